import type { Writer } from '../db.ts'
import { newId } from '../ids.ts'
import type { Services } from '../services.ts'
import type { Job } from './define-job.ts'
import type { JobTables } from './job-tables.ts'
import { wakeWorkers } from './wake.ts'

/** What is to be done and when; `at` is now, `runAt` a later instant. A second job with the same `uniqueKey` is not enqueued. */
export type Enqueued<Payload> = {
  readonly payload: Payload
  readonly at: string
  readonly runAt?: string
  readonly uniqueKey?: string
}

/** Enqueues a job in the transaction of the command that wants it: both happen or neither. Returns its id, or undefined for a repeated key. */
export async function enqueueJob<Payload, S = Services>(
  trx: Writer<JobTables>,
  job: Pick<Job<Payload, S>, 'name' | 'attemptsMax' | 'encode'>,
  { payload, at, runAt = at, uniqueKey }: Enqueued<Payload>,
): Promise<string | undefined> {
  const inserted = await trx
    .insertInto('core_job')
    .values({
      id: newId(),
      name: job.name,
      payload: job.encode(payload),
      state: 'queued',
      unique_key: uniqueKey ?? null,
      attempts: 0,
      attempts_max: job.attemptsMax,
      run_at: runAt,
      lease_token: null,
      lease_until: null,
      progress_done: 0,
      progress_total: null,
      last_problem: null,
      created_at: at,
      finished_at: null,
    })
    .onConflict((conflict) => conflict.column('unique_key').doNothing())
    .returning('id')
    .executeTakeFirst()
  wakeWorkers()
  return inserted?.id
}
