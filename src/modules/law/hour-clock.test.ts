import { expect, test } from 'vitest'

import { alteredPack, aSuspension } from './altered-pack.ts'
import { computeHourClock, type HourClock, type HourStart } from './hour-clock.ts'
import { lawPack } from './law-pack.ts'
import type { LawPack } from './pack.ts'

function clock(rule: string, startsAt: HourStart, pack: LawPack = lawPack()): HourClock {
  const computed = computeHourClock(pack, { rule, startsAt })
  if (!computed.ok) throw new Error(computed.failure)
  return computed.value
}

test('48 hours run through the weekend and the holiday and end at the same minute', () => {
  const urgent = clock('rs.foi.answer.urgent', '2026-05-01T13:20:00+02:00')
  expect([urgent.dueSafeAt, urgent.dueCertainAt]).toEqual([
    '2026-05-03T11:20:00.000Z',
    '2026-05-03T11:20:00.000Z',
  ])
  expect(urgent.doubts).toEqual(['rule-not-confirmed'])
})

test('hours are elapsed hours over both changes of daylight saving', () => {
  // Clocks go forward on 29 March and back on 25 October 2026.
  expect(clock('rs.zzpl.breach', '2026-03-27T12:00:00+01:00').dueSafeAt).toBe(
    '2026-03-30T11:00:00.000Z',
  )
  expect(clock('rs.zzpl.breach', '2026-10-23T12:00:00+02:00').dueSafeAt).toBe(
    '2026-10-26T10:00:00.000Z',
  )
})

test('a start known by its day gives the range from the first to the last instant of that day in Belgrade', () => {
  const day = clock('rs.foi.answer.urgent', '2026-07-01')
  expect(day.startsAt).toEqual({
    safe: '2026-06-30T22:00:00.000Z',
    certain: '2026-07-01T21:59:59.999Z',
  })
  expect(day.dueOn).toEqual({ safe: '2026-07-03', certain: '2026-07-03' })
  expect(day.doubts).toContain('start-disputed')
})

test('the day on which daylight saving changes is 23 hours long', () => {
  expect(clock('rs.foi.answer.urgent', '2026-03-29').startsAt).toEqual({
    safe: '2026-03-28T23:00:00.000Z',
    certain: '2026-03-29T21:59:59.999Z',
  })
})

test('a disputed start gives a date for each reading', () => {
  const startsAt = { safe: '2026-07-01T08:00:00Z', certain: '2026-07-02' }
  const { dueSafeAt, dueCertainAt } = clock('rs.infosec.incident', startsAt)
  expect([dueSafeAt, dueCertainAt]).toEqual([
    '2026-07-02T08:00:00.000Z',
    '2026-07-03T21:59:59.999Z',
  ])
})

test('the version in force in Belgrade at the start applies', () => {
  expect(clock('rs.infosec.incident', '2026-12-31T22:59:00Z').ruleVersion).toBe('original')
  expect(clock('rs.infosec.incident', '2026-12-31T23:00:00Z').ruleVersion).toBe('2027-01-01')
})

test('a suspension adds its whole length, or what is left of it', () => {
  const pack = alteredPack(() => ({ overrides: [aSuspension('2026-07-02', '2026-07-03')] }))
  const before = clock('rs.foi.answer.urgent', '2026-07-01T10:00:00Z', pack)
  expect(before.dueSafeAt).toBe('2026-07-05T10:00:00.000Z')
  expect(before.suspended).toHaveLength(1)
  const inside = clock('rs.foi.answer.urgent', '2026-07-03T10:00:00Z', pack)
  expect(inside.dueSafeAt).toBe('2026-07-05T22:00:00.000Z')
  const after = clock('rs.foi.answer.urgent', '2026-07-04T10:00:00Z', pack)
  expect(after.dueSafeAt).toBe('2026-07-06T10:00:00.000Z')
})

test('what cannot be counted is refused by name', () => {
  const failure = (rule: string, startsAt: HourStart) => {
    const computed = computeHourClock(lawPack(), { rule, startsAt })
    return computed.ok ? computed.value.dueSafeAt : computed.failure
  }
  const urgent = 'rs.foi.answer.urgent'
  expect(failure('rs.foi.nothing', '2026-07-01')).toBe('unknown-rule')
  expect(failure('rs.foi.answer', '2026-07-01')).toBe('counted-in-days')
  expect(failure(urgent, '2026-07-01T10:00')).toBe('bad-start')
  expect(failure(urgent, 'soon')).toBe('bad-start')
  expect(failure(urgent, { safe: '2026-07-02', certain: '2026-07-01' })).toBe('bad-start')
  expect(failure('rs.zzpl.breach', '2019-08-20T21:59:59Z')).toBe('rule-not-in-force')
  expect(failure(urgent, '2300-01-01T00:00:00Z')).toBe('out-of-range')
})
