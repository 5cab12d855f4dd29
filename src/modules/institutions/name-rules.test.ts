import { expect, test } from 'vitest'

import { noText, type NameFacts } from './facts.ts'
import { nameOn } from './name-rules.ts'
import { isPartialDay } from './partial-day.ts'

const name = (en: string, validFrom: string | null, validTo: string | null): NameFacts => ({
  text: { sr: en, en },
  short: noText,
  validFrom,
  validTo,
  note: noText,
})

test('the name on a day is the present one from its start and the dated older one before', () => {
  const names = [
    name('new', '2023-05', null),
    name('alias', null, null),
    name('old', '2001', '2023-05'),
  ]
  expect(nameOn(names, '2026-11-24').text.en).toBe('new')
  expect(nameOn(names, '2023-05-01').text.en).toBe('new')
  expect(nameOn(names, '2023-04-30').text.en).toBe('old')
  expect(nameOn(names, '2001-01-01').text.en).toBe('old')
})

test('a day before every dated name gets the present name, and a body without names is a bug', () => {
  expect(
    nameOn([name('new', '2023', null), name('old', '2010', '2023')], '1999-01-01').text.en,
  ).toBe('new')
  expect(() => nameOn([], '2026-11-24')).toThrow('at least one name')
})

test('a time is a year, a month or an existing day', () => {
  for (const good of ['2023', '2023-05', '2024-02-29']) expect(isPartialDay(good), good).toBe(true)
  for (const bad of ['', '23', '2023-13', '2023-5', '2023-02-29', '2023-05-11T00', '2023-00']) {
    expect(isPartialDay(bad), bad).toBe(false)
  }
})
