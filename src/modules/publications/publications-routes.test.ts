import { join } from 'node:path'

import { parseHTML } from 'linkedom'
import * as mupdf from 'mupdf'
import { beforeAll, expect, test } from 'vitest'

import { write, type Database } from '#core/db.ts'
import type { Write } from '#core/http/environment.ts'
import { variants, type Variant } from '#core/i18n/languages.ts'
import { numbersIn } from '#core/markup/numbers.ts'
import { projectRoot } from '#core/project-root.ts'
import { ok } from '#core/result.ts'
import { changeObservation, known } from '#modules/evidence'
import { lawPaths } from '#modules/law'
import { testApp, type TestApp } from '#support/app.ts'
import { hostileText, unescapedIn } from '#support/hostile.ts'
import { markupProblems } from '#support/markup.ts'
import { loadStarterInto } from '#support/programme.ts'

import { aDraft, approve, publish, saveTexts } from './a-publication.ts'
import { loadWorks } from './load-works.ts'
import { findLatestEdition, findWork, listWorks } from './queries.ts'
import type { WrittenTables } from './tables.ts'

const slug = 'commissioner-backlog'
const folder = join(projectRoot, 'content', 'publications')

let app: TestApp
let db: Database<WrittenTables>
let place: { readonly write: Write<WrittenTables>; readonly act: { byUser: string; at: string } }

beforeAll(async () => {
  app = await testApp()
  const programme = await loadStarterInto(app)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same database with the tables of this module
  db = app.db as unknown as Database<WrittenTables>
  const run: Write<WrittenTables> = (command) => write(db.writer, command)
  place = { write: run, act: programme.act }
  const { dialect, reader } = db
  const context = { reader, write: run, dialect, services: app.services }
  await loadWorks(context, { folder, demo: false })
  // A second start finds everything there.
  await loadWorks(context, { folder, demo: false })
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
const articleOf = async (variant: Variant) => {
  const { document } = parseHTML((await page(`/${variant}/publications/${slug}`)).html)
  const article = document.querySelector('article.publication')
  if (!article) throw new Error('no article')
  return article
}

test('the starter analysis is published once, and its pages are whole in every variant', async () => {
  expect(await listWorks(db.reader)).toHaveLength(1)
  const ratio = /figures\/(ratio-[0-9a-f]+)/u.exec((await page(`/en/publications/${slug}`)).html)
  const problems: string[] = []
  for (const variant of variants) {
    for (const path of [
      '/about',
      '/publications',
      '/publications?page=nema',
      '/publications?page=1.5',
      `/publications/${slug}`,
      `/publications/${slug}/versions`,
      `/publications/${slug}/versions/1`,
      `/publications/${slug}/figures/${ratio?.[1]}`,
    ]) {
      const { status, html } = await page(`/${variant}${path}`)
      if (status !== 200) problems.push(`${variant}${path}: ${status}`)
      problems.push(...(await markupProblems(html)).map((one) => `${variant}${path}: ${one}`))
    }
  }
  expect(problems).toEqual([])
}, 60_000)

test('the same numbers stand in the script and manner of each variant', async () => {
  const summaries = []
  for (const variant of variants) {
    const article = await articleOf(variant)
    summaries.push(
      [...article.querySelectorAll('.publication-lead a')].map((link) => link.textContent),
    )
  }
  expect(summaries).toEqual([
    ['19.759', '6,0 puta', '60 dana'],
    ['19.759', '6,0 пута', '60 дана'],
    ['19,759', '6.0 times', '60 days'],
  ])
})

test('every number that a reader sees is bound, or a date, an article or a gazette, in every variant', async () => {
  const loose: string[] = []
  let bound = 0
  for (const variant of variants) {
    const article = await articleOf(variant)
    for (const part of article.querySelectorAll('.publication-lead, .publication-body')) {
      bound += part.querySelectorAll('a.bound-figure, a.bound-rule').length
      // The values of the tables behind charts are links to their observations.
      for (const link of part.querySelectorAll('a.bound-figure, a.bound-rule, td a')) link.remove()
      for (const drawing of part.querySelectorAll('svg')) drawing.remove()
      for (const block of part.querySelectorAll('p, h2, h3, li, td, th, caption')) {
        const found = numbersIn(block.textContent ?? '').filter(({ reason }) => !reason)
        loose.push(...found.map(({ text }) => `${variant}: ${text} in ${block.textContent}`))
      }
    }
  }
  expect(loose).toEqual([])
  expect(bound).toBeGreaterThan(120)
})

test('every number leads somewhere, and from a computed one each part leads to its observation', async () => {
  const article = await articleOf('sr-cyrl')
  const links = [...article.querySelectorAll('a.bound-figure')].map(
    (one) => one.getAttribute('href') ?? '',
  )
  const dead: string[] = []
  for (const href of new Set(links)) {
    const { status, html } = await page(href)
    if (status !== 200) dead.push(href)
    if (href.includes('/figures/') && !html.includes('href="/sr-cyrl/observations/'))
      dead.push(href)
  }
  expect(dead).toEqual([])
  expect(new Set(links).size).toBeGreaterThan(30)
  const rules = article.querySelector('a.bound-rule')?.getAttribute('href')
  expect(rules).toBe(`/sr-cyrl${lawPaths.rule('rs.foi.commissioner')}`)
})

test('the PDF says every number that the page says, in the same order and the same words', async () => {
  for (const variant of variants) {
    const article = await articleOf(variant)
    const texts = [
      ...article.querySelectorAll(
        '.publication-body a.bound-figure, .publication-body a.bound-rule',
      ),
    ].map((link) => link.textContent ?? '')
    const pdf = await pdfText(variant)
    let from = 0
    const lost = texts.filter((text) => {
      const at = pdf.indexOf(text, from)
      if (at >= 0) from = at + text.length
      return at < 0
    })
    expect(lost).toEqual([])
    expect(texts.length).toBeGreaterThan(40)
  }
}, 60_000)

test('the PDF is answered with a name and an ETag, and not again to who has it', async () => {
  const path = `/sr-latn/publications/${slug}.pdf`
  const answer = await app.get(path)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('content-disposition')).toContain('commissioner-backlog-sr-latn.pdf')
  const etag = answer.headers.get('etag') ?? ''
  expect((await app.get(path, { 'if-none-match': etag })).status).toBe(304)
  const [one, two] = [await bytes(path), await bytes(path)]
  expect(one).toEqual(two)
})

test('citations and the numbers can be taken along', async () => {
  const bib = await page(`/en/publications/${slug}/cite.bib`)
  expect(bib.html).toContain('@techreport{uvid-commissioner-backlog')
  const csl: unknown = await (await app.get(`/sr-cyrl/publications/${slug}/cite.json`)).json()
  expect(csl).toMatchObject([
    { type: 'report', language: 'sr-Cyrl', issued: { 'date-parts': [[2026, 11, 24]] } },
  ])
  const csv = (await page(`/en/publications/${slug}/data.csv`)).html
  expect(csv).toContain(',ratio,6.0 times,2,commissioner-pending-2025-02,')
  expect(csv.split('\r\n').length).toBeGreaterThan(60)
})

test('an observation says which sentences rest on it', async () => {
  const { html } = await page('/sr-cyrl/observations/commissioner-received-foi-2025-02')
  expect(html).toContain(`href="/sr-cyrl/publications/${slug}"`)
  expect(html).toMatch(
    /<mark>91<\/mark> више него што је примио \(примљено <mark>1\.486<\/mark>, решено 1\.577/u,
  )
})

test('what is not there is a friendly 404 in the right variant', async () => {
  for (const path of [
    '/publications/nema',
    '/publications/nema.pdf',
    '/publications/nema/versions',
    `/publications/${slug}/versions/7`,
    `/publications/${slug}/versions/0`,
    `/publications/${slug}/figures/nema`,
    '/publications/nema/data.csv',
    '/publications/nema/cite.bib',
  ]) {
    const { status, html } = await page(`/en${path}`)
    expect([path, status]).toEqual([path, 404])
    expect(html).toContain('lang="en"')
  }
})

test('a draft is nowhere in public, not even by its address', async () => {
  const draft = await aDraft(place, {
    slug: 'tajni-nacrt',
    texts: { sr: { title: 'Тајнанареч', markdown: 'Ћути.' } },
  })
  const found: string[] = []
  for (const path of [
    '/publications',
    '',
    '/search?q=Тајнанареч',
    '/publications/tajni-nacrt/versions/1',
  ]) {
    const { html } = await page(`/sr-cyrl${path}`)
    if (html.includes('Тајнанареч') && !path.startsWith('/search')) found.push(path)
    if (html.includes('/publications/tajni-nacrt"')) found.push(path)
  }
  expect(found).toEqual([])
  expect((await page('/sr-cyrl/publications/tajni-nacrt')).status).toBe(404)
  expect((await page('/sr-cyrl/publications/tajni-nacrt.pdf')).status).toBe(404)
  expect((await inDesk(`/desk/publications/${draft.workId}/preview?as=sr-cyrl`)).html).toContain(
    'Ћути.',
  )
})

test('every address of a withdrawn publication says in the right variant that it is withdrawn, when and why', async () => {
  const title = 'Тајнанареч'
  const draft = await aDraft(place, { slug: 'povuceno', texts: { sr: { title } } })
  const addresses = ['', '.pdf', '/versions', '/versions/1', '/cite.bib', '/cite.json', '/data.csv']
  expect((await page('/en/publications/povuceno')).status).toBe(404)
  await publish(place, draft)
  const asked = `/desk/publications/${draft.workId}/withdrawal`
  const long = { 'reason-sr': 'Предуго. '.repeat(300), 'reason-en': 'A source was wrong.' }
  const refused = await inDesk(asked, long)
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('A source was wrong.')
  expect((await page('/en/publications/povuceno')).status).toBe(200)

  const reason = { 'reason-sr': 'Извор је био погрешан.', 'reason-en': hostileText }
  expect((await inDesk(asked, reason)).status).toBe(303)
  const words = {
    'sr-latn': ['Ovo izdanje je povučeno', '24. novembra 2026.', 'Izvor je bio pogrešan.'],
    'sr-cyrl': ['Ово издање је повучено', '24. новембра 2026.', 'Извор је био погрешан.'],
    en: ['This publication was withdrawn', '24 November 2026', '<h2>Reason</h2>'],
  }
  for (const variant of variants) {
    for (const address of addresses) {
      const { status, html } = await page(`/${variant}/publications/povuceno${address}`)
      expect([address, status]).toEqual([address, 410])
      for (const word of words[variant]) expect(html).toContain(word)
      expect(html).not.toContain(title)
      expect(unescapedIn(html)).toEqual([])
      if (address !== '') continue
      expect(html).toContain('noindex')
      expect(await markupProblems(html)).toEqual([])
    }
  }
})

test('where no day and no reason is known, the page of a withdrawn publication says only that', async () => {
  const draft = await aDraft(place, { slug: 'bez-razloga', texts: { sr: {} } })
  await publish(place, draft)
  await inDesk(`/desk/publications/${draft.workId}/withdrawal`, {})
  const withDay = (await page('/en/publications/bez-razloga')).html
  expect(withDay).toContain('We withdrew it on 24 November 2026.')
  expect(withDay).not.toContain('<h2>Reason</h2>')
  // As the migration leaves what was withdrawn before it.
  await db.writer
    .updateTable('publication_work')
    .set({ withdrawn_on: null })
    .where('id', '=', draft.workId)
    .execute()
  await place.write(() => Promise.resolve(ok(undefined)))
  expect((await page('/en/publications/bez-razloga')).html).toContain('We withdrew it.')
})

test('HEAD of the PDF is answered with the headers of GET, and nothing is typeset or opened for it', async () => {
  const draft = await aDraft(place, { slug: 'samo-zaglavlje', texts: { sr: {} } })
  await publish(place, draft)
  const { typesetter } = app.services
  await typesetter.close()
  const path = '/sr-latn/publications/samo-zaglavlje.pdf'
  const head = await app.head(path)
  expect([head.status, head.body, typesetter.isRunning()]).toEqual([200, null, false])
  const whole = await app.get(path)
  expect(typesetter.isRunning()).toBe(true)
  expect([...head.headers].filter(([name]) => name !== 'x-request-id')).toEqual(
    [...whole.headers].filter(([name]) => name !== 'x-request-id'),
  )
  const etag = whole.headers.get('etag') ?? ''
  expect((await app.head(path, { 'if-none-match': etag })).status).toBe(304)
})

test('a text in one language is shown in the other one as it is, with a note and its language', async () => {
  const draft = await aDraft(place, {
    slug: 'samo-srpski',
    texts: {
      sr: { title: 'Само српски', markdown: 'Има :figure{id="commissioner-pending-2021-08"}.' },
    },
  })
  await publish(place, draft)
  const { html } = await page('/en/publications/samo-srpski')
  expect(html).toContain('<h1 lang="sr-Cyrl">Само српски</h1>')
  expect(html).toContain('not written in the language that you chose')
  expect(html).toContain('>3.293</a>')
  expect(await markupProblems(html)).toEqual([])
})

test('hostile Markdown reaches neither page nor PDF as markup', async () => {
  // Every sign of Markdown escaped, so that the text is allowed and says exactly this; numbers would have to be bound.
  const words = hostileText
    .replaceAll('\0', '')
    .replaceAll(/\d/gu, 'х')
    .replaceAll(/[!-/:-@[-`{-~]/gu, String.raw`\$&`)
  const code = hostileText.replaceAll(/[\0\d`]/gu, '')
  const markdown = `${words}\n\n\`${code}\`\n\n> [а](#x "${words}")\n\n::chart[${words}]{id="commissioner.pending"}`
  const draft = await aDraft(place, {
    slug: 'neprijateljski',
    texts: { sr: { title: words, summary: words, markdown } },
  })
  const published = await publish(place, draft)
  expect(published).toEqual({ ok: true, value: { number: 1 } })
  for (const path of ['', '/versions', '/cite.bib', '/cite.json', '/data.csv']) {
    const { status, html } = await page(`/sr-latn/publications/neprijateljski${path}`)
    expect(status).toBe(200)
    if (path === '' || path === '/versions') expect(unescapedIn(html)).toEqual([])
  }
  expect((await app.get('/sr-latn/publications/neprijateljski.pdf')).status).toBe(200)
})

test('when an observation changes, the page shows both values in the same breath, and the desk asks for a decision', async () => {
  const draft = await aDraft(place, {
    slug: 'menja-se',
    texts: {
      sr: {
        title: 'Мења се',
        markdown:
          'Има :figure{id="commissioner-resolved-2024-03"}, а :figure{op="difference" a="commissioner-received-2024-03" b="commissioner-resolved-2024-03"} више.\n\n::chart[Решено]{id="commissioner.resolved"}',
      },
    },
  })
  await publish(place, draft)
  const address = '/sr-cyrl/publications/menja-se'
  const before = await bytes(`${address}.pdf`)
  const changed = await place.write((trx) =>
    changeObservation(trx, {
      ...place.act,
      id: 'commissioner-resolved-2024-03',
      revision: 1,
      change: { value: known(1900) },
      reason: 'Исправка у извештају',
    }),
  )
  expect(changed.ok).toBe(true)
  const { html } = await page(address)
  expect(html).toContain('>1.896 [сада: 1.900]</a>')
  expect(html).toContain('>32 [сада: 36]</a>')
  expect(html).toContain('објављено: 1.896 предмета · сада: 1.900 предмета')
  expect(html).toContain(
    'Промењено после објављивања, март 2024.: објављено 1.896 предмета, сада 1.900 предмета.',
  )
  expect(await markupProblems(html)).toEqual([])
  const pdf = await pdfText('sr-cyrl', 'menja-se')
  expect(pdf).toContain('1.896 [сада: 1.900]')
  expect(await bytes(`${address}.pdf`)).not.toEqual(before)

  const figures = `/desk/publications/${draft.workId}/figures`
  const open = await inDesk(`${figures}?`)
  const [, figureId = ''] = /figures\/([0-9a-f-]+)\/decision/u.exec(open.html) ?? []
  const [, marks = ''] = /name="marks" value="([^"]*)"/u.exec(open.html) ?? []
  const empty = await inDesk(`${figures}/${figureId}/decision`, { marks, decision: 'kept' })
  expect(empty.status).toBe(422)
  const decided = await inDesk(`${figures}/${figureId}/decision`, {
    marks,
    decision: 'kept',
    'note-sr': 'Исправка не мења закључак',
  })
  expect(decided.status).toBe(303)
  expect((await page(address)).html).toContain('Белешка уредништва: Исправка не мења закључак')
})

test('corrections are made from the versions: numbers, words, and the note', async () => {
  const value = ':figure{id="commissioner-received-2021-08"}'
  const texts = { sr: { title: 'Две верзије', markdown: `Примљено ${value}.\n\nОстаје.` } }
  const draft = await aDraft(place, { slug: 'dve-verzije', texts })
  await publish(place, draft)
  const other = { sr: { title: 'Две верзије', markdown: 'Примљено другачије.\n\nОстаје.' } }
  const base = await saveTexts(place, { ...draft, texts: other })
  await publish(place, { workId: draft.workId, base }, { sr: 'Уклоњен број', en: 'Number removed' })
  const { html } = await page('/sr-cyrl/publications/dve-verzije/versions')
  expect(html).toContain('Уклоњен број')
  expect(html).toContain('<del>Примљено 896.</del>')
  expect(html).toContain('<ins>Примљено другачије.</ins>')
  expect(html).not.toContain('<ins>Остаје.')
  expect(html).toContain('<td class="numeric">896</td>')
  const first = await page('/sr-cyrl/publications/dve-verzije/versions/1')
  expect(first.html).toContain('>896</a>')
  expect(first.html).toContain('Ово је ранија верзија')
  expect((await inDesk(`/desk/publications/${draft.workId}/versions/2`)).html).toContain(
    '<ins>другачије.</ins>',
  )
})

test('in the desk a publication is begun, written, refused with its lines, corrected and published', async () => {
  const wrong = await inDesk('/desk/publications/new', { slug: 'Лош кључ', kind: 'analysis' })
  expect(wrong.status).toBe(422)
  expect(wrong.html).toContain('value="Лош кључ"')
  const facts = { slug: 'iz-deska', kind: 'brief', 'authors-sr': 'Ана Анић' }
  const made = await inDesk('/desk/publications/new', facts)
  expect(made.status).toBe(303)
  const home = made.location
  expect((await inDesk('/desk/publications/new', facts)).status).toBe(422)
  const hidden = async () => {
    const { html } = await inDesk(`${home}/text/sr`)
    const [, versionId = ''] = /name="version-id" value="([^"]*)"/u.exec(html) ?? []
    const [, revision = ''] = /name="revision" value="([^"]*)"/u.exec(html) ?? []
    return { 'version-id': versionId, revision }
  }
  const start = await hidden()
  const bad = {
    ...start,
    title: 'Из деска',
    summary: '',
    markdown: 'Први.\n\nСтигло је 123 предмета.',
  }
  const saved = await inDesk(`${home}/text/sr`, bad)
  expect(saved.status).toBe(303)
  const checked = await inDesk(`${home}/text/sr?saved=1`)
  expect(checked.html).toContain('text/sr#markdown-3')
  expect(checked.html).toContain('id="markdown-3" class="is-wrong"')
  expect(checked.html).toContain('Стигло је 123 предмета.')
  const stale = await inDesk(`${home}/text/sr`, { ...bad, markdown: 'Моја прича.' })
  expect(stale.status).toBe(409)
  expect(stale.html).toContain('Моја прича.')
  expect(stale.html).toContain('Стигло је 123 предмета.')
  const refused = await inDesk(`${home}/publication`, await hidden())
  expect(refused.status).toBe(422)
  expect(refused.html).toContain('text/sr#markdown-3')
  const good = {
    ...bad,
    ...(await hidden()),
    markdown: 'Стигло је :figure{id="commissioner-received-2021-08"}.',
    next: 'preview',
  }
  expect((await inDesk(`${home}/text/sr`, good)).location).toBe(`${home}/preview`)
  expect((await inDesk(`${home}/preview`)).html).toContain('>896</a>')
  expect((await inDesk(`${home}/publication`, await hidden())).status).toBe(422)
  const seen = await hidden()
  const base = { versionId: seen['version-id'], revision: Number(seen.revision) }
  await approve(place, { workId: home.split('/').at(-1) ?? '', base, language: 'sr' })
  const wish = { ...(await hidden()), 'language-sr': '1' }
  expect((await inDesk(`${home}/publication`, wish)).status).toBe(303)
  expect((await page('/sr-cyrl/publications/iz-deska')).html).toContain('>896</a>')
  const settings = await inDesk(`${home}/settings`)
  const startedFrom = /name="started-from" value="([^"]+)"/u.exec(settings.html)?.[1] ?? ''
  const moved = await inDesk(`${home}/settings`, {
    ...facts,
    slug: 'drugi',
    'started-from': startedFrom.replaceAll('&quot;', '"'),
  })
  expect(moved.status).toBe(422)
  expect((await inDesk(`${home}/withdrawal`, {})).status).toBe(303)
  expect((await page('/sr-cyrl/publications/iz-deska')).status).toBe(410)
  const work = await findWork(db.reader, { slug: 'iz-deska' }, 'desk')
  expect(work && (await findLatestEdition(db.reader, work))?.texts).toHaveLength(1)
}, 60_000)

test('every page of the desk is whole', async () => {
  const work = await findWork(db.reader, { slug })
  const home = `/desk/publications/${work?.id ?? ''}`
  const problems: string[] = []
  for (const path of [
    '/desk/publications',
    '/desk/publications/new',
    '/desk/publications/alerts',
    home,
    `${home}/settings`,
    `${home}/text/sr`,
    `${home}/text/en`,
    `${home}/preview`,
    `${home}/figures`,
    `${home}/publication`,
    `${home}/withdrawal`,
    `${home}/versions/1`,
    `${home}/review/sr`,
    `${home}/review/en`,
    `${home}/history/sr`,
    `${home}/translation/en`,
    '/desk',
  ]) {
    const { status, html } = await inDesk(path)
    if (status !== 200) problems.push(`${path}: ${status}`)
    problems.push(...(await markupProblems(html)).map((one) => `${path}: ${one}`))
  }
  expect(problems).toEqual([])
}, 60_000)

async function bytes(path: string): Promise<Uint8Array> {
  return new Uint8Array(await (await app.get(path)).arrayBuffer())
}

/** The text of a PDF in one line, words broken at line ends put together. */
async function pdfText(variant: Variant, of = slug): Promise<string> {
  const file = await bytes(`/${variant}/publications/${of}.pdf`)
  const document = mupdf.Document.openDocument(file, 'application/pdf')
  const pages = Array.from({ length: document.countPages() }, (_, index) =>
    document.loadPage(index).toStructuredText('preserve-whitespace').asText(),
  )
  return pages.join(' ').replaceAll('\u00A0', ' ').replaceAll(/\s+/gu, ' ')
}
