import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import type { Database } from '#core/db.ts'
import type { JobState } from '#core/jobs/job-tables.ts'
import { later } from '#core/jobs/lease.ts'
import { listRemainders } from '#core/kept/receipts.ts'
import { letterFiles } from '#core/mail/letter-files.ts'
import { testDatabase } from '#support/database.ts'
import { endPeriods } from '#support/retention.ts'
import { tempDir } from '#support/temp-dir.ts'

import type { AppTables } from './app-tables.ts'
import { coreRetention } from './core-kept.ts'

const NOW = '2026-11-24T10:00:00.000Z'
const DAY = 86_400

/** A job that ended so long ago, with a letter or without. */
async function ended(
  { writer }: Database<AppTables>,
  job: { id: string; state: JobState; ago: number; letter: boolean },
): Promise<void> {
  const at = later(NOW, -job.ago)
  const { id } = job
  await writer
    .insertInto('core_job')
    .values({
      id,
      name: 'mail.deliver',
      payload: '{}',
      state: job.state,
      attempts: 1,
      attempts_max: 1,
      run_at: at,
      progress_done: 0,
      created_at: at,
      unique_key: null,
      lease_token: null,
      lease_until: null,
      progress_total: null,
      last_problem: null,
      finished_at: job.state === 'queued' ? null : at,
    })
    .execute()
  if (!job.letter) return
  const mail = { purpose: 'link', recipient: 'ana@uvid.example', subject: 'x', body: 'x' }
  await writer
    .insertInto('core_mail')
    .values({ ...mail, id: `letter-${id}`, job_id: id, created_at: at })
    .execute()
}

test('letters and jobs go a month after their end, undecided ones after half a year, waiting ones never', async () => {
  const db = await testDatabase<AppTables>()
  const mailDir = tempDir()
  writeFileSync(join(mailDir, '20261024T095959Z-a.eml'), '')
  writeFileSync(join(mailDir, '20261025T100000Z-b.eml'), '')
  await ended(db, { id: 'old', state: 'done', ago: 31 * DAY, letter: true })
  await ended(db, { id: 'given-up', state: 'discarded', ago: 31 * DAY, letter: true })
  await ended(db, { id: 'plain', state: 'done', ago: 31 * DAY, letter: false })
  await ended(db, { id: 'recent', state: 'done', ago: 29 * DAY, letter: true })
  await ended(db, { id: 'dead', state: 'dead', ago: 179 * DAY, letter: true })
  await ended(db, { id: 'long-dead', state: 'dead', ago: 180 * DAY, letter: true })
  await ended(db, { id: 'waiting', state: 'queued', ago: 400 * DAY, letter: true })
  const rules = coreRetention(letterFiles(mailDir))
  const receipt = await endPeriods(db, { rules, now: NOW })
  expect(receipt?.removed).toEqual({
    'core.letter.sent': 2,
    'core.letter.failed': 1,
    'core.letter.file': 1,
    'core.job.finished': 3,
    'core.job.failed': 1,
  })
  const jobs = await db.reader.selectFrom('core_job').select('id').orderBy('id').execute()
  expect(jobs.map(({ id }) => id)).toEqual(['dead', 'recent', 'waiting'])
  const letters = await db.reader.selectFrom('core_mail').select('job_id').orderBy('id').execute()
  expect(letters.map((letter) => letter.job_id)).toEqual(['dead', 'recent', 'waiting'])
  expect(readdirSync(mailDir)).toEqual(['20261025T100000Z-b.eml'])
  expect(await listRemainders(db.reader)).toEqual([
    { rule: 'core.letter.sent', year: '2026', name: 'delivered', count: 1 },
  ])
})
