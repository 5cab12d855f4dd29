import { expect, test } from 'vitest'

import { testDatabase } from '#support/database.ts'
import {
  aJob,
  aWorker,
  enqueue,
  movingClock,
  onlyJob,
  START,
  type JobTestTables,
} from '#support/worker.ts'

import { write } from '../db.ts'
import { fail } from '../result.ts'
import { PermanentProblem } from './define-job.ts'
import { enqueueJob } from './enqueue-job.ts'

test('a job runs once with its payload and is done', async () => {
  const db = await testDatabase<JobTestTables>()
  const seen: number[] = []
  const job = aJob(async (_context, { n }) => void seen.push(n))
  await enqueue(db, job, { n: 7 })
  const worker = aWorker(db, [job])
  expect(await worker.runDue()).toBe(1)
  expect(await worker.runDue()).toBe(0)
  expect(seen).toEqual([7])
  expect(await onlyJob(db)).toMatchObject({ state: 'done', finished_at: START, lease_token: null })
})

test('a job enqueued by a command that is refused does not exist', async () => {
  const db = await testDatabase<JobTestTables>()
  const job = aJob(async () => {})
  await write(db.writer, async (trx) => {
    await enqueueJob(trx, job, { payload: { n: 1 }, at: START })
    return fail('not-allowed')
  })
  expect(await aWorker(db, [job]).runDue()).toBe(0)
})

test('a job waits for its time', async () => {
  const db = await testDatabase<JobTestTables>()
  const clock = movingClock()
  const job = aJob(async () => {})
  await enqueue(db, job, { runAt: '2026-11-24T10:00:10.000Z' })
  const worker = aWorker(db, [job], { clock })
  clock.pass(9)
  expect(await worker.runDue()).toBe(0)
  clock.pass(1)
  expect(await worker.runDue()).toBe(1)
})

test('a key is enqueued once, also after its job is done', async () => {
  const db = await testDatabase<JobTestTables>()
  const job = aJob(async () => {})
  expect(await enqueue(db, job, { uniqueKey: 'k' })).not.toBe('')
  expect(await enqueue(db, job, { uniqueKey: 'k' })).toBe('')
  await aWorker(db, [job]).runDue()
  expect(await enqueue(db, job, { uniqueKey: 'k' })).toBe('')
  expect(await enqueue(db, job)).not.toBe('')
})

test('a failing job comes back later and later, then is dead', async () => {
  const db = await testDatabase<JobTestTables>()
  const clock = movingClock()
  const job = aJob(() => Promise.reject(new TypeError('Marko, +381 64 000 000')))
  await enqueue(db, job)
  const worker = aWorker(db, [job], { clock })
  expect(await worker.runDue()).toBe(1)
  const first = await onlyJob(db)
  expect(first).toMatchObject({ state: 'queued', attempts: 1, last_problem: 'TypeError' })
  const wait = Date.parse(first.run_at) - Date.parse(START)
  expect(wait).toBeGreaterThanOrEqual(15_000)
  expect(wait).toBeLessThanOrEqual(30_000)
  expect(await worker.runDue()).toBe(0)
  clock.pass(30)
  expect(await worker.runDue()).toBe(1)
  clock.pass(60)
  expect(await worker.runDue()).toBe(1)
  expect(await onlyJob(db)).toMatchObject({ state: 'dead', attempts: 3, finished_at: clock.now() })
  clock.pass(100_000)
  expect(await worker.runDue()).toBe(0)
  expect(worker.lines.join()).toContain('"job.dead"')
  expect(worker.lines.join() + JSON.stringify(await onlyJob(db))).not.toMatch(/Marko|381/)
})

test('a job that knows better is dead at once', async () => {
  const db = await testDatabase<JobTestTables>()
  const job = aJob(() => Promise.reject(new PermanentProblem('smtp-550')))
  await enqueue(db, job)
  await aWorker(db, [job]).runDue()
  expect(await onlyJob(db)).toMatchObject({
    state: 'dead',
    last_problem: 'PermanentProblem smtp-550',
  })
})

test('a payload that the job no longer understands is dead at once', async () => {
  const db = await testDatabase<JobTestTables>()
  const job = aJob(async () => {})
  await enqueue(db, { ...job, encode: () => '{"n":"one"}' })
  await aWorker(db, [job]).runDue()
  expect(await onlyJob(db)).toMatchObject({
    state: 'dead',
    last_problem: 'PermanentProblem payload-unknown',
  })
})

test('a job that this process does not know is left for one that does', async () => {
  const db = await testDatabase<JobTestTables>()
  await enqueue(
    db,
    aJob(async () => {}, { name: 'test.newer' }),
  )
  expect(await aWorker(db, [aJob(async () => {})]).runDue()).toBe(0)
  expect(await onlyJob(db)).toMatchObject({ state: 'queued', attempts: 0 })
})

test('two kinds of one name are refused', async () => {
  const db = await testDatabase<JobTestTables>()
  const job = aJob(async () => {})
  expect(() => aWorker(db, [job, job])).toThrow('same name')
})

test('progress is shown, though not every call is written', async () => {
  const db = await testDatabase<JobTestTables>()
  const seen: number[] = []
  const job = aJob(async ({ progress }) => {
    for (let page = 0; page <= 500; page += 1) {
      await progress(page, 500)
      if (page % 100 === 0) seen.push((await onlyJob(db)).progress_done)
    }
  })
  await enqueue(db, job)
  await aWorker(db, [job]).runDue()
  expect(seen[0]).toBe(0)
  expect(seen[1]).toBe(0)
  expect(await onlyJob(db)).toMatchObject({ progress_done: 500, progress_total: 500 })
})

test('a started worker takes a job as soon as this process enqueues it', async () => {
  const db = await testDatabase<JobTestTables>()
  const ran = Promise.withResolvers<void>()
  const job = aJob(async () => ran.resolve())
  const worker = aWorker(db, [job])
  worker.start()
  await enqueue(db, job)
  await ran.promise
  await worker.stop()
  expect(await onlyJob(db)).toMatchObject({ state: 'done' })
})

test('stopping waits for a running job and takes no other', async () => {
  const db = await testDatabase<JobTestTables>()
  const [started, finish] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const job = aJob(async () => {
    started.resolve()
    await finish.promise
  })
  await enqueue(db, job)
  await enqueue(db, job)
  const worker = aWorker(db, [job], { concurrency: 1 })
  worker.start()
  await started.promise
  const stopped = worker.stop()
  finish.resolve()
  await stopped
  const states = await db.reader
    .selectFrom('core_job')
    .select('state')
    .where('name', '=', job.name)
    .orderBy('state')
    .execute()
  expect(states.map((row) => row.state)).toEqual(['done', 'queued'])
})

test('stopping gives back what does not end, without counting the attempt', async () => {
  const db = await testDatabase<JobTestTables>()
  const started = Promise.withResolvers<AbortSignal>()
  const job = aJob(({ signal }) => {
    started.resolve(signal)
    return new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('stopped')))
    })
  })
  await enqueue(db, job)
  const worker = aWorker(db, [job], { stopGraceMs: 0 })
  worker.start()
  const signal = await started.promise
  await worker.stop()
  expect(signal.aborted).toBe(true)
  expect(await onlyJob(db)).toMatchObject({ state: 'queued', attempts: 0, last_problem: null })
})
