import { expect, test } from 'vitest'

import { hostileAddresses, hostileText } from '#support/hostile.ts'

import { lessonForm } from './forms.ts'

const typed = {
  position: '3',
  minutes: '90',
  reading: '20',
  'aims-sr': 'напише захтев\n\nизрачуна рок ',
  'aims-en': 'write a request\ncompute a term',
  sources: 'https://primer.example/a Prvi izvor',
  'reviewed-day': '24',
  'reviewed-month': '11',
  'reviewed-year': '2026',
  'review-by-day': '24',
  'review-by-month': '5',
  'review-by-year': '2027',
  'exercise-minutes': '60',
  'exercise-title-sr': 'Писмо',
  'exercise-title-en': 'A letter',
  'exercise-sr': 'Напишите писмо.',
  'exercise-en': 'Write a letter.',
  revision: '2',
}

function check(change: Partial<Record<keyof typeof typed, string>>) {
  const parsed = lessonForm('2026-11-24').safeParse({ ...typed, ...change })
  return parsed.success
    ? parsed.data
    : Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message]))
}
const noExercise = {
  'exercise-minutes': '',
  'exercise-title-sr': '',
  'exercise-title-en': '',
  'exercise-sr': '',
  'exercise-en': '',
}

test('what is typed becomes facts with the revision that the person saw', () => {
  expect(check({})).toEqual({
    revision: 2,
    facts: {
      position: 3,
      minutes: 90,
      readingMinutes: 20,
      aims: {
        sr: ['напише захтев', 'израчуна рок'],
        en: ['write a request', 'compute a term'],
      },
      sources: [{ url: 'https://primer.example/a', title: 'Prvi izvor', checkedOn: '2026-11-24' }],
      exercise: {
        minutes: 60,
        title: { sr: 'Писмо', en: 'A letter' },
        text: { sr: 'Напишите писмо.', en: 'Write a letter.' },
      },
      reviewedOn: '2026-11-24',
      reviewBy: '2027-05-24',
    },
  })
})

test('a lecture may have no exercise, or one in a single language, but no half of one', () => {
  expect(check(noExercise)).toMatchObject({ facts: { exercise: null } })
  expect(check({ 'exercise-title-en': '', 'exercise-en': '' })).toMatchObject({
    facts: { exercise: { text: { sr: 'Напишите писмо.', en: '' } } },
  })
  expect(check({ 'exercise-title-en': '' })).toEqual({ 'exercise-title-en': 'required' })
  expect(check({ 'exercise-en': '' })).toEqual({ 'exercise-en': 'required' })
  expect(check({ 'exercise-minutes': '' })).toEqual({ 'exercise-minutes': 'bad-minutes' })
  expect(check({ ...noExercise, 'exercise-minutes': '60' })).toEqual({ 'exercise-sr': 'required' })
})

test('an exercise that may not stand on a page names its lines', () => {
  const bad = 'Прво.\n\nИмате 14 дана.\n\nДруго, за 15 дана.'
  expect(check({ 'exercise-sr': bad })).toEqual({ 'exercise-sr': 'lines: 3, 5' })
  expect(check({ 'exercise-en': 'See.[^a]\n\n[^a]: Note.' })).toEqual({ 'exercise-en': 'lines: 3' })
  expect(check({ 'exercise-en': ':figure{id="x"}' })).toEqual({ 'exercise-en': 'lines: 1' })
  expect(check({ 'exercise-en': 'x'.repeat(20_001) })).toEqual({ 'exercise-en': 'too-long' })
  expect(check({ 'exercise-sr': ':rule{id="rs.zzpl.answer"} је рок.' })).toMatchObject({
    revision: 2,
  })
})

test('each field says what is wrong with it, and all of them at once', () => {
  for (const position of ['', '0', '100', '-1', '1.5', hostileText]) {
    expect(check({ position })).toEqual({ position: 'bad-position' })
  }
  for (const minutes of ['', '0', '481', '1e2']) {
    expect(check({ minutes })).toEqual({ minutes: 'bad-minutes' })
    expect(check({ reading: minutes })).toEqual({ reading: 'bad-minutes' })
  }
  expect(check({ 'aims-sr': ' \n ' })).toEqual({ 'aims-sr': 'required' })
  expect(check({ 'aims-en': 'x'.repeat(4001) })).toEqual({ 'aims-en': 'too-long' })
  for (const address of hostileAddresses) {
    expect(check({ sources: `${address} Izvor` })).toEqual({ sources: 'bad-sources' })
  }
  expect(check({ sources: '' })).toEqual({ sources: 'required' })
  expect(check({ 'reviewed-day': '25' })).toEqual({ reviewed: 'day-future' })
  expect(check({ 'review-by-month': '13' })).toEqual({ 'review-by': 'day-invalid' })
  expect(check({ 'review-by-year': '2026' })).toEqual({ 'review-by': 'review-before' })
  const nothing = Object.fromEntries(Object.keys(typed).map((field) => [field, '']))
  expect(check(nothing)).toEqual({
    position: 'bad-position',
    minutes: 'bad-minutes',
    reading: 'bad-minutes',
    'aims-sr': 'required',
    'aims-en': 'required',
    sources: 'required',
    reviewed: 'day-invalid',
    'review-by': 'day-invalid',
  })
})

test('a revision that is not ours belongs to no facts', () => {
  for (const revision of ['x', '-1', '1e308', '9999999999']) {
    expect(check({ revision })).toMatchObject({ revision: -1 })
  }
})
