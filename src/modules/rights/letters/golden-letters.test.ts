import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { variants } from '#core/i18n/languages.ts'
import { projectRoot } from '#core/project-root.ts'

import type { Answers } from './answers.ts'
import { composeLetter } from './compose.ts'
import type { LetterTemplate } from './letter-book.ts'
import { letterText } from './letter-text.ts'
import { letterBook } from './load-letters.ts'
import { sampleAnswers } from './sample-answers.ts'
import { variables, type Variable } from './variables.ts'

const folder = join(projectRoot, 'tests', 'golden', 'letters')

/** Each person for whom a letter can be written, then each further option of its own choices, by the name of the file. */
function casesOf(letter: LetterTemplate): { name: string; changes: Answers }[] {
  const uses = letter.versions[0]?.uses ?? []
  const others = uses.flatMap((name) => {
    const variable: Variable = variables[name]
    if (variable.kind !== 'choice' || ['who', 'basis', 'delivery'].includes(name)) return []
    return variable.options
      .slice(1)
      .map((option) => ({ name: option, changes: { [name]: option } }))
  })
  const persons = uses.includes('who')
    ? variables.who.options.map((who) => ({ name: who, changes: { who } }))
    : [{ name: 'letter', changes: {} }]
  return [...persons, ...others]
}

test('every letter in every variant reads as it was proof-read; after a change, run this test with --update', async () => {
  const written = new Set<string>()
  for (const letter of letterBook().letters.values()) {
    for (const { name, changes } of casesOf(letter)) {
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
