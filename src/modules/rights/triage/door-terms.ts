import {
  computeClock,
  computeHourClock,
  daysOffBetween,
  standingOfDuty,
  type CompiledRule,
  type DayClock,
  type HourClock,
  type LawPack,
} from '#modules/law'
import type { Clock } from '#ui/clock-strip/clock.ts'

import { dayNameOf, type DayName, type GivenDays } from './draft-fields.ts'

/** A term of a door: counted from a day that the person gave, or only its length. */
export type Deadline = {
  readonly rule: CompiledRule
  /** The day from which it runs; undefined where it runs from an event that we do not ask for. */
  readonly dayName: DayName | undefined
  /** As the rule stands on the day given, or today. */
  readonly applied: DayClock | HourClock
  readonly counted: DayClock | 'not-in-force' | undefined
  /** Whether the person has to act; otherwise somebody owes them something. */
  readonly ours: boolean
}

/** What counting needs to know of time. */
export type Moment = { readonly now: string; readonly today: string }

/** The terms of the rules; one that is not in force today and has no day is left out. */
export function deadlinesOf(
  pack: LawPack,
  rules: readonly string[],
  given: { readonly days: GivenDays; readonly moment: Moment },
): Deadline[] {
  return rules.flatMap((id) => {
    const rule = pack.rules.get(id)
    const applied = appliedNow(pack, id, given.moment)
    if (!rule || !applied) return []
    const dayName = dayNameOf(pack, id)
    const startsOn = dayName && given.days[dayName]
    const clock = startsOn === undefined ? undefined : computeClock(pack, { rule: id, startsOn })
    const counted = clock && (clock.ok ? clock.value : ('not-in-force' as const))
    const ours = rule.bearer === 'injured-party' || rule.bearer === 'data-subject'
    return [{ rule, dayName, applied, counted, ours }]
  })
}

function appliedNow(pack: LawPack, rule: string, moment: Moment): DayClock | HourClock | undefined {
  const byDay = computeClock(pack, { rule, startsOn: moment.today })
  if (byDay.ok) return byDay.value
  const byHour = computeHourClock(pack, { rule, startsAt: moment.now })
  return byHour.ok ? byHour.value : undefined
}

/** The day that counts for the reader: the strictest for what they file, the latest for what they are owed. */
export function dueDay({ ours }: Deadline, clock: DayClock): string {
  return ours ? clock.dueSafe : clock.dueCertain
}

/** The term as a strip; undefined when it is over and was the reader's own: nobody broke the law, so nothing is drawn in red. */
export function stripOf(
  pack: LawPack,
  { deadline, clock, today }: { deadline: Deadline; clock: DayClock; today: string },
): Clock | undefined {
  const due = dueDay(deadline, clock)
  if (deadline.ours && today > due) return undefined
  const { startsOn, dueSafe, dueCertain } = clock
  const last = today > dueCertain ? today : dueCertain
  return {
    state: standingOfDuty({ lastDay: due, today }),
    startsOn: startsOn.safe,
    dueSafe,
    dueCertain,
    today,
    daysOff: daysOffBetween(pack, startsOn.safe, last).map(({ day }) => day),
  }
}
