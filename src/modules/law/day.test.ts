import { expect, test } from 'vitest'

import { addDays, addMonths, formatDay, isDay, numberOf, parseDay, weekday } from './day.ts'

test('every day of 1900–2099 reads and writes back, one number a day, with the right day of the week', () => {
  const wrong: string[] = []
  const last = Date.UTC(2099, 11, 31) / 86_400_000
  for (let n = Date.UTC(1900, 0, 1) / 86_400_000; n <= last; n += 1) {
    const date = new Date(n * 86_400_000)
    const day = date.toISOString().slice(0, 10)
    if (parseDay(day) !== n || formatDay(n) !== day || weekday(n) !== date.getUTCDay())
      wrong.push(day)
  }
  expect(wrong).toEqual([])
})

test('texts that name no day of those years are refused', () => {
  const bad = ['2026-02-29', '2100-01-01', '1899-12-31', '2026-13-01', '2026-00-10', '2026-04-31']
  const shapes = [
    '',
    '2026-1-1',
    '2026-01-01 ',
    '01.01.2026.',
    '2026-01-00',
    '+2026-01-1',
    '２０２６-01-01',
  ]
  expect([...bad, ...shapes].filter(isDay)).toEqual([])
  expect(isDay('2024-02-29')).toBe(true)
})

test('a month later is the same-numbered day, or the last day of a shorter month', () => {
  const later = (day: string, months: number) => formatDay(addMonths(parseDay(day) ?? 0, months))
  expect(later('2026-01-31', 1)).toBe('2026-02-28')
  expect(later('2024-01-31', 1)).toBe('2024-02-29')
  expect(later('2025-10-31', 18)).toBe('2027-04-30')
  expect(later('2024-02-29', 12)).toBe('2025-02-28')
  expect(later('2026-12-15', 1)).toBe('2027-01-15')
  expect(later('2026-03-31', -1)).toBe('2026-02-28')
})

test('days are added over the ends of months and years', () => {
  expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
  expect(addDays('2024-03-01', -1)).toBe('2024-02-29')
  expect(() => addDays('soon', 1)).toThrow(RangeError)
  expect(numberOf(1970, 1, 1)).toBe(0)
})
