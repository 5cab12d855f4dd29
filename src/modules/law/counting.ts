import { dayOff, type Calendar, type DayOffReason } from './calendar.ts'
import { addMonths, civil, monthLength, numberOf, type DayNumber } from './day.ts'
import type { Term } from './pack-source.ts'
import type { SuspendedDays } from './pack.ts'

/** The two readings of a term: `safe` does not rely on a disputed day off, `certain` grants it. */
export type Reading = 'safe' | 'certain'

/** Days of one suspension that the term ran into. */
type StoodStill = {
  readonly overrideId: string
  readonly from: DayNumber
  readonly to: DayNumber
}

/** Where one reading ends, and everything that moved it. */
export type Counted = {
  readonly nominal: DayNumber
  readonly due: DayNumber
  readonly skipped: readonly { readonly n: DayNumber; readonly reason: DayOffReason }[]
  readonly stoodStill: readonly StoodStill[]
}

/** What counting needs to know of the law, apart from the start. */
export type CountingRule = {
  readonly calendar: Calendar
  readonly term: Exclude<Term, { unit: 'hour' }>
  /** The term that this one is added to. */
  readonly addedTo: Exclude<Term, { unit: 'hour' }> | null
  readonly endRule: 'next-working-day' | 'none'
  readonly suspensions: readonly SuspendedDays[]
}

/**
 * Counts one reading: the start day is not counted, every calendar day after it is; a term in months ends on the
 * same-numbered day; a last day on which nobody works moves to the next on which somebody does (ZUP, art. 80).
 * `undefined` when the term leaves the calendar.
 */
export function count(rule: CountingRule, start: DayNumber, reading: Reading): Counted | undefined {
  const skipped: { n: DayNumber; reason: DayOffReason }[] = []
  const stoodStill: StoodStill[] = []
  let nominal = start
  for (const term of rule.addedTo ? [rule.addedTo, rule.term] : [rule.term]) {
    nominal =
      term.unit === 'working-day'
        ? countWorkingDays({ rule, from: nominal, amount: term.amount }, reading, skipped)
        : nominalEnd(term, nominal)
  }
  if (rule.suspensions.length > 0) nominal = lengthen(rule, { start, nominal }, stoodStill)
  let due = nominal
  if (rule.endRule === 'next-working-day') {
    for (let reason = obstacle(rule, due, reading); reason; reason = obstacle(rule, due, reading)) {
      skipped.push({ n: due, reason })
      due += 1
    }
  }
  return due > rule.calendar.last ? undefined : { nominal, due, skipped, stoodStill }
}

/** The first working day on or after a day, in a reading. */
export function rollForward(calendar: Calendar, from: DayNumber, reading: Reading): DayNumber {
  let n = from
  while (isOff(calendar, n, reading)) n += 1
  return n
}

function isOff(calendar: Calendar, n: DayNumber, reading: Reading): boolean {
  const off = dayOff(calendar, n)
  return off !== undefined && (off.appliesTo === 'both' || reading === 'certain')
}

/** Why a term cannot end on a day: nobody works, or terms stand still. */
function obstacle(rule: CountingRule, n: DayNumber, reading: Reading): DayOffReason | undefined {
  const still = rule.suspensions.find(({ from, to }) => from <= n && n <= to)
  if (still) return { kind: 'override', overrideId: still.id }
  return isOff(rule.calendar, n, reading) ? dayOff(rule.calendar, n)?.reason : undefined
}

function nominalEnd(
  term: Exclude<Term, { unit: 'hour' | 'working-day' }>,
  start: DayNumber,
): DayNumber {
  if (term.unit === 'day') return start + term.amount
  if (term.unit === 'month') return addMonths(start, term.amount)
  if (term.unit === 'year') return addMonths(start, term.amount * 12)
  // The date is in the year after the one that is reported.
  const year = civil(start).year + 1
  return numberOf(year, term.month, Math.min(term.day, monthLength(year, term.month)))
}

function countWorkingDays(
  counted: { readonly rule: CountingRule; readonly from: DayNumber; readonly amount: number },
  reading: Reading,
  skipped: { n: DayNumber; reason: DayOffReason }[],
): DayNumber {
  const { rule, from, amount } = counted
  let n = from
  for (let left = amount; left > 0 && n <= rule.calendar.last;) {
    n += 1
    if (isOff(rule.calendar, n, reading)) {
      const reason = dayOff(rule.calendar, n)?.reason
      if (reason) skipped.push({ n, reason })
    } else left -= 1
  }
  return n
}

/** Adds the suspended days that the term runs into; each may bring in further ones. */
function lengthen(
  rule: CountingRule,
  span: { readonly start: DayNumber; readonly nominal: DayNumber },
  stoodStill: StoodStill[],
): DayNumber {
  let end = span.nominal
  let counted = span.start
  for (const { id, from, to } of rule.suspensions) {
    const first = Math.max(from, counted + 1)
    if (first > to) continue
    if (first > end) break
    stoodStill.push({ overrideId: id, from: first, to })
    end += to - first + 1
    counted = to
  }
  return end
}
