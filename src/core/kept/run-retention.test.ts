import { spawn } from 'node:child_process'
import { once } from 'node:events'

import { expect, test } from 'vitest'

import { openDatabase, write, type Database, type Writer } from '#core/db.ts'
import { later } from '#core/jobs/lease.ts'
import { definePurpose } from '#core/kept.ts'
import { cleanUp } from '#support/cleanup.ts'
import { testDatabase, testDatabaseUrl } from '#support/database.ts'

import { listDueOfRules, listOverdue } from './plan.ts'
import { receiptSigner } from './receipt.ts'
import { listReceipts, listRemainders, receiptFindings } from './receipts.ts'
import { NotRemoved, retentionOf } from './retention-rule.ts'
import type { RetentionTables } from './retention-tables.ts'
import { runRetention, type RetentionRun } from './run-retention.ts'

type Tables = RetentionTables & { core_loaded: { name: string; at: string } }
type Db = Database<Tables>

const NOW = '2026-11-24T10:00:00.000Z'
const DAY = 86_400
const SECRET = 'a secret that only this test knows, long enough'
const words = { sr: 'проба', en: 'test' }
const purpose = definePurpose({
  id: 'test.visit',
  title: words,
  why: words,
  persons: words,
  categories: words,
  recipients: words,
  basis: 'consent',
  endings: {
    over: {
      period: { days: 10 },
      trigger: words,
      how: 'deleted',
      remains: { visits: words },
    },
    open: { while: words },
  },
  security: [],
})

/** The table is of core and has a name and an instant: all that a rule needs. */
const rule = retentionOf<Tables>()(purpose, 'over', {
  tables: ['core_loaded'],
  begun: (db) => db.selectFrom('core_loaded').select(['name as key', 'at']),
  remove: async (trx, names) => {
    await trx.deleteFrom('core_loaded').where('name', 'in', names).execute()
    return { visits: names.length }
  },
})

async function visits(db: Db, ages: readonly number[]): Promise<void> {
  const rows = ages.map((seconds, index) => {
    return { name: `visit-${String(index).padStart(4, '0')}`, at: later(NOW, -seconds) }
  })
  await db.writer.insertInto('core_loaded').values(rows).execute()
}

const left = async ({ reader }: Db) =>
  (await reader.selectFrom('core_loaded').select('name').orderBy('name').execute()).map(
    ({ name }) => name,
  )

function runAt(db: Db, more: Partial<RetentionRun> = {}) {
  return runRetention({
    reader: db.reader,
    write: (command) => write(db.writer, command),
    rules: [rule],
    signer: receiptSigner(SECRET),
    now: NOW,
    ...more,
  })
}

async function findings({ reader }: Db): Promise<string[]> {
  const found: string[] = []
  for await (const finding of receiptFindings(reader)) found.push(finding)
  return found
}

const receipts = ({ reader }: Db) => listReceipts(reader, 100)

test('what is due goes and what is due a millisecond later stays', async () => {
  const db = await testDatabase<Tables>()
  await visits(db, [10 * DAY, 10 * DAY - 0.001, 0])
  const run = await runAt(db)
  expect(run).toMatchObject({ ok: true, value: { sequence: 1, removed: { 'test.visit.over': 1 } } })
  expect(await left(db)).toEqual(['visit-0001', 'visit-0002'])
  expect(await runAt(db)).toEqual({ ok: true, value: undefined })
})

test('of what goes only the declared number stays, by the year in which it began', async () => {
  const db = await testDatabase<Tables>()
  await visits(db, [400 * DAY, 20 * DAY, 19 * DAY, 0])
  await runAt(db)
  expect(await listRemainders(db.reader)).toEqual([
    { rule: 'test.visit.over', year: '2026', name: 'visits', count: 2 },
    { rule: 'test.visit.over', year: '2025', name: 'visits', count: 1 },
  ])
})

test('the plan says what a run would remove, and overdue is what should have gone a day ago', async () => {
  const db = await testDatabase<Tables>()
  await visits(db, [11 * DAY, 10.5 * DAY, 0])
  const asked = { rules: [rule], now: NOW }
  const [plan] = await listDueOfRules(db.reader, asked)
  expect(plan).toMatchObject({ count: 2, oldestDueAt: later(NOW, -DAY) })
  expect(await listOverdue(db.reader, asked)).toMatchObject([{ count: 1 }])
  await runAt(db)
  expect(await listOverdue(db.reader, asked)).toEqual([])
})

test('a run that breaks between two batches resumes, and nothing is counted twice', async () => {
  const db = await testDatabase<Tables>()
  await visits(db, [...Array.from({ length: 25 }, () => 11 * DAY), 0])
  let batches = 0
  const breaking = {
    ...rule,
    removeBatch: async <T>(trx: Writer<T>, batch: Parameters<typeof rule.removeBatch>[1]) => {
      batches += 1
      const removed = await rule.removeBatch(trx, batch)
      // The third batch has removed its rows when the transaction dies.
      if (batches === 3) throw new Error('power cut')
      return removed
    },
  }
  await expect(runAt(db, { rules: [breaking], batchRows: 10 })).rejects.toThrow('power cut')
  expect(await left(db)).toHaveLength(6)
  expect(await receipts(db)).toEqual([])
  await runAt(db, { batchRows: 10 })
  expect(await left(db)).toEqual(['visit-0025'])
  expect(await receipts(db)).toMatchObject([{ removed: { 'test.visit.over': 25 } }])
  expect(await listRemainders(db.reader)).toMatchObject([{ count: 25 }])
})

/** A run in a process of its own that says when each batch is committed, as plain Node runs it. */
const CHILD = `
import { openSqlite } from './src/core/db/sqlite.ts'
import { openPostgres } from './src/core/db/postgres.ts'
import { write } from './src/core/db/write.ts'
import { receiptSigner } from './src/core/kept/receipt.ts'
import { definePurpose } from './src/core/kept.ts'
import { retentionOf } from './src/core/kept/retention-rule.ts'
import { runRetention } from './src/core/kept/run-retention.ts'
const [url, now, secret] = process.argv.slice(1)
const db = url.startsWith('sqlite:') ? openSqlite(url.slice(7)) : openPostgres(url)
const words = { sr: '', en: '' }
const purpose = definePurpose({ id: 'test.visit', endings: { over: { period: { days: 10 }, trigger: words, how: 'deleted', remains: { visits: words } } } })
const rule = retentionOf()(purpose, 'over', {
  tables: ['core_loaded'],
  begun: (reader) => reader.selectFrom('core_loaded').select(['name as key', 'at']),
  remove: async (trx, names) => {
    await trx.deleteFrom('core_loaded').where('name', 'in', names).execute()
    return { visits: names.length }
  },
})
await runRetention({
  reader: db.reader, rules: [rule], signer: receiptSigner(secret), now, batchRows: 7,
  write: async (command) => {
    process.stdout.write('.')
    return write(db.writer, command)
  },
})
await db.close()
`

/** Kills the run as soon as it has begun so many transactions; answers whether it was still alive. */
async function killedAfter(url: string, transactions: number): Promise<boolean> {
  const node = [process.execPath, '--no-warnings', '--input-type=module', '-e', CHILD] as const
  const child = spawn(node[0], [...node.slice(1), url, NOW, SECRET], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [seen, problems] = [0, '']
  child.stderr.on('data', (text: Buffer) => (problems += text.toString()))
  child.stdout.on('data', (dots: Buffer) => {
    seen += dots.length
    if (seen >= transactions) child.kill('SIGKILL')
  })
  await once(child, 'close')
  expect(problems).toBe('')
  return child.signalCode === 'SIGKILL'
}

test('killed again and again, the machine loses no count, removes nothing early and nothing twice', async () => {
  const url = await testDatabaseUrl()
  const db = openDatabase<Tables>(url)
  cleanUp(() => db.close())
  const due = 200
  await visits(db, [...Array.from({ length: due }, (_, n) => (11 + n) * DAY), 9 * DAY, 0])
  const kills = [await killedAfter(url, 3), await killedAfter(url, 1), await killedAfter(url, 9)]
  expect(kills).toEqual([true, true, true])
  // It was killed in the middle of the work, or the test proves nothing.
  expect((await left(db)).length).toBeGreaterThan(2)
  expect((await left(db)).length).toBeLessThan(due)
  await runAt(db)
  expect(await left(db)).toEqual(['visit-0200', 'visit-0201'])
  expect(await receipts(db)).toMatchObject([{ sequence: 1, removed: { 'test.visit.over': due } }])
  const counted = await listRemainders(db.reader)
  expect(counted.reduce((sum, { count }) => sum + count, 0)).toBe(due)
  expect(await findings(db)).toEqual([])
}, 60_000)

test('two runs at once remove everything once', async () => {
  const db = await testDatabase<Tables>()
  await visits(
    db,
    Array.from({ length: 60 }, () => 11 * DAY),
  )
  await Promise.all([runAt(db, { batchRows: 7 }), runAt(db, { batchRows: 7 })])
  await runAt(db, { clockConfirmed: true })
  expect(await left(db)).toEqual([])
  const removed = (await receipts(db)).map((each) => each.removed['test.visit.over'] ?? 0)
  expect(removed.reduce((sum, count) => sum + count, 0)).toBe(60)
  expect(await findings(db)).toEqual([])
})

test('a clock that jumps ahead stops the machine until somebody confirms the time', async () => {
  const db = await testDatabase<Tables>()
  await runAt(db)
  await visits(db, [0])
  const future = later(NOW, 32 * DAY)
  expect(await runAt(db, { now: future })).toEqual({ ok: false, failure: 'clock-jumped' })
  expect(await left(db)).toEqual(['visit-0000'])
  expect(await receipts(db)).toHaveLength(1)
  // The clock was wrong and is set right: nothing has been lost and the machine goes on.
  expect((await runAt(db, { now: later(NOW, 3600) })).ok).toBe(true)
  expect(await left(db)).toEqual(['visit-0000'])
  // The time really has passed.
  expect((await runAt(db, { now: future, clockConfirmed: true })).ok).toBe(true)
  expect(await left(db)).toEqual([])
})

test('a clock that goes back deletes by the earlier time, and its return is a jump again', async () => {
  const db = await testDatabase<Tables>()
  await runAt(db)
  await visits(db, [5 * DAY])
  const past = later(NOW, -40 * DAY)
  expect((await runAt(db, { now: past })).ok).toBe(true)
  expect(await left(db)).toEqual(['visit-0000'])
  expect(await runAt(db, { now: later(NOW, 10 * DAY) })).toEqual({
    ok: false,
    failure: 'clock-jumped',
  })
  expect(await left(db)).toEqual(['visit-0000'])
})

test('an idle machine leaves a receipt once a day', async () => {
  const db = await testDatabase<Tables>()
  for (let hour = 0; hour <= 48; hour += 1) await runAt(db, { now: later(NOW, hour * 3600) })
  expect((await receipts(db)).map(({ at }) => at)).toEqual(
    [48, 24, 0].map((hour) => later(NOW, hour * 3600)),
  )
})

test('a receipt that is changed, left out or signed by another is found', async () => {
  const db = await testDatabase<Tables>()
  for (const day of [0, 1, 2]) await runAt(db, { now: later(NOW, day * DAY) })
  expect(await findings(db)).toEqual([])
  const change = (sequence: number, values: object) =>
    db.writer
      .updateTable('core_retention_receipt')
      .set(values)
      .where('sequence', '=', sequence)
      .execute()
  await change(2, { removed: '{"test.visit.over":9}' })
  expect(await findings(db)).toEqual(['receipt 2 is not what was signed'])
  await change(2, { removed: 'nothing' })
  expect(await findings(db)).toEqual(['receipt 2 is not what was signed'])
  await change(2, { removed: '{}', public_key: receiptSigner('another').publicKey })
  expect(await findings(db)).toEqual(['receipt 2 is not what was signed'])
  await db.writer.deleteFrom('core_retention_receipt').where('sequence', '=', 2).execute()
  expect(await findings(db)).toEqual(['receipts 2 to 2 are missing'])
})

test('a rule that leaves its rows where they are fails instead of signing a lie', async () => {
  const db = await testDatabase<Tables>()
  await visits(db, [11 * DAY])
  const idle = retentionOf<Tables>()(purpose, 'over', {
    tables: ['core_loaded'],
    begun: (reader) => reader.selectFrom('core_loaded').select(['name as key', 'at']),
    remove: async (_trx, names) => ({ visits: names.length }),
  })
  await expect(runAt(db, { rules: [idle] })).rejects.toThrow(NotRemoved)
  expect(await receipts(db)).toEqual([])
  expect(await listRemainders(db.reader)).toEqual([])
})

test('the key follows from the secret alone', () => {
  expect(receiptSigner(SECRET).publicKey).toBe(receiptSigner(SECRET).publicKey)
  expect(receiptSigner(SECRET).publicKey).not.toBe(receiptSigner(`${SECRET}.`).publicKey)
})
