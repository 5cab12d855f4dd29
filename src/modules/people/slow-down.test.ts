import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'

import { EMAIL, PASSWORD, testAppOfPeople } from '#support/people-site.ts'

import { attemptKeysOf } from './attempts.ts'
import type { PeopleTables } from './tables.ts'

const SECOND_FACTOR = '/desk/people/me/second-factor'
const SECOND_STEP = '/desk/sign-in/second-step'
const MINUTE = 60
const DAY = 86_400

type Site = Awaited<ReturnType<typeof testAppOfPeople<PeopleTables>>>

/** Ana with the app on, in the browser where she turned it on. */
async function withApp() {
  const site = await testAppOfPeople<PeopleTables>()
  const browser = site.browser()
  await browser.signIn()
  const page = await (await browser.get(SECOND_FACTOR)).text()
  const secret = (/translate="no">([A-Z2-7 ]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '')
  const sealed = /name="set-up" value="([\w-]+)"/.exec(page)?.[1] ?? ''
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  const code = () => totp.generate({ timestamp: Date.parse(site.clock.now()) })
  const on = await browser.post(SECOND_FACTOR, { 'set-up': sealed, code: code() })
  const codes = [...(await on.text()).matchAll(/translate="no">([\w-]{19})</g)].map(
    ([, each = '']) => each,
  )
  site.pass(MINUTE)
  return { site, browser, code, codes }
}

/** Someone who knows the password and has not the telephone. */
async function guess(site: Site, times: number) {
  const guesser = site.browser()
  for (let count = 0; count < times; count++) {
    await guesser.signIn()
    await guesser.post(SECOND_STEP, { code: '000000' })
  }
  return guesser
}

test('who knows the password and guesses codes keeps the owner out of no browser that the owner has used', async () => {
  const { site, browser, code } = await withApp()
  const guesser = await guess(site, 6)
  expect(await (await guesser.post(SECOND_STEP, { code: code() })).text()).toContain('Try again in')
  await browser.post('/desk/sign-out')
  await browser.signIn()
  const right = await browser.post(SECOND_STEP, { code: code() })
  expect(right.status).toBe(303)
  expect((await browser.get('/desk')).status).toBe(200)
  // The owner's right code was no new start for the one who guesses.
  site.pass(MINUTE)
  await guesser.signIn()
  await guesser.post(SECOND_STEP, { code: '000000' })
  const again = await guesser.post(SECOND_STEP, { code: code() })
  expect(await again.text()).toContain('Try again in')
})

test('the owner is told that somebody guesses, is led to the account, and a new password ends it', async () => {
  const { site, browser, code } = await withApp()
  await guess(site, 5)
  await browser.signIn()
  const right = await browser.post(SECOND_STEP, { code: code(), back: '/desk/people' })
  expect(right.headers.get('location')).toBe('/desk/people/me')
  const page = await (await browser.get('/desk/people/me')).text()
  expect(page).toContain('Somebody who knows your password is guessing the code')
  const password = 'eleven blue elephants'
  await browser.post('/desk/people/me/password', { current: PASSWORD, password, repeat: password })
  expect(await (await browser.get('/desk/people/me')).text()).not.toContain('is guessing the code')
})

test('a slip or two of the owner on a new device is no guessing, and the right code ends the count', async () => {
  const { site, code } = await withApp()
  const device = await guess(site, 4)
  const right = await device.post(SECOND_STEP, { code: code(), back: '/desk/people' })
  expect(right.headers.get('location')).toBe('/desk/people')
  expect(await (await device.get('/desk/people/me')).text()).not.toContain('is guessing the code')
  expect(await site.db.reader.selectFrom('people_attempt').selectAll().execute()).toEqual([])
})

test('recovery codes open the desk from a new device while the second step rests, and wrong ones are not counted', async () => {
  const { site, codes } = await withApp()
  const device = await guess(site, 6)
  const wrong = await device.post(SECOND_STEP, { code: 'ABCD-EFGH-JKMN-PQRS' })
  expect(await wrong.text()).toContain('is not right')
  const failures = () => site.db.reader.selectFrom('people_attempt').select('failures').execute()
  const before = await failures()
  await device.post(SECOND_STEP, { code: 'ABCD-EFGH-JKMN-PQRT' })
  expect(await failures()).toEqual(before)
  expect((await device.post(SECOND_STEP, { code: codes[0] ?? '' })).status).toBe(303)
  expect((await device.get('/desk')).status).toBe(200)
})

test('a stranger who guesses passwords keeps the owner neither out of a known browser nor from proving it again', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const [owner, stranger] = [site.browser(), site.browser()]
  await owner.signIn()
  for (let count = 0; count < 6; count++) await stranger.signIn({ password: 'guess' })
  expect(await (await stranger.signIn()).text()).toContain('Try again in')
  site.pass(10 * MINUTE)
  for (let count = 0; count < 6; count++) await stranger.signIn({ password: 'guess' })
  const invitation = { name: 'Боба', email: 'boba@uvid.example', role: 'editor' }
  const proven = await owner.post('/desk/people/invitation', {
    ...invitation,
    'proof-password': PASSWORD,
  })
  expect(proven.status).toBe(200)
  await owner.post('/desk/sign-out')
  expect((await owner.signIn()).status).toBe(303)
})

test('a known browser that guesses rests too, alone', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const [thief, owner] = [site.browser(), site.browser()]
  await thief.signIn()
  await thief.post('/desk/sign-out')
  for (let count = 0; count < 5; count++) await thief.signIn({ password: 'guess' })
  expect(await (await thief.signIn()).text()).toContain('Try again in')
  expect((await owner.signIn()).status).toBe(303)
})

test('a mark that is forged, of somebody else, or three months old makes no browser known', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  await site.account({ name: 'Боба', email: 'boba@uvid.example' })
  const [ana, boba, stranger] = [site.browser(), site.browser(), site.browser()]
  await ana.signIn()
  await boba.signIn({ email: 'boba@uvid.example' })
  const mark = ana.cookies.get('uvid_device') ?? ''
  const bobas = boba.cookies.get('uvid_device') ?? ''
  const [until = '', place = '', hash = ''] = mark.split('.')
  expect([place, hash.length]).toEqual([expect.stringMatching(/^\d{1,2}$/), 43])
  for (let count = 0; count < 5; count++) await stranger.signIn({ password: 'guess' })
  const later = (Number.parseInt(until, 36) + DAY).toString(36)
  const forged = [
    bobas,
    `${later}.${place}.${hash}`,
    `${until}.${place}.${'A'.repeat(43)}`,
    '..',
    mark,
  ]
  const answers = []
  for (const value of forged) {
    const browser = site.browser()
    browser.cookies.set('uvid_device', value)
    answers.push((await browser.signIn()).status)
  }
  expect(answers).toEqual([422, 422, 422, 422, 303])

  site.pass(90 * DAY)
  for (let count = 0; count < 5; count++) await stranger.signIn({ password: 'guess' })
  const old = site.browser()
  old.cookies.set('uvid_device', mark)
  expect((await old.signIn()).status).toBe(422)
})

test('what was counted on known devices is found by the person and erased with the account', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const ana = site.browser()
  await ana.signIn()
  await ana.post('/desk/sign-out')
  await ana.signIn({ password: 'guess' })
  const secret = 'a secret that only tests know, long enough to sign with'
  const keys = attemptKeysOf(secret, { email: EMAIL, userId: site.ana.id })
  const [row, ...others] = await site.db.reader
    .selectFrom('people_attempt')
    .select('account_key')
    .execute()
  expect([keys.includes(row?.account_key ?? ''), others]).toEqual([true, []])
})
