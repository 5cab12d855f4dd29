import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { reading, write, type Database } from '#core/db.ts'
import { fail, ok } from '#core/result.ts'
import { testDatabase } from '#support/database.ts'

import type { PeopleTables } from '../tables.ts'
import { actors, appendAudit } from './append-audit.ts'
import { findAuditHead, listAudit, type AuditHead } from './queries.ts'
import { auditFindings } from './verify-audit.ts'

const AT = '2026-11-24T10:00:00.000Z'
const FAKE = 'f'.repeat(64)

type Db = Database<PeopleTables>

/** One command whose row names the number given. */
const act = (db: Db, number: number) =>
  write(db.writer, async (trx) => {
    const record = `/desk/institutions/${number}`
    await appendAudit(trx, { actorId: actors.machine, act: 'sign-in', record, at: AT })
    return ok(undefined)
  })

async function aTrail(rows: number): Promise<Db> {
  const db = await testDatabase<PeopleTables>()
  for (let number = 1; number <= rows; number += 1) await act(db, number)
  return db
}

async function findings(db: Db, known?: AuditHead): Promise<string[]> {
  const found: string[] = []
  for await (const finding of auditFindings(reading(db.writer), known)) found.push(finding)
  return found
}

/** What someone does who owns the database: takes the guards away first. */
async function tamper(db: Db, how: ReturnType<typeof sql>): Promise<void> {
  const guards =
    db.dialect === 'sqlite'
      ? ['people_audit_update', 'people_audit_delete', 'people_audit_replace'].map(
          (name) => sql`drop trigger if exists ${sql.id(name)}`,
        )
      : [sql`alter table people_audit disable trigger user`]
  for (const guard of guards) await guard.execute(db.writer)
  await how.execute(db.writer)
}

test('fifty commands at once, some of them refused, make one chain without a gap', async () => {
  const db = await testDatabase<PeopleTables>()
  const refused = () =>
    write(db.writer, async (trx) => {
      await appendAudit(trx, { actorId: 'x', act: 'sign-in', record: '', at: AT })
      return fail('not-allowed')
    })
  const alone = () =>
    db.writer.transaction().execute(async (trx) => {
      await appendAudit(trx, { actorId: 'alone', act: 'sign-in', record: '', at: AT })
    })
  await Promise.all(
    Array.from({ length: 50 }, (_, number) => [act(db, number), refused(), alone()]).flat(),
  )
  const { rows } = await listAudit(db.reader, {}, { limit: 1000 })
  expect(rows.map(({ sequence }) => sequence)).toEqual(
    Array.from({ length: 100 }, (_, i) => 100 - i),
  )
  expect(new Set(rows.map(({ record }) => record)).size).toBe(51)
  expect(await findings(db)).toEqual([])
})

test('signing in is written down without raising the revision', async () => {
  const db = await testDatabase<PeopleTables>()
  const before = await db.revision()
  await db.writer.transaction().execute(async (trx) => {
    await appendAudit(trx, { actorId: 'x', act: 'sign-in', record: '', at: AT })
  })
  expect(await db.revision()).toBe(before)
})

test('a changed row is found by its number, whatever was changed', async () => {
  for (const column of ['at', 'actor_id', 'act', 'record']) {
    const db = await aTrail(5)
    await tamper(
      db,
      sql`update people_audit set ${sql.ref(column)} = ${sql.ref(column)} || '1' where sequence = 3`,
    )
    expect(await findings(db)).toEqual(['audit row 3 no longer fits its hash'])
  }
})

test('a changed row with a hash made to fit is found at the row after it', async () => {
  const db = await aTrail(5)
  const copy = await aTrail(2)
  await write(copy.writer, async (trx) => {
    await appendAudit(trx, { actorId: 'someone else', act: 'sign-in', record: '', at: AT })
    return ok(undefined)
  })
  const { rows } = await listAudit(copy.reader, {}, {})
  const forged = rows[0]?.hash
  await tamper(
    db,
    sql`update people_audit set actor_id = 'someone else', record = '', hash = ${forged} where sequence = 3`,
  )
  expect(await findings(db)).toEqual(['audit row 4 does not follow the row before it'])
})

test('removed rows are found, and a removed end against what was written down', async () => {
  const db = await aTrail(9)
  const head = await findAuditHead(db.reader)
  await tamper(db, sql`delete from people_audit where sequence in (1, 4, 5)`)
  const inside = ['audit row 1 is missing', 'audit rows 4 to 5 are missing']
  expect(await findings(db, head)).toEqual(inside)
  await tamper(db, sql`delete from people_audit where sequence >= 8`)
  expect(await findings(db)).toEqual(inside)
  expect(await findings(db, head)).toEqual([...inside, 'audit rows 8 to 9 are missing'])
})

test('a chain written anew from some row on fits itself, but not what was written down', async () => {
  const db = await aTrail(4)
  const head = await findAuditHead(db.reader)
  await tamper(db, sql`delete from people_audit where sequence > 2`)
  for (const number of [7, 8, 9]) await act(db, number)
  expect(await findings(db)).toEqual([])
  expect(await findings(db, head)).toEqual([
    'audit row 4 is not the one whose hash was written down',
  ])
})

test('signs that the program never writes are found too', async () => {
  const db = await aTrail(2)
  await tamper(db, sql`update people_audit set record = 'Ана' where sequence = 2`)
  expect(await findings(db)).toEqual(['audit row 2 no longer fits its hash'])
})

test('more rows than are read at once are all looked at', async () => {
  const db = await aTrail(2100)
  expect(await findings(db)).toEqual([])
  await tamper(db, sql`update people_audit set act = 'x' where sequence in (1000, 1001, 2100)`)
  expect(await findings(db)).toEqual(
    [1000, 1001, 2100].map((row) => `audit row ${row} no longer fits its hash`),
  )
})

test('the database refuses to change, remove, replace or empty rows', async () => {
  const db = await aTrail(2)
  const row = sql`(2, ${AT}, 'x', 'x', '', ${FAKE}, ${FAKE})`
  const columns = sql`(sequence, at, actor_id, act, record, previous_hash, hash)`
  const attempts = [
    sql`update people_audit set act = 'x' where sequence = 1`,
    sql`update people_audit set sequence = 7 where sequence = 2`,
    sql`delete from people_audit where sequence = 2`,
    sql`insert into people_audit ${columns} values ${row}`,
    sql`insert into people_audit ${columns} values ${row} on conflict (sequence) do update set act = 'x'`,
    ...(db.dialect === 'sqlite'
      ? [sql`insert or replace into people_audit ${columns} values ${row}`]
      : [sql`truncate people_audit`, sql`truncate people_audit cascade`]),
  ]
  for (const attempt of attempts) {
    await expect(attempt.execute(db.writer)).rejects.toThrow(/append-only|duplicate key/)
  }
  expect(await findings(db)).toEqual([])
  expect((await findAuditHead(db.reader))?.sequence).toBe(2)
})

test('filters and pages meet the same rows in the same order', async () => {
  const db = await testDatabase<PeopleTables>()
  const days = ['2026-11-23', '2026-11-24', '2026-11-25']
  for (const [index, day] of [...days, ...days].entries()) {
    await db.writer.transaction().execute(async (trx) => {
      const record = index < 3 ? '/desk/institutions/apr' : `/desk/institutions/apr-${index}/edit`
      await appendAudit(trx, {
        actorId: index % 2 === 0 ? 'ana' : 'bojan',
        act: index === 5 ? 'sign-in' : 'POST /desk/institutions/:id/edit',
        record,
        at: `${day}T10:00:00.000Z`,
      })
    })
  }
  const numbers = async (
    ...asked: Parameters<typeof listAudit> extends [unknown, ...infer Rest] ? Rest : never
  ) => (await listAudit(db.reader, ...asked)).rows.map(({ sequence }) => sequence)
  expect(await numbers({ person: 'ana' }, {})).toEqual([5, 3, 1])
  expect(await numbers({ act: 'sign-in' }, {})).toEqual([6])
  expect(await numbers({ record: '/desk/institutions/apr' }, {})).toEqual([3, 2, 1])
  expect(await numbers({ record: '/desk/institutions/apr-4' }, {})).toEqual([5])
  expect(await numbers({ record: '/desk/institutions' }, {})).toEqual([6, 5, 4, 3, 2, 1])
  // The clock was set back in between: rows 4 and 5 are of the days before row 3.
  const from = '2026-11-24T00:00:00.000Z'
  expect(await numbers({ from, until: '2026-11-25T00:00:00.000Z' }, {})).toEqual([5, 2])
  expect(await numbers({ from: '2027-01-01T00:00:00.000Z' }, {})).toEqual([])
  expect(await numbers({ person: 'ana', from }, {})).toEqual([5, 3])
  expect(await listAudit(db.reader, {}, { limit: 2 })).toMatchObject({ newer: false, older: true })
  expect(await numbers({}, { before: 5, limit: 2 })).toEqual([4, 3])
  expect(await numbers({}, { after: 2, limit: 2 })).toEqual([4, 3])
  expect(await listAudit(db.reader, {}, { before: 3, limit: 2 })).toMatchObject({
    newer: true,
    older: false,
  })
  expect(await listAudit(db.reader, {}, { after: 4, limit: 2 })).toMatchObject({
    newer: false,
    older: true,
  })
})
