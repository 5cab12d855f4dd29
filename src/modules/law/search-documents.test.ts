import { expect, test } from 'vitest'

import { lawPack } from './law-pack.ts'
import { searchDocuments } from './search-documents.ts'

test('acts, their short names and notes stand apart, so that an excerpt of a rule reads as sentences', () => {
  const documents = searchDocuments(lawPack())
  const answer = documents.find(
    ({ key, language }) => key === 'rs.zzpl.answer' && language === 'sr',
  )
  expect(answer?.body).toContain('Закон о заштити података о личности (ЗЗПЛ). ')
  for (const { body } of documents) expect(body).toMatch(/[.!?…]$/u)
})

test('an act is named once, however many versions of a rule it has', () => {
  const bodies = searchDocuments(lawPack()).map(({ body }) => body)
  for (const body of bodies) {
    const acts = body.match(/Закон о слободном приступу[^.]*\)\./gu) ?? []
    expect(new Set(acts).size).toBe(acts.length)
  }
})
