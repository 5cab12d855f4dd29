import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { variants } from '#core/i18n/languages.ts'

import { emptyAnswer, type Answer } from '../answers/answer.ts'
import { readGift } from '../gift/read-gift.ts'
import { readMoodleXml } from '../moodle-xml/read-moodle-xml.ts'
import type { Question } from '../question.ts'
import { bank } from '../reference/random-bank.ts'
import { explain } from './explain.ts'
import { grade } from './grade.ts'

function ask(gift: string): Question {
  const [item] = readGift(gift).items
  if (item === undefined || item.type === 'description') throw new Error(`No question: ${gift}`)
  return item
}
const pointsOf = (question: Question, answer: Answer) => grade(question, answer).points
const typed = (question: Question, text: string) =>
  pointsOf(question, { type: question.type === 'numerical' ? 'numerical' : 'short', text })

test('one choice earns its weight, and never less than nothing', () => {
  const question = ask('// [points:2]\nа{=б ~%50%в ~г ~%-50%д#не}')
  const points = (option: number | null) => pointsOf(question, { type: 'single', option })
  expect([points(0), points(1), points(2), points(3), points(null), points(99)]).toEqual([
    2, 1, 0, 0, 0, 0,
  ])
  expect(grade(question, { type: 'single', option: 3 })).toMatchObject({
    sum: -50,
    percent: 0,
    feedback: [{ text: 'не' }],
  })
})

test('chosen weights add up, wrong ones take away, thirds make a whole', () => {
  const question = ask('а{~%50%б ~%50%в ~%-50%г ~%-100%д}')
  const points = (...options: number[]) => pointsOf(question, { type: 'multiple', options })
  expect([points(0, 1), points(0), points(0, 1, 2), points(0, 3), points()]).toEqual([
    1, 0.5, 0.5, 0, 0,
  ])
  expect(points(0, 0)).toBe(0.5)
  const thirds = ask('а{~%33.333%б ~%33.333%в ~%33.333%г}')
  expect(pointsOf(thirds, { type: 'multiple', options: [0, 1, 2] })).toBe(1)
})

test('true and false', () => {
  const question = ask('а{F#лоше#добро}')
  expect(grade(question, { type: 'true-false', isTrue: false })).toMatchObject({
    points: 1,
    feedback: [{ text: 'добро' }],
  })
  expect(grade(question, { type: 'true-false', isTrue: true })).toMatchObject({
    points: 0,
    feedback: [{ text: 'лоше' }],
  })
})

test('a short answer is right in either script, with or without diacritics, in any case', () => {
  const question = ask('а{=Жалба Поверенику =%50%žalba}')
  expect(typed(question, 'жалба повереникУ')).toBe(1)
  expect(typed(question, ' Žalba  Povereniku ')).toBe(1)
  expect(typed(question, 'zalba povereniku')).toBe(1)
  expect(typed(question, 'ЖАЛБА')).toBe(0.5)
  expect(typed(question, 'жалбе')).toBe(0)
  expect(typed(ask('а{=Ђорђе}'), 'Djordje')).toBe(1)
})

test('an exact answer is right letter for letter only', () => {
  const question = ask('// [match:exact]\nа{=Žalba}')
  expect(typed(question, 'Žalba')).toBe(1)
  expect(typed(question, 'Z\u030Calba')).toBe(1)
  expect(typed(question, 'žalba')).toBe(0)
  expect(typed(question, 'Жалба')).toBe(0)
})

test('a star stands for any text, an escaped one for itself, and the first wording that fits counts', () => {
  const question = ask('а{=закон*податак* =%50%закон* =%0%*#није}')
  expect(typed(question, 'Закон о заштити података о личности')).toBe(1)
  expect(typed(question, 'zakon o podatak')).toBe(1)
  expect(typed(question, 'закон о раду')).toBe(0.5)
  expect(grade(question, { type: 'short', text: 'други' }).feedback).toMatchObject([
    { text: 'није' },
  ])
  expect(typed(ask('а{=a*a}'), 'a')).toBe(0)
  expect(typed(ask('а{=5\\*5}'), '5*5')).toBe(1)
  expect(typed(ask('а{=5\\*5}'), '545')).toBe(0)
})

test('many stars and a long text take no time', () => {
  const question = ask(`а{=${'a*'.repeat(50)}b}`)
  const begun = performance.now()
  expect(typed(question, 'a'.repeat(20_000))).toBe(0)
  expect(performance.now() - begun).toBeLessThan(1000)
})

test('a number is right up to its limits, as people write numbers', () => {
  const question = ask('а{#=1:0.1 =%50%2..3}')
  for (const text of ['1', '1.1', '1,1', '0.9', ' +1,0 '])
    expect(typed(question, text), text).toBe(1)
  for (const text of ['2', '3', '2,5']) expect(typed(question, text), text).toBe(0.5)
  for (const text of ['1.11', '0.89', '3.0001', '−1', 'један', '1.0.0', '']) {
    expect(typed(question, text), text).toBe(0)
  }
  expect(typed(ask('а{#0.8:0.1}'), '0.7')).toBe(1)
  expect(typed(ask('а{#12500}'), '12 500')).toBe(1)
  expect(typed(ask('а{#-5}'), '−5')).toBe(1)
})

test('each pair is worth the same, equal right sides are equally right', () => {
  const question = ask('а{=б -> 1 =в -> 2 =г -> 1 = -> 4}')
  const points = (...rights: (number | null)[]) => pointsOf(question, { type: 'matching', rights })
  expect([points(0, 1, 0), points(0, 0, 0), points(2, null, 0), points(null, null, null)]).toEqual([
    1, 0.66667, 0.33333, 0,
  ])
})

test('an order is scored by its rule', () => {
  const order = (rule: string) => ask(`а{>4 ALL VERTICAL ${rule}\nб\nв\nг\nд\n}`)
  const points = (question: Question, ...places: (number | null)[]) =>
    pointsOf(question, { type: 'ordering', places })
  const byPlace = order('ABSOLUTE_POSITION')
  expect(points(byPlace, 1, 2, 3, 4)).toBe(1)
  expect(points(byPlace, 2, 1, 3, 4)).toBe(0.5)
  expect(points(byPlace, 1, 1, null, null)).toBe(0.25)
  const whole = order('ALL_OR_NOTHING')
  expect([points(whole, 1, 2, 3, 4), points(whole, 2, 1, 3, 4)]).toEqual([1, 0])
  const next = order('RELATIVE_NEXT_EXCLUDE_LAST')
  // в г д б: two of three are followed by the right one.
  expect(points(next, 4, 1, 2, 3)).toBe(0.66667)
  expect(points(next, 1, 1, 2, 2)).toBe(0)
  expect(points(next, 1, 2, 2, 3)).toBe(0)
  expect(points(next, 1, 2, 3, 4)).toBe(1)
})

test('gaps count by their shares', () => {
  const [question] = readMoodleXml(
    '<quiz><question type="cloze"><questiontext><text>А {1:SA:=б~%50%в} {2:MC:=г~%-100%д} {1:NM:=3:0.5}</text></questiontext></question></quiz>',
  ).items
  if (question?.type !== 'gap') throw new Error('No gaps')
  const points = (...gaps: (string | number | null)[]) => pointsOf(question, { type: 'gap', gaps })
  expect(points('b', 0, '3,2')).toBe(1)
  expect(points('в', 0, null)).toBe(0.625)
  expect(points('б', 1, '3')).toBe(0.5)
  expect(points(null, null, null)).toBe(0)
})

test('a person marks essays and files; what was left open earns nothing by itself', () => {
  const essay = ask('а{}')
  expect(pointsOf(essay, { type: 'essay', text: 'текст' })).toBeNull()
  expect(pointsOf(essay, { type: 'essay', text: ' ' })).toBe(0)
  const file = ask('// [answer:file]\nа{}')
  expect(pointsOf(file, { type: 'file', files: ['f1'] })).toBeNull()
  expect(pointsOf(file, { type: 'file', files: [] })).toBe(0)
})

test('an answer to another type of question counts as left open', () => {
  expect(pointsOf(ask('а{T}'), { type: 'single', option: 0 })).toBe(0)
})

test('every score says its rule, its input and its result', () => {
  const chosen = grade(ask('// [points:2]\nа{~%50%Захтев ~%50%в ~%-100%г}'), {
    type: 'multiple',
    options: [0],
  })
  expect(explain(chosen, 'en')).toEqual([
    'The percentages of the chosen answers are added up.',
    'Chosen: “Захтев”, 50%.',
    'Total 50%, that is 1 of 2 points.',
  ])
  expect(explain(chosen, 'sr-latn')).toEqual([
    'Procenti izabranih odgovora se sabiraju.',
    'Izabrano: „Захтев”, 50%.',
    'Ukupno 50%, to jest 1 od 2 poena.',
  ])
  const number = grade(ask('а{#3.14:0.01}'), { type: 'numerical', text: '3,145' })
  expect(explain(number, 'sr-cyrl')[1]).toBe('Број 3,145 је између 3,13 и 3,15, 100%.')
})

test('no score lies outside its limits, and each is explained in every variant', () => {
  fc.assert(
    fc.property(bank, fc.nat({ max: 5 }), (items, pick) => {
      for (const item of items) {
        if (item.type === 'description') continue
        for (const answer of [emptyAnswer(item), someAnswer(item, pick)]) {
          const score = grade(item, answer)
          if (score.points !== null) {
            expect(score.points).toBeGreaterThanOrEqual(0)
            expect(score.points).toBeLessThanOrEqual(score.max)
          }
          for (const variant of variants) {
            for (const line of explain(score, variant)) expect(line).not.toMatch(/undefined|NaN/)
          }
        }
      }
    }),
    { numRuns: 200 },
  )
})

function someAnswer(question: Question, pick: number): Answer {
  switch (question.type) {
    case 'single':
      return { type: 'single', option: pick }
    case 'multiple':
      return { type: 'multiple', options: [0, pick] }
    case 'true-false':
      return { type: 'true-false', isTrue: pick % 2 === 0 }
    case 'short':
    case 'numerical':
    case 'essay':
      return { type: question.type, text: String(pick) }
    case 'matching':
      return { type: 'matching', rights: question.pairs.map(() => pick) }
    case 'ordering':
      return { type: 'ordering', places: question.items.map((_, index) => index + (pick % 2)) }
    case 'gap':
      return { type: 'gap', gaps: question.gaps.map((gap) => (gap.kind === 'chosen' ? pick : '1')) }
    case 'file':
      return { type: 'file', files: ['a'] }
  }
}
