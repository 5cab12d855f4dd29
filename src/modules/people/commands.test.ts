import { expect, test } from 'vitest'

import { write, type Database } from '#core/db.ts'
import { later } from '#core/jobs/lease.ts'
import { testDatabase } from '#support/database.ts'

import { attemptKey, countAttempt, forgetAttempts } from './attempts.ts'
import { createAccount, createSetupLink, inviteAccount } from './command-line.ts'
import { makeFirstAdministrator } from './commands.ts'
import { isPassword } from './passwords.ts'
import type { PeopleTables } from './tables.ts'

const NOW = '2026-11-24T10:00:00.000Z'
const DAY = 86_400
const clock = { now: () => NOW, today: () => '2026-11-24' }

const outside = ({ writer }: Database<PeopleTables>) => ({ connection: writer, clock })
const users = ({ reader }: Database<PeopleTables>) =>
  reader.selectFrom('people_user').select(['name', 'email']).execute()

async function setupToken(db: Database<PeopleTables>): Promise<string> {
  const link = await createSetupLink(outside(db))
  return link.ok ? link.value.path.replace('/desk/setup/', '') : ''
}

test('of two set-up links used at the same time one makes an administrator, and neither is left', async () => {
  const db = await testDatabase<PeopleTables>()
  const tokens = [await setupToken(db), await setupToken(db)]
  const made = await Promise.all(
    tokens.map((token, number) => {
      const person = { name: 'Ана', email: `ana${number}@uvid.example`, hash: 'x', now: NOW }
      return write(db.writer, (trx) => makeFirstAdministrator(trx, { token, ...person }))
    }),
  )
  expect(made.filter(({ ok }) => ok)).toHaveLength(1)
  expect(made).toContainEqual({ ok: false, failure: 'link-invalid' })
  expect(await users(db)).toHaveLength(1)
  expect(await db.reader.selectFrom('people_verification').selectAll().execute()).toEqual([])
})

test('a wrong set-up token leaves the right one alone', async () => {
  const db = await testDatabase<PeopleTables>()
  const token = await setupToken(db)
  const person = { name: 'Ана', email: 'ana@uvid.example', hash: 'x', now: NOW }
  const use = (tried: string) =>
    write(db.writer, (trx) => makeFirstAdministrator(trx, { token: tried, ...person }))
  expect(await use('guess')).toEqual({ ok: false, failure: 'link-invalid' })
  expect(await use(token)).toMatchObject({ ok: true })
})

test('an account is made once for an address, however it is written', async () => {
  const db = await testDatabase<PeopleTables>()
  const invite = (email: string) => inviteAccount({ ...outside(db), email, name: ' Ана ' })
  expect(await invite('Ana@Uvid.example ')).toMatchObject({ ok: true })
  expect(await invite('ana@uvid.example')).toEqual({ ok: false, failure: 'email-taken' })
  expect(await users(db)).toEqual([{ name: 'Ана', email: 'ana@uvid.example' }])
})

test('what is no person is refused with the reason and leaves nothing', async () => {
  const db = await testDatabase<PeopleTables>()
  const make = (change: { name?: string; email?: string; password?: string }) => {
    const person = { name: 'Ана', email: 'ana@uvid.example', password: 'x'.repeat(12), ...change }
    return write(db.writer, (trx) => createAccount({ trx, clock, ...person }))
  }
  expect(await make({ name: ' ' })).toMatchObject({ failure: 'name-invalid' })
  expect(await make({ email: 'ana' })).toMatchObject({ failure: 'email-invalid' })
  expect(await make({ password: 'x'.repeat(11) })).toMatchObject({ failure: 'password-invalid' })
  expect(await users(db)).toEqual([])
  expect(await make({})).toMatchObject({ ok: true })
})

test('a password is stored as a salted hash that the library’s check accepts', async () => {
  const db = await testDatabase<PeopleTables>()
  const person = { clock, name: 'Ана', email: 'ana@uvid.example', password: 'ђаци ђускају ђачки' }
  await write(db.writer, (trx) => createAccount({ trx, ...person }))
  const { password } = await db.reader
    .selectFrom('people_account')
    .select('password')
    .executeTakeFirstOrThrow()
  expect(password).toMatch(/^[\da-f]{32}:[\da-f]{128}$/)
  expect(await isPassword(person.password, password ?? '')).toBe(true)
  expect(await isPassword('нешто друго, дугачко', password ?? '')).toBe(false)
})

test('many attempts at once count one by one', async () => {
  const { writer, reader } = await testDatabase<PeopleTables>()
  const key = attemptKey('secret', 'ana@uvid.example')
  const many = Array.from({ length: 20 }, () => countAttempt(writer, { key, now: NOW }))
  const allowed = (await Promise.all(many)).filter(({ ok }) => ok)
  expect(allowed).toHaveLength(5)
  expect(await countAttempt(writer, { key, now: NOW })).toEqual({
    ok: false,
    failure: 'too-many-attempts',
    detail: later(NOW, 30),
  })
  expect(await countAttempt(writer, { key, now: later(NOW, 30) })).toMatchObject({ ok: true })
  const rows = await reader.selectFrom('people_attempt').selectAll().execute()
  expect(rows).toMatchObject([{ failures: 6, blocked_until: later(NOW, 30 + 60) }])
  expect(JSON.stringify(rows)).not.toContain('ana')
})

test('failures are forgotten after a day, and at once when the password was right', async () => {
  const { writer, reader } = await testDatabase<PeopleTables>()
  const failures = () => reader.selectFrom('people_attempt').select('failures').execute()
  const key = attemptKey('secret', 'ana@uvid.example')
  for (const now of [NOW, NOW, NOW]) await countAttempt(writer, { key, now })
  await countAttempt(writer, { key, now: later(NOW, DAY + 1) })
  expect(await failures()).toEqual([{ failures: 1 }])
  await forgetAttempts(writer, key)
  expect(await failures()).toEqual([])
})
