import { expect, test } from 'vitest'

import { variants } from '#core/i18n/languages.ts'
import type { Typesetter } from '#core/pdf/typesetter.ts'
import { fail, ok } from '#core/result.ts'

import { composeLetter } from './compose.ts'
import { letterPaper } from './letter-paper.ts'
import { letterBook } from './load-letters.ts'
import { sampleAnswers } from './sample-answers.ts'

const day = '2026-11-24'

function aLetter(changes: Record<string, string> = {}) {
  const answers = sampleAnswers(variants[1], changes)
  const composed = composeLetter(letterBook(), { id: 'access', variant: variants[1], answers })
  if (!composed.ok) throw new Error(composed.failure)
  return composed.value
}

/** A thread that sets documents as the test says. */
function aTypesetter(typeset: Typesetter['typeset']): Typesetter {
  return { typeset, isRunning: () => true, close: () => Promise.resolve() }
}

test('when too many letters wait, the next one is told so at once, and later there is room again', async () => {
  const gate = Promise.withResolvers<Awaited<ReturnType<Typesetter['typeset']>>>()
  const slow = aTypesetter(() => gate.promise)
  const waiting = Array.from({ length: 24 }, () => letterPaper(slow, aLetter(), day))
  expect(await letterPaper(slow, aLetter(), day)).toEqual({ ok: false, failure: 'busy' })
  gate.resolve(ok(new Uint8Array([1])))
  const all = await Promise.all(waiting)
  expect(all.every(({ ok: done }) => done)).toBe(true)
  expect((await letterPaper(slow, aLetter(), day)).ok).toBe(true)
})

test('a sign that no typeface holds is left out rather than the letter', async () => {
  const mains: string[] = []
  const refusing = aTypesetter((job) => {
    mains.push(job.main)
    const isStrange = job.main.includes('😀')
    return Promise.resolve(isStrange ? fail('template-error', '😀') : ok(new Uint8Array([1])))
  })
  expect((await letterPaper(refusing, aLetter({ knownBy: 'број 😀 7' }), day)).ok).toBe(true)
  expect(mains).toHaveLength(2)
  expect(mains[1]).toContain('број ? 7')
})

test('a letter that cannot be set at all fails without a word of it, and takes no place from others', async () => {
  const broken = aTypesetter(() => Promise.resolve(fail('template-error', 'Милица Примерић')))
  for (let count = 0; count < 30; count += 1) {
    await expect(letterPaper(broken, aLetter(), day)).rejects.toThrow(/^A letter was not typeset$/u)
  }
})
