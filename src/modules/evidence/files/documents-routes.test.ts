import { beforeAll, expect, test } from 'vitest'

import { write, type Database, type Reader } from '#core/db.ts'
import { fail } from '#core/result.ts'
import { module as institutions } from '#modules/institutions'
import { module as requests } from '#modules/requests'
import { testApp, type TestApp } from '#support/app.ts'
import { markupProblems } from '#support/markup.ts'

import { loadContent } from '../../../app/load-content.ts'
import { module as evidence } from '../index.ts'
import { publicPaths } from '../paths.ts'
import type { WrittenTables } from '../tables.ts'
import { withdrawFile } from './commands.ts'
import { findFile, listFiles, listPages, listPublishedFiles } from './queries.ts'
import { findQuotation, removeQuotation, type Quotation } from './quotations.ts'

const act = { byUser: 'u1', at: '2026-11-24T10:00:00.000Z', today: '2026-11-24' }
const told = {
  'sr-latn': ['Odgovor na zahtev, Demo-uprava za mreže', 'Na čemu počiva'],
  'sr-cyrl': ['Одговор на захтев, Демо-управа за мреже', 'На чему почива'],
  en: ['Answer to the request, Demo Networks Administration', 'What rests'],
}
const variants = Object.keys(told)

let app: TestApp
let db: Database<WrittenTables>
let reader: Reader<WrittenTables>
/** In the demonstration the value 4 of trainings rests on it. */
let quotation: Quotation

beforeAll(async () => {
  app = await testApp()
  const parts = { ...app, modules: [institutions, requests, evidence] }
  await loadContent(parts, 'starter')
  await loadContent(parts, 'demo')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  db = app.db as unknown as Database<WrittenTables>
  reader = db.reader
  const found = await findQuotation(reader, 'demo-navod-1-q2')
  if (!found) throw new Error('the demonstration has no such quotation')
  quotation = found
}, 120_000)

const document = () => publicPaths.document(quotation.fileSha256)
const page = () => publicPaths.page(quotation.fileSha256, quotation.pageNumber)
/** Reads the answer to its end, as a browser does. */
const statusOf = async (path: string) => {
  const answer = await app.get(path)
  await answer.arrayBuffer()
  return answer.status
}
const bodyOf = async (path: string) => (await app.get(path)).text()

test('a published document shows where it comes from, its pages, and how to check it, in three variants', async () => {
  for (const [variant, [title = '']] of Object.entries(told)) {
    const answer = await app.get(`/${variant}${document()}`)
    expect(answer.status).toBe(200)
    const html = await answer.text()
    expect(html).toContain(title)
    expect(html).toContain(`/${variant}/requests/2026-0001`)
    expect(html).toContain(`/${variant}/institutions/demo-uprava-za-mreze`)
    expect(html).toContain(`/${variant}${document()}/original.pdf`)
    expect(html).toContain(quotation.fileSha256)
    expect(html).toContain(`sha256sum ${quotation.fileSha256.slice(0, 12)}.pdf`)
    // The words of the document keep their script.
    expect(html).toContain('ДЕМО – измишљен документ')
    expect(await markupProblems(html), variant).toEqual([])
  }
})

test('a page shows the quotation on its picture, in its text and in words, and what rests on it', async () => {
  for (const variant of variants) {
    const path = `/${variant}${publicPaths.quotation(quotation)}`.replace(/#.*$/u, '')
    const html = await bodyOf(path)
    expect(html).toContain('<g id="mark" class="document-mark">')
    expect(html.match(/<polygon /gu)?.length).toBe(quotation.quads.length)
    expect(html).toMatch(/<mark>Током 2025\. године[^<]*4 \(четири\)\s+обуке<\/mark>/u)
    expect(html).toContain(`/${variant}/observations/demo-1-trainings-2025`)
    expect(await markupProblems(html), variant).toEqual([])
  }
  const plain = await bodyOf(`/en${page()}`)
  expect(plain).not.toContain('document-mark')
  expect(plain).toContain(`?q=${quotation.id}#mark`)
})

test('a quotation of another page is not marked here', async () => {
  const other = await findQuotation(reader, 'demo-navod-1-q5')
  expect(other?.pageNumber).toBe(2)
  expect(await bodyOf(`/en${page()}?q=demo-navod-1-q5`)).not.toContain('document-mark')
  expect((await app.get(`/en${page()}?q=%3Cscript%3E`)).status).toBe(200)
})

test('the file is the one that its hash names, and is offered for download', async () => {
  const answer = await app.get(`/en${document()}/original.pdf`)
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('content-disposition')).toBe(
    `attachment; filename="${quotation.fileSha256.slice(0, 12)}.pdf"`,
  )
  const digest = await crypto.subtle.digest('SHA-256', await answer.arrayBuffer())
  expect(Buffer.from(digest).toString('hex')).toBe(quotation.fileSha256)
})

test('pictures are sent again only when they changed, and no cache keeps them unasked', async () => {
  for (const name of ['image.webp', 'thumbnail.webp']) {
    const path = `/en${page()}/${name}`
    const answer = await app.get(path)
    expect(answer.headers.get('content-type')).toBe('image/webp')
    expect(answer.headers.get('cache-control')).toBe('private, no-cache')
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(1000)
    const again = await app.get(path, { 'if-none-match': answer.headers.get('etag') ?? '' })
    expect([again.status, await again.text()]).toEqual([304, ''])
  }
})

test('addresses that name nothing are friendly 404s', async () => {
  const nothing = [
    `/en/documents/${'0'.repeat(64)}`,
    '/en/documents/short',
    `/en${document()}?page=9`,
    `/en${document()}?page=x`,
    `/en${document()}/pages/9`,
    `/en${document()}/pages/0`,
    `/en${document()}/pages/99999`,
    `/en${document()}/pages/9/image.webp`,
    `/en/documents/${'0'.repeat(64)}/original.pdf`,
  ]
  const statuses = await Promise.all(nothing.map(async (path) => (await app.get(path)).status))
  expect(statuses).toEqual(nothing.map(() => 404))
})

test('the request and the institution lead to their documents, search to the page', async () => {
  for (const variant of variants) {
    expect(await bodyOf(`/${variant}/requests/2026-0001`)).toContain(`/${variant}${document()}`)
    expect(await bodyOf(`/${variant}/institutions/demo-uprava-za-mreze`)).toContain(
      `/${variant}${document()}`,
    )
  }
  expect(await bodyOf('/sr-latn/search?q=digitalne%20higijene')).toContain(page())
})

test('a quotation on which a value rests cannot be removed', async () => {
  const done = await write(db.writer, (trx) => removeQuotation(trx, quotation.id))
  expect(done).toEqual(fail('in-use'))
})

test('the demonstration can be loaded again without a second copy', async () => {
  const before = await listPublishedFiles(reader)
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const context = {
    ...app,
    reader: app.db.reader,
    dialect: app.db.dialect,
    write: (command: never) => write(app.db.writer, command),
  } as never
  await evidence.loadDemo?.(context)
  expect(await listPublishedFiles(reader)).toEqual(before)
  expect(before.map(({ demo }) => demo)).toEqual([true, true])
})

test('a withdrawn document is gone everywhere at once, and the desk keeps it', async () => {
  const { fileSha256: sha256, pageNumber: number } = quotation
  const addresses = [
    document(),
    page(),
    publicPaths.original(sha256),
    publicPaths.pageImage(sha256, number),
    publicPaths.thumbnail(sha256, number),
  ].flatMap((path) => variants.map((variant) => `/${variant}${path}`))
  const statuses = () => Promise.all(addresses.map(statusOf))
  expect(await statuses()).toEqual(addresses.map(() => 200))
  const picture = await app.get(`/en${publicPaths.pageImage(sha256, number)}`)
  const held = picture.headers.get('etag')
  expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(0)
  await write(db.writer, (trx) => withdrawFile(trx, { sha256, act }))
  expect(await statuses()).toEqual(addresses.map(() => 404))
  const image = `/en${publicPaths.pageImage(sha256, number)}`
  expect((await app.get(image, { 'if-none-match': held ?? '' })).status).toBe(404)

  expect(await findFile(reader, sha256)).toBeUndefined()
  expect(await listPages(reader, sha256)).toEqual([])
  expect(await listFiles(reader, { requestId: 'demo-2026-1' })).toEqual([])
  expect(await listFiles(reader, { institutionId: 'demo-uprava-za-mreze' })).toEqual([])
  expect((await listPublishedFiles(reader)).map((file) => file.sha256)).not.toContain(sha256)
  expect(await findQuotation(reader, quotation.id)).toBeUndefined()
  for (const path of ['/en/requests/2026-0001', '/en/institutions/demo-uprava-za-mreze']) {
    expect(await bodyOf(path)).not.toContain(sha256)
  }
  expect(await bodyOf('/sr-latn/search?q=digitalne%20higijene')).not.toContain(sha256)
  expect(await bodyOf('/sitemap.xml')).not.toContain(sha256)
  expect((await app.desk.get(`/desk/evidence/files/${sha256}`)).status).toBe(200)
  const kept = await app.desk.get(`/desk/evidence/files/${sha256}/pages/1/image.webp`)
  expect([kept.status, (await kept.arrayBuffer()).byteLength > 0]).toEqual([200, true])
  expect((await app.get(`/desk/evidence/files/${sha256}/pages/1/image.webp`)).status).toBe(303)
})
