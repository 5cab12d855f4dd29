import { dayOff, type DayOffReason } from './calendar.ts'
import { formatDay, parseDay, type Day } from './day.ts'
import type { LawPack } from './pack.ts'

/** A day on which nobody works, and why; `certain`: only by the lenient count. */
export type DatedDayOff = {
  readonly day: Day
  readonly reason: DayOffReason
  readonly appliesTo: 'both' | 'certain'
}

/** All days off from one day to another, both included; days outside 1900–2099 have none. */
export function daysOffBetween(pack: LawPack, from: Day, to: Day): DatedDayOff[] {
  const [first, last] = [parseDay(from), parseDay(to)]
  if (first === undefined || last === undefined) return []
  const found: DatedDayOff[] = []
  for (let n = first; n <= last; n += 1) {
    const off = dayOff(pack.calendar, n)
    if (off) found.push({ day: formatDay(n), ...off })
  }
  return found
}

/** The days off of a year that a holiday gives, without ordinary weekends. */
export function holidaysOf(pack: LawPack, year: number): DatedDayOff[] {
  return daysOffBetween(pack, `${year}-01-01`, `${year}-12-31`).filter(
    ({ reason }) => reason.kind !== 'sunday' && reason.kind !== 'saturday',
  )
}
