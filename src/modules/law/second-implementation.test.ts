import { expect, test } from 'vitest'

import { alteredPack } from './altered-pack.ts'
import { computeClock } from './clock.ts'
import { lawPack } from './law-pack.ts'

/*
 * A second implementation of the law, written from the research notes and not from the engine: JavaScript dates in UTC,
 * one day after the other, Gauss's Easter instead of Meeus's, its own table of rules. It shares no line with the engine;
 * the last test compares the two on every start day 2000–2060 under every rule that counts days.
 */

const DAY = 86_400_000
const at = (year: number, month: number, day: number) => Date.UTC(year, month - 1, day)
const show = (time: number) => new Date(time).toISOString().slice(0, 10)

/** Gauss for the Julian calendar (M = 15, N = 6): so many days after 22 March, old style. */
function easterByGauss(year: number): number {
  const d = (19 * (year % 19) + 15) % 30
  const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + 6) % 7
  return at(year, 3, 22) + (d + e + 13) * DAY
}

const state = ['01-01', '01-02', '02-15', '02-16', '05-01', '05-02', '11-11']

/** All holidays of 1999–2065 first, then the Sundays among the state ones, each to the next day that is none. */
function allHolidays(): Set<string> {
  const free = new Set<string>()
  for (let year = 1999; year <= 2065; year += 1) {
    for (const date of [...state, '01-07']) free.add(`${year}-${date}`)
    for (const days of [-2, -1, 0, 1]) free.add(show(easterByGauss(year) + days * DAY))
  }
  for (let year = 1999; year <= 2065; year += 1) {
    for (const date of state) {
      let time = Date.parse(`${year}-${date}`)
      if (new Date(time).getUTCDay() !== 0) continue
      do time += DAY
      while (free.has(show(time)) || new Date(time).getUTCDay() === 6)
      free.add(show(time))
    }
  }
  return free
}

const freeDays = new Set([...allHolidays()].map((day) => Date.parse(day)))

function endOn(time: number, saturdayIsFree: boolean): number {
  let end = time
  for (;;) {
    const weekday = new Date(end).getUTCDay()
    const free = weekday === 0 || (weekday === 6 && saturdayIsFree) || freeDays.has(end)
    if (!free) return end
    end += DAY
  }
}

/** Passes one calendar day after the other; the start day is not counted. */
function afterDays(start: number, days: number): number {
  let time = start
  for (let counted = 0; counted < days; counted += 1) time += DAY
  return time
}

/** The same-numbered day; where the month has none, JavaScript spills over and day 0 is the month's last. */
function afterMonths(start: number, months: number): number {
  const date = new Date(start)
  const target = new Date(
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()),
  )
  if (target.getUTCDate() !== date.getUTCDate()) target.setUTCDate(0)
  return target.getTime()
}

const nextYear = (start: number) => new Date(start).getUTCFullYear() + 1
const zzpl = at(2019, 8, 21)
const foi2022 = at(2022, 2, 16)
const days = (count: number) => (start: number) => afterDays(start, count)
const from = (since: number, count: (start: number) => number) => (start: number) =>
  start < since ? undefined : count(start)
const until = (end: number, count: (start: number) => number) => (start: number) =>
  start >= end ? undefined : count(start)

/** Rule → nominal end, or undefined where the rule was not in force. */
const rules: Record<string, (start: number) => number | undefined> = {
  'rs.foi.answer': days(15),
  'rs.foi.answer.extended': days(40),
  'rs.foi.extension.notice': from(foi2022, days(7)),
  'rs.foi.deficiency': days(15),
  'rs.foi.complaint': days(15),
  'rs.foi.complaint.silence': (start) => afterMonths(start, 12),
  'rs.foi.commissioner': (start) => afterDays(start, start < foi2022 ? 30 : 60),
  'rs.foi.lawsuit': days(30),
  'rs.foi.lawsuit.body': days(30),
  'rs.foi.lawsuit.silence': days(7),
  'rs.foi.report': (start) => at(nextYear(start), 1, 20),
  'rs.zzpl.answer': from(zzpl, days(30)),
  'rs.zzpl.extension.notice': from(zzpl, days(30)),
  'rs.zzpl.answer.extended': from(zzpl, days(30 + 60)),
  'rs.zzpl.complaint.silence': from(zzpl, days(60)),
  'rs.zzpl.lawsuit': from(zzpl, days(30)),
  'rs.infosec.statistics': until(at(2027, 1, 1), (start) => at(nextYear(start), 2, 28)),
  'rs.infosec.risk-assessment': from(at(2025, 10, 31), (start) => afterMonths(start, 18)),
  'rs.zkp.objection': days(8),
  'rs.zkp.objection.unnotified': (start) => afterMonths(start, 3),
  'rs.zkp.objection.decision': days(15),
  'rs.kz.private-suit': (start) => afterMonths(start, 3),
}

function secondAnswer(rule: string, start: number): string {
  const nominal = rules[rule]?.(start)
  if (nominal === undefined) return 'rule-not-in-force'
  return `${show(nominal)} ${show(endOn(nominal, false))} ${show(endOn(nominal, true))}`
}

function engineAnswer(rule: string, startsOn: string, pack = lawPack()): string {
  const clock = computeClock(pack, { rule, startsOn })
  if (!clock.ok) return clock.failure
  return `${clock.value.nominalOn.certain} ${clock.value.dueSafe} ${clock.value.dueCertain}`
}

test('both implementations know the same rules that count days', () => {
  const counted = [...lawPack().rules.values()].filter((rule) =>
    rule.versions.every(({ term }) => term.unit !== 'hour'),
  )
  expect(Object.keys(rules).sort()).toEqual(counted.map(({ id }) => id).sort())
})

test('both implementations give the same dates for every start day 2000–2060 under every rule', () => {
  const differences: string[] = []
  let compared = 0
  for (let start = at(2000, 1, 1); start <= at(2060, 12, 31); start += DAY) {
    const day = show(start)
    for (const rule of Object.keys(rules)) {
      compared += 1
      const [first, second] = [engineAnswer(rule, day), secondAnswer(rule, start)]
      if (first !== second) differences.push(`${rule} ${day}: ${first} ≠ ${second}`)
    }
  }
  expect(differences.slice(0, 10)).toEqual([])
  expect(compared).toBe(22_281 * Object.keys(rules).length)
})

test('a single holiday missing from the pack is found by the comparison', () => {
  const pack = alteredPack(({ holidays }) => ({
    holidays: holidays.filter(({ id }) => id !== 'armistice'),
  }))
  const differences: string[] = []
  for (let start = at(2026, 1, 1); start <= at(2026, 12, 31); start += DAY) {
    const same =
      engineAnswer('rs.foi.answer', show(start), pack) === secondAnswer('rs.foi.answer', start)
    if (!same) differences.push(show(start))
  }
  expect(differences).toEqual(['2026-10-27'])
})
