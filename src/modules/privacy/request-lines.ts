import { standingOfDuty, type LawPack } from '#modules/law'
import type { Clock } from '#ui/clock-strip/clock.ts'

import { deadlineOf } from './answer-term.ts'
import type { PrivacyRequest } from './queries.ts'

/** A request in a list with its term. */
export type RequestLine = {
  readonly request: PrivacyRequest
  /** Undefined for a day without a rule. */
  readonly dueOn: string | undefined
  readonly state: Clock['state']
}

/** Requests with their terms on a day. */
export function linesOf(
  pack: LawPack,
  requests: readonly PrivacyRequest[],
  today: string,
): RequestLine[] {
  return requests.map((request) => {
    const deadline = deadlineOf(pack, request)
    if (!deadline.ok) return { request, dueOn: undefined, state: 'running' }
    const { dueOn, extended } = deadline.value
    const { answeredOn } = request
    const state = standingOfDuty({
      lastDay: dueOn,
      answeredOn,
      today,
      extended: extended !== undefined,
    })
    return { request, dueOn, state }
  })
}
