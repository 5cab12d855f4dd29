import { expect, test } from 'vitest'

import { defineRecurring, lastDue, type Recurrence } from './recurring.ts'

test('a job of every six hours is due at the sixes of UTC', () => {
  expect(lastDue({ everyHours: 6 }, '2026-11-24T11:59:59.999Z')).toBe('2026-11-24T06:00:00.000Z')
  expect(lastDue({ everyHours: 6 }, '2026-11-24T12:00:00.000Z')).toBe('2026-11-24T12:00:00.000Z')
})

test('a daily job is due at its time in Belgrade, before that the one of the day before', () => {
  expect(lastDue({ dailyAt: '03:30' }, '2026-11-24T02:29:59.000Z')).toBe('2026-11-23T02:30:00.000Z')
  expect(lastDue({ dailyAt: '03:30' }, '2026-11-24T02:30:00.000Z')).toBe('2026-11-24T02:30:00.000Z')
})

test('a daily job keeps its local time over both changes of the clock', () => {
  expect(lastDue({ dailyAt: '03:30' }, '2026-03-29T12:00:00.000Z')).toBe('2026-03-29T01:30:00.000Z')
  expect(lastDue({ dailyAt: '03:30' }, '2026-10-25T12:00:00.000Z')).toBe('2026-10-25T02:30:00.000Z')
})

test('a time that the spring leaves out comes an hour later, once', () => {
  expect(lastDue({ dailyAt: '02:30' }, '2026-03-29T12:00:00.000Z')).toBe('2026-03-29T01:30:00.000Z')
  expect(lastDue({ dailyAt: '02:30' }, '2026-03-29T01:00:00.000Z')).toBe('2026-03-28T01:30:00.000Z')
})

test('a recurrence that cannot be is refused where it is defined', () => {
  const define = (recurrence: Recurrence) => () =>
    defineRecurring({
      ...recurrence,
      name: 'x',
      attemptsMax: 1,
      leaseSeconds: 1,
      run: async () => {},
    })
  for (const everyHours of [0, 1.5, -1, 169, Number.NaN])
    expect(define({ everyHours })).toThrow(RangeError)
  for (const dailyAt of ['25:00', 'noon', '']) expect(define({ dailyAt })).toThrow(RangeError)
})
