import { Readable } from 'node:stream'

import { expect, test } from 'vitest'

import { openDatabase } from '#core/db.ts'
import { testDatabaseUrl } from '#support/database.ts'
import { tempDir } from '#support/temp-dir.ts'

import type { AppTables } from '../app-tables.ts'
import { run } from './retention.ts'

const DATA = { UVID_SECRET: 'a secret that only this test knows, long enough' }

/** Runs the command at an instant; answers its exit code and everything it said. */
async function uvid(env: Record<string, string>, now: string, args: string[]) {
  const said: string[] = []
  const code = await run(args, {
    env: { ...DATA, ...env, UVID_NOW: now },
    input: Readable.from([]),
    print: (line) => said.push(line),
    complain: (line) => said.push(line),
  })
  return [code, said.join('\n')] as const
}

test('from plan to run to proof, also for machines to read', async () => {
  const DATABASE_URL = await testDatabaseUrl()
  const env = { DATABASE_URL, UVID_DATA: tempDir() }
  const db = openDatabase<AppTables>(DATABASE_URL)
  const at = '2026-10-20T10:00:00.000Z'
  await db.writer
    .insertInto('core_job')
    .values({
      id: 'x',
      name: 'test.job',
      payload: '{}',
      state: 'done',
      unique_key: null,
      attempts: 1,
      attempts_max: 1,
      run_at: at,
      lease_token: null,
      lease_until: null,
      progress_done: 0,
      progress_total: null,
      last_problem: null,
      created_at: at,
      finished_at: at,
    })
    .execute()
  await db.close()
  const now = '2026-11-24T10:00:00.000Z'
  const [, plan] = await uvid(env, now, ['plan'])
  expect(plan).toContain('core.job.finished\t1\t2026-11-19T10:00:00.000Z')
  const [, planned] = await uvid(env, now, ['plan', '--json'])
  expect(JSON.parse(planned)).toContainEqual({
    rule: 'core.job.finished',
    due: 1,
    oldestDueAt: '2026-11-19T10:00:00.000Z',
  })
  const done = await uvid(env, now, ['run'])
  expect(done).toEqual([0, `Receipt 1 of ${now}\ncore.job.finished\t1`])
  expect(await uvid(env, now, ['run'])).toEqual([0, 'Nothing was due.'])
  expect(await uvid(env, now, ['verify'])).toEqual([0, 'All 1 receipts are genuine.'])
  const other = { ...env, UVID_SECRET: 'another secret, as long as the one before it' }
  const [, verified] = await uvid(other, now, ['verify', '--json'])
  expect(JSON.parse(verified)).toEqual({ receipts: 1, findings: [], keyReplaced: true })
})

test('after a jump of the clock nothing is removed until the time is confirmed', async () => {
  const env = { DATABASE_URL: await testDatabaseUrl(), UVID_DATA: tempDir() }
  await uvid(env, '2026-11-24T10:00:00.000Z', ['run'])
  const [code, words] = await uvid(env, '2027-11-24T10:00:00.000Z', ['run'])
  expect([code, words]).toEqual([1, expect.stringContaining('--confirm-clock')])
  const sure = await uvid(env, '2027-11-24T10:00:00.000Z', ['run', '--confirm-clock', '--json'])
  expect([sure[0], JSON.parse(sure[1])]).toMatchObject([0, { sequence: 2 }])
})

test('receipts that do not hold are named, and the command fails', async () => {
  const DATABASE_URL = await testDatabaseUrl()
  const env = { DATABASE_URL, UVID_DATA: tempDir() }
  const now = '2026-11-24T10:00:00.000Z'
  await uvid(env, now, ['run'])
  const db = openDatabase<AppTables>(DATABASE_URL)
  await db.writer.updateTable('core_retention_receipt').set({ at: '2026-11-25' }).execute()
  await db.close()
  expect(await uvid(env, now, ['verify'])).toEqual([
    1,
    'receipt 1 is not what was signed\nReceipts are not whole.',
  ])
  expect((await uvid(env, now, ['run', '--hurry']))[0]).toBe(2)
  expect((await uvid(env, now, ['forget']))[0]).toBe(2)
})
