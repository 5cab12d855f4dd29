import Holidays from 'date-holidays'
import { expect, test } from 'vitest'

import { alteredPack, aDayOff, serbianSource } from './altered-pack.ts'
import { dayOff, layOutCalendar, type DayOff } from './calendar.ts'
import { formatDay, numberOf, parseDay, weekday } from './day.ts'
import { orthodoxEaster } from './easter.ts'

const calendar = layOutCalendar(serbianSource())
const on = (day: string): DayOff | undefined => dayOff(calendar, parseDay(day) ?? 0)

function daysOffOf(year: number, kinds: readonly string[]): string[] {
  const days: string[] = []
  for (let n = numberOf(year, 1, 1); n <= numberOf(year, 12, 31); n += 1) {
    const off = dayOff(calendar, n)
    if (off && kinds.includes(off.reason.kind)) days.push(formatDay(n))
  }
  return days
}

test('Orthodox Easter and the days moved from a Sunday are those of the research table, 2024–2032', () => {
  const table: [number, string, string[]][] = [
    [2024, '2024-05-05', []],
    [2025, '2025-04-20', ['2025-02-17']],
    [2026, '2026-04-12', ['2026-02-17']],
    [2027, '2027-05-02', ['2027-05-04']],
    [2028, '2028-04-16', ['2028-01-03']],
    [2029, '2029-04-08', ['2029-11-12']],
    [2030, '2030-04-28', []],
    [2031, '2031-04-13', ['2031-02-17']],
    [2032, '2032-05-02', ['2032-02-17', '2032-05-04']],
  ]
  const found = table.map(([year]) => [
    year,
    formatDay(orthodoxEaster(year)),
    daysOffOf(year, ['holiday-shift']),
  ])
  expect(found).toEqual(table)
})

test('Orthodox Easter 1900–2099 is a Sunday between 4 April and 8 May', () => {
  const wrong: string[] = []
  for (let year = 1900; year <= 2099; year += 1) {
    const easter = orthodoxEaster(year)
    const early = easter < numberOf(year, 4, 4)
    if (weekday(easter) !== 0 || early || easter > numberOf(year, 5, 8))
      wrong.push(formatDay(easter))
  }
  expect(wrong).toEqual([])
})

test('a year holds exactly the holidays of the law: 2027 in full', () => {
  expect(daysOffOf(2027, ['holiday', 'holiday-shift'])).toEqual([
    '2027-01-01',
    '2027-01-02',
    '2027-01-07',
    '2027-02-15',
    '2027-02-16',
    '2027-04-30',
    '2027-05-01',
    '2027-05-02',
    '2027-05-03',
    '2027-05-04',
    '2027-11-11',
  ])
})

test('a religious holiday on a Sunday does not move, a holiday on a Saturday does not move', () => {
  expect(on('2029-01-07')?.reason).toEqual({ kind: 'holiday', holidayId: 'christmas' })
  expect(on('2029-01-08')).toBeUndefined()
  expect(on('2023-11-11')?.reason).toEqual({ kind: 'holiday', holidayId: 'armistice' })
  expect(on('2023-11-13')).toBeUndefined()
})

test('Saturday is free in one reading only, Sunday and a holiday on a Saturday in both', () => {
  expect(on('2026-06-27')).toEqual({ reason: { kind: 'saturday' }, appliesTo: 'certain' })
  expect(on('2026-06-28')).toEqual({ reason: { kind: 'sunday' }, appliesTo: 'both' })
  expect(on('2026-05-02')?.appliesTo).toBe('both')
})

/**
 * What the oracle is known to have wrong on weekdays, 2012–2060: it moves 2 May onto Easter Monday, where it is
 * lost, instead of Tuesday 4 May (research/law.md 1.8).
 */
const oracleMisses = ['2021-05-04', '2027-05-04', '2032-05-04']

test('the weekdays off 2012–2060 are those of date-holidays, apart from its known error', () => {
  const oracle = new Holidays('RS')
  const missing: string[] = []
  const extra: string[] = []
  for (let year = 2012; year <= 2060; year += 1) {
    const theirs = new Set(
      oracle
        .getHolidays(year)
        .filter(({ type }) => type === 'public')
        .map(({ date }) => date.slice(0, 10)),
    )
    const ours = new Set(daysOffOf(year, ['holiday', 'holiday-shift']))
    const isWeekday = (day: string) => weekday(parseDay(day) ?? 0) % 6 !== 0
    missing.push(...[...ours].filter((day) => isWeekday(day) && !theirs.has(day)))
    extra.push(...[...theirs].filter((day) => isWeekday(day) && !ours.has(day)))
  }
  expect({ missing, extra }).toEqual({ missing: oracleMisses, extra: [] })
})

test('an extra day off is free, and a moved holiday passes over it', () => {
  const packed = alteredPack(() => ({ overrides: [aDayOff('2026-02-17'), aDayOff('2026-06-23')] }))
  const off = (day: string) => dayOff(packed.calendar, parseDay(day) ?? 0)
  expect(off('2026-06-23')?.reason).toEqual({ kind: 'override', overrideId: 'off-2026-06-23' })
  expect(off('2026-02-17')?.reason.kind).toBe('override')
  expect(off('2026-02-18')).toEqual({
    reason: { kind: 'holiday-shift', holidayId: 'statehood' },
    appliesTo: 'both',
  })
})

test('a disputed day off takes the moved holiday in the strict reading and pushes it on in the other', () => {
  const packed = alteredPack(() => ({ overrides: [aDayOff('2026-02-17', 'certain')] }))
  const off = (day: string) => dayOff(packed.calendar, parseDay(day) ?? 0)
  expect(off('2026-02-17')?.appliesTo).toBe('both')
  expect(off('2026-02-18')?.appliesTo).toBe('certain')
})

test('a holiday counts only while its validity lasts', () => {
  const packed = alteredPack(({ holidays }) => ({
    holidays: holidays.map((holiday) =>
      holiday.id === 'armistice' ? { ...holiday, validFrom: '2012-01-01' } : holiday,
    ),
  }))
  expect(dayOff(packed.calendar, numberOf(2011, 11, 11))).toBeUndefined()
  expect(dayOff(packed.calendar, numberOf(2013, 11, 11))?.reason.kind).toBe('holiday')
})
