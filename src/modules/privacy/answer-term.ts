import type { Result } from '#core/result.ts'
import { ok } from '#core/result.ts'
import {
  computeClock,
  standingOfDuty,
  withDaysOff,
  type ClockFailure,
  type DayClock,
  type LawPack,
} from '#modules/law'
import type { Clock } from '#ui/clock-strip/clock.ts'

import type { PrivacyRequest } from './queries.ts'

/** The terms of one request: to answer, and if we gave notice in time, to answer later. */
export type Deadline = {
  readonly clock: DayClock
  readonly extended: DayClock | undefined
  /** The day that we keep: the strictest reading. */
  readonly dueOn: string
  /** Notice of an extension after the first term extends nothing. */
  readonly noticeLate: boolean
}

type Dated = Pick<PrivacyRequest, 'receivedOn' | 'extendedOn' | 'answeredOn'>

/** When we must answer, by ZZPL article 21: rules `rs.zzpl.answer` and `rs.zzpl.answer.extended`. Pure; nothing of it is stored. */
export function deadlineOf(pack: LawPack, request: Dated): Result<Deadline, ClockFailure> {
  const { receivedOn: startsOn, extendedOn } = request
  const clock = computeClock(pack, { rule: `${pack.id}.zzpl.answer`, startsOn })
  if (!clock.ok) return clock
  const noticeLate = extendedOn !== null && extendedOn > clock.value.dueSafe
  if (extendedOn === null || noticeLate) {
    return ok({ clock: clock.value, extended: undefined, dueOn: clock.value.dueSafe, noticeLate })
  }
  const extended = computeClock(pack, { rule: `${pack.id}.zzpl.answer.extended`, startsOn })
  if (!extended.ok) return extended
  const dueOn = extended.value.dueSafe
  return ok({ clock: clock.value, extended: extended.value, dueOn, noticeLate })
}

/** The term as the clock strip draws it. */
export function stripOf(
  pack: LawPack,
  { request, deadline, today }: { request: Dated; deadline: Deadline; today: string },
): Clock {
  const { clock, extended, dueOn } = deadline
  const { receivedOn: startsOn, answeredOn } = request
  return withDaysOff(pack, {
    state: standingOfDuty({ lastDay: dueOn, answeredOn, today, extended: extended !== undefined }),
    startsOn,
    dueSafe: clock.dueSafe,
    dueCertain: clock.dueCertain,
    extendedTo: extended?.dueCertain,
    answeredOn: answeredOn ?? undefined,
    today,
  })
}
