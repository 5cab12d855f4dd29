import type { DayOffReason } from './calendar.ts'
import type { DayClock, Doubt } from './clock.ts'
import type { Reading } from './counting.ts'
import { addDays, type Day } from './day.ts'
import type { HourClock, Instant } from './hour-clock.ts'
import type { Certainty, Term } from './pack-source.ts'

/** Which of the two readings a step belongs to. */
export type AppliesTo = 'both' | Reading

/** One step from the start of a term to its end, without words: `explanation-text.ts` writes the sentences. */
export type ExplanationStep =
  | {
      readonly kind: 'rule'
      readonly ruleId: string
      readonly ruleVersion: string
      readonly statute: string
      readonly article: string | null
      readonly term: Term
      readonly addedTo: Term | null
      readonly certainty: Certainty
    }
  | {
      readonly kind: 'start'
      readonly day: Day
      readonly firstDay: Day
      readonly appliesTo: AppliesTo
    }
  | {
      readonly kind: 'suspended'
      readonly overrideId: string
      readonly from: Day
      readonly to: Day
      readonly appliesTo: AppliesTo
    }
  | { readonly kind: 'nominal'; readonly day: Day; readonly appliesTo: AppliesTo }
  | {
      readonly kind: 'skipped'
      readonly day: Day
      readonly reason: DayOffReason
      readonly appliesTo: AppliesTo
    }
  | { readonly kind: 'due'; readonly day: Day; readonly appliesTo: AppliesTo }
  | { readonly kind: 'start-at'; readonly at: Instant; readonly appliesTo: AppliesTo }
  | { readonly kind: 'due-at'; readonly at: Instant; readonly appliesTo: AppliesTo }
  | { readonly kind: 'doubt'; readonly doubt: Doubt }

/** The steps that lead to the dates of a clock, in the order in which a person would count. */
export function explainClock(clock: DayClock | HourClock): ExplanationStep[] {
  const rule: ExplanationStep = {
    kind: 'rule',
    ruleId: clock.ruleId,
    ruleVersion: clock.ruleVersion,
    statute: clock.statute,
    article: clock.article,
    term: clock.term,
    addedTo: clock.addedTo,
    certainty: clock.certainty,
  }
  const counted = clock.kind === 'day-clock' ? explainDays(clock) : explainHours(clock)
  const doubts = clock.doubts.map((doubt): ExplanationStep => ({ kind: 'doubt', doubt }))
  return [rule, ...counted, ...doubts]
}

function explainDays(clock: DayClock): ExplanationStep[] {
  const starts = perReading(clock.startsOn, (day, appliesTo): ExplanationStep => ({
    kind: 'start',
    day,
    firstDay: addDays(day, 1),
    appliesTo,
  }))
  const nominal = perReading(clock.nominalOn, (day, appliesTo): ExplanationStep => ({
    kind: 'nominal',
    day,
    appliesTo,
  }))
  const due = perReading(
    { safe: clock.dueSafe, certain: clock.dueCertain },
    (day, appliesTo): ExplanationStep => ({ kind: 'due', day, appliesTo }),
  )
  const suspended = clock.suspended.map((days): ExplanationStep => ({ kind: 'suspended', ...days }))
  const skipped = clock.skipped.map((day): ExplanationStep => ({ kind: 'skipped', ...day }))
  // Days inside a term of working days are passed over before its end is known, days off at the end after it.
  const before = clock.term.unit === 'working-day' ? skipped : []
  const after = clock.term.unit === 'working-day' ? [] : skipped
  // A yearly date is not counted from anywhere.
  const counted = clock.term.unit === 'yearly-date' ? [] : starts
  return [...counted, ...suspended, ...before, ...nominal, ...after, ...due]
}

function explainHours(clock: HourClock): ExplanationStep[] {
  const starts = perReading(clock.startsAt, (at, appliesTo): ExplanationStep => ({
    kind: 'start-at',
    at,
    appliesTo,
  }))
  const due = perReading(
    { safe: clock.dueSafeAt, certain: clock.dueCertainAt },
    (at, appliesTo): ExplanationStep => ({ kind: 'due-at', at, appliesTo }),
  )
  const suspended = clock.suspended.map((days): ExplanationStep => ({
    kind: 'suspended',
    ...days,
    appliesTo: 'certain',
  }))
  return [...starts, ...suspended, ...due]
}

/** One step when both readings agree, else one for each. */
function perReading(
  values: { readonly safe: string; readonly certain: string },
  step: (value: string, appliesTo: AppliesTo) => ExplanationStep,
): ExplanationStep[] {
  if (values.safe === values.certain) return [step(values.certain, 'both')]
  return [step(values.safe, 'safe'), step(values.certain, 'certain')]
}
