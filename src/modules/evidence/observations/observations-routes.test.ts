import { beforeAll, expect, test } from 'vitest'

import { variants } from '#core/i18n/languages.ts'
import { testApp, type TestApp } from '#support/app.ts'
import { hostileText, unescapedIn } from '#support/hostile.ts'
import { markupProblems } from '#support/markup.ts'
import { loadStarterInto, type Programme } from '#support/programme.ts'

import { changeObservation } from './commands.ts'
import { findIndicator } from './indicator-queries.ts'
import { known } from './observation-value.ts'
import { findObservation } from './queries.ts'
import { listSupports } from './support-queries.ts'

const id = 'commissioner-pending-2025-02'
const code = 'commissioner.pending'
// Browsers cannot send it, and PostgreSQL could not store it.
const hostileWords = hostileText.replaceAll('\0', '')

let app: TestApp
let programme: Programme

beforeAll(async () => {
  app = await testApp()
  programme = await loadStarterInto(app)
}, 120_000)

const page = async (path: string) => {
  const answer = await app.get(path)
  return { status: answer.status, html: (await answer.text()).replaceAll('\u00A0', ' ') }
}
const inDesk = async (path: string, form?: Record<string, string>) => {
  const answer = form ? await app.desk.post(path, form) : await app.desk.get(path)
  const html = (await answer.text()).replaceAll('\u00A0', ' ')
  return { status: answer.status, html, location: answer.headers.get('location') ?? '' }
}
const newObservation = {
  id: 'desk-test',
  indicator: code,
  institution: 'poverenik',
  'value-kind': 'known',
  value: '20100',
  'period-kind': 'day-end',
  'from-day': '31',
  'from-month': '3',
  'from-year': '2025',
  certainty: 'read',
}

test('the catalogue, an indicator and an observation are whole pages in every variant', async () => {
  const problems: string[] = []
  const empty = 'courts.mean-duration'
  for (const variant of variants) {
    for (const path of [
      '/indicators',
      `/indicators/${code}`,
      `/indicators/${empty}`,
      `/observations/${id}`,
    ]) {
      const { status, html } = await page(`/${variant}${path}`)
      const found = (await markupProblems(html)).map((each) => `${variant}${path}: ${each}`)
      problems.push(...found, ...(status === 200 ? [] : [`${variant}${path}: ${status}`]))
    }
  }
  expect(problems).toEqual([])
})

test('an observation says its value, its source first, and that the source is cited and not archived', async () => {
  const latin = await page(`/sr-latn/observations/${id}`)
  const cyrillic = await page(`/sr-cyrl/observations/${id}`)
  const english = await page(`/en/observations/${id}`)
  expect(latin.html).toContain('<strong>19.759 predmeta</strong>')
  expect(cyrillic.html).toContain('<strong>19.759 предмета</strong>')
  expect(english.html).toContain('<strong>19,759 cases</strong>')
  expect(cyrillic.html).toContain('Цитирано, није архивирано')
  const main = english.html.slice(english.html.indexOf('<main'))
  const links = [...main.matchAll(/<a [^>]*href="([^"]+)"/gu)].map(([, href]) => href ?? '')
  expect(links.find((href) => !href.startsWith('/'))).toContain('https://poverenik.rs/')
  expect(main.indexOf('https://poverenik.rs/')).toBeLessThan(main.indexOf('id="chain"'))
  expect(english.html).toContain('read on 24 November 2026')
  expect(english.html).toContain('href="/en/institutions/poverenik"')
})

test('an indicator shows a chart, a table with the same values and links, and what else there is to know', async () => {
  const { html } = await page(`/en/indicators/${code}`)
  const svg = html.slice(
    html.indexOf('<svg', html.indexOf('chart-drawing')),
    html.lastIndexOf('</svg>'),
  )
  for (const value of ['3,293', '3,118', '13,460', '19,759']) {
    expect(svg).toContain(value)
    expect(html).toContain(`>${value}</a>`)
  }
  expect(html).toContain('Rose from 3,293 to 19,759 cases')
  expect(html).toContain(`href="/en/indicators/${code}.csv"`)
})

test('an indicator without data says so, and whom it will be asked of', async () => {
  const { html } = await page('/sr-latn/indicators/courts.mean-duration')
  expect(html).toContain('Još nema podataka')
  expect(html).toContain('Podatak još nije tražen')
  expect(html).not.toContain('<svg role')
})

test('unknown and hidden addresses are a friendly 404 in their variant', async () => {
  await programme.db.writer
    .updateTable('evidence_observation')
    .set({ state: 'draft' })
    .where('id', '=', 'share-cases-2016')
    .execute()
  const paths = [
    '/indicators/nema',
    '/indicators/nema.csv',
    '/observations/nema',
    '/observations/share-cases-2016',
  ]
  const answers = await Promise.all(paths.map((path) => page(`/sr-cyrl${path}`)))
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404])
  expect(answers.every(({ html }) => html.includes('Ове странице нема'))).toBe(true)
  const csv = await app.get('/en/indicators/incidents.digital-rights-cases.csv')
  expect(await csv.text()).not.toContain('share-cases-2016')
  const sitemap = await (await app.get('/sitemap.xml')).text()
  expect(sitemap).not.toContain('share-cases-2016')
  expect(sitemap).toContain(`/sr-latn/observations/${id}`)
})

test('a CSV is sent as a file in UTF-8', async () => {
  const answer = await app.get(`/en/indicators/${code}.csv`)
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toBe(`attachment; filename="${code}.csv"`)
  const rows = (await answer.text()).trim().split('\r\n')
  expect(rows).toHaveLength(5)
  expect(rows[4]).toContain('19759')
})

test('a change shows both values, when and why on the public page, and not by whom', async () => {
  const other = 'commissioner-processed-total-2025-02'
  const change = { value: known(173400) }
  const reason = 'Погрешно преписано'
  await programme.write((trx) =>
    changeObservation(trx, { ...programme.act, id: other, revision: 1, change, reason }),
  )
  const { html } = await page(`/sr-latn/observations/${other}`)
  expect(html).toContain('Vrednost: 173.390 predmeta → 173.400 predmeta')
  expect(html).toContain('Razlog: Pogrešno prepisano')
  expect(html).not.toContain('user-1')
})

test('the front page and an institution show real values that lead to their observations', async () => {
  const front = await page('/en')
  expect(front.html).toContain(`href="/en/observations/${id}">19,759</a>`)
  const institution = await page('/sr-cyrl/institutions/poverenik')
  expect(institution.html).toContain(`href="/sr-cyrl/observations/${id}">19.759 предмета</a>`)
})

test('the desk enters a draft, keeps it from the public, lets it rest on a source and publishes it', async () => {
  const made = await inDesk('/desk/evidence/observations', newObservation)
  expect(made).toMatchObject({ status: 303, location: '/desk/evidence/observations/desk-test' })
  expect((await page('/en/observations/desk-test')).status).toBe(404)
  expect((await inDesk('/desk')).html).toContain('/desk/evidence/observations/desk-test')
  const early = await inDesk(`${made.location}/publication`, {})
  expect(early.status).toBe(422)
  expect(early.html).toContain('na bar jednom izvoru')
  const source = {
    'source-title-sr': 'Месечни подаци',
    'publisher-sr': 'Повереник',
    url: 'https://example.rs/mart',
    'consulted-day': '24',
    'consulted-month': '11',
    'consulted-year': '2026',
    certainty: 'read',
  }
  expect(await inDesk(`${made.location}/sources`, source)).toMatchObject({ status: 303 })
  expect(await inDesk(`${made.location}/publication`, {})).toMatchObject({ status: 303 })
  const shown = await page('/sr-latn/observations/desk-test')
  expect(shown.html).toContain('20.100 predmeta')
  expect(shown.html).toContain('https://example.rs/mart')
  const [support] = (await listSupports(programme.reader, ['desk-test'])).get('desk-test') ?? []
  const removal = `${made.location}/supports/${support?.id}/removal`
  expect((await inDesk(removal)).html).toContain('Mesečni podaci')
  expect((await inDesk(removal, {})).html).toContain('ne može ukloniti poslednji izvor')
})

test('a form with mistakes comes back with what was typed and a word at each mistake', async () => {
  const wrong = {
    ...newObservation,
    id: 'desk-wrong',
    value: '19.759',
    'from-month': '13',
    'note-sr': 'Задржи ме',
  }
  const answer = await inDesk('/desk/evidence/observations', wrong)
  expect(answer.status).toBe(422)
  expect(answer.html).toContain('value="19.759"')
  expect(answer.html).toContain('Задржи ме')
  expect(answer.html).toContain('href="#value"')
  expect(answer.html).toContain('href="#from"')
  expect(await markupProblems(answer.html)).toEqual([])
  expect(await findObservation(programme.reader, 'desk-wrong', 'desk')).toBeUndefined()
  const strange = await inDesk('/desk/evidence/observations', { 'value-kind': 'nonsense' })
  expect(strange.status).toBe(422)
})

test('an edit from an old revision changes nothing, keeps what was typed, and can be sent again', async () => {
  const edited = 'commissioner-received-2025-02'
  const path = `/desk/evidence/observations/${edited}/edit`
  const form = {
    ...newObservation,
    revision: '1',
    'period-kind': 'month',
    'from-month': '2',
    'from-day': '1',
    value: '4111',
    reason: 'Исправка преписа',
  }
  expect(await inDesk(path, form)).toMatchObject({ status: 303 })
  const stale = await inDesk(path, { ...form, value: '4112' })
  expect(stale.status).toBe(422)
  expect(stale.html).toContain('value="4112"')
  expect(stale.html).toContain('name="revision" value="2"')
  expect(await findObservation(programme.reader, edited)).toMatchObject({
    value: known(4111),
    revision: 2,
  })
  expect(await inDesk(path, { ...form, value: '4112', revision: '2' })).toMatchObject({
    status: 303,
  })
  const silent = await inDesk(path, { ...form, value: '4113', revision: '3', reason: '' })
  expect(silent.html).toContain('href="#reason"')
})

test('the desk enters, edits and publishes an indicator', async () => {
  const form = {
    code: 'test.desk',
    topic: 'courts',
    'title-sr': 'Проба',
    'title-en': 'Trial',
    'unit-key': 'case',
    'unit-one': 'предмет',
    'unit-few': 'предмета',
    'unit-other': 'предмета',
    'unit-one-en': 'case',
    'unit-other-en': 'cases',
    'period-kind': 'year',
  }
  const path = '/desk/evidence/indicators/test.desk'
  expect(await inDesk('/desk/evidence/indicators', form)).toMatchObject({
    status: 303,
    location: path,
  })
  expect((await inDesk('/desk/evidence/indicators', form)).status).toBe(422)
  expect((await page('/en/indicators/test.desk')).status).toBe(404)
  await inDesk(`${path}/publication`, {})
  expect((await page('/en/indicators/test.desk')).html).toContain('Trial')
  const before = await findIndicator(programme.reader, 'test.desk')
  const edit = { ...form, 'title-en': 'Second trial', 'started-from': before?.updatedAt ?? '' }
  expect(await inDesk(path, edit)).toMatchObject({ status: 303 })
  expect((await inDesk(path, edit)).status).toBe(422)
  expect((await inDesk(`${path}/withdrawal`)).status).toBe(200)
  expect(await inDesk(`${path}/withdrawal`, {})).toMatchObject({ status: 303 })
  expect((await page('/en/indicators/test.desk')).status).toBe(404)
  const kept = await inDesk(`/desk/evidence/indicators/${code}/withdrawal`, {})
  expect(kept.status).toBe(422)
  expect((await page(`/en/indicators/${code}`)).status).toBe(200)
})

test('withdrawing asks for a reason and takes the public page away', async () => {
  const gone = 'share-cases-2017'
  const path = `/desk/evidence/observations/${gone}/withdrawal`
  expect((await inDesk(path)).html).toContain('Povući podatak?')
  expect((await inDesk(path, { reason: '' })).status).toBe(422)
  expect(await inDesk(path, { reason: 'Проверава се' })).toMatchObject({ status: 303 })
  expect((await page(`/en/observations/${gone}`)).status).toBe(404)
})

test('every page of the desk is well formed, and hostile words stay words', async () => {
  const hostile = {
    ...newObservation,
    id: 'desk-hostile',
    'note-sr': hostileWords,
    'note-en': hostileWords,
  }
  await inDesk('/desk/evidence/observations', hostile)
  await inDesk('/desk/evidence/observations/desk-hostile/sources', {
    'source-title-sr': hostileWords.slice(0, 400),
    'publisher-sr': hostileWords.slice(0, 400),
    url: 'https://example.rs/"><script>alert(1)</script>',
    'consulted-day': '1',
    'consulted-month': '1',
    'consulted-year': '2026',
    certainty: 'read',
    quote: hostileWords,
  })
  await inDesk('/desk/evidence/observations/desk-hostile/publication', {})
  const desk = [
    '/desk/evidence/observations',
    '/desk/evidence/observations?words=desk&page=1',
    '/desk/evidence/observations/new',
    '/desk/evidence/observations/desk-hostile',
    '/desk/evidence/observations/desk-hostile/edit',
    '/desk/evidence/indicators',
    '/desk/evidence/indicators/new',
    `/desk/evidence/indicators/${code}`,
  ]
  const problems: string[] = []
  for (const path of desk) {
    const { html } = await inDesk(path)
    problems.push(
      ...[...(await markupProblems(html)), ...unescapedIn(html)].map((each) => `${path}: ${each}`),
    )
  }
  for (const variant of variants) {
    const { html, status } = await page(`/${variant}/observations/desk-hostile`)
    problems.push(...(await markupProblems(html)), ...unescapedIn(html))
    expect(status).toBe(200)
  }
  expect(problems).toEqual([])
})
