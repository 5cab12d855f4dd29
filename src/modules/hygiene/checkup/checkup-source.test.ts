import { expect, test } from 'vitest'
import { stringify } from 'yaml'

import { languages } from '#core/i18n/languages.ts'

import { questionsOf, readCheckup } from './checkup-source.ts'
import { shippedCheckup } from './checkup.ts'
import { highestOf } from './score.ts'

const text = { sr: 'Текст', en: 'Text' }
const fine = { id: 'fine', text, risk: 0, tips: [] }
const risky = { id: 'risky', text, risk: 2, tips: ['passkeys'] }

function read(questions: readonly object[], change: object = {}) {
  const parts = [{ id: 'part', title: text, questions }]
  const written = stringify({ introduction: text, scoring: text, parts, ...change })
  const result = readCheckup(written, new Set(['passkeys', 'update-devices']))
  return result.ok ? 'usable' : result.detail?.split('\n')
}
const asked = (change: object = {}) => ({
  id: 'question',
  text,
  help: text,
  answers: [fine, risky],
  ...change,
})

test('the check-up that comes with the release is usable, complete in every language, and asks between twelve and twenty questions', () => {
  const checkup = shippedCheckup()
  const questions = questionsOf(checkup)
  expect(questions.length).toBeGreaterThanOrEqual(12)
  expect(questions.length).toBeLessThanOrEqual(20)
  for (const language of languages) {
    const said = [
      checkup.introduction[language],
      checkup.scoring[language],
      ...questions.flatMap((one) => [
        one.text[language],
        one.help[language],
        ...one.answers.map((each) => each.text[language]),
      ]),
    ]
    expect(said.filter((one) => one.trim() === '')).toEqual([])
  }
})

test('only the first question is about the situation and carries no points, as the page says', () => {
  const without = questionsOf(shippedCheckup()).filter((one) => highestOf(one) === 0)
  expect(without.map(({ id }) => id)).toEqual(['situation'])
  expect(questionsOf(shippedCheckup())[0]?.id).toBe('situation')
})

test('a well-formed check-up is usable', () => {
  expect(read([asked()])).toBe('usable')
})

test('a check-up with problems is refused whole, and every problem is named with its place', () => {
  expect(
    read([
      asked({ answers: [fine, { ...risky, tips: ['no-such-tip'] }] }),
      asked({ answers: [fine, { ...risky, tips: [] }] }),
      asked({
        id: 'second',
        answers: [
          { ...fine, id: 'same' },
          { ...risky, id: 'same' },
        ],
      }),
      asked({ id: 'third', answers: [risky, { ...risky, id: 'other' }] }),
      asked({ id: 'fourth', answers: [fine, { ...risky, tips: ['passkeys', 'passkeys'] }] }),
    ]),
  ).toEqual([
    'parts.0.questions.0.risky: there is no tip no-such-tip',
    'parts.0.questions.1: the question question is asked twice',
    'parts.0.questions.1.risky: a risk makes no tip due',
    'parts.0.questions.2: two answers have one name',
    'parts.0.questions.3: no answer is without risk',
    'parts.0.questions.4.risky: a tip is named twice',
  ])
})

test('a shape that is not the shape of a check-up is refused', () => {
  expect(read([])).not.toBe('usable')
  expect(read([asked({ answers: [fine] })])).not.toBe('usable')
  expect(read([asked({ text: { sr: 'Само српски' } })])).not.toBe('usable')
  expect(read([asked({ id: 'Not A Name' })])).not.toBe('usable')
  expect(read([asked({ extra: 1 })])).not.toBe('usable')
  expect(read([asked({ answers: [fine, { ...risky, risk: 4 }] })])).not.toBe('usable')
  expect(readCheckup('a: [1', new Set())).toMatchObject({ ok: false, failure: 'bad-checkup' })
  expect(readCheckup('', new Set())).toMatchObject({ ok: false, failure: 'bad-checkup' })
})
