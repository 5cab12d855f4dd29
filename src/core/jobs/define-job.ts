import type { ZodType } from 'zod'

import type { DialectName, Reader } from '../db.ts'
import type { Write } from '../http/environment.ts'
import type { Services } from '../services.ts'
import type { JobTables } from './job-tables.ts'

/** What a running job gets. */
export type JobContext<Tables, S = Services> = {
  readonly jobId: string
  readonly reader: Reader<Tables>
  /**
   * Runs one command in one transaction that also proves the lease: when another process has taken the job over, it throws
   * `LeaseLost` and nothing is written.
   */
  readonly write: Write<Tables>
  readonly dialect: DialectName
  readonly services: S
  /** This instant, UTC ISO-8601. */
  readonly now: () => string
  /** Aborted when the lease is lost or the process stops and can wait no longer. */
  readonly signal: AbortSignal
  /** Tells the desk how far the job is; may be called as often as one likes, since only one call a second is written. */
  readonly progress: (done: number, total: number) => Promise<void>
}

/** A kind of job. `perform` parses a stored payload and runs. */
export type Job<Payload, S = Services> = {
  readonly name: string
  readonly attemptsMax: number
  /** Another process may take the job over when its lease has not been renewed for so long. */
  readonly leaseSeconds: number
  readonly encode: (payload: Payload) => string
  readonly perform: (context: JobContext<JobTables, S>, stored: string) => Promise<void>
}

/** A job of any payload, as the worker takes it. */
export type AnyJob<S = Services> = Job<never, S>

/** Thrown by a job that knows that trying again is useless: it is dead at once. `code` is kept, so it names no person. */
export class PermanentProblem extends Error {
  override readonly name = 'PermanentProblem'
  readonly code: string
  constructor(code: string) {
    super(code)
    this.code = code
  }
}

/**
 * Defines a kind of job. `run` must be safe to repeat: a process that dies after the work and before the note of it leaves the job
 * to be run again. The payload holds ids, and its schema changes nothing in it.
 */
export function defineJob<Payload, Tables, S = Services>(definition: {
  /** Module and verb, for example `mail.deliver`; never changed once jobs of that name are stored. */
  readonly name: string
  readonly payload: ZodType<Payload>
  readonly attemptsMax: number
  readonly leaseSeconds: number
  readonly run: (context: JobContext<Tables, S>, payload: Payload) => Promise<void>
}): Job<Payload, S> {
  const { name, attemptsMax, leaseSeconds, payload: schema, run } = definition
  return {
    name,
    attemptsMax,
    leaseSeconds,
    encode: (payload) => JSON.stringify(payload),
    perform: (context, stored) => {
      const payload = schema.safeParse(JSON.parse(stored))
      if (!payload.success) throw new PermanentProblem('payload-unknown')
      // The worker's database holds the tables of every module; each job names those it knows.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where a job's tables are believed
      return run(context as unknown as JobContext<Tables, S>, payload.data)
    },
  }
}
