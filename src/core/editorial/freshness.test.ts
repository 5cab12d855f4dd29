import { expect, test } from 'vitest'

import { freshnessOf } from './freshness.ts'

test('a text holds to the end of its day, is due thirty days before, and is expired the day after', () => {
  const on = (today: string) => freshnessOf({ reviewBy: '2027-05-24' }, today)
  expect([
    on('2026-11-24'),
    on('2027-04-23'),
    on('2027-04-24'),
    on('2027-05-24'),
    on('2027-05-25'),
    on('2028-01-01'),
  ]).toEqual(['fresh', 'fresh', 'due-soon', 'due-soon', 'expired', 'expired'])
})

test('thirty days are counted over the end of a year and a leap day', () => {
  const on = (reviewBy: string, today: string) => freshnessOf({ reviewBy }, today)
  expect([on('2027-01-10', '2026-12-10'), on('2027-01-10', '2026-12-11')]).toEqual([
    'fresh',
    'due-soon',
  ])
  expect([on('2028-03-10', '2028-02-08'), on('2028-03-10', '2028-02-09')]).toEqual([
    'fresh',
    'due-soon',
  ])
})
