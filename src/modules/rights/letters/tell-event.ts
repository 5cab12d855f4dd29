import { isDay, type Day } from '#modules/law'

import { eventSchema, withEvent, type CaseEvent, type RightsCase } from './case-file.ts'
import { typedDay, type Sent } from './flow.ts'

/** What is wrong with what was told. */
export type ToldProblem = 'what' | 'when' | 'until'

/** Something told of a case: recorded, or what is wrong with it. */
export type Telling =
  | { readonly ok: true; readonly rightsCase: RightsCase; readonly event: CaseEvent }
  | { readonly ok: false; readonly problems: readonly ToldProblem[] }

/**
 * Records in a case what somebody told. A day before the first letter or after today is a slip of the pen. Pure: the case that comes
 * back goes to the person, and nowhere else.
 */
export function tellEvent(rightsCase: RightsCase, sent: Sent, today: Day): Telling {
  const first = rightsCase.letters[0]?.day ?? today
  const on = typedDay(sent, 'on') ?? ''
  const until = typedDay(sent, 'until') ?? ''
  const kind = eventSchema.shape.kind.safeParse(sent['happened'])
  const problems: ToldProblem[] = []
  if (!kind.success) problems.push('what')
  if (!isDay(on) || on < first || on > today) problems.push('when')
  const isExtension = kind.data === 'extended'
  if (isExtension && until !== '' && (!isDay(until) || until < on)) problems.push('until')
  if (problems.length > 0 || !kind.success) return { ok: false, problems }
  const event: CaseEvent = {
    kind: kind.data,
    on,
    ...(isExtension && until !== '' ? { until } : {}),
  }
  return { ok: true, rightsCase: withEvent(rightsCase, event), event }
}
