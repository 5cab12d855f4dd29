import { expect, test } from 'vitest'

import { write, type Database } from '#core/db.ts'
import { testDatabase } from '#support/database.ts'

import { changeRole } from './change-role.ts'
import { createAccount, inviteAccount } from './command-line.ts'
import type { PeopleTables } from './tables.ts'
import type { Role } from './visibility.ts'

const NOW = '2026-11-24T10:00:00.000Z'
const clock = { now: () => NOW, today: () => '2026-11-24' }
type Db = Database<PeopleTables>

async function aPerson(db: Db, name: string, role: Role): Promise<string> {
  const person = { clock, name, email: `${name}@uvid.example`, password: 'x'.repeat(12), role }
  const made = await write(db.writer, (trx) => createAccount({ trx, ...person }))
  return made.ok ? made.value.id : ''
}

const give = (db: Db, userId: string, role: Role) =>
  write(db.writer, (trx) => changeRole(trx, { userId, role, now: NOW }))

async function rolesIn({ reader }: Db): Promise<string[]> {
  const rows = await reader.selectFrom('people_user').select('role').orderBy('role').execute()
  return rows.map(({ role }) => role)
}

test('the last administrator keeps the role, until another one can sign in', async () => {
  const db = await testDatabase<PeopleTables>()
  const ana = await aPerson(db, 'ana', 'administrator')
  const boba = await aPerson(db, 'boba', 'researcher')
  const refused = { ok: false, failure: 'last-administrator' }
  expect(await give(db, ana, 'editor')).toEqual(refused)
  expect(await give(db, ana, 'administrator')).toMatchObject({ ok: true })
  await inviteAccount({ connection: db.writer, clock, email: 'v@uvid.example', name: 'Вера' })
  expect(await give(db, ana, 'editor')).toEqual(refused)
  expect(await give(db, boba, 'administrator')).toMatchObject({ ok: true })
  expect(await give(db, ana, 'editor')).toMatchObject({ ok: true })
  expect(await give(db, boba, 'learner')).toEqual(refused)
  expect(await rolesIn(db)).toEqual(['administrator', 'administrator', 'editor'])
})

test('of administrators who step down at the same time, one always stays', async () => {
  const db = await testDatabase<PeopleTables>()
  const names = ['ana', 'boba', 'vera', 'goca']
  const ids = await Promise.all(names.map((name) => aPerson(db, name, 'administrator')))
  const changed = await Promise.all(ids.map((id) => give(db, id, 'researcher')))
  expect(changed.filter(({ ok }) => ok)).toHaveLength(3)
  expect(changed).toContainEqual({ ok: false, failure: 'last-administrator' })
  expect(await rolesIn(db)).toEqual(['administrator', 'researcher', 'researcher', 'researcher'])
})

test('nobody gets a role who does not exist', async () => {
  const db = await testDatabase<PeopleTables>()
  await aPerson(db, 'ana', 'administrator')
  expect(await give(db, 'me', 'editor')).toEqual({ ok: false, failure: 'not-found' })
})

test('the command line invites into any role and into no other', async () => {
  const db = await testDatabase<PeopleTables>()
  const outside = { connection: db.writer, clock, name: 'Ана' }
  const lawyer = { ...outside, email: 'lawyer@uvid.example', role: 'lawyer' }
  expect(await inviteAccount(lawyer)).toMatchObject({ ok: true })
  const unknown = { ...outside, email: 'x@uvid.example', role: 'king' }
  expect(await inviteAccount(unknown)).toEqual({ ok: false, failure: 'role-unknown' })
  expect(await rolesIn(db)).toEqual(['lawyer'])
})
