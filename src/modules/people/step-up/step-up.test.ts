import { expect, test } from 'vitest'

import type { Reader } from '#core/db.ts'
import type { MailTables } from '#core/mail/mail-tables.ts'
import { softwareAuthenticator } from '#support/authenticator.ts'
import { PASSWORD, testAppOfPeople } from '#support/people-site.ts'

import { areaOf } from '../permissions.ts'
import type { PeopleTables } from '../tables.ts'
import { dangerousActs, isDangerous } from './dangerous-acts.ts'

const INVITATION = '/desk/people/invitation'
const COLLEAGUE = { name: 'Боба & син', email: 'boba@uvid.example', role: 'researcher' }
const MINUTE = 60

/** Ana, whose last proof is ten minutes old. */
async function later() {
  const site = await testAppOfPeople<PeopleTables>()
  const browser = site.browser()
  await browser.signIn()
  site.pass(10 * MINUTE)
  return { site, browser }
}

/** The fields that a page carries unseen. */
function hiddenIn(page: string): Record<string, string> {
  const fields = [...page.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)]
  return Object.fromEntries(
    fields.map(([, name = '', value = '']) => [name, value.replaceAll('&amp;', '&')]),
  )
}

test('a dangerous act goes through while the last proof is fresh, and is stopped after ten minutes', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const browser = site.browser()
  await browser.signIn()
  site.pass(10 * MINUTE - 1)
  expect((await browser.post(INVITATION, COLLEAGUE)).status).toBe(200)
  site.pass(1)
  const stopped = await browser.post(INVITATION, { ...COLLEAGUE, email: 'c@uvid.example' })
  expect(stopped.status).toBe(403)
  const users = await site.db.reader.selectFrom('people_user').select('email').execute()
  expect(users).toHaveLength(2)
  expect((await browser.get('/desk/people')).status).toBe(200)
  expect((await browser.post('/desk/people/me', { name: 'Ana', variant: 'en' })).status).toBe(303)
})

test('the question carries what was typed, and the right password does the act with it', async () => {
  const { site, browser } = await later()
  const page = await (await browser.post(INVITATION, COLLEAGUE)).text()
  expect(page).toContain('Confirm that it is you')
  expect(page).toContain(`action="${INVITATION}"`)
  const kept = hiddenIn(page)
  expect(kept).toMatchObject(COLLEAGUE)

  const wrong = await browser.post(INVITATION, { ...kept, 'proof-password': 'no idea' })
  expect(wrong.status).toBe(422)
  const again = await wrong.text()
  expect(again).toContain('href="#proof-password"')
  expect(again).not.toContain('no idea')
  expect(hiddenIn(again)).toMatchObject(COLLEAGUE)

  const done = await browser.post(INVITATION, { ...hiddenIn(again), 'proof-password': PASSWORD })
  expect([done.status, (await done.text()).includes('/desk/password/')]).toEqual([200, true])
  const users = await site.db.reader.selectFrom('people_user').select('name').execute()
  expect(users.map(({ name }) => name)).toContain(COLLEAGUE.name)
  expect((await browser.post(INVITATION, { ...COLLEAGUE, email: 'd@uvid.example' })).status).toBe(
    200,
  )
})

test('an empty answer asks again, and guessing makes the account rest', async () => {
  const { site, browser } = await later()
  const empty = await browser.post(INVITATION, { ...COLLEAGUE, 'proof-password': '' })
  expect(await empty.text()).toContain('Enter the password or a code')
  for (let count = 0; count < 5; count++) {
    await browser.post(INVITATION, { ...COLLEAGUE, 'proof-password': 'guess' })
  }
  const resting = await browser.post(INVITATION, { ...COLLEAGUE, 'proof-password': PASSWORD })
  expect([resting.status, (await resting.text()).includes('Try again in')]).toEqual([422, true])
  expect(await site.db.reader.selectFrom('people_user').select('id').execute()).toHaveLength(1)
})

test('a new proof gives the session another token; the old one serves a second click and then opens nothing', async () => {
  const { site, browser } = await later()
  const stolen = site.browser()
  for (const [name, value] of browser.cookies) stolen.cookies.set(name, value)
  const form = { ...COLLEAGUE, 'proof-password': PASSWORD }
  const before = browser.cookies.get('uvid_session')
  expect((await browser.post(INVITATION, form)).status).toBe(200)
  expect(browser.cookies.get('uvid_session')).not.toBe(before)
  expect((await browser.get('/desk')).status).toBe(200)
  // The second click says what the first one did.
  const second = await stolen.post(INVITATION, form)
  expect(await second.text()).toContain('already has an account')
  site.pass(20)
  expect((await stolen.get('/desk')).status).toBe(303)
  expect((await browser.get('/desk')).status).toBe(200)
  expect(await site.db.reader.selectFrom('people_session').select('id').execute()).toHaveLength(1)
})

test('a passkey proves it too, but only that person’s and only for this question', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const browser = site.browser()
  await browser.signIn()
  const key = softwareAuthenticator()
  const challengeIn = (page: string) => /&quot;challenge&quot;:&quot;([\w-]+)/.exec(page)?.[1] ?? ''
  const { origin } = site
  const form = await (await browser.get('/desk/people/me/passkeys')).text()
  const passkey = key.register({ challenge: challengeIn(form), origin })
  expect((await browser.post('/desk/people/me/passkeys', { name: 'k', passkey })).status).toBe(303)
  site.pass(10 * MINUTE)
  const page = await (await browser.post(INVITATION, COLLEAGUE)).text()
  const signInPage = await (await site.browser().get('/desk/sign-in')).text()
  const crossed = key.prove({ challenge: challengeIn(signInPage), origin })
  expect((await browser.post(INVITATION, { ...COLLEAGUE, 'proof-passkey': crossed })).status).toBe(
    422,
  )
  const proof = key.prove({ challenge: challengeIn(page), origin })
  expect((await browser.post(INVITATION, { ...COLLEAGUE, 'proof-passkey': proof })).status).toBe(
    200,
  )
})

/** A learner who came by a letter an hour ago. */
async function learnerLater() {
  const site = await testAppOfPeople<PeopleTables>()
  const learner = await site.account({ name: 'Ђ', email: 'djordje@uvid.example', role: 'learner' })
  const browser = site.browser()
  await browser.signIn({ email: learner.email })
  await site.db.writer.deleteFrom('people_account').where('user_id', '=', learner.id).execute()
  site.pass(60 * MINUTE)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the database holds the outbox too
  const outbox = site.db.reader as unknown as Reader<MailTables>
  const letters = () => outbox.selectFrom('core_mail').selectAll().orderBy('created_at').execute()
  const codeIn = (body = '') => /^[\dA-Z]{4}-[\dA-Z]{4}$/m.exec(body)?.[0] ?? ''
  return { site, learner, browser, letters, codeIn }
}

const KEY = '/desk/people/me/passkeys/some-id/removal'
const TYPED = { name: 'мој телефон & "таблет"' }

test('a learner without a password proves it by a code in a letter, and what was typed goes along', async () => {
  const { site, learner, browser, letters, codeIn } = await learnerLater()
  const asked = await (await browser.post(KEY, TYPED)).text()
  expect(asked).toContain('Send me a code by mail')
  expect(asked).not.toContain('proof-password')
  expect(await letters()).toEqual([])
  const sent = await browser.post(KEY, { ...TYPED, 'proof-letter': '1' })
  const page = await sent.text()
  expect([sent.status, page.includes('A letter with a code is on its way')]).toEqual([403, true])
  expect(page).toContain('value="мој телефон &amp; &quot;таблет&quot;"')
  const [letter] = await letters()
  expect(letter).toMatchObject({ purpose: 'proof-code', recipient: learner.email })
  const code = codeIn(letter?.body)
  expect(code).not.toBe('')
  const stored = await site.db.reader.selectFrom('people_verification').selectAll().execute()
  expect(JSON.stringify(stored)).not.toContain(code)

  const wrong = await browser.post(KEY, { ...TYPED, 'proof-code': 'AAAA-AAAA' })
  const again = await wrong.text()
  expect([wrong.status, again.includes('href="#proof-code"')]).toEqual([422, true])
  expect(again).toContain('value="мој телефон &amp; &quot;таблет&quot;"')
  const typed = code.toLowerCase().replace('-', ' ')
  // There is no such passkey; the act was reached.
  expect((await browser.post(KEY, { ...TYPED, 'proof-code': typed })).status).toBe(404)
  site.pass(20 * MINUTE)
  expect((await browser.post(KEY, { ...TYPED, 'proof-code': code })).status).toBe(422)
})

test('a code from a letter is for one person and a quarter of an hour, and letters are slowed down in words', async () => {
  const { site, browser, letters, codeIn } = await learnerLater()
  await browser.post(KEY, { 'proof-letter': '1' })
  const tooSoon = await browser.post(KEY, { ...TYPED, 'proof-letter': '1' })
  const page = await tooSoon.text()
  expect([tooSoon.status, page.includes('You can ask for another in 1 minute')]).toEqual([
    403,
    true,
  ])
  expect(hiddenIn(page)).toHaveProperty('name')
  expect(await letters()).toHaveLength(1)
  const code = codeIn((await letters())[0]?.body)

  const ana = site.browser()
  await ana.signIn()
  site.pass(11 * MINUTE)
  const crossed = await ana.post(KEY, { 'proof-code': code })
  expect(crossed.status).toBe(422)
  site.pass(4 * MINUTE)
  expect((await browser.post(KEY, { 'proof-code': code })).status).toBe(422)
})

test('who has a password or the app is not let past it by a letter, unless a letter signs them in anyhow', async () => {
  const { browser } = await later()
  expect(await (await browser.post(KEY)).text()).not.toContain('proof-letter')
  const forced = await browser.post(KEY, { 'proof-letter': '1' })
  expect(forced.status).toBe(422)
})

test('turning the second step off, passkeys, roles, links and withdrawals want a proof; changing the password asks itself', async () => {
  const { browser } = await later()
  const asks = [
    '/desk/people/me/second-factor',
    '/desk/people/me/second-factor/codes',
    '/desk/people/me/second-factor/removal',
    '/desk/people/me/passkeys',
    '/desk/people/me/passkeys/some-id/removal',
    '/desk/people/some-id/role',
    '/desk/people/some-id/link',
    '/desk/people/some-id/second-factor/removal',
    '/desk/publications/some-id/withdrawal',
  ]
  for (const path of asks) {
    const answer = await browser.post(path)
    expect([path, answer.status, (await answer.text()).includes('proof-password')]).toEqual([
      path,
      403,
      true,
    ])
  }
  const next = { password: 'eleven blue elephants', repeat: 'eleven blue elephants' }
  const changed = await browser.post('/desk/people/me/password', { ...next, current: PASSWORD })
  expect(changed.status).toBe(303)
})

test('every dangerous act stands in an area of the desk, and only sending one is dangerous', () => {
  for (const act of dangerousActs) {
    const address = `/desk${act}`
    expect([act, areaOf(address) !== undefined]).toEqual([act, true])
    expect(isDangerous({ method: 'POST', address })).toBe(true)
    expect(isDangerous({ method: 'GET', address })).toBe(false)
    expect(isDangerous({ method: 'POST', address: `${address}/more` })).toBe(false)
  }
})
