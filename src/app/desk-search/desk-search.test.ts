import { beforeAll, expect, test } from 'vitest'

import { write } from '#core/db.ts'
import { ok } from '#core/result.ts'
import { testApp, type TestApp } from '#support/app.ts'
import { aBody, aRequestRow, rowsOf } from '#support/desk-rows.ts'

import { modules } from '../modules.ts'
import { keepIndex, recordsOf } from './index-upkeep.ts'

let app: TestApp

beforeAll(async () => {
  app = await testApp()
  const rows = rowsOf(app.db)
  await aBody(rows, 'zavod')
  await aRequestRow(rows, { number: '2026-0001', subject: 'Снимање жижних тачака' })
  await aRequestRow(rows, { number: '2026-0002', subject: 'Nadzor javnih površina' })
  await rows
    .insertInto('evidence_indicator')
    .values({
      code: 'cameras.count',
      topic: 'surveillance',
      title_sr: 'Број камера',
      title_en: 'Number of cameras',
      unit: 'camera',
      unit_words:
        '{"sr":{"one":"камера","few":"камере","other":"камера"},"en":{"one":"camera","other":"cameras"}}',
      period_kind: 'year',
      definition_sr: '',
      definition_en: '',
      document_sr: '',
      document_en: '',
      institution_id: null,
      comparability_sr: '',
      comparability_en: '',
      position: 1,
      published_at: null,
      demo: 0,
      created_at: '2026-11-01T10:00:00.000Z',
      updated_at: '2026-11-01T10:00:00.000Z',
    })
    .execute()
  await app.desk.get('/desk?v=en')
})

const search = async (query: string, of = app.desk, more = '') =>
  (await of.get(`/desk/search?q=${encodeURIComponent(query)}${more}`)).text()
const linksIn = (html: string) =>
  [...html.matchAll(/class="search-title"><a href="([^"]+)"/g)].map((match) => match[1])

test('records that nobody has published are found in both scripts and without accents', async () => {
  for (const query of ['жижних', 'žižnih', 'zizne', 'ЖИЖНА тачка']) {
    expect(linksIn(await search(query)), query).toContain('/desk/requests/request-2026-0001')
  }
  for (const query of ['површине', 'površine', 'povrsine']) {
    expect(linksIn(await search(query)), query).toContain('/desk/requests/request-2026-0002')
  }
  expect(linksIn(await search('cameras'))).toContain('/desk/evidence/indicators/cameras.count')
})

test('an exact number or key stands first and alone', async () => {
  const number = await search('2026-0002')
  expect(number).toContain('Exact match')
  expect(linksIn(number)[0]).toBe('/desk/requests/request-2026-0002')
  expect(linksIn(await search('Cameras.Count'))[0]).toBe('/desk/evidence/indicators/cameras.count')
  expect(linksIn(await search('zavod'))[0]).toBe('/desk/institutions/zavod')
})

test('rules of law are found though no table holds them', async () => {
  expect(await search('rs.foi.answer')).toContain('Exact match')
})

test('results stand under their kinds, and one kind can be asked for alone', async () => {
  const all = await search('завод')
  expect(all).toContain('id="found-request"')
  expect(all).toContain('id="found-institution"')
  const one = await search('завод', app.desk, '&kind=institution')
  expect(one).not.toContain('id="found-request"')
  expect(new Set(linksIn(one))).toEqual(new Set(['/desk/institutions/zavod']))
})

test('nobody finds what they may not open', async () => {
  const learner = await search('2026-0001', app.as('learner'))
  expect(linksIn(learner)).toEqual([])
  const campaigner = app.as('campaigner')
  expect(linksIn(await search('2026-0001', campaigner))).not.toEqual([])
})

test('a search after a change, and after a record is gone, knows it without anybody saying so', async () => {
  const rows = rowsOf(app.db)
  await aRequestRow(rows, { number: '2026-0003', subject: 'Шљивовица' })
  const raise = () => write(app.db.writer, () => Promise.resolve(ok(undefined)))
  await raise()
  expect(linksIn(await search('шљивовица'))).toHaveLength(1)
  await rows
    .updateTable('request_request')
    .set({ subject_sr: 'Кајсијевача' })
    .where('number', '=', '2026-0003')
    .execute()
  await raise()
  expect(linksIn(await search('шљивовица'))).toEqual([])
  expect(linksIn(await search('kajsijevaca'))).toHaveLength(1)
  await rows.deleteFrom('request_event').where('request_id', '=', 'request-2026-0003').execute()
  await rows.deleteFrom('request_request').where('number', '=', '2026-0003').execute()
  await raise()
  expect(linksIn(await search('kajsijevaca'))).toEqual([])
})

test('a running site takes changes in by itself, misses none that comes during a comparison, and stops when told to', async () => {
  const rows = rowsOf(app.db)
  const raise = () => write(app.db.writer, () => Promise.resolve(ok(undefined)))
  const index = keepIndex({ db: app.db, sources: recordsOf(modules), log: app.services.log })
  const following = index.follow()
  await aRequestRow(rows, { number: '2026-0004', subject: 'Вишњевача' })
  await raise()
  const indexed = () =>
    app.db.reader
      .selectFrom('core_desk_document')
      .select('title_sr as title')
      .where('code', '=', '2026-0004')
      .execute()
  await expect.poll(indexed, { timeout: 10_000 }).toEqual([{ title: '2026-0004: Вишњевача' }])

  const change = rows.updateTable('request_request').where('number', '=', '2026-0004')
  const searches = ['прва', 'друга', 'трећа', 'четврта'].map(async (subject) => {
    await change.set({ subject_sr: subject }).execute()
    await raise()
    return index.freshen()
  })
  await Promise.all(searches)
  await expect.poll(index.freshen, { timeout: 10_000 }).toBe(true)
  const { subject } = await rows
    .selectFrom('request_request')
    .select('subject_sr as subject')
    .where('number', '=', '2026-0004')
    .executeTakeFirstOrThrow()
  expect(await indexed()).toEqual([{ title: `2026-0004: ${subject}` }])
  await following.stop()
  expect(app.logged.filter((line) => line.includes('desk-index.failed'))).toEqual([])
})

test('a hostile query is text and nothing else', async () => {
  const hostile = [
    `"><script>alert(1)</script>`,
    `' OR 1=1 --`,
    `" NEAR/2 (kind : x*) ^ NOT {title_tokens}`,
    `a:* & !b | (c <-> 'd')`,
    `\\'\\"%_*?`,
    'x'.repeat(5000),
    '\u0001\u202E🙂',
  ]
  for (const query of hostile) {
    const answer = await app.desk.get(`/desk/search?q=${encodeURIComponent(query)}`)
    expect(answer.status, query).toBe(200)
    expect(await answer.text(), query).not.toContain('<script>alert')
  }
})

test('the page of shortcuts lists only areas that the person may open', async () => {
  const mine = await (await app.desk.get('/desk/shortcuts')).text()
  expect(mine).toContain('<kbd>r</kbd>')
  expect(mine).toContain('data-goes="{&quot;h&quot;:&quot;/desk&quot;')
  const theirs = await (await app.as('learner').get('/desk/shortcuts')).text()
  expect(theirs).not.toContain('<kbd>r</kbd>')
})
