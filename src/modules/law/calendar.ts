import { civil, numberOf, parseDay, weekday, yearFirst, yearLast, type DayNumber } from './day.ts'
import { orthodoxEaster } from './easter.ts'
import type { Holiday, PackSource } from './pack-source.ts'

/** Why nobody works on a day. */
export type DayOffReason =
  | { readonly kind: 'sunday' | 'saturday' }
  | { readonly kind: 'holiday' | 'holiday-shift'; readonly holidayId: string }
  | { readonly kind: 'override'; readonly overrideId: string }

/** A day on which a term does not end; `certain`: only under the reading that favours the late party. */
export type DayOff = { readonly reason: DayOffReason; readonly appliesTo: 'both' | 'certain' }

/** Every day off between two years, computed once; look-up is one array access. */
export type Calendar = {
  readonly first: DayNumber
  readonly last: DayNumber
  /** Before this day the holidays are today's table read backwards. */
  readonly establishedFrom: DayNumber
  readonly daysOff: readonly (DayOff | undefined)[]
}

/** The day off that falls on a day, if it does; `undefined` on a working day. */
export function dayOff(calendar: Calendar, n: DayNumber): DayOff | undefined {
  return calendar.daysOff[n - calendar.first]
}

/**
 * Lays out all days off. The order matters: the shift "a state holiday on a Sunday makes the first following
 * working day free" is applied only when every holiday and extra day is known, else 2 May 2021, 2027 and 2032
 * would move onto Easter Monday and be lost (Zakon o državnim i drugim praznicima; research/law.md 1.8).
 */
export function layOutCalendar(source: PackSource): Calendar {
  const first = numberOf(yearFirst, 1, 1)
  const last = numberOf(yearLast, 12, 31)
  const daysOff: (DayOff | undefined)[] = Array.from({ length: last - first + 1 })
  const put = (n: DayNumber, off: DayOff) => {
    if (n >= first && n <= last && daysOff[n - first]?.reason.kind !== 'holiday')
      daysOff[n - first] = off
  }
  const { saturday, sunday } = source.manifest.weekend
  for (let n = first; n <= last; n += 1) {
    const day = weekday(n)
    if (day === 6 && saturday) put(n, { reason: { kind: 'saturday' }, appliesTo: saturday })
    if (day === 0 && sunday) put(n, { reason: { kind: 'sunday' }, appliesTo: sunday })
  }
  for (const extra of source.overrides) {
    if (extra.kind !== 'day-off') continue
    const n = parseDay(extra.day) ?? first
    if (daysOff[n - first]?.appliesTo === 'both') continue
    put(n, { reason: { kind: 'override', overrideId: extra.id }, appliesTo: extra.appliesTo })
  }
  const onSunday: { n: DayNumber; holiday: Holiday }[] = []
  for (const holiday of source.holidays) {
    for (const n of occurrences(holiday)) {
      put(n, { reason: { kind: 'holiday', holidayId: holiday.id }, appliesTo: 'both' })
      if (holiday.kind === 'state' && weekday(n) === 0) onSunday.push({ n, holiday })
    }
  }
  for (const { n, holiday } of onSunday.sort((a, b) => a.n - b.n)) {
    const reason = { kind: 'holiday-shift', holidayId: holiday.id } as const
    let placed = false
    for (let free = n + 1; free <= last; free += 1) {
      const off = daysOff[free - first]
      if (off?.appliesTo === 'both') continue
      // On a disputed day off the shift lands in the strict reading, and moves on in the other.
      put(free, { reason, appliesTo: placed ? 'certain' : 'both' })
      if (!off) break
      placed = true
    }
  }
  const establishedFrom = parseDay(source.manifest.calendarEstablishedFrom) ?? first
  return { first, last, establishedFrom, daysOff }
}

function occurrences(holiday: Holiday): DayNumber[] {
  const from = holiday.validFrom === null ? -Infinity : (parseDay(holiday.validFrom) ?? -Infinity)
  const to = holiday.validTo === null ? Infinity : (parseDay(holiday.validTo) ?? Infinity)
  const days: DayNumber[] = []
  for (let year = yearFirst; year <= yearLast; year += 1) {
    const n =
      holiday.on.kind === 'date'
        ? numberOf(year, holiday.on.month, holiday.on.day)
        : orthodoxEaster(year) + holiday.on.offset
    // 29 February names no day in a common year; the arithmetic would spill into March.
    const exists = holiday.on.kind !== 'date' || civil(n).day === holiday.on.day
    if (exists && n >= from && n <= to) days.push(n)
  }
  return days
}
