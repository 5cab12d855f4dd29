import { expect, test } from 'vitest'

import { type Clock, daysBetween, scaleOf } from './clock.ts'

function aClock(facts: Partial<Clock>): Clock {
  return {
    state: 'running',
    startsOn: '2026-11-03',
    dueSafe: '2026-11-18',
    dueCertain: '2026-11-18',
    today: '2026-11-10',
    ...facts,
  }
}

test('days are counted by the calendar, over leap days and changes of the hour', () => {
  expect(daysBetween('2026-11-03', '2026-11-18')).toBe(15)
  expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2)
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
  expect(daysBetween('2025-11-03', '2026-11-20')).toBe(382)
})

test('a running clock is spent up to and with today, and empty up to the end of the last day', () => {
  const scale = scaleOf(aClock({}))
  expect(scale.stretches).toEqual([
    { kind: 'waited', from: 0, to: 8 },
    { kind: 'ahead', from: 8, to: 16 },
  ])
  expect(scale.marks).toContainEqual({ kind: 'today', at: 7.5 })
  expect(scale.open).toBe(false)
})

test('on the last day nothing is late; the day after, one day is', () => {
  expect(scaleOf(aClock({ today: '2026-11-18' })).stretches).toEqual([
    { kind: 'waited', from: 0, to: 16 },
  ])
  const after = scaleOf(aClock({ state: 'silent', today: '2026-11-19' }))
  expect(after.stretches).toEqual([
    { kind: 'waited', from: 0, to: 16 },
    { kind: 'late', from: 16, to: 17 },
  ])
  expect(after.open).toBe(true)
})

test('a disputed last day is a day of grace, and lateness begins after the certain one', () => {
  const scale = scaleOf(aClock({ dueCertain: '2026-11-19', today: '2026-11-20', state: 'silent' }))
  expect(scale.stretches.at(-1)).toEqual({ kind: 'late', from: 17, to: 18 })
  expect(scale.marks.map(({ kind }) => kind)).toEqual(['received', 'due', 'due-certain', 'today'])
  const before = scaleOf(aClock({ dueCertain: '2026-11-19' }))
  expect(before.stretches.at(-1)).toEqual({ kind: 'grace', from: 16, to: 17 })
})

test('an answer ends the clock, whatever today is', () => {
  const scale = scaleOf(aClock({ state: 'late', answeredOn: '2026-11-25', today: '2027-03-01' }))
  expect(scale.stretches.at(-1)).toEqual({ kind: 'late', from: 16, to: 23 })
  expect(scale.marks.some(({ kind }) => kind === 'today')).toBe(false)
  expect(scale.days).toBe(24)
  expect(scale.open).toBe(false)
})

test('an answer in time leaves the rest of the days empty', () => {
  const scale = scaleOf(aClock({ state: 'in-time', answeredOn: '2026-11-12' }))
  expect(scale.stretches.map(({ kind }) => kind)).toEqual(['in-time', 'ahead'])
})

test('an extension moves the beginning of lateness, and shows its own days', () => {
  const scale = scaleOf(
    aClock({ state: 'extended', extendedTo: '2026-12-13', today: '2026-11-24' }),
  )
  expect(scale.stretches).toEqual([
    { kind: 'waited', from: 0, to: 16 },
    { kind: 'extension-waited', from: 16, to: 22 },
    { kind: 'extension', from: 22, to: 41 },
  ])
})

test('an appeal ends the late days and begins a time of its own', () => {
  const scale = scaleOf(
    aClock({ state: 'appealed', appealedOn: '2026-11-27', today: '2026-12-08' }),
  )
  expect(scale.stretches.slice(1)).toEqual([
    { kind: 'late', from: 16, to: 24 },
    { kind: 'appeal', from: 24, to: 36 },
  ])
})

test('stretches follow each other without hole or overlap in every state', () => {
  const today = ['2026-11-03', '2026-11-18', '2026-11-19', '2026-12-31']
  const facts: readonly Partial<Clock>[] = [
    {},
    { dueCertain: '2026-11-20' },
    { extendedTo: '2026-12-13' },
    { answeredOn: '2026-11-19' },
    { appealedOn: '2026-11-24' },
    { appealedOn: '2026-11-24', answeredOn: '2026-12-02' },
  ]
  const broken = facts.flatMap((fact) =>
    today
      .map((day) => scaleOf(aClock({ ...fact, today: day })).stretches)
      .filter((stretches) =>
        stretches.some(({ from }, index) => from !== (stretches[index - 1]?.to ?? 0)),
      ),
  )
  expect(broken).toEqual([])
})
