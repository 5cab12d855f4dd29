import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'

import { EMAIL, testAppOfPeople } from '#support/people-site.ts'

import type { PeopleTables } from '../tables.ts'
import { recoveryCodeHash } from './recovery-codes.ts'
import { totpStep } from './totp.ts'

const PAGE = '/desk/people/me/second-factor'
const MINUTE = 60

type Site = Awaited<ReturnType<typeof testAppOfPeople<PeopleTables>>>
type Browser = ReturnType<Site['browser']>

function codeOf(secret: string, site: Site): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret) })
  return totp.generate({ timestamp: Date.parse(site.clock.now()) })
}

/** What the set-up page shows. */
async function setUpOf(browser: Browser) {
  const page = await (await browser.get(PAGE)).text()
  const secret = (/translate="no">([A-Z2-7 ]+)</.exec(page)?.[1] ?? '').replaceAll(' ', '')
  const sealed = /name="set-up" value="([\w-]+)"/.exec(page)?.[1] ?? ''
  return { page, secret, form: { 'set-up': sealed } }
}

/** Ana with the app on; gives its secret and the recovery codes. */
async function withApp(site: Site, browser = site.browser()) {
  await browser.signIn()
  const { secret, form } = await setUpOf(browser)
  const page = await (await browser.post(PAGE, { ...form, code: codeOf(secret, site) })).text()
  const codes = [...page.matchAll(/translate="no">([\w-]{19})</g)].map(([, code = '']) => code)
  site.pass(MINUTE)
  return { browser, secret, codes }
}

test('the codes are those of RFC 6238, and a step to either side still counts', () => {
  // Appendix B, SHA-1, the last six digits of its eight.
  const secret = new Secret({ buffer: new TextEncoder().encode('12345678901234567890').buffer })
  const at = (seconds: number) => new Date(seconds * 1000).toISOString()
  const step = (seconds: number) => totpStep(secret.base32, { code: '287082', now: at(seconds) })
  expect([step(59), step(29), step(89)]).toEqual([1, 1, 1])
  expect([step(90), step(1_111_111_109)]).toEqual([undefined, undefined])
})

test('how a recovery code is typed does not matter, whose it is does', () => {
  const hash = (code: string, userId = 'ana') => recoveryCodeHash('secret', { userId, code })
  expect(hash('abcd efgh 0O1l-7777')).toBe(hash('ABCD-EFGH-0011-7777'))
  expect(hash('ABCD-EFGH-0011-7777', 'boba')).not.toBe(hash('ABCD-EFGH-0011-7777'))
})

test('the set-up page shows the secret as a picture drawn here and as text, and its code turns the second step on', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const browser = site.browser()
  await browser.signIn()
  const { page, secret, form } = await setUpOf(browser)
  expect(secret).toMatch(/^[A-Z2-7]{32}$/)
  expect(page).toMatch(/<svg role="img" aria-label="QR code[^>]*>.*<path d="M/)
  expect(page).not.toContain('<img')

  const wrong = await browser.post(PAGE, { ...form, code: '000000' })
  expect(wrong.status).toBe(422)
  const again = await wrong.text()
  expect(again).toContain('href="#code"')
  expect(again).toContain(form['set-up'])

  const confirmed = await browser.post(PAGE, { ...form, code: codeOf(secret, site) })
  const codes = [...(await confirmed.text()).matchAll(/translate="no">[\w-]{19}</g)]
  expect([confirmed.status, codes.length]).toEqual([200, 10])
  expect(await (await browser.get(PAGE)).text()).toContain('10 codes')
  expect(await (await browser.get('/desk/people/me')).text()).toContain(
    'Recovery codes and turning',
  )
})

test('a set-up form sent twice shows the same recovery codes twice; one too old, forged or of somebody else turns nothing on', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const browser = site.browser()
  await browser.signIn()
  const { secret, form } = await setUpOf(browser)
  site.pass(31 * MINUTE)
  await browser.signIn()
  const old = await browser.post(PAGE, { ...form, code: codeOf(secret, site) })
  expect([old.status, (await old.text()).includes('Half an hour')]).toEqual([422, true])
  const forged = await browser.post(PAGE, { 'set-up': `x${form['set-up']}`, code: '123456' })
  expect(forged.status).toBe(422)
  expect(await site.db.reader.selectFrom('people_second_factor').selectAll().execute()).toEqual([])

  const fresh = await setUpOf(browser)
  const sent = { ...fresh.form, code: codeOf(fresh.secret, site) }
  const answers = [await browser.post(PAGE, sent), await browser.post(PAGE, sent)]
  const texts = await Promise.all(answers.map((answer) => answer.text()))
  expect(answers.map(({ status }) => status)).toEqual([200, 200])
  expect(texts[1]).toBe(texts[0])
})

test('neither the secret nor a recovery code can be read in the database', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const { secret, codes } = await withApp(site)
  const { reader } = site.db
  const stored = JSON.stringify([
    await reader.selectFrom('people_second_factor').selectAll().execute(),
    await reader.selectFrom('people_recovery_code').selectAll().execute(),
  ])
  expect(stored).not.toContain(secret)
  for (const code of codes) {
    expect(stored).not.toContain(code)
    expect(stored).not.toContain(code.replaceAll('-', ''))
  }
})

test('with the app on the password opens nothing by itself, and the code leads to the page that was wanted', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const { secret } = await withApp(site)
  const browser = site.browser()
  const half = await browser.signIn({ back: '/desk/people' })
  expect(half.headers.get('location')).toBe('/desk/sign-in/second-step?back=%2Fdesk%2Fpeople')
  expect((await browser.get('/desk')).status).toBe(303)
  const page = await browser.get(half.headers.get('location') ?? '')
  expect(await page.text()).toContain('name="back" value="/desk/people"')
  const done = await browser.post('/desk/sign-in/second-step', {
    code: codeOf(secret, site),
    back: '/desk/people',
  })
  expect([done.status, done.headers.get('location')]).toEqual([303, '/desk/people'])
  expect((await browser.get('/desk/people')).status).toBe(200)
})

test('the same code does not sign in twice, not even in the same half minute or at the same time', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const { secret } = await withApp(site)
  const browsers = [site.browser(), site.browser(), site.browser()]
  for (const browser of browsers) await browser.signIn()
  const code = codeOf(secret, site)
  const [first, second, third] = browsers
  const together = await Promise.all([
    first?.post('/desk/sign-in/second-step', { code }),
    second?.post('/desk/sign-in/second-step', { code }),
  ])
  expect(together.map((answer) => answer?.status ?? 0).toSorted((a, b) => a - b)).toEqual([
    303, 422,
  ])
  const replayed = await third?.post('/desk/sign-in/second-step', { code })
  expect(replayed?.status).toBe(422)
  expect(await replayed?.text()).toContain('has been used already')
})

test('a recovery code signs in once, in any writing, and is written into the audit trail', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const { codes } = await withApp(site)
  const code = codes[3] ?? ''
  const browser = site.browser()
  await browser.signIn()
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ')} `
  expect((await browser.post('/desk/sign-in/second-step', { code: typed })).status).toBe(303)
  const again = site.browser()
  await again.signIn()
  expect((await again.post('/desk/sign-in/second-step', { code })).status).toBe(422)
  expect(await (await browser.get(PAGE)).text()).toContain('9 codes')
  const acts = await site.db.reader.selectFrom('people_audit').select('act').execute()
  expect(acts.map(({ act }) => act)).toContain('recovery code used')
})

test('wrong codes make the second step rest, and the right password does not set the count back', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const { secret } = await withApp(site)
  const browser = site.browser()
  for (let count = 0; count < 5; count++) {
    await browser.signIn()
    const wrong = await browser.post('/desk/sign-in/second-step', { code: '000000' })
    expect(wrong.status).toBe(422)
  }
  await browser.signIn()
  const resting = await browser.post('/desk/sign-in/second-step', { code: codeOf(secret, site) })
  expect(await resting.text()).toContain('Try again in 1 minute')
  site.pass(MINUTE)
  const right = await browser.post('/desk/sign-in/second-step', { code: codeOf(secret, site) })
  expect(right.status).toBe(303)
})

test('a half sign-in that is too old, forged or sent twice begins again, and harms nobody who is in', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const { secret } = await withApp(site)
  const browser = site.browser()
  await browser.signIn()
  const cookie = browser.cookies.get('uvid_step') ?? ''
  site.pass(10 * MINUTE)
  const late = await browser.post('/desk/sign-in/second-step', { code: codeOf(secret, site) })
  expect(late.headers.get('location')).toMatch(/^\/desk\/sign-in\?ended=1/)
  const page = await browser.get(late.headers.get('location') ?? '')
  expect(await page.text()).toContain('did not come in time')

  const forger = site.browser()
  forger.cookies.set('uvid_step', `${cookie.split('.')[0] ?? ''}.${'A'.repeat(43)}%3D`)
  const forged = await forger.post('/desk/sign-in/second-step', { code: codeOf(secret, site) })
  expect(forged.headers.get('location')).toContain('ended=1')

  await browser.signIn()
  const step = browser.cookies.get('uvid_step') ?? ''
  const code = codeOf(secret, site)
  expect((await browser.post('/desk/sign-in/second-step', { code })).status).toBe(303)
  browser.cookies.set('uvid_step', step)
  const second = await browser.post('/desk/sign-in/second-step', { code, back: '/desk/people' })
  const onwards = await browser.get(second.headers.get('location') ?? '')
  expect([onwards.status, onwards.headers.get('location')]).toEqual([303, '/desk/people'])
})

test('new recovery codes replace the old ones, and turning the second step off makes the password enough again', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const { browser, codes } = await withApp(site)
  const renewed = await browser.post(`${PAGE}/codes`)
  expect(renewed.status).toBe(200)
  expect(await renewed.text()).not.toContain(codes[0])
  const elsewhere = site.browser()
  await elsewhere.signIn()
  const old = await elsewhere.post('/desk/sign-in/second-step', { code: codes[0] ?? '' })
  expect(old.status).toBe(422)

  const off = await browser.post(`${PAGE}/removal`)
  expect(off.headers.get('location')).toBe('/desk/people/me?saved=second-factor-off')
  expect((await site.browser().signIn()).headers.get('location')).toBe('/desk')
  const left = await site.db.reader.selectFrom('people_recovery_code').selectAll().execute()
  expect(left).toEqual([])
})

test('a password link does not lead past the second step', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const { browser, secret } = await withApp(site)
  const list = await (await browser.get('/desk/people')).text()
  const renewal = /action="(\/desk\/people\/[^"/]+\/link)"/.exec(list)?.[1] ?? ''
  const page = await (await browser.post(renewal)).text()
  const link = /(\/desk\/password\/[\w-]+)/.exec(page)?.[1] ?? ''
  const password = 'eleven blue elephants'
  const outside = site.browser()
  const set = await outside.post(link, { password, repeat: password })
  expect(set.headers.get('location')).toBe('/desk/sign-in/second-step')
  expect((await outside.get('/desk')).status).toBe(303)
  const code = codeOf(secret, site)
  expect((await outside.post('/desk/sign-in/second-step', { code })).status).toBe(303)
})

test('an administrator resets the second step of someone who lost it; their sessions end and the trail says who did it', async () => {
  const site = await testAppOfPeople<PeopleTables>()
  const { browser: ana } = await withApp(site)
  const ivan = await site.account({ name: 'Иван', email: 'ivan@uvid.example' })
  const admin = site.browser()
  await admin.signIn({ email: ivan.email })
  const list = await (await admin.get('/desk/people')).text()
  const page = /href="(\/desk\/people\/[^"/]+\/second-factor)"/.exec(list)?.[1] ?? ''
  expect((await admin.get(page)).status).toBe(200)
  const reset = await admin.post(`${page}/removal`)
  expect(reset.headers.get('location')).toBe('/desk/people')
  expect((await ana.get('/desk')).status).toBe(303)
  expect((await ana.signIn({ email: EMAIL })).headers.get('location')).toBe('/desk')
  const rows = await site.db.reader.selectFrom('people_audit').selectAll().execute()
  expect(rows.findLast(({ act }) => act.endsWith('/removal'))).toMatchObject({
    act: 'POST /desk/people/:userId/second-factor/removal',
    actor_id: ivan.id,
    record: `${page}/removal`,
  })
})
