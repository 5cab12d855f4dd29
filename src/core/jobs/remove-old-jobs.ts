import type { Writer } from '../db.ts'
import { ok } from '../result.ts'
import type { JobState, JobTables } from './job-tables.ts'
import { later } from './lease.ts'
import { defineRecurring, type RecurringJob } from './recurring.ts'

const DAY_SECONDS = 86_400
/** Long enough to answer "did the mail go out last month?". Mail goes with its job. */
export const FINISHED_JOBS_KEPT_DAYS = 30
/** Who has not decided on a dead job for half a year never will, and its mail holds an address. */
const DEAD_JOBS_KEPT_DAYS = 180

/** Removes old finished jobs. Every worker brings it along. */
export const removeOldJobs: RecurringJob<unknown> = defineRecurring<JobTables, unknown>({
  name: 'jobs.remove-old',
  dailyAt: '03:30',
  attemptsMax: 5,
  leaseSeconds: 60,
  run: async ({ write, now }) => {
    await write(async (trx) => {
      await remove(trx, ['done', 'discarded'], later(now(), -FINISHED_JOBS_KEPT_DAYS * DAY_SECONDS))
      await remove(trx, ['dead'], later(now(), -DEAD_JOBS_KEPT_DAYS * DAY_SECONDS))
      return ok(undefined)
    })
  },
})

async function remove(
  trx: Writer<JobTables>,
  states: readonly JobState[],
  finishedBefore: string,
): Promise<void> {
  await trx
    .deleteFrom('core_job')
    .where('state', 'in', states)
    .where('finished_at', '<', finishedBefore)
    .execute()
}
