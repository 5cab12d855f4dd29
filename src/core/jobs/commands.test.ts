import { expect, test } from 'vitest'

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
import { fail, ok } from '../result.ts'
import { discardJob, retryJob } from './commands.ts'
import { PermanentProblem } from './define-job.ts'
import { countJobsByState, listJobs } from './queries.ts'
import { defineRecurring } from './recurring.ts'

test('a recurring job runs once for each due moment, however many processes ask', async () => {
  const processes = await twoProcesses()
  const clock = movingClock()
  const due: string[] = []
  const hourly = defineRecurring<JobTestTables, undefined>({
    name: 'test.hourly',
    everyHours: 1,
    attemptsMax: 1,
    leaseSeconds: 60,
    run: async (_context, { dueAt }) => void due.push(dueAt),
  })
  const workers = processes.map((db) => aWorker(db, [], { recurring: [hourly], clock }))
  const turn = async () => {
    await Promise.all(workers.map((worker) => worker.enqueueRecurring()))
    for (const worker of workers) await worker.runDue()
  }
  await turn()
  await turn()
  clock.pass(3 * 3600)
  await turn()
  expect(due).toEqual(['2026-11-24T10:00:00.000Z', '2026-11-24T13:00:00.000Z'])
})

test('a dead job can be tried again with all its attempts, or given up; others cannot', async () => {
  const db = await testDatabase<JobTestTables>()
  let broken = true
  const job = aJob(async () => {
    if (broken) throw new PermanentProblem('x')
  })
  const jobId = await enqueue(db, job)
  const worker = aWorker(db, [job])
  const decide = (command: typeof retryJob, id = jobId) =>
    write(db.writer, (trx) => command(trx, { jobId: id, at: START }))
  expect(await decide(retryJob)).toEqual(fail('not-dead'))
  expect(await decide(discardJob)).toEqual(fail('not-dead'))
  expect(await decide(retryJob, 'nothing')).toEqual(fail('not-found'))
  await worker.runDue()
  broken = false
  expect(await decide(retryJob)).toEqual(ok(undefined))
  expect(await onlyJob(db)).toMatchObject({ state: 'queued', attempts: 0, finished_at: null })
  await worker.runDue()
  expect(await onlyJob(db)).toMatchObject({ state: 'done', last_problem: null })
  broken = true
  const other = await enqueue(db, job)
  await worker.runDue()
  expect(await decide(discardJob, other)).toEqual(ok(undefined))
  expect(await worker.runDue()).toBe(0)
  expect(await countJobsByState(db.reader)).toEqual({
    queued: 0,
    running: 0,
    done: 1,
    dead: 0,
    discarded: 1,
  })
})

test('the list shows the newest first and filters by state, page by page', async () => {
  const db = await testDatabase<JobTestTables>()
  const job = aJob(async () => {})
  const at = (minute: number) => `2026-11-24T09:${String(minute).padStart(2, '0')}:00.000Z`
  for (let minute = 0; minute < 55; minute += 1)
    await enqueue(db, job, { at: at(minute), n: minute })
  const [first, second] = [
    await listJobs(db.reader, { page: 1 }),
    await listJobs(db.reader, { page: 2 }),
  ]
  expect([first.length, second.length]).toEqual([50, 5])
  expect(first[0]).toMatchObject({
    createdAt: at(54),
    state: 'queued',
    attemptsMax: 3,
    progressTotal: null,
  })
  expect(second.at(-1)?.createdAt).toBe(at(0))
  expect(await listJobs(db.reader, { state: 'dead', page: 1 })).toEqual([])
})
