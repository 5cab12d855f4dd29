import { beforeAll, expect, test } from 'vitest'

import { write, type Database } from '#core/db.ts'
import { paragraphsOf } from '#core/editorial/paragraphs.ts'
import type { Write } from '#core/http/environment.ts'
import { variants } from '#core/i18n/languages.ts'
import { testApp, type TestApp, type Visitor } from '#support/app.ts'
import { hostileText, unescapedIn } from '#support/hostile.ts'
import { markupProblems } from '#support/markup.ts'
import { loadStarterInto } from '#support/programme.ts'

import { aDraft, saveTexts } from './a-publication.ts'
import { listComments } from './comments.ts'
import { findLatestEdition, findWork } from './queries.ts'
import { scheduleJob } from './schedule-job.ts'
import { stagesOf } from './stages.ts'
import type { WrittenTables } from './tables.ts'

let app: TestApp
let db: Database<WrittenTables>
let place: { readonly write: Write<WrittenTables>; readonly act: { byUser: string; at: string } }

beforeAll(async () => {
  app = await testApp()
  const programme = await loadStarterInto(app)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same database with the tables of this module
  db = app.db as unknown as Database<WrittenTables>
  const run: Write<WrittenTables> = (command) => write(db.writer, command)
  // An account of each of the two who work here, and their ids.
  await app.desk.get('/desk')
  await app.as('editor').get('/desk')
  place = { write: run, act: { ...programme.act, byUser: await idOf('administrator') } }
}, 120_000)

async function idOf(role: string): Promise<string> {
  const row = await db.reader
    .selectFrom('people_user')
    .select('id')
    .where('role', '=', role)
    .executeTakeFirstOrThrow()
  return row.id
}
async function go(visitor: Visitor, path: string, form?: Record<string, string>) {
  const answer = form ? await visitor.post(path, form) : await visitor.get(path)
  const html = (await answer.text()).replaceAll('\u00A0', ' ')
  return { status: answer.status, html, location: answer.headers.get('location') ?? '' }
}
async function editionOf(workId: string) {
  const work = await findWork(db.reader, { id: workId }, 'desk')
  const edition = work && (await findLatestEdition(db.reader, work))
  if (!edition) throw new Error('no edition')
  return edition
}
async function seenOf(workId: string) {
  const { version } = await editionOf(workId)
  return { 'version-id': version.id, revision: String(version.revision) }
}
/** The summary of what is wrong stands before the title of a page, as everywhere in the desk. */
async function formProblems(html: string) {
  return (await markupProblems(html)).filter((one) => !one.includes('#error-summary-title'))
}
const stateOf = async (workId: string) => {
  const { version } = await editionOf(workId)
  return (await stagesOf(db.reader, version.id)).map(
    ({ language, state }) => `${language} ${state}`,
  )
}

test('a text is asked for, read, remarked on, sent back, asked again, approved by another person and published', async () => {
  const { workId } = await aDraft(place, {
    slug: 'tok',
    texts: { sr: { markdown: 'Први.\n\nДруги.' } },
  })
  const home = `/desk/publications/${workId}`
  const review = `${home}/review/sr`
  const editor = app.as('editor')
  const own = await go(app.desk, `${review}/approval`, { ...(await seenOf(workId)), alone: '1' })
  expect(own.status).toBe(422)
  expect(own.html).toContain('Postoji drugi čitalac')
  expect(await stateOf(workId)).toEqual(['sr draft'])
  const asked = { ...(await seenOf(workId)), 'asked-of': await idOf('editor') }
  expect((await go(app.desk, `${review}/request`, asked)).location).toBe(review)
  expect((await go(editor, '/desk')).html).toContain(`href="${review}"`)
  expect((await go(app.desk, '/desk')).html).not.toContain(`href="${review}"`)

  const paragraph = paragraphsOf('Други.')[0]?.hash ?? ''
  const nothing = await go(editor, `${review}/comments`, { paragraph, remark: ' ' })
  expect(nothing.status).toBe(422)
  expect(nothing.html).toContain('href="#remark-3"')
  const hostile = hostileText.replaceAll('\0', '')
  expect((await go(editor, `${review}/comments`, { paragraph, remark: hostile })).status).toBe(303)
  const back = { ...(await seenOf(workId)), words: hostile }
  expect((await go(editor, `${review}/return`, back)).status).toBe(303)
  const shown = await go(app.desk, review)
  expect(unescapedIn(shown.html)).toEqual([])
  expect(shown.html).toContain('Robert&#39;')
  expect(await markupProblems(shown.html)).toEqual([])
  expect(await stateOf(workId)).toEqual(['sr draft'])

  const { version } = await editionOf(workId)
  const [comment] = await listComments(db.reader, { versionId: version.id, language: 'sr' })
  const settle = `${review}/comments/${comment?.id ?? ''}`
  expect((await go(app.desk, settle, { settled: '1' })).location).toBe(review)
  expect((await go(app.desk, `${review}/comments/nema`, { settled: '1' })).status).toBe(404)
  expect((await go(app.desk, review)).html).toContain('Rešeno: Test administrator')

  await go(app.desk, `${review}/request`, asked)
  expect((await go(editor, `${review}/approval`, await seenOf(workId))).status).toBe(303)
  expect(await stateOf(workId)).toEqual(['sr approved'])
  const unchosen = await go(editor, `${home}/publication`, await seenOf(workId))
  expect(unchosen.status).toBe(422)
  const wish = { ...(await seenOf(workId)), 'language-sr': '1' }
  expect((await go(editor, `${home}/publication`, wish)).status).toBe(303)
  expect((await go(app, '/sr-cyrl/publications/tok')).status).toBe(200)
  expect(await stateOf(workId)).toEqual(['sr published'])
}, 60_000)

test('an hour is set by day and hour, a wrong one is shown again as it was typed, and the job publishes at it', async () => {
  const { workId } = await aDraft(place, {
    slug: 'zakazano',
    texts: { sr: { markdown: 'Касније.' } },
  })
  const home = `/desk/publications/${workId}`
  const editor = app.as('editor')
  await go(app.desk, `${home}/review/sr/request`, {
    ...(await seenOf(workId)),
    'asked-of': await idOf('editor'),
  })
  await go(editor, `${home}/review/sr/approval`, await seenOf(workId))
  const wish = { ...(await seenOf(workId)), 'language-sr': '1', when: 'later' }
  const hour = (onDay: string, at: string) => {
    const [day = '', month = '', year = ''] = onDay.split('.')
    const typed = { 'publish-on-day': day, 'publish-on-month': month, 'publish-on-year': year }
    return { ...wish, ...typed, 'publish-hour': at }
  }
  const wrong = [
    [hour('31.2.2027', '9'), '#publish-on'],
    [hour('28.3.2027', '2'), '#publish-hour'],
    [hour('1.12.2026', 'девет'), '#publish-hour'],
    [hour('23.11.2026', '9'), '#publish-on'],
  ] as const
  for (const [form, field] of wrong) {
    const { status, html } = await go(editor, `${home}/publication`, form)
    expect([status, html.includes(`href="${field}"`)]).toEqual([422, true])
    expect(html).toContain(`value="${form['publish-hour']}"`)
    expect(await formProblems(html)).toEqual([])
  }
  expect((await go(editor, `${home}/publication`, hour('1.12.2026', '9'))).status).toBe(303)
  expect((await go(editor, `${home}/publication`)).html).toContain('1. decembar 2026.')
  expect((await go(app, '/sr-cyrl/publications/zakazano')).status).toBe(404)
  const cancel = `${home}/publication/sr/cancellation`
  expect((await go(editor, cancel, {})).location).toBe(`${home}/publication`)
  expect(await stateOf(workId)).toEqual(['sr approved'])
  await go(editor, `${home}/publication`, hour('1.12.2026', '9'))
  const run = async (now: string) => {
    const context = { reader: db.reader, write: place.write, now: () => now }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the job asks for nothing else
    await scheduleJob.job.perform(context as never, JSON.stringify({ dueAt: now }))
  }
  await run('2026-12-01T07:00:00.000Z')
  expect((await go(app, '/sr-cyrl/publications/zakazano')).status).toBe(404)
  await run('2026-12-01T08:00:00.000Z')
  await run('2026-12-01T08:00:00.000Z')
  expect((await go(app, '/sr-cyrl/publications/zakazano')).status).toBe(200)
}, 60_000)

test('whoever saves second sees what is different word by word, and what they typed stays in the form', async () => {
  const draft = await aDraft(place, {
    slug: 'dvoje',
    texts: { sr: { markdown: 'Рок је осам дана.' } },
  })
  const text = `/desk/publications/${draft.workId}/text/sr`
  const seen = await seenOf(draft.workId)
  await saveTexts(place, { ...draft, texts: { sr: { markdown: 'Рок је десет дана.' } } })
  const typed = { ...seen, title: 'Наслов', summary: '', markdown: 'Рок је петнаест дана.' }
  const second = await go(app.as('editor'), text, typed)
  expect(second.status).toBe(409)
  expect(second.html).toContain('Рок је <del>десет</del> <ins>петнаест</ins> дана.')
  expect(second.html).toMatch(/<textarea[^>]*>Рок је петнаест дана\.<\/textarea>/u)
  expect((await editionOf(draft.workId)).texts[0]?.markdown).toBe('Рок је десет дана.')
  expect(await formProblems(second.html)).toEqual([])
  const hostile = { ...typed, markdown: hostileText, title: hostileText.slice(0, 200) }
  expect(unescapedIn((await go(app.as('editor'), text, hostile)).html)).toEqual([])
}, 60_000)

test('whoever changes the facts of a publication second sees what is different, and overwrites only knowingly', async () => {
  const { workId } = await aDraft(place, { slug: 'cinjenice', texts: { sr: {} } })
  const settings = `/desk/publications/${workId}/settings`
  const startOf = (html: string) =>
    (/name="started-from" value="([^"]+)"/u.exec(html)?.[1] ?? '').replaceAll('&quot;', '"')
  const started = startOf((await go(app.desk, settings)).html)
  const facts = { slug: 'cinjenice', kind: 'analysis', 'authors-en': '', 'started-from': started }
  const first = await go(app.as('editor'), settings, { ...facts, 'authors-sr': 'Прва Ауторка' })
  expect(first.status).toBe(303)
  const mine = { ...facts, 'authors-sr': 'Други Аутор', kind: 'news' }
  const second = await go(app.desk, settings, mine)
  expect(second.status).toBe(409)
  expect(await formProblems(second.html)).toEqual([])
  for (const words of ['Прва Ауторка', 'Други Аутор', 'Šta je drugačije']) {
    expect(second.html).toContain(words)
  }
  expect((await editionOf(workId)).work.authors).toEqual([{ sr: 'Прва Ауторка', en: '' }])
  const again = await go(app.desk, settings, { ...mine, 'started-from': startOf(second.html) })
  expect(again.status).toBe(303)
  expect((await editionOf(workId)).work.kind).toBe('news')
})

test('an old text is compared with a new one and restored', async () => {
  const draft = await aDraft(place, { slug: 'istorija', texts: { sr: { markdown: 'Стара реч.' } } })
  const home = `/desk/publications/${draft.workId}`
  await saveTexts(place, { ...draft, texts: { sr: { markdown: 'Нова реч.' } } })
  const { html } = await go(app.desk, `${home}/history/sr`)
  expect(html).toContain('<del>Стара</del> <ins>Нова</ins> реч.')
  expect(await markupProblems(html)).toEqual([])
  const odd = await go(app.desk, `${home}/history/sr?older=${encodeURIComponent("1'")}&newer=9.9`)
  expect(odd.status).toBe(200)
  const restoration = `${home}/history/sr/restoration`
  const unknown = await go(app.desk, restoration, { ...(await seenOf(draft.workId)), key: '7.7' })
  expect(unknown.status).toBe(422)
  const stale = await go(app.desk, restoration, {
    ...(await seenOf(draft.workId)),
    revision: '1',
    key: '1.2',
  })
  expect(stale.status).toBe(409)
  const restored = await go(app.desk, restoration, { ...(await seenOf(draft.workId)), key: '1.2' })
  expect(restored.location).toBe(`${home}/text/sr?saved=1`)
  expect((await editionOf(draft.workId)).texts[0]?.markdown).toBe('Стара реч.')
})

test('a translation is confirmed paragraph by paragraph, or all at once', async () => {
  const draft = await aDraft(place, {
    slug: 'prevod',
    texts: { sr: { markdown: 'Први.\n\nДруги.' }, en: { markdown: 'One.\n\nTwo.' } },
  })
  const page = `/desk/publications/${draft.workId}/translation/en`
  const open = await go(app.desk, page)
  expect(open.html).toContain('Nepotvrđeno: 3 pasusa')
  expect(await markupProblems(open.html)).toEqual([])
  expect((await go(app.desk, page, {})).status).toBe(422)
  const [one] = paragraphsOf('Први.')
  expect((await go(app.desk, page, { [`marked-${one?.hash}`]: '1' })).location).toBe(
    `${page}?saved=1`,
  )
  const next = await go(app.desk, page)
  expect(next.html).toContain('Nepotvrđeno: 2 pasusa')
  const shown = [...next.html.matchAll(/name="(shown-[0-9a-f]+)"/gu)].map(([, name = '']) => [
    name,
    '1',
  ])
  expect((await go(app.desk, page, { ...Object.fromEntries(shown), all: '1' })).status).toBe(303)
  expect((await go(app.desk, page)).html).toContain('Prevod je potvrđen')
  expect((await go(app.desk, page.replace('/en', '/sr'))).status).toBe(404)
})

test('lists say where each language stands, in every variant, and who may only look cannot act', async () => {
  const { workId } = await aDraft(place, { slug: 'stanja', texts: { sr: {}, en: {} } })
  const home = `/desk/publications/${workId}`
  const words = { 'sr-latn': 'srpski: nacrt', 'sr-cyrl': 'српски: нацрт', en: 'Serbian: draft' }
  for (const variant of variants) {
    await go(app.desk, `/desk?v=${variant}`)
    expect((await go(app.desk, '/desk/publications')).html).toContain(words[variant])
    for (const path of [home, `${home}/review/sr`, `${home}/history/en`, `${home}/publication`]) {
      expect(await markupProblems((await go(app.desk, path)).html)).toEqual([])
    }
  }
  await go(app.desk, '/desk?v=sr-latn')
  const researcher = app.as('researcher')
  const acts = ['request', 'approval', 'return', 'comments']
  // A form without what it was made from is stale; whoever may not act does not come that far.
  const answers = {
    researcher: [409, 403, 403, 409],
    lawyer: [403, 409, 409, 409],
    campaigner: [403, 403, 403, 403],
  } as const
  for (const role of ['researcher', 'lawyer', 'campaigner'] as const) {
    expect((await go(app.as(role), `${home}/review/sr`)).status, role).toBe(200)
    const got = acts.map(
      async (act) => (await go(app.as(role), `${home}/review/sr/${act}`, {})).status,
    )
    expect(await Promise.all(got), role).toEqual(answers[role])
  }
  for (const act of acts) {
    expect((await go(researcher, `${home}/review/sr/${act}`)).location).toBe(`${home}/review/sr`)
  }
  expect((await go(researcher, `${home}/publication/sr/cancellation`, {})).status).toBe(403)
  for (const path of [
    `${home}/review/de`,
    `${home}/history/de`,
    '/desk/publications/x/review/sr',
  ]) {
    expect((await go(app.desk, path)).status).toBe(404)
  }
}, 60_000)
