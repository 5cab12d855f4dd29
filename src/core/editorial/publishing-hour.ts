import { fail, ok, type Result } from '../result.ts'
import { instantOf, wallTimeOf } from '../wall-time.ts'

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
  const found = instantOf({ day: of.day, time: `${String(of.hour).padStart(2, '0')}:00` })
  if (found.ok) return ok(found.value.instant)
  return fail(found.failure === 'no-such-day' ? 'no-such-day' : 'no-such-hour')
}

/** The full hour in Belgrade in which an instant falls. */
export function publishingHourOf(instant: string): { readonly day: string; readonly hour: number } {
  const { day, time } = wallTimeOf(instant)
  return { day, hour: Number(time.slice(0, 2)) }
}
