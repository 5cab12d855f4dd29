import { expect, test, vi } from 'vitest'

import { testDatabase } from '#support/database.ts'
import {
  aJob,
  aWorker,
  enqueue,
  movingClock,
  onlyJob,
  START,
  twoProcesses,
  type JobTestTables,
} from '#support/worker.ts'

import { write } from '../db.ts'
import { ok } from '../result.ts'
import { enqueueJob } from './enqueue-job.ts'

test('when a lease lapses another process takes over, and the late one can write nothing', async () => {
  const db = await testDatabase<JobTestTables>()
  const clock = movingClock()
  const started = Promise.withResolvers<void>()
  const stalled = Promise.withResolvers<void>()
  const late = aJob(async ({ write: change }) => {
    started.resolve()
    await stalled.promise
    await change(async (trx) => {
      await trx.updateTable('core_revision').set({ number: 999 }).execute()
      return ok(undefined)
    })
  })
  const prompt = aJob(async () => {})
  await enqueue(db, late)
  const first = aWorker(db, [late], { clock })
  const lateRun = first.runDue()
  await started.promise
  clock.pass(61)
  expect(await aWorker(db, [prompt], { clock }).runDue()).toBe(1)
  const taken = await onlyJob(db)
  expect(taken).toMatchObject({ state: 'done', attempts: 2 })
  stalled.resolve()
  await lateRun
  expect(await onlyJob(db)).toEqual(taken)
  expect(await db.revision()).toBeLessThan(999)
  expect(first.lines.join()).toContain('"job.lease-lost"')
})

test('a late failure does not disturb the process that took over', async () => {
  const db = await testDatabase<JobTestTables>()
  const clock = movingClock()
  const [started, stalled] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const late = aJob(async () => {
    started.resolve()
    await stalled.promise
    throw new Error('late')
  })
  await enqueue(db, late)
  const lateRun = aWorker(db, [late], { clock }).runDue()
  await started.promise
  clock.pass(61)
  await aWorker(db, [aJob(async () => {})], { clock }).runDue()
  stalled.resolve()
  await lateRun
  expect(await onlyJob(db)).toMatchObject({ state: 'done', last_problem: null })
})

test('a job that keeps killing its process is dead after its attempts', async () => {
  const db = await testDatabase<JobTestTables>()
  const clock = movingClock()
  const job = aJob(async () => {}, { attemptsMax: 2 })
  const id = await enqueue(db, job)
  await db.writer
    .updateTable('core_job')
    .set({ state: 'running', attempts: 2, lease_token: 'gone', lease_until: START })
    .where('id', '=', id)
    .execute()
  clock.pass(1)
  expect(await aWorker(db, [job], { clock }).runDue()).toBe(0)
  expect(await onlyJob(db)).toMatchObject({
    state: 'dead',
    last_problem: 'LeaseExpired',
    lease_token: null,
  })
})

test('a lease is renewed as long as the job runs', async () => {
  const db = await testDatabase<JobTestTables>()
  const clock = movingClock()
  const leases = new Set<string | null>()
  const job = aJob(
    async ({ signal }) => {
      clock.pass(5)
      await vi.waitFor(async () => {
        leases.add((await onlyJob(db)).lease_until)
        expect(leases.size).toBeGreaterThan(1)
      })
      expect(signal.aborted).toBe(false)
    },
    { leaseSeconds: 0.06 },
  )
  await enqueue(db, job)
  await aWorker(db, [job], { clock }).runDue()
  expect(await onlyJob(db)).toMatchObject({ state: 'done', attempts: 1 })
})

test('a job is told when its lease is lost', async () => {
  const db = await testDatabase<JobTestTables>()
  const job = aJob(
    async ({ signal }) => {
      await db.writer.updateTable('core_job').set({ lease_token: 'other' }).execute()
      await new Promise((resolve) => signal.addEventListener('abort', resolve))
    },
    { leaseSeconds: 0.06 },
  )
  await enqueue(db, job)
  await aWorker(db, [job]).runDue()
  expect(await onlyJob(db)).toMatchObject({ state: 'running', lease_token: 'other' })
})

test('two processes run every one of hundreds of jobs exactly once', async () => {
  const processes = await twoProcesses()
  const runs = new Map<number, number>()
  const byWorker = [0, 0]
  const all = Promise.withResolvers<void>()
  const jobOf = (worker: number) =>
    aJob(async (_context, { n }) => {
      runs.set(n, (runs.get(n) ?? 0) + 1)
      byWorker[worker] = (byWorker[worker] ?? 0) + 1
      if (runs.size === 300) all.resolve()
    })
  await write(processes[0].writer, async (trx) => {
    for (let n = 0; n < 300; n += 1) await enqueueJob(trx, jobOf(0), { payload: { n }, at: START })
    return ok(undefined)
  })
  const workers = processes.map((db, index) => aWorker(db, [jobOf(index)], { concurrency: 4 }))
  for (const worker of workers) worker.start()
  await all.promise
  await Promise.all(workers.map((worker) => worker.stop()))
  expect([...runs.values()].filter((count) => count !== 1)).toEqual([])
  expect(Math.min(...byWorker)).toBeGreaterThan(0)
  const finished = await processes[0].reader
    .selectFrom('core_job')
    .select(['state', 'attempts'])
    .where('name', '=', 'test.job')
    .execute()
  expect(finished).toHaveLength(300)
  expect(finished.filter((job) => job.state !== 'done' || job.attempts !== 1)).toEqual([])
  for (const worker of workers) expect(worker.lines.join()).not.toContain('"level":"error"')
})
