import { beforeAll, expect, test } from 'vitest'

import { testApp, type TestApp } from '#support/app.ts'
import { aBody, aRequestRow, rowsOf } from '#support/desk-rows.ts'

let app: TestApp

beforeAll(async () => {
  app = await testApp()
  const rows = rowsOf(app.db)
  await aBody(rows, 'zavod')
  await aRequestRow(rows, { number: '2026-0001', receivedOn: '2026-09-02' })
  await aRequestRow(rows, { number: '2026-0002', receivedOn: '2026-11-10' })
  for (let number = 10; number < 21; number += 1)
    await aRequestRow(rows, { number: `2026-00${number}` })
  await app.db.writer
    .insertInto('core_job')
    .values({
      id: 'job-1',
      name: 'evidence.read-file',
      payload: '{}',
      state: 'dead',
      attempts: 5,
      attempts_max: 5,
      run_at: '2026-11-20T10:00:00.000Z',
      progress_done: 0,
      created_at: '2026-11-20T10:00:00.000Z',
      finished_at: '2026-11-20T11:00:00.000Z',
    })
    .execute()
})

const english = { 'accept-language': 'en' }
const page = async (path: string, of = app.desk) => (await of.get(path, english)).text()
/** The captions of the tables, each the kind and its count. */
const kindsIn = (html: string) =>
  [...html.matchAll(/<caption><span>(.*?)<\/span>/gs)].map((match) => match[1])

test('the overview counts every kind exactly and shows the first tasks of each, the most pressing kinds first', async () => {
  await app.desk.get('/desk?v=en')
  const html = await page('/desk')
  const kinds = kindsIn(html)
  expect(kinds).toContain('The authority is silent (1)')
  expect(kinds).toContain('The term ends within three days (1)')
  expect(kinds).toContain('Drafts waiting (11)')
  expect(kinds).toContain('Jobs of the program that failed (1)')
  expect(html).toContain('3 tasks more')
  expect(html.match(/requests\/request-2026-00(1\d|20)/g)).toHaveLength(8)
  const weights = [...html.matchAll(/id="tasks-([a-z-]+)"/g)].map((match) => match[1])
  expect(weights).toEqual(['late', 'due-soon', 'waiting'])
})

test('a filter by kind shows all tasks of that kind and nothing else', async () => {
  const html = await page('/desk?kind=request-draft')
  expect(kindsIn(html)).toEqual(['Drafts waiting (11)'])
  expect(html.match(/requests\/request-2026-00(1\d|20)/g)).toHaveLength(11)
})

test('more tasks of a kind than fit are on pages, with the same count on each and the way to the whole list', async () => {
  const many = await testApp()
  const rows = rowsOf(many.db)
  await aBody(rows, 'zavod')
  for (let number = 1; number <= 103; number += 1)
    await aRequestRow(rows, { number: `2026-1${String(number).padStart(3, '0')}` })
  await many.desk.get('/desk?v=en')
  const seen: string[] = []
  for (const [number, span] of [
    [1, '1–50 of 103'],
    [2, '51–100 of 103'],
    [3, '101–103 of 103'],
  ] as const) {
    const html = await page(`/desk?kind=request-draft&page=${number}`, many.desk)
    expect(kindsIn(html)).toEqual(['Drafts waiting (103)'])
    expect(html).toContain(span)
    expect(html).toContain('href="/desk/requests">The whole list</a>')
    seen.push(...[...html.matchAll(/requests\/(request-2026-\d+)/g)].map(([, id = '']) => id))
  }
  expect([seen.length, new Set(seen).size]).toEqual([103, 103])
  const beyond = await many.desk.get('/desk?kind=request-draft&page=9')
  expect(beyond.headers.get('location')).toBe('/desk?kind=request-draft&page=3')
  const nonsense = await page('/desk?kind=request-draft&page=-1', many.desk)
  expect(nonsense).toContain('1–50 of 103')
  expect(await page('/desk', many.desk)).toContain('95 tasks more')
})

test('a filter by due day leaves out what is due later and what has no day', async () => {
  expect(kindsIn(await page('/desk?due=overdue'))).toEqual(['The authority is silent (1)'])
  expect(kindsIn(await page('/desk?due=week'))).toEqual([
    'The authority is silent (1)',
    'The term ends within three days (1)',
  ])
})

test('a filter that nobody knows is no filter', async () => {
  const html = await page(`/desk?kind=${encodeURIComponent(`'"><script>`)}&due=yesterday`)
  expect(kindsIn(html)).toContain('Drafts waiting (11)')
  expect(html).not.toContain(`'"><script>`)
})

test('people are told only of tasks in areas that they may open', async () => {
  await app.as('second-coder').get('/desk?v=en')
  const coder = kindsIn(await page('/desk', app.as('second-coder')))
  expect(coder).toContain('The authority is silent (1)')
  expect(coder).not.toContain('Jobs of the program that failed (1)')
  await app.as('learner').get('/desk?v=en')
  const learner = await page('/desk', app.as('learner'))
  expect(kindsIn(learner)).toEqual([])
  expect(learner).not.toContain('request-silent')
  expect(learner).toContain('Nothing needs you today.')
})

test('a view is saved under a name, opened, renamed and deleted by its owner alone', async () => {
  const query = 'kind=request-silent&due=overdue&evil=1'
  const saved = await app.desk.post('/desk/views', { name: 'Silent ones', query })
  expect(saved.status).toBe(303)
  expect(saved.headers.get('location')).toBe('/desk?kind=request-silent&due=overdue')
  expect(await page('/desk')).toContain('>Silent ones</a>')
  expect(await page('/desk', app.as('second-coder'))).not.toContain('Silent ones')
  const again = await app.desk.post('/desk/views', { name: 'Silent ones', query })
  expect(again.status).toBe(422)
  expect(await again.text()).toContain('You already have a view of that name.')

  const { id } = await app.db.reader
    .selectFrom('core_desk_view')
    .select('id')
    .executeTakeFirstOrThrow()
  const stranger = app.as('second-coder')
  expect((await stranger.post(`/desk/views/${id}/name`, { name: 'Mine' })).status).toBe(404)
  expect((await stranger.post(`/desk/views/${id}/removal`, {})).status).toBe(404)

  const nameless = await app.desk.post(`/desk/views/${id}/name`, { name: ' ' })
  expect(nameless.status).toBe(422)
  expect(await nameless.text()).toContain('Enter a name for the view.')
  expect((await app.desk.post(`/desk/views/${id}/name`, { name: 'Late' })).status).toBe(303)
  expect(await page('/desk/views')).toContain('<h2 id="view-')
  expect(await page('/desk')).toContain('>Late</a>')
  expect((await app.desk.post(`/desk/views/${id}/removal`, {})).status).toBe(303)
  expect(await page('/desk')).not.toContain('>Late</a>')
})

test('a name that is too long is refused and stays in the field', async () => {
  const name = 'x'.repeat(61)
  const answer = await app.desk.post('/desk/views', { name, query: 'due=week' })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  expect(html).toContain('A name has at most 60 characters.')
  expect(html).toContain(`value="${name}"`)
})
