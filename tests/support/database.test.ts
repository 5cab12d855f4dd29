import { existsSync } from 'node:fs'

import { sql } from 'kysely'
import { expect, test } from 'vitest'

import type { CoreTables, Database } from '#core/db.ts'

import { testDatabase, testDatabaseUrl } from './database.ts'

const shared = await testDatabase<CoreTables>()
const left: string[] = []

async function numberIn(database: Database<CoreTables>): Promise<number> {
  const row = await database.reader
    .selectFrom('core_revision')
    .select('number')
    .executeTakeFirstOrThrow()
  return row.number
}

test('a database is migrated and belongs to one test only', async () => {
  const [one, other] = [await testDatabase<CoreTables>(), await testDatabase<CoreTables>()]
  await one.writer.updateTable('core_revision').set({ number: 77 }).execute()
  expect(await numberIn(one)).toBe(77)
  expect(await numberIn(other)).toBe(1)
  expect(await numberIn(shared)).toBe(1)
})

test('the engine is the one of the running project', async () => {
  const version =
    shared.dialect === 'sqlite' ? sql`select sqlite_version() as v` : sql`select version() as v`
  expect((await version.execute(shared.writer)).rows).toHaveLength(1)
  expect(shared.dialect).toBe(import.meta.env['UVID_TEST_DIALECT'])
})

test('a test may ask for a database by its address', async () => {
  left.push(await testDatabaseUrl())
  expect(left[0]).toMatch(/^(sqlite:|postgres:\/\/)/)
})

test('and it is removed when that test has ended', () => {
  const [url = ''] = left
  if (url.startsWith('sqlite:')) expect(existsSync(url.slice('sqlite:'.length))).toBe(false)
})
