import { expect, test } from 'vitest'

import { write, type CoreTables, type Writer } from '#core/db.ts'
import { fail, ok } from '#core/result.ts'
import { testDatabase } from '#support/database.ts'

const note = (trx: Writer<CoreTables>, name: string) =>
  trx.insertInto('core_loaded').values({ name, at: '2026-11-24T10:00:00.000Z' }).execute()

test('a successful command is stored whole and raises the revision', async () => {
  const db = await testDatabase<CoreTables>()
  const before = await db.revision()
  const result = await write(db.writer, async (trx) => {
    await note(trx, 'a')
    return ok('done')
  })
  expect(result).toEqual({ ok: true, value: 'done' })
  expect(await db.revision()).toBe(before + 1)
  expect(await db.reader.selectFrom('core_loaded').select('name').execute()).toEqual([
    { name: 'a' },
  ])
})

test('a refused command changes nothing and leaves the revision alone', async () => {
  const db = await testDatabase<CoreTables>()
  const before = await db.revision()
  const result = await write(db.writer, async (trx) => {
    await note(trx, 'a')
    return fail('not-allowed', 'why')
  })
  expect(result).toEqual({ ok: false, failure: 'not-allowed', detail: 'why' })
  expect(await db.revision()).toBe(before)
  expect(await db.reader.selectFrom('core_loaded').select('name').execute()).toEqual([])
})

test('a thrown bug rolls back and reaches the caller', async () => {
  const db = await testDatabase<CoreTables>()
  const broken = write(db.writer, async (trx) => {
    await note(trx, 'a')
    throw new Error('bug')
  })
  await expect(broken).rejects.toThrow('bug')
  expect(await db.reader.selectFrom('core_loaded').select('name').execute()).toEqual([])
})

test('a reader sees the last commit while a command is open, and never a half of it', async () => {
  const db = await testDatabase<CoreTables>()
  await write(db.writer, async (trx) => {
    await note(trx, 'a')
    expect(await db.reader.selectFrom('core_loaded').select('name').execute()).toEqual([])
    return ok(undefined)
  })
  expect(await db.reader.selectFrom('core_loaded').select('name').execute()).toHaveLength(1)
})
