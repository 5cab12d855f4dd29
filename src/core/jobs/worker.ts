import type { Database } from '../db.ts'
import { describeProblem, type Log } from '../log.ts'
import type { AnyJob } from './define-job.ts'
import { enqueueJob } from './enqueue-job.ts'
import type { JobTables } from './job-tables.ts'
import { claimJobs, releaseJob, type ClaimedJob } from './lease.ts'
import { lastDue, type RecurringJob } from './recurring.ts'
import { runJob, type Workshop } from './run-job.ts'
import { onWake } from './wake.ts'

/** How soon a job is seen that another process enqueued or whose time has come; one indexed read costs nothing at this pace. */
const POLL_MS = 1000
/** Looks after a wake-up: it comes from inside a transaction, which is seen only after its commit. */
const LOOKS_AFTER_WAKE_MS = [20, 100, 400]
/** Container platforms kill after ten seconds; what has not ended by then is given back. */
const STOP_GRACE_MS = 8000

export type Worker = {
  /** Begins to take jobs. */
  readonly start: () => void
  /** Takes no more, waits for those that run, and gives back what does not end in time. */
  readonly stop: () => Promise<void>
  /** Runs everything due now, one after the other, and returns how many runs there were (tests, command line). */
  readonly runDue: () => Promise<number>
  /** Enqueues the recurring jobs whose moment has come, and returns how many there were; a started worker does so itself. */
  readonly enqueueRecurring: () => Promise<number>
}

export type WorkerOptions<S> = {
  readonly db: Database<JobTables>
  readonly jobs: readonly AnyJob<S>[]
  readonly recurring?: readonly RecurringJob<S>[]
  readonly services: S
  readonly clock: { readonly now: () => string }
  readonly log: Log
  /** Jobs that run at once in this process. */
  readonly concurrency: number
  readonly stopGraceMs?: number
}

type Running = {
  readonly claimed: ClaimedJob
  readonly stopping: AbortController
  readonly end: Promise<void>
}

/** Makes the worker of this process; any number of processes may work on one database. */
export function createWorker<S>(options: WorkerOptions<S>): Worker {
  const { db, log, concurrency, stopGraceMs = STOP_GRACE_MS } = options
  const { recurring = [] } = options
  const kinds = kindsOf([...options.jobs, ...recurring.map((each) => each.job)])
  const workshop: Workshop<S> = { db, log, services: options.services, now: options.clock.now }
  const enqueueRecurring = recurringEnqueuer(workshop, recurring)
  const running = new Set<Running>()

  async function claim(limit: number): Promise<ClaimedJob[]> {
    return claimJobs(db, { leaseSeconds: kinds.leaseSeconds, limit, now: workshop.now() })
  }

  function run(claimed: ClaimedJob): Running {
    const stopping = new AbortController()
    const end = runJob(workshop, { job: kinds.get(claimed.name), claimed, stopping }).catch(
      // Only the database can bring us here; the lease lapses and the job is tried again.
      (problem: unknown) =>
        log.error('job.outcome-lost', { jobId: claimed.jobId, ...describeProblem(problem) }),
    )
    const entry = { claimed, stopping, end: end.finally(() => running.delete(entry)) }
    running.add(entry)
    return entry
  }

  async function giveBack({ claimed, stopping }: Running): Promise<void> {
    await releaseJob(db.writer, claimed)
    stopping.abort()
    log.info('job.released', { jobId: claimed.jobId, jobName: claimed.name })
  }

  const rounds = createRounds({
    round: async () => {
      await enqueueRecurring()
      const free = concurrency - running.size
      if (free === 0) return
      for (const claimed of await claim(free)) void run(claimed).end.then(rounds.now)
    },
    failed: (problem) => log.error('job.round-failed', describeProblem(problem)),
  })

  return {
    start: rounds.start,
    stop: async () => {
      await rounds.stop()
      await within(
        stopGraceMs,
        [...running].map((each) => each.end),
      )
      await Promise.all([...running].map(giveBack))
    },
    runDue: async () => {
      for (let runs = 0; ; runs += 1) {
        const [claimed] = await claim(1)
        if (!claimed) return runs
        await run(claimed).end
      }
    },
    enqueueRecurring,
  }
}

function kindsOf<S>(jobs: readonly AnyJob<S>[]) {
  const byName = new Map(jobs.map((job) => [job.name, job]))
  if (byName.size < jobs.length) throw new Error('Two kinds of job have the same name')
  return {
    leaseSeconds: new Map(jobs.map((job) => [job.name, job.leaseSeconds])),
    get: (name: string): AnyJob<S> => {
      const job = byName.get(name)
      if (!job) throw new Error('A job was claimed that this process does not know')
      return job
    },
  }
}

function recurringEnqueuer<S>(
  { db, now }: Workshop<S>,
  recurring: readonly RecurringJob<S>[],
): () => Promise<number> {
  /** The moments that are known to be met, so that the database is asked once for each. */
  const met = new Map<string, string>()
  return async () => {
    let count = 0
    for (const { job, recurrence } of recurring) {
      const at = now()
      const dueAt = lastDue(recurrence, at)
      if (met.get(job.name) === dueAt) continue
      const order = { payload: { dueAt }, at, uniqueKey: `${job.name} ${dueAt}` }
      const id = await db.writer.transaction().execute((trx) => enqueueJob(trx, job, order))
      met.set(job.name, dueAt)
      if (id !== undefined) count += 1
    }
    return count
  }
}

/** Runs `round` again and again: at wake-ups, when asked, and at the slow pace; never two at once. */
function createRounds(work: { round: () => Promise<void>; failed: (problem: unknown) => void }): {
  start: () => void
  now: () => void
  stop: () => Promise<void>
} {
  let unsubscribe: (() => void) | undefined
  let stopped = true
  let timer: NodeJS.Timeout | undefined
  let current: Promise<void> | undefined
  let again = false
  let looks: number[] = []

  function now(): void {
    if (stopped) return
    again = true
    clearTimeout(timer)
    current ??= turn().finally(() => {
      current = undefined
      if (!stopped) timer = setTimeout(now, looks.shift() ?? POLL_MS)
    })
  }
  async function turn(): Promise<void> {
    do {
      again = false
      await work.round().catch(work.failed)
    } while (again)
  }
  return {
    start: () => {
      stopped = false
      unsubscribe ??= onWake(() => {
        looks = [...LOOKS_AFTER_WAKE_MS]
        now()
      })
      now()
    },
    now,
    stop: async () => {
      stopped = true
      again = false
      unsubscribe?.()
      unsubscribe = undefined
      clearTimeout(timer)
      await current
    },
  }
}

/** Waits for all, but not longer than so many milliseconds. */
async function within(milliseconds: number, ends: readonly Promise<void>[]): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([Promise.all(ends), deadline])
  clearTimeout(timer)
}
