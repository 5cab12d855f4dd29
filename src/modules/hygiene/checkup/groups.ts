import type { Entry } from '../queries.ts'
import { byUse } from '../tip-filter.ts'

/** When a tip can be done. */
export type When = 'today' | 'week' | 'later'

/** Tips that belong to one time, the most helpful first. */
export type PlanGroup<Tip> = { readonly when: When; readonly tips: readonly Tip[] }

/** A step for today takes a quarter of an hour at most … */
const TODAY_EACH_MAX = 15
/** … and all of them together half an hour: a plan that asks for more is put off. */
const TODAY_MAX = 30
/** A week in which nothing is planned is lost. */
const WEEK_MIN = 3

/**
 * Sorts tips by effect and then by time, and sets them into times: today what is quick, this week what of the rest helps most, later
 * the remainder. A time without tips is left out.
 */
export function groupTips<Tip extends Pick<Entry, 'facts'>>(
  tips: readonly Tip[],
): PlanGroup<Tip>[] {
  const groups: Record<When, Tip[]> = { today: [], week: [], later: [] }
  let minutesToday = 0
  for (const tip of tips.toSorted(byUse)) {
    const { minutes, effect } = tip.facts
    if (minutes <= TODAY_EACH_MAX && minutesToday + minutes <= TODAY_MAX) {
      minutesToday += minutes
      groups.today.push(tip)
    } else if (effect === 3 || groups.week.length < WEEK_MIN) groups.week.push(tip)
    else groups.later.push(tip)
  }
  const times = ['today', 'week', 'later'] as const satisfies readonly When[]
  return times
    .map((when) => ({ when, tips: groups[when] }))
    .filter(({ tips: own }) => own.length > 0)
}
