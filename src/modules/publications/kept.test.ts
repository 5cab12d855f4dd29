import { expect, test } from 'vitest'

import type { RetentionTables } from '#core/kept/retention-tables.ts'
import { testDatabase } from '#support/database.ts'
import { endPeriods } from '#support/retention.ts'

import { retention } from './kept.ts'
import type { PublicationTables } from './tables.ts'

const NOW = '2026-11-24T10:00:00.000Z'

test('authors are named while a publication stands and ten years after it was withdrawn', async () => {
  const db = await testDatabase<PublicationTables & RetentionTables>()
  const work = (
    slug: string,
    withdrawn: { state: 'published' | 'withdrawn'; on: string | null; changed: string },
  ) => ({
    id: slug,
    slug,
    kind: 'analysis' as const,
    authors: '[{"sr":"Ана Анић","en":"Ana Anić"}]',
    state: withdrawn.state,
    published_on: '2010-01-01',
    withdrawn_on: withdrawn.on,
    withdrawal_reason_sr: '',
    withdrawal_reason_en: '',
    demo: 0,
    created_at: withdrawn.changed,
    updated_at: withdrawn.changed,
  })
  const long = '2010-01-01T10:00:00.000Z'
  await db.writer
    .insertInto('publication_work')
    .values([
      work('standing', { state: 'published', on: null, changed: long }),
      work('old', { state: 'withdrawn', on: '2016-11-25', changed: NOW }),
      work('unknown-day', { state: 'withdrawn', on: null, changed: long }),
      // Ten years of 365 days are over at the end of the day, not at its beginning.
      work('today', { state: 'withdrawn', on: '2016-11-26', changed: long }),
    ])
    .execute()
  const receipt = await endPeriods(db, { rules: retention, now: NOW })
  expect(receipt?.removed).toEqual({ 'publications.author.withdrawn': 2 })
  const named = await db.reader
    .selectFrom('publication_work')
    .select('slug')
    .where('authors', '<>', '[]')
    .orderBy('slug')
    .execute()
  expect(named).toEqual([{ slug: 'standing' }, { slug: 'today' }])
})
