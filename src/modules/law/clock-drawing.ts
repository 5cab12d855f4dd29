import { scaleOf, type Clock } from '#ui/clock-strip/clock.ts'

import { addDays, type Day } from './day.ts'
import { daysOffBetween } from './days-off.ts'
import type { LawPack } from './pack.ts'

/** Days before the end in which a term soon ends. */
const SOON_DAYS = 7

/** How a duty stands whose last day is known. */
export function standingOfDuty(of: {
  readonly lastDay: Day
  readonly answeredOn?: Day | null | undefined
  readonly today: Day
  readonly extended?: boolean
}): Clock['state'] {
  const { lastDay, today, extended = false } = of
  const answeredOn = of.answeredOn ?? undefined
  if (answeredOn !== undefined) return answeredOn <= lastDay ? 'in-time' : 'late'
  if (today > lastDay) return 'silent'
  if (today >= addDays(lastDay, -SOON_DAYS)) return 'due-soon'
  return extended ? 'extended' : 'running'
}

/** A strip with the days off from its start to its end, for the large drawing. */
export function withDaysOff(pack: LawPack, strip: Clock): Clock {
  const last = addDays(strip.startsOn, scaleOf(strip).days)
  return { ...strip, daysOff: daysOffBetween(pack, strip.startsOn, last).map(({ day }) => day) }
}
