import { expect, test } from 'vitest'

import type { Variant } from '#core/i18n/languages.ts'

import { missingReasonList } from './missing-reasons.ts'
import {
  coverage,
  fromColumns,
  isSound,
  known,
  missing,
  sameValue,
  toColumns,
  type ObservationValue,
} from './observation-value.ts'
import { strings } from './strings/index.ts'
import type { Unit } from './unit.ts'
import { bareValueText, unitWordOf, valueText } from './value-text.ts'

const cases: Unit = {
  key: 'case',
  words: {
    sr: { one: 'предмет', few: 'предмета', other: 'предмета' },
    en: { one: 'case', other: 'cases' },
  },
}
const complaints: Unit = {
  key: 'complaint',
  words: {
    sr: { one: 'жалба', few: 'жалбе', other: 'жалби' },
    en: { one: 'complaint', other: 'complaints' },
  },
}
const percent: Unit = {
  key: 'percent',
  words: { sr: { one: '%', few: '%', other: '%' }, en: { one: '%', other: '%' } },
}
const range = (low: number, high: number): ObservationValue => ({
  kind: 'range',
  low,
  high,
  approximate: false,
})
const variants: readonly Variant[] = ['sr-latn', 'sr-cyrl', 'en']
const inAll = (value: ObservationValue, unit: Unit) =>
  variants.map((variant) => valueText(value, unit, variant).replaceAll('\u00A0', ' '))

test('a value takes the form of its unit that goes with the number, in every variant', () => {
  expect([1, 2, 5, 11, 21, 22, 0].map((value) => inAll(known(value), complaints))).toEqual([
    ['1 žalba', '1 жалба', '1 complaint'],
    ['2 žalbe', '2 жалбе', '2 complaints'],
    ['5 žalbi', '5 жалби', '5 complaints'],
    ['11 žalbi', '11 жалби', '11 complaints'],
    ['21 žalba', '21 жалба', '21 complaints'],
    ['22 žalbe', '22 жалбе', '22 complaints'],
    ['0 žalbi', '0 жалби', '0 complaints'],
  ])
})

test('thousands, decimals and hundredths follow the variant', () => {
  expect(inAll(known(19759), cases)).toEqual(['19.759 predmeta', '19.759 предмета', '19,759 cases'])
  expect(inAll(known(48.5), percent)).toEqual(['48,5%', '48,5%', '48.5%'])
})

test('what the source rounds is told as such, and a range has both ends', () => {
  expect(inAll(known(4000, true), complaints)).toEqual([
    'oko 4.000 žalbi',
    'око 4.000 жалби',
    'about 4,000 complaints',
  ])
  expect(inAll(range(5, 22), complaints)).toEqual([
    'od 5 do 22 žalbe',
    'од 5 до 22 жалбе',
    '5 to 22 complaints',
  ])
})

test('where there is no value its reason stands, and never a number', () => {
  for (const reason of missingReasonList) {
    const texts = inAll(missing(reason), cases)
    expect(texts.filter((text) => /\d/u.test(text) || text === '')).toEqual([])
    expect(new Set(texts).size).toBe(3)
  }
  expect(missingReasonList).toHaveLength(12)
  expect(new Set(missingReasonList.map((reason) => strings('en').missing[reason])).size).toBe(12)
  expect(bareValueText(missing('refused'), cases, 'en')).toBe('no value')
  expect(unitWordOf(missing('refused'), cases, 'en')).toBe('')
})

test('zero is a value: it differs from every reason for having none', () => {
  const nothing = missingReasonList.filter((reason) => sameValue(known(0), missing(reason)))
  expect(nothing).toEqual([])
  expect(toColumns(known(0)).value).toBe(0)
  expect(toColumns(missing('not-held')).value).toBeNull()
})

test('a finding survives being stored', () => {
  const values = [known(0), known(1.5, true), range(-2, 3), missing('illegible')]
  expect(values.map((value) => fromColumns(toColumns(value)))).toEqual(values)
})

test('numbers that are none, and ranges turned round, are refused', () => {
  const wrong = [known(Number.NaN), known(Number.POSITIVE_INFINITY), range(3, 3), range(4, 3)]
  expect(wrong.filter(isSound)).toEqual([])
  expect(isSound(range(3, 4))).toBe(true)
})

test('whom nobody asked and whom a question does not concern are not among those asked', () => {
  const values = [
    known(3),
    range(1, 2),
    missing('not-answered'),
    missing('not-held'),
    missing('not-asked'),
    missing('not-applicable'),
  ]
  expect(coverage(values)).toEqual({ known: 2, asked: 4 })
})
