import { sql } from 'kysely'
import { expect, test } from 'vitest'
import * as z from 'zod'

import { defineJob } from '#core/jobs/define-job.ts'
import { fail, ok } from '#core/result.ts'
import { testDatabase } from '#support/database.ts'
import { aJob, aWorker, enqueue, START, type JobTestTables } from '#support/worker.ts'

import { auditedJobs } from './audited-jobs.ts'

type Written = { actor_id: string; act: string; record: string; at: string }

async function written(db: Awaited<ReturnType<typeof testDatabase<JobTestTables>>>) {
  const { rows } = await sql<Written>`
    select actor_id, act, record, at from people_audit order by sequence
  `.execute(db.writer)
  return rows
}

test('what a job changes by itself is written down for each of its commands, and what it could not change is not', async () => {
  const db = await testDatabase<JobTestTables>()
  const job = aJob(async ({ write }) => {
    await write(async () => ok('done'))
    await write(async () => fail('refused'))
  })
  await enqueue(db, job)
  await aWorker(db, auditedJobs([job])).runDue()
  expect(await written(db)).toEqual([
    { actor_id: 'machine', act: 'job test.job', record: '', at: START },
  ])
})

test('the record of a job is made of the ids in its payload, never of words', async () => {
  const db = await testDatabase<JobTestTables>()
  const payload = z.object({ n: z.number(), id: z.string().default('work-7') })
  const job = defineJob({
    name: 'test.ids',
    payload: payload.transform((given) => given),
    attemptsMax: 1,
    leaseSeconds: 60,
    run: async ({ write }: Parameters<Parameters<typeof aJob>[0]>[0]) => {
      await write(async () => ok('done'))
    },
  })
  const [audited] = auditedJobs([job])
  await enqueue(db, {
    ...job,
    encode: () => JSON.stringify({ n: 1, id: 'work-7', word: 'Ана Анић' }),
  })
  await aWorker(db, audited ? [audited] : []).runDue()
  expect(await written(db)).toMatchObject([{ act: 'job test.ids', record: 'work-7' }])
})

test('technical jobs are not written down', async () => {
  const db = await testDatabase<JobTestTables>()
  const job = aJob(async ({ write }) => void (await write(async () => ok('done'))), {
    name: 'evidence.read-file',
  })
  await enqueue(db, job)
  await aWorker(db, auditedJobs([job])).runDue()
  expect(await written(db)).toEqual([])
})
