import { expect, test } from 'vitest'

import { write, type Database } from '#core/db.ts'
import { hostileText, unescapedIn } from '#support/hostile.ts'
import {
  ADDRESS_CANARY,
  AGENT_CANARY,
  EMAIL,
  PASSWORD,
  testAppOfPeople,
} from '#support/people-site.ts'

import { createAccount, createSetupLink, inviteAccount } from './index.ts'
import type { PeopleTables } from './tables.ts'

const [MINUTE, HOUR, DAY] = [60, 3600, 86_400]

/** Everything that is stored, as one text. */
async function everything({ reader }: Database<PeopleTables>): Promise<string> {
  const rows = await Promise.all([
    reader.selectFrom('people_user').selectAll().execute(),
    reader.selectFrom('people_account').selectAll().execute(),
    reader.selectFrom('people_session').selectAll().execute(),
    reader.selectFrom('people_verification').selectAll().execute(),
    reader.selectFrom('people_attempt').selectAll().execute(),
  ])
  return JSON.stringify(rows)
}

test('the desk sends a stranger to sign-in, and from there to the page that was wanted', async () => {
  const browser = (await testAppOfPeople<PeopleTables>()).browser()
  const sent = await browser.get('/desk/people/me')
  expect(sent.status).toBe(303)
  expect(sent.headers.get('location')).toBe('/desk/sign-in?back=%2Fdesk%2Fpeople%2Fme')
  const page = await (await browser.get(sent.headers.get('location') ?? '')).text()
  expect(page).toContain('name="back" value="/desk/people/me"')
  const signedIn = await browser.signIn({ back: '/desk/people/me' })
  expect([signedIn.status, signedIn.headers.get('location')]).toEqual([303, '/desk/people/me'])
  expect((await browser.get('/desk/people/me')).status).toBe(200)
})

test('signing in never leads out of the desk', async () => {
  const browser = (await testAppOfPeople<PeopleTables>()).browser()
  const page = await browser.get('/desk/sign-in?back=//evil.example')
  expect(await page.text()).not.toContain('evil.example')
  const answer = await browser.signIn({ back: '//evil.example/desk' })
  expect(answer.headers.get('location')).toBe('/desk')
})

test('a wrong password and an unknown address are answered with the same words, and the password is not sent back', async () => {
  const browser = (await testAppOfPeople<PeopleTables>()).browser()
  const wrong = await browser.signIn({ password: 'wrong password canary' })
  const unknown = await browser.signIn({
    email: 'eve@uvid.example',
    password: 'wrong password canary',
  })
  const [first, second] = [await wrong.text(), await unknown.text()]
  expect([wrong.status, unknown.status]).toEqual([422, 422])
  expect(first).toContain('or the password is not right')
  expect(first).toContain(`value="${EMAIL}"`)
  expect(first).not.toContain('canary')
  // The question to a passkey is another each time.
  const asked = / data-options="[^"]*"/
  expect(second.replace(asked, '')).toBe(
    first.replace(asked, '').replaceAll(EMAIL, 'eve@uvid.example'),
  )
  expect(browser.cookies.size).toBe(0)
})

test('the cookies of a session and of a known device are closed to scripts and other sites, and bound to the host where there is https', async () => {
  const session = ['HttpOnly', 'Max-Age=604800', 'Path=/', 'SameSite=Lax']
  const device = ['HttpOnly', 'Max-Age=7776000', 'Path=/', 'SameSite=Strict']
  const parts = (answer: Response) =>
    answer.headers.getSetCookie().map((cookie) => {
      const [value = '', ...flags] = cookie.split('; ')
      return [value.replace(/=.+/, ''), ...flags.toSorted()]
    })
  const plain = parts(await (await testAppOfPeople<PeopleTables>()).browser().signIn())
  expect(plain).toEqual([
    ['uvid_session', ...session],
    ['uvid_device', ...device],
  ])
  const site = await testAppOfPeople<PeopleTables>({ origin: 'https://uvid.example' })
  const browser = site.browser()
  const secure = parts(await browser.signIn())
  expect(secure).toEqual([
    ['__Host-uvid_session', ...session, 'Secure'],
    ['__Host-uvid_device', ...device, 'Secure'],
  ])
  expect((await browser.get('/desk/people/me')).status).toBe(200)
})

test('every sign-in opens a new session and ends the one that the browser held', async () => {
  const { browser: open, db } = await testAppOfPeople<PeopleTables>()
  const browser = open()
  await browser.signIn()
  const first = new Map(browser.cookies)
  await browser.signIn()
  expect(browser.cookies).not.toEqual(first)
  expect(await db.reader.selectFrom('people_session').select('id').execute()).toHaveLength(1)
})

test('signing out ends the session on the server, and once more does no harm', async () => {
  const browser = (await testAppOfPeople<PeopleTables>()).browser()
  await browser.signIn()
  const stolen = new Map(browser.cookies)
  const out = await browser.post('/desk/sign-out')
  expect([out.status, out.headers.get('location')]).toEqual([303, '/desk/sign-in?v=en'])
  expect([...browser.cookies.keys()]).toEqual(['uvid_device'])
  for (const [name, value] of stolen) browser.cookies.set(name, value)
  expect((await browser.get('/desk')).status).toBe(303)
  expect((await browser.post('/desk/sign-out')).status).toBe(303)
})

test('a token without our signature, or with a changed one, opens nothing', async () => {
  const { browser: open, db } = await testAppOfPeople<PeopleTables>()
  const browser = open()
  await browser.signIn()
  expect((await browser.get('/desk')).status).toBe(200)
  const { token } = await db.reader
    .selectFrom('people_session')
    .select('token')
    .executeTakeFirstOrThrow()
  for (const forged of [token, `${token}.${'A'.repeat(43)}%3D`, '.', '%00']) {
    browser.cookies.set('uvid_session', forged)
    expect((await browser.get('/desk')).status).toBe(303)
  }
})

test('a session ends when it is idle for half a day, and after a week even in use', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const idle = site.browser()
  await idle.signIn()
  site.pass(12 * HOUR)
  expect((await idle.get('/desk')).status).toBe(303)
  const busy = site.browser()
  await busy.signIn()
  for (let hours = 0; hours < 7 * 24 - 8; hours += 8) {
    site.pass(8 * HOUR)
    expect((await busy.get('/desk')).status).toBe(200)
  }
  site.pass(8 * HOUR)
  expect((await busy.get('/desk')).status).toBe(303)
})

test('someone whose role is unknown is not let in', async () => {
  const { browser: open, db } = await testAppOfPeople<PeopleTables>()
  const browser = open()
  await browser.signIn()
  await db.writer.updateTable('people_user').set({ role: 'gardener' }).execute()
  expect((await browser.get('/desk')).status).toBe(303)
})

test('after five failures an address rests, known or not, and the right password must wait too', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const browser = site.browser()
  for (const email of [EMAIL, 'eve@uvid.example']) {
    for (let count = 0; count < 5; count++) {
      const answer = await browser.signIn({ email, password: 'wrong password' })
      expect(await answer.text()).toContain('is not right')
    }
    const resting = await browser.signIn({ email })
    expect(resting.status).toBe(422)
    expect(await resting.text()).toContain('Try again in 1 minute.')
  }
  site.pass(MINUTE)
  expect((await browser.signIn()).status).toBe(303)
  expect(await everything(site.db)).not.toContain('eve@')
})

test('neither address nor browser of anyone is stored or logged', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const browser = site.browser()
  await browser.signIn({ password: 'wrong password' })
  await browser.signIn()
  await browser.get('/desk/people/me')
  const stored = (await everything(site.db)) + site.log.join('\n')
  expect(stored).toContain(EMAIL)
  expect(stored).not.toContain(ADDRESS_CANARY)
  expect(stored).not.toContain(AGENT_CANARY)
})

test('sessions are stored in portable types on both engines', async () => {
  const { browser, db } = await testAppOfPeople<PeopleTables>()
  await browser().signIn()
  const session = await db.reader.selectFrom('people_session').selectAll().executeTakeFirstOrThrow()
  expect(session).toEqual({
    id: expect.stringMatching(/^[\da-f-]{36}$/),
    user_id: expect.any(String),
    token: expect.stringMatching(/^\w{32}$/),
    created_at: '2026-11-24T10:00:00.000Z',
    updated_at: '2026-11-24T10:00:00.000Z',
    expires_at: '2026-12-01T10:00:00.000Z',
    name: null,
    proven_at: null,
    previous_token: null,
  })
  const { email_verified: verified } = await db.reader
    .selectFrom('people_user')
    .select('email_verified')
    .executeTakeFirstOrThrow()
  expect(verified).toBe(0)
})

test('signing in, right or wrong, empties no page cache', async () => {
  const { browser: open, db } = await testAppOfPeople<PeopleTables>()
  const before = await db.revision()
  const browser = open()
  await browser.signIn({ password: 'wrong password' })
  await browser.signIn()
  await browser.get('/desk')
  await browser.post('/desk/sign-out')
  expect(await db.revision()).toBe(before)
})

test('the set-up link makes one administrator, signs them in, and then says that it is used up', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const outside = { connection: site.db.writer, clock: site.clock }
  expect(await createSetupLink(outside)).toMatchObject({ failure: 'accounts-exist' })
  await site.db.writer.deleteFrom('people_user').execute()
  const link = await createSetupLink(outside)
  const path = link.ok ? link.value.path : ''
  expect(await everything(site.db)).not.toContain(path.replace('/desk/setup/', ''))
  const browser = site.browser()
  expect((await browser.get(path)).status).toBe(200)

  const typed = { name: 'Ана Анић', email: 'Ana.Anic@UVID.example', password: PASSWORD }
  const short = await browser.post(path, { ...typed, password: 'short', repeat: 'other' })
  const page = await short.text()
  expect(short.status).toBe(422)
  expect(page).toContain('href="#password"')
  expect(page).toContain('value="Ана Анић"')
  expect(page).not.toContain('value="short"')

  const form = { ...typed, repeat: PASSWORD }
  const answers = await Promise.all([browser.post(path, form), site.browser().post(path, form)])
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 404])
  const users = await site.db.reader.selectFrom('people_user').select(['email', 'role']).execute()
  expect(users).toEqual([{ email: 'ana.anic@uvid.example', role: 'administrator' }])
  const again = await browser.get(path)
  expect(again.status).toBe(404)
  expect(await again.text()).toContain('This link no longer works')
})

test('an invited colleague sets a password by a link that works once, and a lost link can be replaced', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const admin = site.browser()
  await admin.signIn()
  const colleague = { name: 'Боба', email: 'boba@uvid.example', role: 'researcher' }
  const linkIn = async (answer: Response) =>
    /http:\/\/localhost:3000(\/desk\/password\/[\w-]+)/.exec(await answer.text())?.[1] ?? ''
  const first = await linkIn(await admin.post('/desk/people/invitation', colleague))
  const again = await admin.post('/desk/people/invitation', colleague)
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('Someone with this address already has an account')
  const list = await (await admin.get('/desk/people')).text()
  expect(list).toContain('no password yet')
  const renewal =
    /action="(\/desk\/people\/[^"/]+\/link)"(?:(?!action=)[^])*for Боба/.exec(list)?.[1] ?? ''
  const second = await linkIn(await admin.post(renewal))

  const browser = site.browser()
  expect((await browser.get(first)).status).toBe(404)
  expect(await (await browser.get(second)).text()).toContain('boba@uvid.example')
  const differing = await browser.post(second, { password: PASSWORD, repeat: 'differs' })
  expect(differing.status).toBe(422)
  const { email } = colleague
  for (let count = 0; count < 6; count++) await site.browser().signIn({ email, password: 'guess' })
  const set = await browser.post(second, { password: PASSWORD, repeat: PASSWORD })
  expect([set.status, set.headers.get('location')]).toEqual([303, '/desk'])
  expect((await browser.get('/desk/people/me')).status).toBe(200)
  expect((await browser.get(second)).status).toBe(404)
})

test('links end: one for set-up after a day, one for a password after a week', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const outside = { connection: site.db.writer, clock: site.clock }
  const invited = await inviteAccount({ ...outside, email: 'Cica@uvid.example', name: ' Цица ' })
  const link = invited.ok ? invited.value.path : ''
  site.pass(7 * DAY - 1)
  expect((await site.browser().get(link)).status).toBe(200)
  site.pass(1)
  expect((await site.browser().get(link)).status).toBe(404)
  await site.db.writer.deleteFrom('people_user').execute()
  const setup = await createSetupLink(outside)
  site.pass(DAY)
  expect((await site.browser().get(setup.ok ? setup.value.path : '')).status).toBe(404)
})

test('the accounts of others do not exist for a researcher, their own is open', async () => {
  const browser = (await testAppOfPeople<PeopleTables>({ role: 'researcher' })).browser()
  await browser.signIn()
  const closed = [
    await browser.get('/desk/people'),
    await browser.get('/desk/people/invitation'),
    await browser.post('/desk/people/invitation', { name: 'X', email: 'x@uvid.example' }),
    await browser.post('/desk/people/anyone/link'),
  ]
  expect(closed.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  expect((await browser.get('/desk/people/me')).status).toBe(200)
})

test('a changed password ends the other sessions, and the present one is asked first', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const [here, elsewhere] = [site.browser(), site.browser()]
  await here.signIn()
  await elsewhere.signIn()
  const next = { password: 'another twelve signs', repeat: 'another twelve signs' }
  const wrong = await here.post('/desk/people/me/password', { ...next, current: 'no idea' })
  expect(wrong.status).toBe(422)
  expect(await wrong.text()).toContain('The current password is not right')
  const right = await here.post('/desk/people/me/password', { ...next, current: PASSWORD })
  expect(right.status).toBe(303)
  expect((await here.get('/desk')).status).toBe(200)
  expect((await elsewhere.get('/desk')).status).toBe(303)
  expect((await elsewhere.signIn()).status).toBe(422)
  expect((await elsewhere.signIn({ password: next.password })).status).toBe(303)
})

test('a person sees their sessions and ends one of them, never one of somebody else', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const clock = site.clock
  const other = { clock, name: 'Боба', email: 'boba@uvid.example', password: PASSWORD }
  await write(site.db.writer, (trx) => createAccount({ trx, ...other }))
  const [here, lost, boba] = [site.browser(), site.browser(), site.browser()]
  await here.signIn()
  await lost.signIn()
  await boba.signIn({ email: other.email })
  const closures = async (browser: typeof here) => [
    ...(await (await browser.get('/desk/people/me')).text()).matchAll(/sessions\/[\w-]+\/closure/g),
  ]
  const [[closure = ''] = [], ...rest] = await closures(here)
  expect(rest).toEqual([])
  await boba.post(`/desk/people/me/${closure}`)
  expect((await lost.get('/desk')).status).toBe(200)
  await here.post(`/desk/people/me/${closure}`)
  expect((await lost.get('/desk')).status).toBe(303)
  expect((await here.get('/desk')).status).toBe(200)
  await lost.signIn()
  await here.post('/desk/people/me/sessions/closure')
  expect((await lost.get('/desk')).status).toBe(303)
})

test('a person chooses name and variant, hostile signs included, and the desk follows', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const browser = site.browser()
  await browser.signIn()
  const name = hostileText.replaceAll(/\p{Cc}/gu, '').slice(0, 100)
  expect((await browser.post('/desk/people/me', { name, variant: 'sr-cyrl' })).status).toBe(303)
  for (const path of ['/desk/people', '/desk/people/me?saved=profile']) {
    const page = await (await browser.get(path)).text()
    expect(page).toContain('lang="sr-Cyrl"')
    expect(page).toContain('alert(1)')
    expect(unescapedIn(page)).toEqual([])
  }
  const wrong = await browser.post('/desk/people/me', { name: 'a\u0000b', variant: 'xx' })
  expect(wrong.status).toBe(422)
})

test('a session is called what its owner likes, shown to nobody else, and a bad name comes back', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const [here, other] = [site.browser(), site.browser()]
  await here.signIn()
  const boba = await site.account({ name: 'Боба', email: 'boba@uvid.example' })
  await other.signIn({ email: boba.email })
  const { id } = await site.db.reader
    .selectFrom('people_session')
    .select('id')
    .where('user_id', '=', site.ana.id)
    .executeTakeFirstOrThrow()
  const path = `/desk/people/me/sessions/${id}/name`
  expect((await here.post(path, { name: 'laptop <on> the desk' })).status).toBe(303)
  expect(await (await here.get('/desk/people/me')).text()).toContain(
    'value="laptop &lt;on&gt; the desk"',
  )
  expect((await other.post(path, { name: 'mine' })).status).toBe(404)
  const long = await here.post(path, { name: 'x'.repeat(41) })
  const page = await long.text()
  expect([long.status, page.includes(`href="#name-${id}"`)]).toEqual([422, true])
  expect(page).toContain(`value="${'x'.repeat(41)}"`)
  expect((await here.post(path, { name: ' ' })).status).toBe(303)
  const names = await site.db.reader.selectFrom('people_session').select('name').execute()
  expect(names).toEqual([{ name: null }, { name: null }])
})

test('a weak password is refused with the reason, at set-up by link and when it is changed', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const browser = site.browser()
  await browser.signIn()
  const invited = await inviteAccount({
    connection: site.db.writer,
    clock: site.clock,
    email: 'cica.cicic@uvid.example',
    name: 'Цица Цицић',
  })
  const link = invited.ok ? invited.value.path : ''
  const weak = (password: string) => ({ password, repeat: password, current: PASSWORD })
  const refused = [
    await browser.post('/desk/people/me/password', weak('password1234')),
    await site.browser().post(link, weak('CicaCicic2026')),
    await site.browser().post(link, weak('шифрашифра12')),
  ]
  expect(refused.map(({ status }) => status)).toEqual([422, 422, 422])
  const pages = await Promise.all(refused.map((answer) => answer.text()))
  expect(pages[0]).toContain('among those that have leaked')
  expect(pages[1]).toContain('Apart from your name')
  expect(pages[2]).toContain('easily guessed')
  expect((await site.browser().get(link)).status).toBe(200)
})
