import { expect, test } from 'vitest'

import { write } from '#core/db.ts'
import { later } from '#core/jobs/lease.ts'
import { ok } from '#core/result.ts'
import { PASSWORD, testAppOfPeople } from '#support/people-site.ts'
import { endPeriods } from '#support/retention.ts'

import { changeRole } from './change-role.ts'
import { renewAccountLink } from './command-line.ts'
import { addUser } from './commands.ts'
import { mayLeave } from './may-leave.ts'
import { addPasskey } from './passkeys/commands.ts'
import { retention } from './retention.ts'
import type { PeopleTables } from './tables.ts'
import type { Role } from './visibility.ts'

type Site = Awaited<ReturnType<typeof testAppOfPeople<PeopleTables>>>

/** Someone with a passkey and no password. */
async function passkeyOnly(site: Site, role: Role = 'administrator'): Promise<string> {
  const now = site.clock.now()
  const made = await write(site.db.writer, async (trx) => {
    const user = await addUser(trx, { name: 'Вера', email: 'vera@uvid.example', role, now })
    if (!user.ok) return user
    const { id: userId } = user.value
    await trx.updateTable('people_user').set({ variant: 'en' }).where('id', '=', userId).execute()
    const key = { credentialId: `key-${userId}`, publicKey: 'x', counter: 0 }
    await addPasskey(trx, { ...key, userId, name: 'key', now })
    return user
  })
  if (!made.ok) throw new Error(made.failure)
  return made.value.id
}

const give = (site: Site, userId: string, role: Role) =>
  write(site.db.writer, (trx) => changeRole(trx, { userId, role, now: site.clock.now() }))

const refused = { ok: false, failure: 'last-administrator' }

test('an administrator with nothing but a passkey counts as one who can let others in', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const vera = await passkeyOnly(site)
  const leaves = (userId: string) =>
    site.db.writer.transaction().execute((trx) => mayLeave(trx, userId))
  expect([await leaves(site.ana.id), await leaves(vera)]).toEqual([true, true])
  expect(await give(site, site.ana.id, 'editor')).toMatchObject({ ok: true })
  expect([await leaves(site.ana.id), await leaves(vera)]).toEqual([true, false])
  expect(await give(site, vera, 'editor')).toEqual(refused)
})

test('of administrators whom nobody saw for a year one stays who has nothing but a passkey', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  site.pass(86_400)
  const vera = await passkeyOnly(site)
  const now = later(site.clock.now(), 400 * 86_400)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the database holds the tables of the retention too
  await endPeriods(site.db as unknown as Parameters<typeof endPeriods>[0], {
    rules: retention,
    now,
  })
  const left = await site.db.reader.selectFrom('people_user').select('id').execute()
  expect(left).toEqual([{ id: vera }])
})

test('uvid user link lets in an administrator who had only a passkey', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  await passkeyOnly(site)
  await write(site.db.writer, async (trx) => {
    await trx.deleteFrom('people_user').where('id', '=', site.ana.id).execute()
    return ok(undefined)
  })
  const link = await renewAccountLink({
    connection: site.db.writer,
    clock: site.clock,
    email: ' Vera@uvid.example ',
  })
  const path = link.ok ? link.value.path : ''
  const browser = site.browser()
  const set = await browser.post(path, { password: PASSWORD, repeat: PASSWORD })
  expect([set.status, set.headers.get('location')]).toEqual([303, '/desk'])
  expect((await browser.get('/desk/people')).status).toBe(200)
})

test('the list says of whom a passkey or a letter lets in that the account is active', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  await passkeyOnly(site)
  const now = site.clock.now()
  const learner = { name: 'Ђ', email: 'djordje@uvid.example', role: 'learner' } as const
  await write(site.db.writer, (trx) => addUser(trx, { ...learner, now }))
  const browser = site.browser()
  await browser.signIn()
  expect(await (await browser.get('/desk/people')).text()).not.toContain('no password yet')
  const invited = { name: 'И', email: 'ivan@uvid.example', role: 'editor' } as const
  await write(site.db.writer, (trx) => addUser(trx, { ...invited, now }))
  expect(await (await browser.get('/desk/people')).text()).toContain('no password yet')
})

test('the only passkey of someone without a password stays, and the page says why; one of two may go', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const { db } = site
  const removal = async (browser: ReturnType<Site['browser']>) => {
    const page = await (await browser.get('/desk/people/me/passkeys')).text()
    return browser.post(/action="([^"]+\/removal)"/.exec(page)?.[1] ?? '')
  }
  const add = (credentialId: string) =>
    write(db.writer, (trx) => {
      const key = { credentialId, publicKey: 'x', counter: 0, name: credentialId }
      return addPasskey(trx, { ...key, userId: site.ana.id, now: site.clock.now() })
    })
  const browser = site.browser()
  await browser.signIn()
  await add('one')
  await add('two')
  await db.writer.deleteFrom('people_account').execute()
  expect((await removal(browser)).headers.get('location')).toContain('passkey-removed')
  const last = await removal(browser)
  expect([last.status, (await last.text()).includes('it is your only way in')]).toEqual([422, true])
  expect(await db.reader.selectFrom('people_passkey').select('id').execute()).toHaveLength(1)
  expect(await (await browser.get('/desk/people/me')).text()).toContain('You have no password')

  await db.writer.updateTable('people_user').set({ role: 'learner' }).execute()
  expect((await removal(browser)).headers.get('location')).toContain('passkey-removed')
})

test('resetting the passkeys of the last administrator who has no password is refused', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const browser = site.browser()
  await browser.signIn()
  await write(site.db.writer, (trx) => {
    const key = { credentialId: 'one', publicKey: 'x', counter: 0, name: 'key' }
    return addPasskey(trx, { ...key, userId: site.ana.id, now: site.clock.now() })
  })
  await site.db.writer.deleteFrom('people_account').execute()
  const path = `/desk/people/${site.ana.id}/second-factor`
  expect(await (await browser.get(path)).text()).toContain('They have no password')
  const reset = await browser.post(`${path}/removal`)
  expect([reset.status, (await reset.text()).includes('last administrator')]).toEqual([422, true])
  expect((await browser.get('/desk')).status).toBe(200)
})
