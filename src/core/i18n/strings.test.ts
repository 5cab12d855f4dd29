import { expect, expectTypeOf, test } from 'vitest'

import { counted } from './plurals.ts'
import { defineStrings, type Widened } from './strings.ts'
import { asWritten } from './transliteration.ts'

const sr = {
  title: 'Његошеви захтеви',
  states: { sent: 'послат', answered: 'одговорен' },
  steps: ['пиши', 'чекај'],
  count: (n: number) => counted('sr-cyrl', n, { one: 'захтев', few: 'захтева', other: 'захтева' }),
  file: (name: string) => `Датотека ${asWritten(name)} је примљена`,
  tone: (loud: boolean) => (loud ? 'гласно' : 'тихо'),
}
const en = {
  title: 'Requests',
  states: { sent: 'sent', answered: 'answered' },
  steps: ['write', 'wait', 'complain'],
  count: (n: number) => counted('en', n, { one: 'request', other: 'requests' }),
  file: (name: string) => `File ${asWritten(name)} has been received`,
  tone: () => 'loud',
} satisfies Widened<typeof sr>
const strings = defineStrings({ sr, en })

test('Cyrillic strings are given as written, Latin ones are derived, English ones are given as written', () => {
  expect(strings('sr-cyrl').title).toBe('Његошеви захтеви')
  expect(strings('sr-latn').title).toBe('Njegoševi zahtevi')
  expect(strings('en').title).toBe('Requests')
})

test('groups, lists and functions are derived as deep as they go', () => {
  expect(strings('sr-latn').states).toEqual({ sent: 'poslat', answered: 'odgovoren' })
  expect(strings('sr-latn').steps).toEqual(['piši', 'čekaj'])
  expect(strings('sr-latn').count(22)).toBe('22 zahteva')
  expect(strings('sr-latn').tone(true)).toBe('glasno')
  expect(strings('en').count(1)).toBe('1 request')
})

test('what is wrapped as written keeps its script and shows no marks in any variant', () => {
  expect(strings('sr-latn').file('одговор.pdf')).toBe('Datoteka одговор.pdf je primljena')
  expect(strings('sr-cyrl').file('одговор.pdf')).toBe('Датотека одговор.pdf је примљена')
  expect(strings('en').file('одговор.pdf')).toBe('File одговор.pdf has been received')
})

test('a variant is derived once and then the same object', () => {
  expect(strings('sr-latn')).toBe(strings('sr-latn'))
})

test('words are widened to text, so another language may say something else', () => {
  expectTypeOf<Widened<typeof sr>['tone']>().returns.toEqualTypeOf<string>()
  expectTypeOf<Widened<{ a: 'x' }>>().toEqualTypeOf<{ readonly a: string }>()
})
