import { expect, test } from 'vitest'

import { write, type Database } from '#core/db.ts'
import { createInstitution } from '#modules/institutions'
import { testApp, type TestApp } from '#support/app.ts'
import { hostileText, unescapedIn } from '#support/hostile.ts'
import { markupProblems } from '#support/markup.ts'

import { loadDemo } from './demo.ts'
import type { WrittenTables } from './tables.ts'

const NOW = '2026-11-24T10:00:00.000Z'

/** The site's database as this module sees it. */
// The composed site names no module's tables.
// oxlint-disable-next-line typescript/no-unsafe-type-assertion
const databaseOf = (app: TestApp) => app.db as unknown as Database<WrittenTables>

async function loadWave(app: TestApp): Promise<void> {
  const { reader, writer, dialect } = databaseOf(app)
  await loadDemo({
    reader,
    write: (command) => write(writer, command),
    dialect,
    services: app.services,
  })
}

/** The site with one public body and nothing asked yet. */
async function emptySite(): Promise<TestApp> {
  const app = await testApp({ now: NOW })
  const none = { sr: '', en: '' }
  const name = { text: { sr: 'Завод за мере', en: 'Institute of Measures' }, short: none }
  const facts = {
    kind: 'agency',
    parentId: null,
    website: null,
    description: none,
    names: [{ ...name, validFrom: null, validTo: null, note: none }],
    contacts: [],
  } as const
  const body = { id: 'zavod', facts, demo: false, published: true, by: undefined, at: NOW }
  await write(databaseOf(app).writer, (trx) => createInstitution(trx, body))
  return app
}

/** The site with the invented wave, before its answers are filed. */
async function demoSite(): Promise<TestApp> {
  const app = await testApp({ now: NOW })
  await loadWave(app)
  return app
}

const draft = {
  slots: '3',
  institution: 'zavod',
  'subject-sr': 'Обуке о безбедности',
  'subject-en': 'Security trainings',
  body: 'За {{institution}}\n\n{{questions}}',
  'q1-sr': 'Колико је обука одржано?',
  'q1-en': 'How many trainings were held?',
}

const dayFields = (name: string, [year, month, day]: readonly [string, string, string]) => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
})

/** Drafts a request in the desk and answers with its address there. */
async function draftIn(app: TestApp, form: Record<string, string> = draft): Promise<string> {
  const made = await app.desk.post('/desk/requests/new', form)
  expect(made.status).toBe(303)
  return made.headers.get('location') ?? ''
}

const bodyOf = async (answer: Response | Promise<Response>) => (await answer).text()

test('the list shows the published requests in three variants, each with its clock and its state in words', async () => {
  const app = await demoSite()
  const told = {
    'sr-latn': ['Zahtevi', 'bez odgovora', 'Demo-inspektorat'],
    'sr-cyrl': ['Захтеви', 'без одговора', 'Демо-инспекторат'],
    en: ['Requests', 'no answer', 'Demo Inspectorate'],
  }
  for (const [variant, words] of Object.entries(told)) {
    const answer = await app.get(`/${variant}/requests`)
    expect(answer.status).toBe(200)
    const html = await answer.text()
    for (const word of words) expect(html, variant).toContain(word)
    expect(html.match(/clock-small/gu)?.length, variant).toBe(3)
    expect(await markupProblems(html), variant).toEqual([])
  }
})

test('the page of a request explains its term: rule, article, start, skipped days, both dates', async () => {
  const app = await demoSite()
  const told = {
    'sr-latn': [
      'Organ nije odgovorio',
      'član 16. stav 1',
      '22. septembar 2026.',
      'Povratnica pošte',
    ],
    'sr-cyrl': [
      'Орган није одговорио',
      'члан 16. став 1',
      '22. септембар 2026.',
      'Повратница поште',
    ],
    en: ['has not answered', 'article 16(1)', '22 September 2026', 'Postal return receipt'],
  }
  for (const [variant, words] of Object.entries(told)) {
    const answer = await app.get(`/${variant}/requests/2026-0003`)
    expect(answer.status).toBe(200)
    const html = await answer.text()
    for (const word of words) expect(html, variant).toContain(word)
    expect(html, variant).toContain(`/${variant}/law#rs-foi-answer`)
    expect(html, variant).toContain('clock-strip')
    expect(await markupProblems(html), variant).toEqual([])
  }
})

test('the next step names the remedy, since when it is possible, and that a lawyer has still to confirm it', async () => {
  const app = await demoSite()
  const html = await bodyOf(app.get('/en/requests/2026-0003'))
  expect(html).toContain('File the complaint for silence')
  expect(html).toContain('Possible since 8 October 2026')
  expect(html).toContain('to be confirmed by a lawyer')
  expect(html).toContain('/en/law#rs-foi-complaint-silence')
})

test('the list is narrowed by state, institution and year; nonsense in the address narrows nothing', async () => {
  const app = await demoSite()
  const rows = async (query: string) =>
    (await bodyOf(app.get(`/en/requests${query}`))).match(/href="\/en\/requests\/2026-\d+"/gu)
      ?.length ?? 0
  expect(await rows('?state=silent')).toBe(3)
  expect(await rows('?state=in-time')).toBe(0)
  expect(await rows('?institution=demo-inspektorat')).toBe(1)
  expect(await rows('?year=2026')).toBe(3)
  expect(await rows('?year=2025')).toBe(0)
  expect(await rows('?state=nonsense&year=x&institution=%27&page=-3')).toBe(3)
  expect((await app.get('/en/requests?page=7')).status).toBe(404)
})

test('the page of an institution and the front page show what was counted, and nothing when nothing is public', async () => {
  const empty = await emptySite()
  expect(await bodyOf(empty.get('/en'))).not.toContain('requests sent')
  const app = await demoSite()
  const home = await bodyOf(app.get('/en'))
  expect(home).toContain('requests sent')
  expect(home).toContain('All numbers are invented')
  const institution = await bodyOf(app.get('/en/institutions/demo-inspektorat'))
  expect(institution).toContain('0 of 1 request answered in time.')
  expect(await markupProblems(institution)).toEqual([])
})

test('drafts and what is not published are a 404 in the right variant', async () => {
  const app = await emptySite()
  await draftIn(app)
  for (const variant of ['sr-latn', 'sr-cyrl', 'en']) {
    expect((await app.get(`/${variant}/requests/2026-0001`)).status).toBe(404)
    expect((await app.get(`/${variant}/requests/2026-9999`)).status).toBe(404)
    const list = await bodyOf(app.get(`/${variant}/requests`))
    expect(list).not.toContain('2026-0001')
  }
})

test('a visitor who is not signed in sees nothing of the desk', async () => {
  const app = await emptySite()
  const path = await draftIn(app)
  const answer = await app.get(path)
  expect(answer.status).toBe(303)
  expect(answer.headers.get('location')).toContain('/desk/sign-in')
})

test('a request goes its whole way in the desk without a script', async () => {
  const app = await emptySite()
  const path = await draftIn(app)
  const step = async (deed: string, form: Record<string, string>) => {
    const answer = await app.desk.post(`${path}/${deed}`, form)
    expect(answer.headers.get('location'), `${deed}: ${answer.status}`).toBe(path)
  }
  await step('sending', {
    'sending-channel': 'email',
    ...dayFields('sending-on', ['2026', '11', '2']),
  })
  await step('receipt', {
    'receipt-proof': 'Број 17-1/2026',
    ...dayFields('receipt-on', ['2026', '11', '3.']),
  })
  await step('extension', dayFields('extension-on', ['2026', '11', '5']))
  await step('answer', {
    'answer-outcome': 'partial',
    'answer-note': 'Само прва година',
    ...dayFields('answer-on', ['2026', '11', '12']),
  })
  await step('publication', {})
  const seen = await bodyOf(app.get('/sr-cyrl/requests/2026-0001'))
  for (const text of ['Број 17-1/2026', 'Само прва година', 'делимичан одговор', 'Завод за мере'])
    expect(seen).toContain(text)
  await step('withdrawal', {})
  expect((await app.get('/sr-cyrl/requests/2026-0001')).status).toBe(404)
  await step('closure', { 'closure-note': 'готово' })
  await step('reopening', {})
  const file = await app.desk.get(path)
  expect(await markupProblems(await file.text())).toEqual([])
})

test('a new letter begins with what the law asks for and with marks that must be filled in', async () => {
  const app = await emptySite()
  const answer = await app.desk.get('/desk/requests/new')
  const html = await answer.text()
  expect(html).toMatch(/člana 15\.|члана 15\./u)
  expect(html).toContain('{{questions}}')
  expect(html).toMatch(/čeka potvrdu pravnika|чека потврду правника/u)
  expect(await markupProblems(html)).toEqual([])
  const [, body = ''] = /<textarea[^>]* name="body"[^>]*>([^<]*)</u.exec(html) ?? []
  const path = await draftIn(app, { ...draft, body })
  const sent = await app.desk.post(`${path}/sending`, {
    'sending-channel': 'email',
    ...dayFields('sending-on', ['2026', '11', '2']),
  })
  expect(sent.status).toBe(422)
  expect(await sent.text()).toMatch(/\{\{(?:naziv tražioca|назив тражиоца)\}\}/u)
})

test('a wrong draft comes back with 422, every problem at its field and everything typed kept', async () => {
  const app = await emptySite()
  const answer = await app.desk.post('/desk/requests/new', {
    ...draft,
    institution: '',
    'subject-sr': '',
    'subject-en': '',
    'q1-sr': '',
    'q2-indicator': 'Не Овако',
  })
  expect(answer.status).toBe(422)
  const html = await answer.text()
  for (const field of ['institution', 'subject-sr', 'q1-sr', 'q2-sr', 'q2-indicator'])
    expect(html, field).toContain(`href="#${field}"`)
  expect(html).toContain('How many trainings were held?')
  expect(html).toContain('Не Овако')
  expect(html).toContain('За {{institution}}')
  expect(await markupProblems(html)).toEqual([])
})

test('one more slot for a question is given without losing anything', async () => {
  const app = await emptySite()
  const answer = await app.desk.post('/desk/requests/new', { ...draft, institution: '', add: '1' })
  expect(answer.status).toBe(200)
  const html = await answer.text()
  expect(html).toContain('name="q4-sr"')
  expect(html).toContain('Колико је обука одржано?')
  const made = await draftIn(app, { ...draft, slots: '4', 'q4-sr': 'Колико људи?' })
  expect(await bodyOf(app.desk.get(`${made}/letter`))).toMatch(
    /2\. (?:Koliko ljudi|Колико људи)\?/u,
  )
})

test('whoever saves a draft second is shown what is different, and nothing is overwritten', async () => {
  const app = await emptySite()
  const made = await app.desk.post('/desk/requests/new', draft)
  const home = made.headers.get('location') ?? ''
  const form = await (await app.desk.get(`${home}/edit`)).text()
  const startedFrom =
    /name="started-from" value="(?<name>[^"]+)"/u.exec(form)?.groups?.['name'] ?? ''
  const typed = { ...draft, 'started-from': startedFrom }
  const first = { ...typed, 'subject-sr': 'Прва измена' }
  expect((await app.desk.post(`${home}/edit`, first)).status).toBe(303)
  const second = { ...typed, 'q1-sr': 'Друга измена питања?' }
  const refused = await app.desk.post(`${home}/edit`, second)
  const page = await refused.text()
  expect(refused.status).toBe(409)
  expect(page).toContain('<del>Прва измена</del>')
  expect(page).toContain('Друга')
  expect(await (await app.desk.get(`${home}/edit`)).text()).toContain('Прва измена')
  const again = /name="started-from" value="(?<name>[^"]+)"/u.exec(page)?.groups?.['name'] ?? ''
  expect(again).not.toBe(startedFrom)
  const saved = await app.desk.post(`${home}/edit`, { ...second, 'started-from': again })
  expect(saved.status).toBe(303)
  const after = await (await app.desk.get(`${home}/edit`)).text()
  expect(after).toContain('Друга измена питања?')
})

test('a wrong step comes back with 422, says why and keeps what was typed', async () => {
  const app = await emptySite()
  const path = await draftIn(app)
  await app.desk.post(`${path}/sending`, {
    'sending-channel': 'email',
    ...dayFields('sending-on', ['2026', '11', '2']),
  })
  const receipt = (day: readonly [string, string, string], proof = 'Потврда') =>
    app.desk.post(`${path}/receipt`, { 'receipt-proof': proof, ...dayFields('receipt-on', day) })
  const before = await receipt(['2026', '11', '1'])
  expect(before.status).toBe(422)
  const html = await before.text()
  expect(html).toContain('href="#receipt-on"')
  expect(html).toContain('Потврда')
  expect(await markupProblems(html)).toEqual([])
  expect((await receipt(['2026', '2', '30'])).status).toBe(422)
  expect((await receipt(['2027', '1', '1'])).status).toBe(422)
  expect((await receipt(['2026', '11', '3'], '')).status).toBe(422)
  expect((await app.desk.post(`${path}/answer`, {})).status).toBe(422)
  expect((await app.desk.post(`${path}/nonsense`, {})).status).toBe(404)
  expect((await app.desk.post('/desk/requests/nema/closure', {})).status).toBe(404)
})

test('the letter for printing has the name of the authority and the numbered questions', async () => {
  const app = await emptySite()
  const html = await bodyOf(app.desk.get(`${await draftIn(app)}/letter`))
  expect(html).toMatch(/Zavod za mere|Завод за мере/u)
  expect(html).toMatch(/1\. (?:Koliko je obuka održano|Колико је обука одржано)/u)
})

test('the desk begins with what is silent and with the drafts that wait', async () => {
  const app = await demoSite()
  const html = await bodyOf(app.desk.get('/desk'))
  expect(html).toContain('2026-0003')
  expect(html).toMatch(/8\. (?:oktobra|октобра) 2026|8 October 2026/u)
})

test('hostile texts get through nowhere', async () => {
  const app = await emptySite()
  const path = await draftIn(app, {
    ...draft,
    'subject-sr': hostileText.slice(0, 190),
    'subject-en': hostileText.slice(100, 290),
    'q1-sr': hostileText,
    'q1-en': hostileText,
    body: hostileText.replaceAll('{{7*7}}', ''),
  })
  await app.desk.post(`${path}/sending`, {
    'sending-channel': 'post',
    ...dayFields('sending-on', ['2026', '11', '2']),
  })
  await app.desk.post(`${path}/receipt`, {
    'receipt-proof': hostileText,
    ...dayFields('receipt-on', ['2026', '11', '3']),
  })
  await app.desk.post(`${path}/publication`, {})
  const pages = [
    app.get('/en/requests/2026-0001'),
    app.get('/sr-latn/requests/2026-0001'),
    app.get('/sr-cyrl/requests'),
    app.desk.get(path),
    app.desk.get(`${path}/letter`),
  ]
  for (const page of pages) {
    const answer = await page
    expect(answer.status).toBe(200)
    expect(unescapedIn(await answer.text())).toEqual([])
  }
})

test('the demonstration is loaded once, however often it is run', async () => {
  const app = await demoSite()
  await loadWave(app)
  const html = await bodyOf(app.get('/en/requests'))
  expect(html.match(/clock-small/gu)?.length).toBe(3)
})
