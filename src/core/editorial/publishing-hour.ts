import { Temporal } from 'temporal-polyfill'

import { PLACE } from '../clock.ts'
import { fail, ok, type Result } from '../result.ts'

/**
 * The instant (UTC ISO-8601) at which a full hour of a day begins in Belgrade. In spring one hour of one night does not exist and is
 * refused; in autumn one comes twice, and the first is meant.
 */
export function publishingInstant(of: {
  /** `YYYY-MM-DD` */
  readonly day: string
  /** 0 to 23 */
  readonly hour: number
}): Result<string, 'no-such-day' | 'no-such-hour'> {
  const day = dayFrom(of.day)
  if (!day) return fail('no-such-day')
  if (!Number.isInteger(of.hour) || of.hour < 0 || of.hour > 23) return fail('no-such-hour')
  const plainTime = new Temporal.PlainTime(of.hour)
  const here = day.toZonedDateTime({ timeZone: PLACE, plainTime })
  if (here.hour !== of.hour) return fail('no-such-hour')
  return ok(here.toInstant().toString({ smallestUnit: 'millisecond' }))
}

/** The full hour in Belgrade in which an instant falls. */
export function publishingHourOf(instant: string): { readonly day: string; readonly hour: number } {
  const here = Temporal.Instant.from(instant).toZonedDateTimeISO(PLACE)
  return { day: here.toPlainDate().toString(), hour: here.hour }
}

function dayFrom(text: string): Temporal.PlainDate | undefined {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return undefined
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch (problem) {
    if (problem instanceof RangeError) return undefined
    throw problem
  }
}
