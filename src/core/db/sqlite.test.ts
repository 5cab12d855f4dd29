import { join } from 'node:path'

import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { migrate, write, type CoreTables, type Writer } from '#core/db.ts'
import { ok } from '#core/result.ts'
import { cleanUp } from '#support/cleanup.ts'
import { tempDir } from '#support/temp-dir.ts'

import { openSqlite } from './sqlite.ts'

const at = '2026-11-24T10:00:00.000Z'
const note = (trx: Writer<CoreTables>, name: string) =>
  trx.insertInto('core_loaded').values({ name, at }).execute()

test('a full disk in the middle of a command is what the caller hears; nothing of it stays, and the next command works', async () => {
  const db = openSqlite<CoreTables>(join(tempDir(), 'uvid.sqlite'))
  cleanUp(() => db.close())
  await migrate(db.writer)
  const [before, pages] = [
    await db.revision(),
    await sql<{ page_count: number }>`pragma page_count`.execute(db.writer),
  ]
  const limitPages = (count: number) => sql`pragma max_page_count = ${sql.lit(count)}`
  await limitPages(pages.rows[0]?.page_count ?? 0).execute(db.writer)
  const full = write(db.writer, async (trx) => {
    await note(trx, 'a')
    await note(trx, 'b'.repeat(1_000_000))
    return ok(undefined)
  })
  // 13 is SQLITE_FULL; a failed rollback would say that no transaction is active.
  await expect(full).rejects.toMatchObject({ errcode: 13 })

  await limitPages(1_000_000).execute(db.writer)
  expect(await db.reader.selectFrom('core_loaded').select('name').execute()).toEqual([])
  expect(await db.revision()).toBe(before)
  const { rows } = await sql`pragma integrity_check`.execute(db.writer)
  expect(rows).toEqual([{ integrity_check: 'ok' }])
  const next = await write(db.writer, async (trx) => {
    await note(trx, 'c')
    return ok(undefined)
  })
  expect(next.ok).toBe(true)
  expect(await db.reader.selectFrom('core_loaded').select('name').execute()).toEqual([
    { name: 'c' },
  ])
})
