import { Temporal } from 'temporal-polyfill'

import { PLACE } from '#core/clock.ts'
import { fail, ok, type Result } from '#core/result.ts'

/** From this instant on and before that one (UTC ISO-8601 with milliseconds); an open end is absent. */
export type BreachSpan = { readonly from?: string; readonly until?: string }

/** Only digits: the words of a person on the command line are not guessed at. */
const DAY = /^\d{4}-\d{2}-\d{2}$/

/** Reads the ends of a span. A day means its beginning in Belgrade, and as the end of a span the whole of it. */
export function readSpan(written: {
  readonly from: string | undefined
  readonly to: string | undefined
}): Result<BreachSpan, 'bad-instant' | 'backwards'> {
  const from = written.from === undefined ? undefined : instantOf(written.from, 0)
  if (written.from !== undefined && from === undefined) return fail('bad-instant', written.from)
  const until = written.to === undefined ? undefined : instantOf(written.to, 1)
  if (written.to !== undefined && until === undefined) return fail('bad-instant', written.to)
  if (from !== undefined && until !== undefined && from >= until) return fail('backwards')
  return ok({
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  })
}

function instantOf(written: string, daysLater: number): string | undefined {
  try {
    const instant = DAY.test(written)
      ? Temporal.PlainDate.from(written).add({ days: daysLater }).toZonedDateTime(PLACE).toInstant()
      : Temporal.Instant.from(written)
    return instant.toString({ smallestUnit: 'millisecond' })
  } catch (problem) {
    if (problem instanceof RangeError) return undefined
    throw problem
  }
}
