import { Temporal } from 'temporal-polyfill'
import * as z from 'zod'

import { PLACE } from '../clock.ts'
import type { Services } from '../services.ts'
import { defineJob, type Job, type JobContext } from './define-job.ts'

const HOUR_MS = 3_600_000
/** A due moment must be younger than the finished jobs that prove it was met; they are kept for a month. */
const EVERY_HOURS_MAX = 168

/** Every so many hours, counted from 1970 in UTC, or every day at a time of Belgrade, `HH:MM`. */
export type Recurrence = { readonly everyHours: number } | { readonly dailyAt: string }

/** A job that enqueues itself, once for each due moment however many processes run. */
export type RecurringJob<S = Services> = {
  readonly job: Job<{ dueAt: string }, S>
  readonly recurrence: Recurrence
}

/** Defines a recurring job. After a stop only the last missed moment is caught up. */
export function defineRecurring<Tables, S = Services>(
  definition: Recurrence & {
    readonly name: string
    readonly attemptsMax: number
    readonly leaseSeconds: number
    readonly run: (context: JobContext<Tables, S>, due: { dueAt: string }) => Promise<void>
  },
): RecurringJob<S> {
  // A wrong recurrence must be found at start-up, not at night.
  lastDue(definition, '2026-01-01T00:00:00.000Z')
  return {
    job: defineJob({ ...definition, payload: z.object({ dueAt: z.iso.datetime() }) }),
    recurrence: definition,
  }
}

/** The latest due moment that is not after `now`, both UTC ISO-8601. */
export function lastDue(recurrence: Recurrence, now: string): string {
  if ('everyHours' in recurrence) {
    const hours = recurrence.everyHours
    if (!Number.isInteger(hours) || hours < 1 || hours > EVERY_HOURS_MAX) {
      throw new RangeError(`everyHours must be a whole number from 1 to ${EVERY_HOURS_MAX}`)
    }
    const step = hours * HOUR_MS
    return new Date(Math.floor(Date.parse(now) / step) * step).toISOString()
  }
  const here = Temporal.Instant.from(now).toZonedDateTimeISO(PLACE)
  const time = Temporal.PlainTime.from(recurrence.dailyAt)
  const today = here.withPlainTime(time)
  const due = Temporal.ZonedDateTime.compare(today, here) <= 0 ? today : dayBefore(here, time)
  return due.toInstant().toString({ smallestUnit: 'millisecond' })
}

function dayBefore(here: Temporal.ZonedDateTime, time: Temporal.PlainTime): Temporal.ZonedDateTime {
  // By the calendar, because days of 23 and 25 hours exist.
  return here
    .toPlainDate()
    .subtract({ days: 1 })
    .toZonedDateTime({ timeZone: PLACE, plainTime: time })
}
