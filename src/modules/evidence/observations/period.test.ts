import { expect, test } from 'vitest'

import type { Variant } from '#core/i18n/languages.ts'

import { periodFact, periodShort, periodText } from './period-text.ts'
import { byTime, isSoundPeriod, periodAround, type Period } from './period.ts'

const variants: readonly Variant[] = ['sr-latn', 'sr-cyrl', 'en']
const state = periodAround('day-end', '2025-02-28')
const month = periodAround('month', '2024-02-10')
const year = periodAround('year', '2015-06-01')
const span: Period = { kind: 'period', from: '2019-04-01', to: '2019-09-30' }

test('a period reads as its kind says, in every variant', () => {
  const texts = [state, month, year, span].map((period) =>
    variants.map((variant) => periodText(period, variant)),
  )
  expect(texts).toEqual([
    ['28. februar 2025.', '28. фебруар 2025.', '28 February 2025'],
    ['februar 2024.', 'фебруар 2024.', 'February 2024'],
    ['2015. godina', '2015. година', '2015'],
    [
      '1. april – 30. septembar 2019.',
      '1. април – 30. септембар 2019.',
      '1 April – 30 September 2019',
    ],
  ])
})

test('a state says that it is one, and charts get short forms', () => {
  expect(periodFact(state, 'sr-cyrl')).toBe('стање 28. фебруара 2025.')
  expect(periodFact(state, 'en')).toBe('state on 28 February 2025')
  expect(periodFact(month, 'en')).toBe('February 2024')
  expect([state, month, year, span].map((period) => periodShort(period, 'sr-latn'))).toEqual([
    '28. 2. 2025.',
    'februar 2024.',
    '2015.',
    '1. 4. 2019. – 30. 9. 2019.',
  ])
})

test('a month and a year are whole, a state is one day, a span is in order', () => {
  expect(month).toEqual({ kind: 'month', from: '2024-02-01', to: '2024-02-29' })
  expect([state, month, year, span].every(isSoundPeriod)).toBe(true)
  const wrong: readonly Period[] = [
    { kind: 'day-end', from: '2025-02-27', to: '2025-02-28' },
    { kind: 'month', from: '2025-02-01', to: '2025-02-27' },
    { kind: 'month', from: '2025-02-02', to: '2025-02-28' },
    { kind: 'year', from: '2025-01-01', to: '2025-12-30' },
    { kind: 'period', from: '2025-02-02', to: '2025-02-01' },
    { kind: 'instant', from: '2025-02-30', to: '2025-02-30' },
    { kind: 'instant', from: '2025', to: '2025' },
  ]
  expect(wrong.filter(isSoundPeriod)).toEqual([])
})

test('periods are ordered by their end, then by their beginning', () => {
  const half: Period = { kind: 'period', from: '2015-07-01', to: '2015-12-31' }
  expect([state, half, month, year].toSorted(byTime)).toEqual([year, half, month, state])
})
