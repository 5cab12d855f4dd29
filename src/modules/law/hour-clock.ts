import { Temporal } from 'temporal-polyfill'

import { fail, ok, type Result } from '#core/result.ts'

import {
  applyRule,
  describeRule,
  type AppliedRule,
  type ClockFailure,
  type Doubt,
} from './clock.ts'
import { addDays, formatDay, isDay, parseDay, type Day, type Span } from './day.ts'
import type { CompiledRule, LawPack } from './pack.ts'

/** An instant as UTC ISO-8601 text with milliseconds. */
export type Instant = string

/** Where an hour clock starts: an instant, a day (`YYYY-MM-DD`) whose hour is unknown, or two of them when it is disputed. */
export type HourStart = string | { readonly safe: string; readonly certain: string }

/** A term counted in clock hours: nothing is skipped, nothing rolls, daylight saving does not lengthen an hour. */
export type HourClock = AppliedRule & {
  readonly kind: 'hour-clock'
  readonly startsAt: { readonly safe: Instant; readonly certain: Instant }
  /** Last instant by the strictest reading (the earliest start). */
  readonly dueSafeAt: Instant
  /** Last instant that is in time under any reading (the latest start). */
  readonly dueCertainAt: Instant
  /** The calendar days, where the pack applies, on which those instants fall. */
  readonly dueOn: Span
  readonly suspended: readonly {
    readonly overrideId: string
    readonly from: Day
    readonly to: Day
  }[]
  readonly doubts: readonly Doubt[]
}

/** Counts a term of hours; a start known only by its day gives the range from its first to its last instant. */
export function computeHourClock(
  pack: LawPack,
  question: {
    readonly rule: string
    readonly startsAt: HourStart
    readonly asOfVersion?: string | undefined
  },
): Result<HourClock, ClockFailure> {
  const { startsAt } = question
  const given = typeof startsAt === 'string' ? { safe: startsAt, certain: startsAt } : startsAt
  const safe = readInstant(pack, given.safe, 'start-of-day')
  const certain = readInstant(pack, given.certain, 'end-of-day')
  if (!safe || !certain || Temporal.Instant.compare(safe, certain) > 0) return fail('bad-start')
  const on = parseDay(localDay(pack, safe))
  if (on === undefined) return fail('out-of-range')
  const applied = applyRule(pack, question, on)
  if (!applied.ok) return applied
  const { rule, version } = applied.value
  if (version.term.unit !== 'hour' || version.addedTo !== null) return fail('counted-in-days')
  const { amount } = version.term
  const safeEnd = add(pack, { rule, start: safe, hours: amount })
  const certainEnd = add(pack, { rule, start: certain, hours: amount })
  const doubts: Doubt[] = []
  if (!safe.equals(certain)) doubts.push('start-disputed')
  if (version.lawyerConfirmed === null) doubts.push('rule-not-confirmed')
  return ok({
    ...describeRule(rule, version),
    kind: 'hour-clock',
    startsAt: { safe: text(safe), certain: text(certain) },
    dueSafeAt: text(safeEnd.end),
    dueCertainAt: text(certainEnd.end),
    dueOn: { safe: localDay(pack, safeEnd.end), certain: localDay(pack, certainEnd.end) },
    suspended: certainEnd.suspended,
    doubts,
  })
}

function readInstant(
  pack: LawPack,
  given: string,
  edge: 'start-of-day' | 'end-of-day',
): Temporal.Instant | undefined {
  try {
    if (!isDay(given)) return Temporal.Instant.from(given)
    return edge === 'start-of-day'
      ? startOf(pack, given)
      : startOf(pack, addDays(given, 1)).subtract({ milliseconds: 1 })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function startOf(pack: LawPack, day: Day): Temporal.Instant {
  return Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: pack.timeZone }).toInstant()
}

function localDay(pack: LawPack, instant: Temporal.Instant): Day {
  return instant.toZonedDateTimeISO(pack.timeZone).toPlainDate().toString()
}

function text(instant: Temporal.Instant): Instant {
  return instant.toString({ fractionalSecondDigits: 3 })
}

/** Adds elapsed hours, and the whole length of every suspension that the term runs into. */
function add(
  pack: LawPack,
  counted: {
    readonly rule: CompiledRule
    readonly start: Temporal.Instant
    readonly hours: number
  },
): { end: Temporal.Instant; suspended: HourClock['suspended'] } {
  const suspended: { overrideId: string; from: Day; to: Day }[] = []
  let { start } = counted
  let end = start.add({ hours: counted.hours })
  for (const { id, from, to } of counted.rule.suspensions) {
    const opens = startOf(pack, formatDay(from))
    const closes = startOf(pack, formatDay(to + 1))
    const begins = Temporal.Instant.compare(opens, start) > 0 ? opens : start
    if (Temporal.Instant.compare(begins, closes) >= 0) continue
    if (Temporal.Instant.compare(begins, end) >= 0) break
    end = end.add(begins.until(closes))
    suspended.push({ overrideId: id, from: formatDay(from), to: formatDay(to) })
    start = closes
  }
  return { end, suspended }
}
