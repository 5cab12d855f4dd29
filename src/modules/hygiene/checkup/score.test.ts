import { expect, test } from 'vitest'

import { answersForm, fieldsOf } from './answers.ts'
import { questionsOf } from './checkup-source.ts'
import { shippedCheckup } from './checkup.ts'
import { highestOf, scoreOf } from './score.ts'

const checkup = shippedCheckup()
const questions = questionsOf(checkup)

function answersOf(sent: Readonly<Record<string, string>>) {
  const parsed = answersForm(checkup).safeParse(sent)
  return parsed.success ? parsed.data : parsed.error.issues
}
function scored(sent: Readonly<Record<string, string>>) {
  const answers = answersOf(sent)
  if (!(answers instanceof Map)) throw new Error('refused')
  return scoreOf(checkup, answers)
}
const choosing = (best: boolean) =>
  Object.fromEntries(
    questions.map(({ id, answers }) => {
      const byRisk = answers.toSorted((one, other) => one.risk - other.risk)
      return [`q-${id}`, (best ? byRisk[0] : byRisk.at(-1))?.id ?? '']
    }),
  )

test('the best answers give nothing, the worst the highest sum', () => {
  const highest = questions.reduce((sum, one) => sum + highestOf(one), 0)
  expect(scored(choosing(true))).toMatchObject({ points: 0, highest, skipped: [] })
  expect(scored(choosing(false))).toMatchObject({ points: highest, highest })
})

test('what is skipped counts neither for nor against, and is named with its number', () => {
  const score = scored({ 'q-passwords': 'memory', 'q-second-step': '' })
  expect([score.points, score.highest]).toEqual([2, 3])
  expect(score.answered.map(({ number }) => number)).toEqual([2])
  expect(score.skipped).toHaveLength(questions.length - 1)
  expect(score.skipped.slice(0, 2).map(({ number }) => number)).toEqual([1, 3])
})

test('an answer that is not offered is refused and nothing else is read', () => {
  for (const value of ['<script>', 'memory\nmanager', 'situation', '__proto__', 'toString']) {
    expect(answersOf({ 'q-passwords': value, 'q-screen': 'nothing' })).toMatchObject([
      { path: ['q-passwords'], message: 'unknown-answer' },
    ])
  }
  expect(answersOf({ 'q-unknown': 'memory', passwords: 'memory', go: 'plan' })).toEqual(new Map())
})

test('answers travel as they came', () => {
  const sent = choosing(false)
  const answers = answersOf(sent)
  expect(answers instanceof Map && fieldsOf(answers)).toEqual(sent)
})
