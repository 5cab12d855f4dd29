import { expect, test } from 'vitest'

import { softwareAuthenticator } from '#support/authenticator.ts'
import { testAppOfPeople } from '#support/people-site.ts'

import type { PeopleTables } from '../tables.ts'

const PAGE = '/desk/people/me/passkeys'
const SIGN_IN = '/desk/sign-in/passkey'
const MINUTE = 60

type Site = Awaited<ReturnType<typeof testAppOfPeople<PeopleTables>>>
type Browser = ReturnType<Site['browser']>

/** The question that a page asks a passkey. */
async function askedBy(browser: Browser, path: string): Promise<Record<string, unknown>> {
  const page = await (await browser.get(path)).text()
  const options = /data-options="([^"]*)"/.exec(page)?.[1] ?? ''
  const parsed: unknown = JSON.parse(options.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
  return Object.fromEntries(Object.entries(parsed ?? {}))
}

async function challengeOf(browser: Browser, path: string): Promise<string> {
  return String((await askedBy(browser, path))['challenge'])
}

async function register(site: Site, browser: Browser, key = softwareAuthenticator()) {
  const { origin } = site
  const passkey = key.register({ challenge: await challengeOf(browser, PAGE), origin })
  const answer = await browser.post(PAGE, { name: 'telephone', passkey })
  return { key, answer, passkey }
}

/** Ana with one passkey. */
async function withPasskey() {
  const site = await testAppOfPeople<PeopleTables>()
  const browser = site.browser()
  await browser.signIn()
  const { key } = await register(site, browser)
  return { site, browser, key }
}

test('a passkey is added with a name, asked to know its owner, and listed', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const browser = site.browser()
  await browser.signIn()
  expect(await askedBy(browser, PAGE)).toMatchObject({
    rp: { id: 'localhost' },
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    attestation: 'none',
  })
  const { answer, key } = await register(site, browser)
  expect(answer.headers.get('location')).toBe('/desk/people/me?saved=passkey-added')
  expect(await (await browser.get(PAGE)).text()).toContain('Name of the passkey telephone')
  expect(await askedBy(browser, PAGE)).toMatchObject({
    excludeCredentials: [{ id: key.credentialId }],
  })
  const stored = await site.db.reader.selectFrom('people_passkey').selectAll().execute()
  expect(stored).toMatchObject([{ user_id: site.ana.id, counter: 0, used_at: null }])
})

test('a registration that is sent twice, forged, of another site or of a key that asks nobody is refused, and the name is kept', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const browser = site.browser()
  await browser.signIn()
  const { passkey: used } = await register(site, browser)
  const { origin } = site
  const challenge = await challengeOf(browser, PAGE)
  const key = softwareAuthenticator()
  const refused = [
    used,
    key.register({ challenge: 'AAAA', origin }),
    key.register({
      challenge: await challengeOf(browser, '/desk/people/me/passkeys'),
      origin: 'https://evil.example',
    }),
    key.register({ challenge, origin, verified: false }),
    '',
    '{"id":1}',
    'null',
  ]
  for (const passkey of refused) {
    const answer = await browser.post(PAGE, { name: 'my key', passkey })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('value="my key"')
  }
  const rows = await site.db.reader.selectFrom('people_passkey').select('id').execute()
  expect(rows).toHaveLength(1)
  const nameless = await browser.post(PAGE, { passkey: key.register({ challenge, origin }) })
  expect(await nameless.text()).toContain('Enter a name for the passkey')
})

test('a challenge belongs to one person, one purpose and a quarter of an hour', async () => {
  const { site, browser, key } = await withPasskey()
  const { origin } = site
  await site.account({ name: 'Боба', email: 'boba@uvid.example' })
  const boba = site.browser()
  await boba.signIn({ email: 'boba@uvid.example' })
  const another = softwareAuthenticator()
  const ofBoba = another.register({ challenge: await challengeOf(boba, PAGE), origin })
  expect((await browser.post(PAGE, { name: 'x', passkey: ofBoba })).status).toBe(422)

  const outside = site.browser()
  const forSignIn = await challengeOf(outside, '/desk/sign-in')
  const crossed = another.register({ challenge: forSignIn, origin })
  expect((await browser.post(PAGE, { name: 'x', passkey: crossed })).status).toBe(422)
  site.pass(15 * MINUTE)
  const late = key.prove({ challenge: forSignIn, origin })
  expect((await outside.post(SIGN_IN, { passkey: late })).status).toBe(422)
})

test('a passkey signs in without e-mail and password, past the second step, to the page that was wanted', async () => {
  const { site, key } = await withPasskey()
  const { origin } = site
  const browser = site.browser()
  const challenge = await challengeOf(browser, '/desk/sign-in')
  const passkey = key.prove({ challenge, origin })
  const answer = await browser.post(SIGN_IN, { passkey, back: '/desk/people' })
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/desk/people'])
  expect((await browser.get('/desk/people')).status).toBe(200)

  const replayed = await site.browser().post(SIGN_IN, { passkey })
  expect(replayed.status).toBe(422)
  expect(await replayed.text()).toContain('The passkey was not accepted')
  const acts = await site.db.reader.selectFrom('people_audit').select('act').execute()
  expect(acts.map(({ act }) => act)).toContain('sign-in by passkey')
})

test('an unknown key, a forged signature, another origin, no user verification and a count that goes back are all refused alike', async () => {
  const { site, key } = await withPasskey()
  const { origin } = site
  const browser = site.browser()
  const fresh = () => challengeOf(browser, '/desk/sign-in')
  const counted = key.prove({ challenge: await fresh(), origin, counter: 7 })
  expect((await browser.post(SIGN_IN, { passkey: counted })).status).toBe(303)
  await browser.post('/desk/sign-out')

  const stranger = softwareAuthenticator()
  const forged = stranger.prove({ challenge: await fresh(), origin })
  const refused = [
    stranger.prove({ challenge: await fresh(), origin }),
    forged.replaceAll(stranger.credentialId, key.credentialId),
    key.prove({ challenge: await fresh(), origin: 'https://evil.example', counter: 8 }),
    key.prove({ challenge: await fresh(), origin, verified: false, counter: 8 }),
    key.prove({ challenge: await fresh(), origin, counter: 6 }),
    key.prove({ challenge: 'AAAA', origin, counter: 8 }),
    'not json',
  ]
  for (const passkey of refused) {
    const answer = await browser.post(SIGN_IN, { passkey })
    const signedIn = browser.cookies.has('uvid_session')
    expect([passkey, answer.status, signedIn]).toEqual([passkey, 422, false])
  }
})

test('of two answers to one question sent at once only one signs in', async () => {
  const { site, key } = await withPasskey()
  const browser = site.browser()
  const challenge = await challengeOf(browser, '/desk/sign-in')
  const passkey = key.prove({ challenge, origin: site.origin })
  const answers = await Promise.all([
    browser.post(SIGN_IN, { passkey }),
    site.browser().post(SIGN_IN, { passkey }),
  ])
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 422])
})

test('a passkey is renamed and removed by its owner alone, and a removed one signs in no more', async () => {
  const { site, browser, key } = await withPasskey()
  await site.account({ name: 'Боба', email: 'boba@uvid.example' })
  const boba = site.browser()
  await boba.signIn({ email: 'boba@uvid.example' })
  const { id } = await site.db.reader
    .selectFrom('people_passkey')
    .select('id')
    .executeTakeFirstOrThrow()
  expect((await boba.post(`${PAGE}/${id}/removal`)).status).toBe(404)
  expect((await boba.post(`${PAGE}/${id}/name`, { name: 'mine' })).status).toBe(404)

  const long = await browser.post(`${PAGE}/${id}/name`, { name: 'x'.repeat(41) })
  expect([long.status, (await long.text()).includes(`href="#name-${id}"`)]).toEqual([422, true])
  expect((await browser.post(`${PAGE}/${id}/name`, { name: 'key ring' })).status).toBe(303)
  expect(await (await browser.get(PAGE)).text()).toContain('value="key ring"')

  expect((await browser.post(`${PAGE}/${id}/removal`)).status).toBe(303)
  expect((await browser.post(`${PAGE}/${id}/removal`)).status).toBe(404)
  const outside = site.browser()
  const challenge = await challengeOf(outside, '/desk/sign-in')
  const passkey = key.prove({ challenge, origin: site.origin })
  expect((await outside.post(SIGN_IN, { passkey })).status).toBe(422)
})

test('looking at the sign-in page writes nothing', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  for (let count = 0; count < 3; count++) await site.browser().get('/desk/sign-in')
  expect(await site.db.reader.selectFrom('people_verification').selectAll().execute()).toEqual([])
})
