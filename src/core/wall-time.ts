import { Temporal } from 'temporal-polyfill'

import { PLACE } from './clock.ts'
import { fail, ok, type Result } from './result.ts'

/** What a calendar and a clock on the wall of a place show; people type it, instants are stored. */
export type WallTime = {
  /** `YYYY-MM-DD` */
  readonly day: string
  /** `HH:MM`, from 00:00 to 23:59. */
  readonly time: string
}

/** The instant of a wall time, and whether the clock showed that time twice. */
export type FoundInstant = {
  /** UTC ISO-8601 with milliseconds. */
  readonly instant: string
  /** In autumn an hour comes twice; the first one is meant, and the person should be told. */
  readonly comesTwice: boolean
}

/** Why a wall time is no instant. `skipped-time`: in spring the clock jumps over it. */
export type WallTimeFailure = 'no-such-day' | 'no-such-time' | 'skipped-time'

/** The instant at which the clocks of a zone (IANA name) show a day and a time. Throws on an unknown zone. */
export function instantOf(
  { day, time }: WallTime,
  zone: string = PLACE,
): Result<FoundInstant, WallTimeFailure> {
  const date = /^\d{4}-\d\d-\d\d$/u.test(day) ? dateOf(day) : undefined
  if (!date) return fail('no-such-day')
  if (!/^(?:[01]\d|2[0-3]):[0-5]\d$/u.test(time)) return fail('no-such-time')
  const wall = date.toPlainDateTime(time)
  const first = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const last = wall.toZonedDateTime(zone, { disambiguation: 'later' })
  // Of a time that does not exist, both readings lie beside it.
  if (!first.toPlainDateTime().equals(wall)) return fail('skipped-time')
  return ok({
    instant: first.toInstant().toString({ smallestUnit: 'millisecond' }),
    comesTwice: first.epochMilliseconds !== last.epochMilliseconds,
  })
}

/** What the clocks of a zone (IANA name) show at an instant (UTC ISO-8601), seconds left out. Throws on what is neither. */
export function wallTimeOf(instant: string, zone: string = PLACE): WallTime {
  const here = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return {
    day: here.toPlainDate().toString(),
    time: here.toPlainTime().toString({ smallestUnit: 'minute' }),
  }
}

function dateOf(day: string): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from(day)
  } catch (problem) {
    if (problem instanceof RangeError) return undefined
    throw problem
  }
}
