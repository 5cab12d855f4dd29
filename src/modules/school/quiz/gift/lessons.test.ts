import { globSync, readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { languages } from '#core/i18n/languages.ts'

import { readGift } from './read-gift.ts'
import { writeGift } from './write-gift.ts'

const quizzes = globSync('content/school/lessons/*/quiz.*.gift').map((path) => ({
  path,
  lesson: path.split('/').at(-2) ?? '',
  bank: readGift(readFileSync(path, 'utf8')),
}))
const lessons = [...new Set(quizzes.map((quiz) => quiz.lesson))]

test('each of the twelve lessons has a quiz in every language', () => {
  expect(lessons).toHaveLength(12)
  expect(quizzes).toHaveLength(12 * languages.length)
})

test('each quiz is read without a problem and has eight questions or more, each with its id and title', () => {
  for (const { path, bank } of quizzes) {
    expect({ path, problems: bank.problems, notices: bank.notices }).toEqual({
      path,
      problems: [],
      notices: [],
    })
    expect(bank.items.length, path).toBeGreaterThanOrEqual(8)
    expect(
      bank.items.every((item) => item.id !== '' && item.title !== ''),
      path,
    ).toBe(true)
  }
})

test('a lesson asks the same questions in every language: ids, types and weights agree', () => {
  for (const lesson of lessons) {
    const shapes = quizzes
      .filter((quiz) => quiz.lesson === lesson)
      .map((quiz) => quiz.bank.items.map((item) => [item.id, item.type, weights(item)]))
    for (const shape of shapes) expect(shape, lesson).toEqual(shapes[0])
  }
})

test('each quiz written and read again is the same', () => {
  for (const { path, bank } of quizzes) {
    expect(readGift(writeGift(bank.items)).items, path).toEqual(bank.items)
  }
})

/** Which options are right may stand in another order in another language. */
function weights(item: (typeof quizzes)[number]['bank']['items'][number]): unknown {
  if ('options' in item)
    return item.options.map((option) => option.weight).toSorted((a, b) => a - b)
  if (item.type === 'numerical') return item.answers.map((answer) => answer.accepted)
  return item.type === 'true-false' ? item.isTrue : null
}
