import { write, type Database } from '../db.ts'
import { describeProblem, type Log } from '../log.ts'
import { backOffSeconds } from './back-off.ts'
import { PermanentProblem, type AnyJob, type JobContext } from './define-job.ts'
import type { JobTables } from './job-tables.ts'
import {
  buryJob,
  finishJob,
  later,
  LeaseLost,
  postponeJob,
  renewLease,
  showProgress,
  type ClaimedJob,
} from './lease.ts'

/** Renewals per lease: two may fail before another process takes over. */
const RENEWALS_PER_LEASE = 3
/** How often progress is written; nobody reads it faster. */
const PROGRESS_EVERY_MS = 1000

/** What a worker runs its jobs with. */
export type Workshop<S> = {
  readonly db: Database<JobTables>
  readonly services: S
  readonly now: () => string
  readonly log: Log
}

/** Runs one claimed job to its end and writes down how it ended. `stopping` is aborted by the worker and by a lost lease. */
export async function runJob<S>(
  workshop: Workshop<S>,
  run: { job: AnyJob<S>; claimed: ClaimedJob; stopping: AbortController },
): Promise<void> {
  const { db, log } = workshop
  const { job, claimed, stopping } = run
  const fields = { jobId: claimed.jobId, jobName: claimed.name }
  const renewal = setInterval(
    () => {
      renewLease(db.writer, claimed, later(workshop.now(), job.leaseSeconds)).then(
        (held) => held || stopping.abort(new LeaseLost()),
        // The lease lapses by itself if the database stays away.
        (problem: unknown) =>
          log.error('job.renewal-failed', { ...fields, ...describeProblem(problem) }),
      )
    },
    (job.leaseSeconds * 1000) / RENEWALS_PER_LEASE,
  )
  const started = performance.now()
  try {
    const ended = await outcomeOf(job, { context: contextOf(workshop, run), claimed })
    const durationMs = Math.round(performance.now() - started)
    if (await settle(workshop, claimed, ended)) {
      if (ended.problem === undefined) log.info('job.done', { ...fields, durationMs })
    } else log.info('job.lease-lost', { ...fields, durationMs })
  } finally {
    clearInterval(renewal)
  }
}

type Outcome = { readonly problem?: unknown }

async function outcomeOf<S>(
  job: AnyJob<S>,
  run: { context: JobContext<JobTables, S>; claimed: ClaimedJob },
): Promise<Outcome> {
  try {
    await job.perform(run.context, run.claimed.payload)
    return {}
  } catch (problem) {
    // Whatever a job throws ends this attempt only.
    return { problem: problem ?? 'nothing' }
  }
}

/** Writes the outcome; false when another process holds the job. */
async function settle<S>(
  workshop: Workshop<S>,
  claimed: ClaimedJob,
  ended: Outcome,
): Promise<boolean> {
  const { db, log } = workshop
  const now = workshop.now()
  if (ended.problem === undefined) return finishJob(db.writer, claimed, now)
  // Another process answers for the job now; its log will tell.
  if (ended.problem instanceof LeaseLost) return false
  const described = describeProblem(ended.problem)
  const fields = { jobId: claimed.jobId, jobName: claimed.name, ...described }
  const { problem } = described
  if (claimed.attempt >= claimed.attemptsMax || ended.problem instanceof PermanentProblem) {
    const held = await buryJob(db.writer, claimed, { problem, now })
    if (held) log.error('job.dead', fields)
    return held
  }
  const runAt = later(now, backOffSeconds(claimed.attempt, Math.random()))
  const held = await postponeJob(db.writer, claimed, { problem, runAt })
  if (held) log.info('job.postponed', fields)
  return held
}

function contextOf<S>(
  workshop: Workshop<S>,
  run: { job: AnyJob<S>; claimed: ClaimedJob; stopping: AbortController },
): JobContext<JobTables, S> {
  const { db, services, now } = workshop
  const { job, claimed, stopping } = run
  let shownAt = -Infinity
  return {
    jobId: claimed.jobId,
    reader: db.reader,
    write: (command) =>
      write(db.writer, async (trx) => {
        // Held until the commit, so that nobody can take the job over between proof and change.
        const until = later(now(), job.leaseSeconds)
        const held = await renewLease(trx, claimed, until)
        if (!held) throw new LeaseLost()
        return command(trx)
      }),
    dialect: db.dialect,
    services,
    now,
    signal: stopping.signal,
    progress: async (done, total) => {
      const moment = performance.now()
      if (moment - shownAt < PROGRESS_EVERY_MS && done < total) return
      shownAt = moment
      await showProgress(db.writer, claimed, { done, total })
    },
  }
}
