import { beforeAll, expect, test } from 'vitest'

import type { Database } from '#core/db.ts'
import { testApp, type TestApp } from '#support/app.ts'
import { hostileText, unescapedIn } from '#support/hostile.ts'
import { documentOf } from '#support/links.ts'

import { loadContent } from '../../../app/load-content.ts'
import { modules } from '../../../app/modules.ts'
import type { WrittenTables } from './tables.ts'

const NEEDED = ['law', 'institutions', 'requests', 'evidence', 'school']
const typed = {
  position: '2',
  minutes: '45',
  reading: '15',
  'aims-sr': 'каже зашто',
  'aims-en': 'say why',
  sources: 'https://primer.example/izvor Novi izvor',
  'reviewed-day': '24',
  'reviewed-month': '11',
  'reviewed-year': '2026',
  'review-by-day': '1',
  'review-by-month': '2',
  'review-by-year': '2027',
  'exercise-minutes': '30',
  'exercise-title-sr': 'Нова вежба',
  'exercise-title-en': 'A new exercise',
  'exercise-sr': 'Размислите.',
  'exercise-en': 'Think about it.',
}

type Tables = WrittenTables & { people_audit: { act: string; record: string } }

let app: TestApp
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the composed site has the tables of every module
const tables = () => (app.db as unknown as Database<Tables>).reader
let id = ''
beforeAll(async () => {
  app = await testApp()
  const loaded = modules.filter(({ name }) => NEEDED.includes(name))
  await loadContent({ db: app.db, services: app.services, modules: loaded }, 'starter')
  id = await idOf('why-privacy')
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
    .selectFrom('school_lesson')
    .selectAll()
    .where('work_id', '=', id)
    .executeTakeFirstOrThrow()
const at = (workId: string) => `/desk/school/lessons/${workId}`

/** What stands in a field; the parser of the tests leaves the entities of a text field as they are. */
const valueOf = (field: Element) =>
  field.getAttribute('value') ??
  (field.textContent ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

test('the form holds what is known, and sent back unchanged it changes nothing but the revision', async () => {
  const before = await facts()
  const form = documentOf(await (await app.desk.get(at(id))).text())
  const fields = [...form.querySelectorAll('main input[name], main textarea[name]')]
  const sent = Object.fromEntries(
    fields.map((field) => [field.getAttribute('name') ?? '', valueOf(field)]),
  )
  expect(sent).toMatchObject({ position: '1', minutes: '90', reading: '20', revision: '1' })
  expect((await app.desk.post(at(id), sent)).status).toBe(303)
  const after = await facts()
  const trimmed = (exercise: string | null) => (exercise ?? '').replaceAll('\\n"', '"')
  expect({ ...after, exercise: trimmed(after.exercise) }).toEqual({
    ...before,
    exercise: trimmed(before.exercise),
    revision: 2,
    updated_at: after.updated_at,
  })
})

test('saving changes what readers see at once, without a new version, and keeps the articles of law', async () => {
  const { law, revision } = await facts()
  const saved = await app.desk.post(at(id), { ...typed, revision: String(revision) })
  expect([saved.status, saved.headers.get('location')]).toEqual([303, `/desk/publications/${id}`])
  expect(await facts()).toMatchObject({ minutes: 45, law, revision: revision + 1 })
  const seen = await (await app.get('/en/school/lessons/why-privacy')).text()
  for (const words of ['live 45 minutes', 'say why', 'Novi izvor', 'Exercise: A new exercise']) {
    expect(seen).toContain(words)
  }
  const work = await (await app.desk.get(`/desk/publications/${id}`)).text()
  expect(work).toContain(at(id))
  const trail = await tables()
    .selectFrom('people_audit')
    .select('record')
    .where('act', '=', 'POST /desk/school/lessons/:workId')
    .execute()
  expect(trail).toEqual([{ record: at(id) }, { record: at(id) }])
})

test('a form with problems changes nothing and comes back with everything that was typed', async () => {
  const before = await facts()
  const sent = { ...typed, minutes: '9999', sources: hostileText, 'exercise-sr': 'За 14 дана.' }
  const answer = await app.desk.post(at(id), sent)
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(unescapedIn(html)).toEqual([])
  const form = documentOf(html)
  expect(form.querySelector('[name=minutes]')?.getAttribute('value')).toBe('9999')
  expect(form.querySelector('[name=sources]')?.textContent).toContain('Njegoš')
  const problems = [...form.querySelectorAll('.error-summary a')]
  expect(problems.map((link) => link.getAttribute('href') ?? '').toSorted()).toEqual([
    '#exercise-sr',
    '#minutes',
    '#sources',
  ])
  expect(await facts()).toEqual(before)
})

test('who saves second keeps what they typed and may save over it after looking', async () => {
  const revision = String((await facts()).revision)
  const first = await app.desk.post(at(id), { ...typed, minutes: '50', revision })
  expect(first.status).toBe(303)
  const late = await app.desk.post(at(id), { ...typed, minutes: '55', revision })
  expect(late.status).toBe(409)
  const form = documentOf(await late.text())
  expect(form.querySelector('[name=minutes]')?.getAttribute('value')).toBe('55')
  expect((await facts()).minutes).toBe(50)
  const fresh = form.querySelector('[name=revision]')?.getAttribute('value') ?? ''
  const again = await app.desk.post(at(id), { ...typed, minutes: '55', revision: fresh })
  expect([again.status, (await facts()).minutes]).toEqual([303, 55])
  for (const foreign of ['0', '1e308']) {
    expect((await app.desk.post(at(id), { ...typed, revision: foreign })).status).toBe(409)
  }
})

test('a work of another kind, or none, is no lecture', async () => {
  const made = await app.desk.post('/desk/publications/new', {
    slug: 'a-brief',
    kind: 'brief',
    'authors-sr': 'Ана Анић',
    'authors-en': 'Ana Anić',
  })
  expect(made.status).toBe(303)
  const brief = await idOf('a-brief')
  for (const one of [brief, 'nobody']) {
    expect((await app.desk.get(at(one))).status).toBe(404)
    expect((await app.desk.post(at(one), { ...typed, revision: '0' })).status).toBe(404)
  }
  const work = await (await app.desk.get(`/desk/publications/${brief}`)).text()
  expect(work).not.toContain('/desk/school/lessons/')
})

test('a lecture that people begin in the desk enters the curriculum with its facts', async () => {
  const made = await app.desk.post('/desk/publications/new', {
    slug: 'a-lecture',
    kind: 'lesson',
    'authors-sr': 'Ана Анић',
    'authors-en': 'Ana Anić',
  })
  expect(made.status).toBe(303)
  const lecture = await idOf('a-lecture')
  expect((await app.desk.post(at(lecture), { ...typed, revision: '0' })).status).toBe(303)
  expect((await app.get('/en/school/lessons/a-lecture')).status).toBe(404)
})

test('the school lead changes lectures, the team looks, and who has no access sees nothing of them', async () => {
  expect((await app.as('school-lead').get(at(id))).status).toBe(200)
  const revision = String((await facts()).revision)
  const lead = await app.as('school-lead').post(at(id), { ...typed, revision })
  expect(lead.status).toBe(303)
  const researcher = app.as('researcher')
  expect(await (await researcher.get(`/desk/publications/${id}`)).text()).toContain('id="lesson"')
  const form = documentOf(await (await researcher.get(at(id))).text())
  expect(form.querySelector('[name=minutes]')).toBeNull()
  expect((await researcher.post(at(id), typed)).status).toBe(403)
  expect((await app.as('lecturer').get('/desk/school/lessons')).status).toBe(404)
})
