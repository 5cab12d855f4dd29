import * as z from 'zod'

import { openDatabase, write, type CoreTables, type Database } from '#core/db.ts'
import { defineJob, type AnyJob, type JobContext } from '#core/jobs/define-job.ts'
import { enqueueJob } from '#core/jobs/enqueue-job.ts'
import type { JobTables } from '#core/jobs/job-tables.ts'
import { createWorker, type WorkerOptions } from '#core/jobs/worker.ts'
import { createLog } from '#core/log.ts'
import { ok } from '#core/result.ts'

import { cleanUp } from './cleanup.ts'
import { testDatabaseUrl } from './database.ts'

export type JobTestTables = JobTables & CoreTables
type Context = JobContext<JobTestTables, undefined>
export const START = '2026-11-24T10:00:00.000Z'

/** A clock that only the test moves. */
export function movingClock() {
  let at = Date.parse(START)
  return {
    now: () => new Date(at).toISOString(),
    pass: (seconds: number) => void (at += seconds * 1000),
  }
}

/** A job of which the test says what it does. */
export function aJob(
  run: (context: Context, payload: { n: number }) => Promise<void>,
  limits: { attemptsMax?: number; leaseSeconds?: number; name?: string } = {},
) {
  const { attemptsMax = 3, leaseSeconds = 60, name = 'test.job' } = limits
  const payload = z.object({ n: z.number() })
  return defineJob({ name, attemptsMax, leaseSeconds, payload, run })
}

/** A worker and the lines of its log. */
export function aWorker(
  db: Database<JobTestTables>,
  jobs: AnyJob<undefined>[],
  more: Partial<WorkerOptions<undefined>> = {},
) {
  const lines: string[] = []
  const log = createLog(
    (line) => lines.push(line),
    () => START,
  )
  const clock = { now: () => START }
  const all = { db, jobs, services: undefined, clock, log, concurrency: 2, ...more }
  return { ...createWorker(all), lines }
}

/** Enqueues a job in a command of its own; the empty text for a repeated key. */
export async function enqueue(
  db: Database<JobTestTables>,
  job: Parameters<typeof enqueueJob<{ n: number }, undefined>>[1],
  order: { n?: number; at?: string; runAt?: string; uniqueKey?: string } = {},
): Promise<string> {
  const { n = 1, at = START, ...rest } = order
  const result = await write(db.writer, async (trx) =>
    ok(await enqueueJob(trx, job, { payload: { n }, at, ...rest })),
  )
  return result.ok ? (result.value ?? '') : ''
}

/** The one job of the test; a started worker brings jobs of its own. */
export async function onlyJob(db: Database<JobTestTables>) {
  const ours = db.reader.selectFrom('core_job').selectAll().where('name', 'like', 'test.%')
  return ours.executeTakeFirstOrThrow()
}

/** Two processes on one database. SQLite serves one process, so there both share it. */
export async function twoProcesses(): Promise<[Database<JobTestTables>, Database<JobTestTables>]> {
  const url = await testDatabaseUrl()
  const one = openDatabase<JobTestTables>(url)
  const other = one.dialect === 'sqlite' ? one : openDatabase<JobTestTables>(url)
  cleanUp(async () => {
    await one.close()
    if (other !== one) await other.close()
  })
  return [one, other]
}
