import { sql } from 'kysely'
import { Secret, TOTP } from 'otpauth'

import type { TestApp, Visitor } from '../app.ts'
import { softwareAuthenticator } from '../authenticator.ts'
import { COLLEAGUES, done, readIn, type Flow } from './flow.ts'
import { browser, COLLEAGUE_PASSWORD } from './team.ts'

const PASSKEYS = '/desk/people/me/passkeys'
const APP = '/desk/people/me/second-factor'
const CHALLENGE = /&quot;challenge&quot;:&quot;([\w-]+)/u
const CODE = /translate="no">([\w-]{19})</gu

/** A code app, recovery codes, and a sign-in that ends with a wrong code. */
export const secondFactorFlow: Flow = {
  name: 'second factor',
  tables: ['people_second_factor', 'people_recovery_code', 'people_verification', 'people_attempt'],
  forTeam: async (app, { lawyer: { desk, email } }) => {
    const page = await (await done(desk.get(APP), 200)).text()
    const secret = (/translate="no">([A-Z2-7 ]+)</u.exec(page)?.[1] ?? '').replaceAll(' ', '')
    const setUp = /name="set-up" value="([\w-]+)"/u.exec(page)?.[1] ?? ''
    const totp = new TOTP({ secret: Secret.fromBase32(secret) })
    const code = totp.generate({ timestamp: Date.parse(app.services.clock.now()) })
    await done(desk.post(APP, { 'set-up': setUp, code }), 200)
    const renewed = await (await done(desk.post(`${APP}/codes`, {}), 200)).text()
    const [recovery = ''] = [...renewed.matchAll(CODE)].map(([, one = '']) => one)

    const step = '/desk/sign-in/second-step'
    for (const [typed, answer] of [[recovery, 303] as const, ['000000', 422] as const]) {
      const half = browser(app)
      await done(half.post('/desk/sign-in', { email, password: COLLEAGUE_PASSWORD }))
      await done(half.post(step, { code: typed }), answer)
    }
  },
}

/** A passkey with a name, renamed, and a sign-in by it. */
export const passkeyFlow: Flow = {
  name: 'passkeys',
  tables: ['people_passkey', 'people_session'],
  forTeam: async (app, { editor: { desk, word } }) => {
    const { origin } = app.services
    const key = softwareAuthenticator()
    const asked = await readIn(desk, PASSKEYS, CHALLENGE)
    const passkey = key.register({ challenge: asked, origin })
    await done(desk.post(PASSKEYS, { name: `Telefon ${word}`, passkey }))
    const id = await readIn(desk, PASSKEYS, /passkeys\/([\w-]+)\/name/u)
    await done(desk.post(`${PASSKEYS}/${id}/name`, { name: `Ključ ${word}` }))
    const elsewhere = browser(app)
    const challenge = await readIn(elsewhere, '/desk/sign-in', CHALLENGE)
    const proof = key.prove({ challenge, origin })
    await done(elsewhere.post('/desk/sign-in/passkey', { passkey: proof }))
  },
}

/** A dangerous act after the last proof has aged: a wrong password, then the right one. */
export const stepUpFlow: Flow = {
  name: 'step-up',
  tables: ['people_session', 'people_audit'],
  forTeam: async (app, { researcher: { desk, email, word } }) => {
    await age(app, email)
    await done(desk.post(APP, { code: word }), 403)
    await done(desk.post(APP, { code: word, 'proof-password': word }), 422)
    await done(desk.post(APP, { code: word, 'proof-password': COLLEAGUE_PASSWORD }), 422)
  },
}

/** Wrong passwords, of colleagues and of a few others. */
export const failedSignInFlow: Flow = {
  name: 'failed sign-ins',
  tables: ['people_attempt'],
  forAll: async (app, { email, number, word }) => {
    if (isOneOfFew(number)) await fail(app, { email, password: `${word} wrong` })
  },
  forTeam: async (app, { researcher: { desk, email, word } }) => {
    // A browser that the person has used before counts apart from strangers.
    for (const from of [app, desk]) await fail(from, { email, password: `${word} wrong` })
  },
}

/** A few learners are mailed a link and sign in by it; for a dangerous act they are mailed a code, and mistype it. */
export const mailLinkFlow: Flow = {
  name: 'sign-in by mail',
  tables: ['core_mail', 'people_attempt', 'people_session', 'people_verification'],
  forAll: async (app, { email, number }) => {
    if (!isOneOfFew(number)) return
    await done(app.post('/desk/sign-in/mail', { email }), 200)
    const { rows } = await sql<{ body: string }>`select body from core_mail
      where recipient = ${email} and purpose = 'sign-in-link'`.execute(app.db.writer)
    const link = /(\/desk\/sign-in\/mail\/[\w-]+)/u.exec(rows[0]?.body ?? '')?.[1] ?? ''
    // The last two leave the link unused.
    if (number >= COLLEAGUES + 4) return
    const desk = browser(app)
    await done(desk.post(link, {}))
    await age(app, email)
    await done(desk.post(APP, { 'proof-letter': '1' }), 403)
    await done(desk.post(APP, { 'proof-code': '0000 0000' }), 422)
  },
}

/** The last proof of who somebody is lies an hour back. */
async function age({ db }: TestApp, email: string): Promise<void> {
  const old = '2026-11-24T09:00:00.000Z'
  await sql`update people_session set created_at = ${old}, proven_at = ${old}
    where user_id = (select id from people_user where email = ${email})`.execute(db.writer)
}

function isOneOfFew(number: number): boolean {
  return number >= COLLEAGUES + 2 && number < COLLEAGUES + 6
}

function fail(site: Visitor, typed: { readonly email: string; readonly password: string }) {
  return done(site.post('/desk/sign-in', typed), 422)
}
