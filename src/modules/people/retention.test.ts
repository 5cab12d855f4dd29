import { expect, test } from 'vitest'

import { write, type Database } from '#core/db.ts'
import { later } from '#core/jobs/lease.ts'
import type { RetentionTables } from '#core/kept/retention-tables.ts'
import { ok } from '#core/result.ts'
import { testDatabase } from '#support/database.ts'
import { endPeriods } from '#support/retention.ts'

import { appendAudit } from './audit/append-audit.ts'
import { createAccount } from './command-line.ts'
import { addUser, invite } from './commands.ts'
import { retention } from './retention.ts'
import type { PeopleTables } from './tables.ts'
import type { Role } from './visibility.ts'

type Tables = PeopleTables & RetentionTables
type Db = Database<Tables>

const NOW = '2026-11-24T10:00:00.000Z'
const DAY = 86_400

const run = async (db: Db) => (await endPeriods(db, { rules: retention, now: NOW }))?.removed

/** An account with a password whose last change was so long ago. */
async function account(db: Db, email: string, { role, ago }: { role: Role; ago: number }) {
  const at = later(NOW, -ago)
  const clock = { now: () => at, today: () => at.slice(0, 10) }
  const made = await write(db.writer, (trx) =>
    createAccount({ trx, clock, name: email, email, password: 'long enough words', role }),
  )
  if (!made.ok) throw new Error(made.failure)
  return made.value.id
}

const emails = async ({ reader }: Db) =>
  (await reader.selectFrom('people_user').select('email').orderBy('email').execute()).map(
    ({ email }) => email,
  )

test('sessions, links and counts of failures go when they have ended, and nothing else', async () => {
  const db = await testDatabase<Tables>()
  const user_id = await account(db, 'ana@uvid.example', { role: 'administrator', ago: 0 })
  const session = (id: string, times: { expires_at: string; updated_at: string }) => {
    return { id, token: id, user_id, created_at: NOW, ...times }
  }
  const link = (id: string, expires_at: string) => {
    return { id, identifier: id, value: user_id, expires_at, created_at: NOW, updated_at: NOW }
  }
  const attempt = (account_key: string, last_at: string) => {
    return { account_key, failures: 1, last_at, blocked_until: NOW }
  }
  await db.writer
    .insertInto('people_session')
    .values([
      session('living', { expires_at: later(NOW, 1), updated_at: later(NOW, 1 - DAY / 2) }),
      session('over', { expires_at: NOW, updated_at: NOW }),
      session('idle', { expires_at: later(NOW, DAY), updated_at: later(NOW, -DAY / 2) }),
    ])
    .execute()
  await db.writer
    .insertInto('people_verification')
    .values([link('living', later(NOW, 1)), link('over', NOW)])
    .execute()
  await db.writer
    .insertInto('people_attempt')
    .values([attempt('fresh', later(NOW, 1 - DAY)), attempt('old', later(NOW, -DAY))])
    .execute()
  expect(await run(db)).toEqual({
    'people.session.over': 1,
    'people.session.idle': 1,
    'people.link.over': 1,
    'people.attempt.over': 1,
  })
  const left = await Promise.all([
    db.reader.selectFrom('people_session').select('id').execute(),
    db.reader.selectFrom('people_verification').select('id').execute(),
    db.reader.selectFrom('people_attempt').select('account_key as id').execute(),
  ])
  expect(left).toEqual([[{ id: 'living' }], [{ id: 'living' }], [{ id: 'fresh' }]])
})

test('an account that nobody used for a year goes with its password and its links; one that acted stays', async () => {
  const db = await testDatabase<Tables>()
  await account(db, 'chief@uvid.example', { role: 'administrator', ago: 0 })
  await account(db, 'gone@uvid.example', { role: 'researcher', ago: 365 * DAY })
  await account(db, 'almost@uvid.example', { role: 'researcher', ago: 365 * DAY - 1 })
  const busy = await account(db, 'busy@uvid.example', { role: 'editor', ago: 900 * DAY })
  await write(db.writer, async (trx) => {
    await appendAudit(trx, { actorId: busy, act: 'sign-in', record: '', at: later(NOW, -DAY) })
    return ok(undefined)
  })
  const old = later(NOW, -400 * DAY)
  await write(db.writer, (trx) =>
    invite(trx, { name: 'x', email: 'never@uvid.example', role: 'learner', now: old }),
  )
  expect(await run(db)).toMatchObject({ 'people.account.unused': 2 })
  expect(await emails(db)).toEqual([
    'almost@uvid.example',
    'busy@uvid.example',
    'chief@uvid.example',
  ])
  const rest = await db.reader.selectFrom('people_account').select('id').execute()
  expect(rest).toHaveLength(3)
  expect(await db.reader.selectFrom('people_verification').select('id').execute()).toEqual([])
})

test('of administrators who all stayed away the last one stays, and someone invited who never came does not count', async () => {
  const db = await testDatabase<Tables>()
  await account(db, 'first@uvid.example', { role: 'administrator', ago: 800 * DAY })
  await account(db, 'second@uvid.example', { role: 'administrator', ago: 700 * DAY })
  await account(db, 'third@uvid.example', { role: 'administrator', ago: 700 * DAY })
  const now = later(NOW, -10 * DAY)
  await write(db.writer, (trx) =>
    addUser(trx, { name: 'x', email: 'invited@uvid.example', role: 'administrator', now }),
  )
  expect(await run(db)).toMatchObject({ 'people.account.unused': 2 })
  const [invited, kept, ...others] = await emails(db)
  expect([invited, others]).toEqual(['invited@uvid.example', []])
  expect(kept).toMatch(/^(second|third)@/)
})
