import { computeClock } from './clock.ts'
import { isDay } from './day.ts'
import { computeHourClock } from './hour-clock.ts'
import type { Certainty, LocalText, Term } from './pack-source.ts'
import type { LawPack } from './pack.ts'

/** A day that was passed over, as `uvid law due` prints it. */
type SkippedLine = {
  readonly day: string
  readonly reason: string
  readonly holiday?: string
  readonly override?: string
  readonly applies_to: 'both' | 'safe' | 'certain'
}

/** One answer of `uvid law due --json`: days for terms in days, UTC instants for terms in hours. */
export type DueLine =
  | {
      readonly from: string
      readonly due_certain: string
      readonly due_safe: string
      readonly skipped: readonly SkippedLine[]
    }
  | { readonly from: string; readonly error: string }

/** One line of `uvid law rules --json`: a version of a rule. */
export type RuleLine = {
  readonly id: string
  readonly version: string
  readonly title: LocalText
  readonly statute: string
  readonly article: string | null
  readonly term: Term
  readonly added_to: string | null
  readonly bearer: string
  readonly trigger: string
  readonly valid_from: string | null
  readonly valid_to: string | null
  readonly certainty: Certainty
  readonly confirmed: boolean
}

const messages = {
  'unknown-rule': 'no such rule; see: uvid law rules',
  'rule-not-in-force': 'the rule was not in force on that day',
  'bad-start': 'not an existing day YYYY-MM-DD between 1900 and 2099',
  'counted-in-hours': 'the rule counts in hours',
  'counted-in-days': 'the rule counts in days',
  'out-of-range': 'the term leaves the years for which the calendar holds',
} as const

/** Answers one line: a received day (or, for terms in hours, an instant with its offset). A bad line gets its own error. */
export function dueLine(pack: LawPack, rule: string, line: string): DueLine {
  const from = line.trim()
  const day = isDay(from) ? computeClock(pack, { rule, startsOn: from }) : undefined
  if (day?.ok) {
    const { dueCertain, dueSafe, skipped } = day.value
    return {
      from,
      due_certain: dueCertain,
      due_safe: dueSafe,
      skipped: skipped.map(({ day: on, reason, appliesTo }) => ({
        day: on,
        reason: reason.kind,
        ...('holidayId' in reason ? { holiday: reason.holidayId } : {}),
        ...('overrideId' in reason ? { override: reason.overrideId } : {}),
        applies_to: appliesTo,
      })),
    }
  }
  if (day && day.failure !== 'counted-in-hours') return { from, error: messages[day.failure] }
  const hours = computeHourClock(pack, { rule, startsAt: from })
  if (hours.ok) {
    const { dueCertainAt, dueSafeAt } = hours.value
    return { from, due_certain: dueCertainAt, due_safe: dueSafeAt, skipped: [] }
  }
  const failure = hours.failure === 'counted-in-days' ? 'bad-start' : hours.failure
  return { from, error: messages[failure] }
}

/** Every version of every rule, in the order of the pack. */
export function ruleLines(pack: LawPack): RuleLine[] {
  return [...pack.rules.values()].flatMap((rule) =>
    rule.versions.map((version) => ({
      id: rule.id,
      version: version.version,
      title: rule.title,
      statute: version.statute,
      article: version.article,
      term: version.term,
      added_to: version.addedTo,
      bearer: rule.bearer,
      trigger: rule.trigger,
      valid_from: version.validFrom,
      valid_to: version.validTo,
      certainty: version.certainty,
      confirmed: version.lawyerConfirmed !== null,
    })),
  )
}
