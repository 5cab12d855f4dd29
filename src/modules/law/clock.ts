import { fail, ok, type Result } from '#core/result.ts'

import type { DayOffReason } from './calendar.ts'
import { count, type Counted, type CountingRule, type Reading } from './counting.ts'
import { formatDay, parseDay, type Day, type DayNumber, type DayOrSpan, type Span } from './day.ts'
import type { Bearer, Certainty, Term } from './pack-source.ts'
import { findVersion, type CompiledRule, type CompiledVersion, type LawPack } from './pack.ts'

/** A day on which the term could not end (or that was not counted, in a term of working days), and why. */
export type Skipped = {
  readonly day: Day
  readonly reason: DayOffReason
  /** `safe` occurs only when the two readings start on different days. */
  readonly appliesTo: 'both' | Reading
}

/** Days on which the term stood still, by a dated entry of the override list. */
export type Suspended = {
  readonly overrideId: string
  readonly from: Day
  readonly to: Day
  readonly appliesTo: 'both' | Reading
}

/** Why a date is less firm than it looks; a page that shows the date shows these. */
export type Doubt =
  | 'saturday'
  | 'start-disputed'
  | 'calendar-before-established'
  | 'rule-not-confirmed'

/** What every clock says of the rule that it applied. */
export type AppliedRule = {
  readonly ruleId: string
  /** The day from which the applied version is in force, or `original`. */
  readonly ruleVersion: string
  readonly statute: string
  readonly article: string | null
  readonly bearer: Bearer
  readonly term: Term
  /** The term that this one is added to; `null` when the amount is the whole term. */
  readonly addedTo: Term | null
  readonly certainty: Certainty
  /** Whether a lawyer has signed this version off. */
  readonly confirmed: boolean
}

/** A term counted in days, months or years: when it ends, and everything needed to explain it. */
export type DayClock = AppliedRule & {
  readonly kind: 'day-clock'
  readonly startsOn: Span
  /** Day 1 of the term: the day after the start. */
  readonly firstDay: Span
  /** Where the term ends before days off are looked at. */
  readonly nominalOn: Span
  /** Last day by the strictest reading: Saturday is a working day, the earliest start. For what we file. */
  readonly dueSafe: Day
  /** Last day that is still in time under any reading: Saturday is free, the latest start. Late begins the day after. */
  readonly dueCertain: Day
  readonly skipped: readonly Skipped[]
  readonly suspended: readonly Suspended[]
  readonly doubts: readonly Doubt[]
}

/** Why no date can be given. */
export type ClockFailure =
  | 'unknown-rule'
  | 'rule-not-in-force'
  | 'bad-start'
  | 'counted-in-hours'
  | 'counted-in-days'
  | 'out-of-range'

/** What to count. `asOfVersion` names a version and so overrides the one in force on the start day. */
export type ClockQuestion = {
  readonly rule: string
  readonly startsOn: DayOrSpan
  readonly asOfVersion?: string | undefined
}

/**
 * Counts a term. The version applied is the one in force on the start day (the safe one when the start is disputed).
 * A rule counted in hours fails with `counted-in-hours`: use `computeHourClock`.
 */
export function computeClock(
  pack: LawPack,
  question: ClockQuestion,
): Result<DayClock, ClockFailure> {
  const { startsOn } = question
  const disputed = typeof startsOn !== 'string'
  const safeStart = parseDay(disputed ? startsOn.safe : startsOn)
  const certainStart = disputed ? parseDay(startsOn.certain) : safeStart
  if (safeStart === undefined || certainStart === undefined || safeStart > certainStart) {
    return fail('bad-start')
  }
  const applied = applyRule(pack, question, safeStart)
  if (!applied.ok) return applied
  const { rule, version } = applied.value
  const counting = countingRule(pack, applied.value)
  if (!counting) return fail('counted-in-hours')
  const safe = count(counting, safeStart, 'safe')
  const certain = count(counting, certainStart, 'certain')
  if (!safe || !certain) return fail('out-of-range')
  return ok({
    ...describeRule(rule, version),
    addedTo: counting.addedTo,
    kind: 'day-clock',
    startsOn: span(safeStart, certainStart),
    firstDay: span(safeStart + 1, certainStart + 1),
    nominalOn: span(safe.nominal, certain.nominal),
    dueSafe: formatDay(safe.due),
    dueCertain: formatDay(certain.due),
    skipped: mergeSkipped(safe, certain),
    suspended: mergeSuspended(safe, certain),
    doubts: doubtsOf({ safe, certain, disputed: safeStart !== certainStart }, version, {
      beforeEstablished: safeStart < pack.calendar.establishedFrom,
    }),
  })
}

/** The rule and the version that a question means. */
export function applyRule(
  pack: LawPack,
  question: { readonly rule: string; readonly asOfVersion?: string | undefined },
  on: DayNumber,
): Result<{ rule: CompiledRule; version: CompiledVersion }, 'unknown-rule' | 'rule-not-in-force'> {
  const rule = pack.rules.get(question.rule)
  if (!rule) return fail('unknown-rule')
  const { asOfVersion } = question
  const version = findVersion(rule, asOfVersion === undefined ? { on } : { version: asOfVersion })
  return version ? ok({ rule, version }) : fail('rule-not-in-force')
}

/** The part of every clock that comes from the pack unchanged. */
export function describeRule(rule: CompiledRule, version: CompiledVersion): AppliedRule {
  return {
    ruleId: rule.id,
    ruleVersion: version.version,
    statute: version.statute,
    article: version.article,
    bearer: rule.bearer,
    term: version.term,
    addedTo: null,
    certainty: version.certainty,
    confirmed: version.lawyerConfirmed !== null,
  }
}

/** `undefined` when any part of the term is counted in hours. */
function countingRule(
  pack: LawPack,
  applied: { readonly rule: CompiledRule; readonly version: CompiledVersion },
): CountingRule | undefined {
  const { rule, version } = applied
  if (version.term.unit === 'hour') return undefined
  // An extension prolongs one and the same term, so only its last day may roll: 30 + 60 is 90 from the start.
  let addedTo: CountingRule['addedTo'] = null
  if (version.addedTo !== null) {
    const base = pack.rules.get(version.addedTo)
    const found = base && (findVersion(base, { on: version.from }) ?? base.versions.at(-1))
    if (!found || found.term.unit === 'hour') return undefined
    addedTo = found.term
  }
  return {
    calendar: pack.calendar,
    term: version.term,
    addedTo,
    endRule: version.endRule,
    suspensions: rule.suspensions,
  }
}

function span(safe: DayNumber, certain: DayNumber): Span {
  const day = formatDay(safe)
  return { safe: day, certain: certain === safe ? day : formatDay(certain) }
}

function mergeSkipped(safe: Counted, certain: Counted): Skipped[] {
  const inBoth = new Set<DayNumber>()
  const merged: (Skipped & { n: DayNumber })[] = []
  for (const { n, reason } of certain.skipped) {
    const both = safe.skipped.some((other) => other.n === n)
    if (both) inBoth.add(n)
    merged.push({ n, day: formatDay(n), reason, appliesTo: both ? 'both' : 'certain' })
  }
  for (const { n, reason } of safe.skipped) {
    if (!inBoth.has(n)) merged.push({ n, day: formatDay(n), reason, appliesTo: 'safe' })
  }
  return merged
    .sort((a, b) => a.n - b.n)
    .map(({ day, reason, appliesTo }) => ({ day, reason, appliesTo }))
}

function mergeSuspended(safe: Counted, certain: Counted): Suspended[] {
  if (safe.stoodStill.length + certain.stoodStill.length === 0) return []
  const write = (still: Counted['stoodStill'][number], appliesTo: Suspended['appliesTo']) => ({
    overrideId: still.overrideId,
    from: formatDay(still.from),
    to: formatDay(still.to),
    appliesTo,
  })
  const same = JSON.stringify(safe.stoodStill) === JSON.stringify(certain.stoodStill)
  if (same) return certain.stoodStill.map((still) => write(still, 'both'))
  return [
    ...safe.stoodStill.map((still) => write(still, 'safe')),
    ...certain.stoodStill.map((still) => write(still, 'certain')),
  ]
}

function doubtsOf(
  counted: { readonly safe: Counted; readonly certain: Counted; readonly disputed: boolean },
  version: CompiledVersion,
  calendar: { readonly beforeEstablished: boolean },
): Doubt[] {
  const doubts: Doubt[] = []
  const saturday = counted.certain.skipped.some(({ reason }) => reason.kind === 'saturday')
  if (saturday && counted.safe.due !== counted.certain.due) doubts.push('saturday')
  if (counted.disputed) doubts.push('start-disputed')
  if (calendar.beforeEstablished) doubts.push('calendar-before-established')
  if (version.lawyerConfirmed === null) doubts.push('rule-not-confirmed')
  return doubts
}
