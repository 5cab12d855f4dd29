import type { Kysely } from 'kysely'
import { expect, test } from 'vitest'

import { write } from '#core/db.ts'
import type { LawTables } from '#modules/law'
import { createAccount } from '#modules/people'
import { testApp, type TestApp } from '#support/app.ts'

import { paths } from './paths.ts'

const PASSWORD = 'four unlikely words here'

async function addPerson({ db, services }: TestApp, name: string) {
  const email = `${name.toLowerCase()}@primer.rs`
  const made = await write(db.writer, (trx) =>
    createAccount({
      trx,
      clock: services.clock,
      name,
      email,
      password: PASSWORD,
      role: 'researcher',
    }),
  )
  if (!made.ok) throw new Error(made.failure)
  return { id: made.value.id, email }
}

async function aRequest(app: TestApp, email: string, wish = 'erasure') {
  const sent = await app.desk.post(paths.newRequest, {
    'received-day': '2',
    'received-month': '11',
    'received-year': '2026',
    email,
    channel: 'e-mail',
    wish,
  })
  expect(sent.status).toBe(303)
  return sent.headers.get('location') ?? ''
}

test('a signed-in person reads everything about them, and takes it away as a file', async () => {
  const app = await testApp()
  const page = await (await app.as('researcher').get(paths.mine)).text()
  expect(page).toContain('researcher@uvid.example')
  const file = await app.as('researcher').get(paths.mineFile)
  expect(file.headers.get('content-disposition')).toContain('attachment')
  expect(await file.json()).toMatchObject({
    'people.account': [{ email: 'researcher@uvid.example', role: 'researcher' }],
  })
  // Nobody else's.
  expect(page).not.toContain('administrator@uvid.example')
})

test('the page says values in words, the file keeps them as they are stored', async () => {
  const app = await testApp()
  const person = app.as('researcher')
  await person.get(paths.mine)
  const page = await (await person.get(paths.mine)).text()
  expect(page).toContain('istraživač')
  expect(page).toContain('Srpski (latinica)')
  const account = page.slice(
    page.indexOf('id="people-account"'),
    page.indexOf('id="people-session"'),
  )
  expect(account).toMatch(/<span class="held-value">(?:da|ne)<\/span>/)
  expect(page).not.toMatch(/>\d{4}-\d{2}-\d{2}T/)
  const file = await (await person.get(paths.mineFile)).text()
  expect(file).toMatch(/"created_at": "\d{4}-\d{2}-\d{2}T/)
  expect(file).toContain('"variant": "sr-latn"')
})

test('whoever erases their account reads first what stays, and is then a stranger', async () => {
  const app = await testApp()
  await app.desk.get(paths.desk)
  const person = app.as('researcher')
  expect(await (await person.get(paths.myErasure)).text()).toContain('Šta ostaje')
  const gone = await person.post(paths.myErasure, {})
  expect(gone.status).toBe(303)
  expect(gone.headers.get('location')).toContain(paths.erased)
  expect((await app.get(paths.erased)).status).toBe(200)
  expect((await person.get(paths.mine)).headers.get('location')).toContain('/desk/sign-in')
})

test('the last administrator cannot erase themselves, neither directly nor through a request, and reads before the button what comes first', async () => {
  const app = await testApp()
  expect(await (await app.desk.get(paths.mine)).text()).toContain('jedini administrator')
  const before = await (await app.desk.get(paths.myErasure)).text()
  expect(before).toContain(`href="${paths.people}"`)
  expect(before).not.toContain(`action="${paths.myErasure}"`)
  expect((await app.desk.post(paths.myErasure, {})).status).toBe(409)
  const request = await aRequest(app, 'administrator@uvid.example')
  const page = await (await app.desk.get(`${request}/erasure`)).text()
  expect(page).toContain('jedini administrator')
  expect(page).not.toContain(`action="${request}/erasure"`)
  expect((await app.desk.post(`${request}/erasure`, {})).status).toBe(409)
  expect((await app.desk.get(paths.mine)).status).toBe(200)
})

test('for someone who writes in, the term is thirty days by our own engine, and ninety after a notice in time', async () => {
  const app = await testApp()
  const request = await aRequest(app, 'nobody@primer.rs', 'access')
  // 2 November and 30 days: 2 December 2026, a Wednesday.
  expect(await (await app.desk.get(paths.requests)).text()).toContain('2. 12. 2026.')
  const notice = { 'extended-day': '24', 'extended-month': '11', 'extended-year': '2026' }
  expect((await app.desk.post(`${request}/extension`, notice)).status).toBe(303)
  // 90 days: 31 January 2027, a Sunday, so Monday.
  expect(await (await app.desk.get(paths.requests)).text()).toContain('1. 2. 2027.')
})

test('an administrator finds, exports and erases whoever writes in, answers and closes', async () => {
  const app = await testApp()
  const { email } = await addPerson(app, 'Milunka')
  const request = await aRequest(app, email.toUpperCase())
  expect(await (await app.desk.get(`${request}/data`)).text()).toContain(email)
  expect(await (await app.desk.post(`${request}/export`, {})).json()).toHaveProperty(
    'people.account',
  )
  expect((await app.desk.post(`${request}/erasure`, {})).status).toBe(303)
  const page = await (await app.desk.get(request)).text()
  expect(page).toContain('obrisana')
  expect(page).not.toContain(email)
  const answer = { 'answered-day': '24', 'answered-month': '11', 'answered-year': '2026' }
  expect((await app.desk.post(`${request}/answer`, answer)).status).toBe(422)
  expect((await app.desk.post(`${request}/answer`, { ...answer, outcome: 'granted' })).status).toBe(
    303,
  )
  expect((await app.desk.post(`${request}/answer`, { ...answer, outcome: 'refused' })).status).toBe(
    404,
  )
})

test('a closed request offers no erasure and says how the person can still be erased', async () => {
  const app = await testApp()
  const { email } = await addPerson(app, 'Persida')
  const request = await aRequest(app, email, 'access')
  expect(await (await app.desk.get(request)).text()).toContain(`href="${request}/erasure"`)
  const answer = { 'answered-day': '24', 'answered-month': '11', 'answered-year': '2026' }
  await app.desk.post(`${request}/answer`, { ...answer, outcome: 'granted' })
  const page = await (await app.desk.get(request)).text()
  expect(page).not.toContain(`href="${request}/erasure"`)
  expect(page).toContain('upišite nov zahtev')
})

test('a wrong request is sent back with what was typed, and roles without the right see nothing', async () => {
  const app = await testApp()
  const back = await app.desk.post(paths.newRequest, { email: 'no address', 'received-day': '40' })
  expect(back.status).toBe(422)
  expect(await back.text()).toContain('value="no address"')
  expect((await app.as('editor').get(paths.requests)).status).toBe(404)
})

test('a lawyer takes back the consent to be named, and nobody else can', async () => {
  const app = await testApp()
  const mine = await (await app.as('lawyer').get(paths.mineFile)).json()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the shape is what the test is about
  const account = (mine as Record<string, { id: string }[]>)['people.account']?.[0]
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a table of another module
  const law = app.db.writer as unknown as Parameters<typeof confirm>[0]
  await confirm(law, account?.id ?? '')
  const consent = paths.myConsent('law.name.c1')
  expect((await app.as('researcher').post(consent, {})).status).toBe(404)
  expect((await app.as('lawyer').post(consent, {})).status).toBe(303)
  expect((await app.as('lawyer').post(consent, {})).status).toBe(404)
})

async function confirm(db: Kysely<LawTables>, by: string) {
  await db
    .insertInto('law_confirmation')
    .values({
      id: 'c1',
      rule_id: 'rs.zzpl.answer',
      rule_version: '2019-08-21',
      confirmed_text: '{}',
      confirmed_on: '2026-11-01',
      lawyer_name: 'Ана Анић',
      name_public: 1,
      note: '',
      by_user: by,
      at: '2026-11-01T10:00:00.000Z',
      withdrawn_by: null,
      withdrawn_at: null,
    })
    .execute()
}
