import { beforeAll, expect, test } from 'vitest'

import type { Database } from '#core/db.ts'
import { testApp, type TestApp } from '#support/app.ts'
import { hostileText, unescapedIn } from '#support/hostile.ts'
import { documentOf } from '#support/links.ts'

import { loadContent } from '../../app/load-content.ts'
import { module } from './index.ts'
import type { WrittenTables } from './tables.ts'

const typed = {
  topic: 'fraud',
  minutes: '7',
  effect: '2',
  level: 'everyday',
  audiences: 'older',
  evidence: 'https://primer.example/izvor Novi izvor',
  'reviewed-day': '24',
  'reviewed-month': '11',
  'reviewed-year': '2026',
  'review-by-day': '1',
  'review-by-month': '2',
  'review-by-year': '2027',
}

type Tables = WrittenTables & { people_audit: { act: string; record: string } }

let app: TestApp
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the composed site has the tables of every module
const tables = () => (app.db as unknown as Database<Tables>).reader
let id = ''
beforeAll(async () => {
  app = await testApp()
  await loadContent({ db: app.db, services: app.services, modules: [module] }, 'starter')
  id = await idOf('public-wifi')
}, 120_000)

async function idOf(slug: string): Promise<string> {
  const row = await tables()
    .selectFrom('publication_work')
    .select('id')
    .where('slug', '=', slug)
    .executeTakeFirstOrThrow()
  return row.id
}
const facts = () =>
  tables()
    .selectFrom('hygiene_facts')
    .selectAll()
    .where('work_id', '=', id)
    .executeTakeFirstOrThrow()

test('the form holds what is known, and saving it changes what readers see at once, without a new version', async () => {
  const form = documentOf(await (await app.desk.get(`/desk/hygiene/${id}`)).text())
  const revision = form.querySelector('[name=revision]')?.getAttribute('value') ?? ''
  expect(form.querySelector('[name=minutes]')?.getAttribute('value')).toBe('5')
  const saved = await app.desk.post(`/desk/hygiene/${id}`, { ...typed, revision })
  expect([saved.status, saved.headers.get('location')]).toEqual([303, `/desk/publications/${id}`])
  expect(await facts()).toMatchObject({ topic: 'fraud', minutes: 7, revision: 2 })
  const seen = await (await app.get('/en/hygiene/tips/public-wifi')).text()
  expect(seen).toContain('7 minutes')
  expect(seen).toContain('Novi izvor')
  expect(seen).toContain('older people')
  const work = await (await app.desk.get(`/desk/publications/${id}`)).text()
  expect(work).toContain('7 min')
  const trail = await tables()
    .selectFrom('people_audit')
    .select(['act', 'record'])
    .where('act', '=', 'POST /desk/hygiene/:workId')
    .execute()
  expect(trail).toEqual([{ act: 'POST /desk/hygiene/:workId', record: `/desk/hygiene/${id}` }])
})

test('a form with problems changes nothing and comes back with everything that was typed', async () => {
  const before = await facts()
  const sent = { ...typed, minutes: '9999', evidence: hostileText, revision: '2' }
  const answer = await app.desk.post(`/desk/hygiene/${id}`, sent)
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(unescapedIn(html)).toEqual([])
  const form = documentOf(html)
  expect(form.querySelector('[name=minutes]')?.getAttribute('value')).toBe('9999')
  expect(form.querySelector('[name=evidence]')?.textContent).toContain('Njegoš')
  expect(form.querySelector('[name=audiences][checked]')?.getAttribute('value')).toBe('older')
  const problems = [...form.querySelectorAll('.error-summary a')]
  expect(problems.map((link) => link.getAttribute('href'))).toEqual(['#evidence', '#minutes'])
  expect(await facts()).toEqual(before)
})

test('who saves second keeps what they typed and may save over it after looking', async () => {
  const { revision } = await facts()
  const [first, second] = [
    { ...typed, minutes: '11', revision: String(revision) },
    { ...typed, minutes: '12', revision: String(revision) },
  ]
  expect((await app.desk.post(`/desk/hygiene/${id}`, first)).status).toBe(303)
  const late = await app.desk.post(`/desk/hygiene/${id}`, second)
  expect(late.status).toBe(409)
  const form = documentOf(await late.text())
  expect(form.querySelector('[name=minutes]')?.getAttribute('value')).toBe('12')
  expect((await facts()).minutes).toBe(11)
  const fresh = form.querySelector('[name=revision]')?.getAttribute('value') ?? ''
  const again = await app.desk.post(`/desk/hygiene/${id}`, { ...second, revision: fresh })
  expect([again.status, (await facts()).minutes]).toEqual([303, 12])
})

test('facts that somebody entered meanwhile are not entered a second time', async () => {
  const answer = await app.desk.post(`/desk/hygiene/${id}`, { ...typed, revision: '0' })
  expect(answer.status).toBe(409)
  const foreign = await app.desk.post(`/desk/hygiene/${id}`, { ...typed, revision: '1e308' })
  expect(foreign.status).toBe(409)
})

test('a work of another kind, or none, has no facts', async () => {
  const made = await app.desk.post('/desk/publications/new', {
    slug: 'a-brief',
    kind: 'brief',
    'authors-sr': 'Ана Анић',
    'authors-en': 'Ana Anić',
  })
  expect(made.status).toBe(303)
  const brief = await idOf('a-brief')
  for (const one of [brief, 'nobody']) {
    expect((await app.desk.get(`/desk/hygiene/${one}`)).status).toBe(404)
    const sent = await app.desk.post(`/desk/hygiene/${one}`, { ...typed, revision: '0' })
    expect(sent.status).toBe(404)
  }
  const work = await (await app.desk.get(`/desk/publications/${brief}`)).text()
  expect(work).not.toContain('/desk/hygiene/')
})

test('who may only look sees the facts and no form, and who has no access sees nothing of them', async () => {
  const researcher = app.as('researcher')
  expect(await (await researcher.get(`/desk/publications/${id}`)).text()).toContain('id="hygiene"')
  const form = await researcher.get(`/desk/hygiene/${id}`)
  expect(documentOf(await form.text()).querySelector('[name=minutes]')).toBeNull()
  expect((await researcher.post(`/desk/hygiene/${id}`, typed)).status).toBe(403)
  expect((await app.as('learner').get('/desk/hygiene')).status).toBe(404)
  expect((await app.as('campaigner').get(`/desk/hygiene/${id}`)).status).toBe(200)
})
