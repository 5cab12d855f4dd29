import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { instantOf, wallTimeOf } from './wall-time.ts'

const at = (day: string, time: string, zone?: string) => instantOf({ day, time }, zone)

test('a wall time of Belgrade is an instant, in winter and in summer', () => {
  expect(at('2027-03-03', '18:00')).toEqual({
    ok: true,
    value: { instant: '2027-03-03T17:00:00.000Z', comesTwice: false },
  })
  expect(at('2027-07-07', '18:00')).toMatchObject({
    value: { instant: '2027-07-07T16:00:00.000Z' },
  })
  expect(at('2027-07-07', '18:00', 'America/New_York')).toMatchObject({
    value: { instant: '2027-07-07T22:00:00.000Z' },
  })
})

test('the hour that the clocks jump over is refused, and its edges are not', () => {
  expect(at('2027-03-28', '01:59')).toMatchObject({
    value: { instant: '2027-03-28T00:59:00.000Z' },
  })
  expect(at('2027-03-28', '02:00')).toEqual({ ok: false, failure: 'skipped-time' })
  expect(at('2027-03-28', '02:59')).toEqual({ ok: false, failure: 'skipped-time' })
  expect(at('2027-03-28', '03:00')).toMatchObject({
    value: { instant: '2027-03-28T01:00:00.000Z' },
  })
})

test('of the hour that comes twice the first is meant, and it is said', () => {
  expect(at('2027-10-31', '01:59')).toMatchObject({ value: { comesTwice: false } })
  expect(at('2027-10-31', '02:00')).toEqual({
    ok: true,
    value: { instant: '2027-10-31T00:00:00.000Z', comesTwice: true },
  })
  expect(at('2027-10-31', '02:59')).toMatchObject({ value: { comesTwice: true } })
  expect(at('2027-10-31', '03:00')).toEqual({
    ok: true,
    value: { instant: '2027-10-31T02:00:00.000Z', comesTwice: false },
  })
  expect(wallTimeOf('2027-10-31T01:30:00.000Z')).toEqual({ day: '2027-10-31', time: '02:30' })
})

test('days and times that do not exist have their own failures', () => {
  for (const day of ['2027-02-29', '2027-2-3', '27-02-03', '2027-13-01', '', '2027-02-03T10:00']) {
    expect(at(day, '10:00'), day).toEqual({ ok: false, failure: 'no-such-day' })
  }
  for (const time of ['24:00', '9:00', '10:60', '10.00', '10:00:00', '', '10:00Z']) {
    expect(at('2027-02-03', time), time).toEqual({ ok: false, failure: 'no-such-time' })
  }
  expect(() => at('2027-02-03', '10:00', 'Europe/Uvid')).toThrow(RangeError)
})

test('every minute that has a wall time is found again by it, unless the clock had shown it an hour before', () => {
  const minute = fc.integer({
    min: Date.parse('2000-01-01T00:00:00Z') / 60_000,
    max: Date.parse('2060-01-01T00:00:00Z') / 60_000,
  })
  const zones = fc.constantFrom('Europe/Belgrade', 'America/New_York', 'Asia/Kolkata', 'UTC')
  fc.assert(
    fc.property(minute, zones, (minutes, zone) => {
      const instant = new Date(minutes * 60_000).toISOString()
      const found = instantOf(wallTimeOf(instant, zone), zone)
      const again = found.ok ? found.value : undefined
      const anHourBefore = new Date((minutes - 60) * 60_000).toISOString()
      expect([instant, again?.comesTwice === true && anHourBefore]).toContain(again?.instant)
    }),
  )
})
