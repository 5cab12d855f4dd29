import type { ExpressionBuilder, Kysely, Updateable } from 'kysely'

import type { Database } from '../db.ts'
import { newId } from '../ids.ts'
import type { JobTables } from './job-tables.ts'

/** The right to finish a job: only the holder of the token that stands in the row may write to it. */
export type Lease = { readonly jobId: string; readonly token: string }

/** A job that this process has taken. */
export type ClaimedJob = Lease & {
  readonly name: string
  readonly payload: string
  /** From 1. */
  readonly attempt: number
  readonly attemptsMax: number
}

/** The lease went to another process; nothing was written. */
export class LeaseLost extends Error {
  override readonly name = 'LeaseLost'
}

/** Written when the processes that ran the job kept dying over it. */
const EXPIRED = 'LeaseExpired'

/** The instant that many seconds later, UTC ISO-8601. */
export function later(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString()
}

/**
 * Takes up to `limit` due jobs. `leaseSeconds` names every kind of job this process knows; others stay for processes that know them.
 */
export async function claimJobs(
  db: Database<JobTables>,
  wanted: { leaseSeconds: ReadonlyMap<string, number>; limit: number; now: string },
): Promise<ClaimedJob[]> {
  const { leaseSeconds, limit, now } = wanted
  const due = isDue([...leaseSeconds.keys()], now)
  // An idle process only reads: no lock on SQLite, no transaction on PostgreSQL.
  const any = await db.reader.selectFrom('core_job').select('id').where(due).limit(1).execute()
  if (any.length === 0) return []
  return db.writer.transaction().execute(async (trx) => {
    const rows = await trx
      .selectFrom('core_job')
      .select(['id', 'name', 'payload', 'attempts', 'attempts_max'])
      .where(due)
      .orderBy('run_at')
      .orderBy('id')
      .limit(limit)
      .$if(db.dialect === 'postgres', (query) => query.forUpdate().skipLocked())
      .execute()
    const claimed: ClaimedJob[] = []
    for (const row of rows) {
      const taken = trx.updateTable('core_job').where('id', '=', row.id)
      if (row.attempts >= row.attempts_max) {
        const end = { state: 'dead', last_problem: EXPIRED, finished_at: now } as const
        await taken.set({ ...released, ...end }).execute()
        continue
      }
      const [token, attempt] = [newId(), row.attempts + 1]
      const until = later(now, leaseSeconds.get(row.name) ?? 0)
      await taken
        .set({ state: 'running', lease_token: token, lease_until: until, attempts: attempt })
        .execute()
      const { id: jobId, name, payload, attempts_max: attemptsMax } = row
      claimed.push({ jobId, token, name, payload, attempt, attemptsMax })
    }
    return claimed
  })
}

const released = { lease_token: null, lease_until: null } as const

/** Queued jobs whose time has come and running ones whose lease has lapsed. */
function isDue(names: string[], now: string) {
  return (job: ExpressionBuilder<JobTables, 'core_job'>) =>
    job.and([
      job('finished_at', 'is', null),
      job('run_at', '<=', now),
      job.or([job('lease_until', 'is', null), job('lease_until', '<=', now)]),
      job('name', 'in', names),
    ])
}

/** Writes to a job under its lease; false when the lease is lost. */
async function change(
  db: Kysely<JobTables>,
  lease: Lease,
  values: Updateable<JobTables['core_job']>,
): Promise<boolean> {
  const changed = await db
    .updateTable('core_job')
    .set(values)
    .where('id', '=', lease.jobId)
    .where('lease_token', '=', lease.token)
    .executeTakeFirst()
  return changed.numUpdatedRows === 1n
}

/** Keeps the job until a later instant; false when the lease is lost. */
export function renewLease(db: Kysely<JobTables>, lease: Lease, until: string): Promise<boolean> {
  return change(db, lease, { lease_until: until })
}

/** Shows how far the job is; false when the lease is lost. */
export function showProgress(
  db: Kysely<JobTables>,
  lease: Lease,
  progress: { done: number; total: number },
): Promise<boolean> {
  return change(db, lease, { progress_done: progress.done, progress_total: progress.total })
}

/** The job did its work; false when the lease is lost. */
export function finishJob(db: Kysely<JobTables>, lease: Lease, now: string): Promise<boolean> {
  return change(db, lease, { ...released, state: 'done', last_problem: null, finished_at: now })
}

/** The job failed and will not be tried again unless a person says so; false when the lease is lost. */
export function buryJob(
  db: Kysely<JobTables>,
  lease: Lease,
  end: { problem: string; now: string },
): Promise<boolean> {
  return change(db, lease, {
    ...released,
    state: 'dead',
    last_problem: end.problem,
    finished_at: end.now,
  })
}

/** The job failed and will be tried again at `runAt`; false when the lease is lost. */
export function postponeJob(
  db: Kysely<JobTables>,
  lease: Lease,
  again: { problem: string; runAt: string },
): Promise<boolean> {
  return change(db, lease, {
    ...released,
    state: 'queued',
    last_problem: again.problem,
    run_at: again.runAt,
  })
}

/** Gives the job back as if it had not been tried, because this process stops; false when the lease is lost. */
export function releaseJob(db: Kysely<JobTables>, job: ClaimedJob): Promise<boolean> {
  return change(db, job, { ...released, state: 'queued', attempts: job.attempt - 1 })
}
