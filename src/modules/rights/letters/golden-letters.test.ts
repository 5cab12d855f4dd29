import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { variants } from '#core/i18n/languages.ts'
import { projectRoot } from '#core/project-root.ts'

import { composeLetter } from './compose.ts'
import { letterText } from './letter-text.ts'
import { letterBook } from './load-letters.ts'
import { sampleAnswers, sampleCases } from './sample-answers.ts'

const folder = join(projectRoot, 'tests', 'golden', 'letters')

test('every letter in every variant reads as it was proof-read; after a change, run this test with --update', async () => {
  const written = new Set<string>()
  for (const letter of letterBook().letters.values()) {
    for (const { name, changes } of sampleCases(letter)) {
      for (const variant of variants) {
        const answers = sampleAnswers(variant, changes)
        const composed = composeLetter(letterBook(), { id: letter.id, variant, answers })
        const text = composed.ok
          ? letterText(composed.value)
          : `${composed.failure}: ${composed.detail}`
        const file = `${letter.id}.${variant}.${name}.txt`
        written.add(file)
        await expect(text).toMatchFileSnapshot(join(folder, file))
        expect(composed.ok, `${file}: ${text}`).toBe(true)
      }
    }
  }
  expect(written.size).toBeGreaterThan(0)
  const kept = existsSync(folder) ? readdirSync(folder) : []
  expect(kept.filter((file) => !written.has(file))).toEqual([])
})
