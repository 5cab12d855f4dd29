import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'

import { variants } from '#core/i18n/languages.ts'

import { loadContent } from '../src/app/load-content.ts'
import { modules } from '../src/app/modules.ts'
import { testApp, type TestApp, type Visitor } from './support/app.ts'
import { hostileAddresses, hostileText, hostileTexts, unescapedIn } from './support/hostile.ts'
import { formsIn, pathsIn } from './support/links.ts'

const ORIGIN = 'http://localhost:3000'
/** Pages of one kind that are looked at: many works have the same pages, and every sentence in all of them is hostile. */
const KIND_PAGES_MAX = 6
/** PostgreSQL stores no zero byte, and SQLite ends a text at it. */
const HOSTILE = hostileText.replaceAll('\0', '')

let app: TestApp
let plantedColumns: string[] = []

beforeAll(async () => {
  app = await testApp()
  await loadContent({ db: app.db, services: app.services, modules }, 'starter')
  await loadContent({ db: app.db, services: app.services, modules }, 'demo')
  await app.desk.get('/desk')
  plantedColumns = await plant(app)
}, 300_000)

/**
 * Adds hostile text to every stored sentence: to each text column where a value has a space in it and is not JSON. Names of things, not
 * codes, are what people type and pages show. The audit trail and signed receipts refuse every change and hold no sentence of a person.
 */
async function plant({ db }: TestApp): Promise<string[]> {
  const tables = await db.writer.introspection.getTables()
  const columns = tables
    .filter(
      (table) =>
        !table.isView &&
        !/^(?:core_job|core_retention_receipt|people_audit|kysely|sqlite)|_index/.test(table.name),
    )
    .flatMap((table) =>
      table.columns
        .filter(({ dataType }) => /text/i.test(dataType))
        .map(({ name }) => ({ table: table.name, name })),
    )
  const planted: string[] = []
  for (const { table, name } of columns) {
    const result = await sql`
      update ${sql.table(table)} set ${sql.ref(name)} = ${sql.ref(name)} || ${` ${HOSTILE}`}
      where ${sql.ref(name)} like '% %' and ${sql.ref(name)} not like '{%' and ${sql.ref(name)} not like '[%'
    `.execute(db.writer)
    if (Number(result.numAffectedRows ?? 0) > 0) planted.push(`${table}.${name}`)
  }
  await sql`update core_revision set number = number + 1`.execute(db.writer)
  return planted
}

type Page = { readonly path: string; readonly status: number; readonly html: string }

/** The kind of page at a path: words of routes stay, keys and numbers are one. */
function kindOf(path: string): string {
  const words = new Set(app.routes.flatMap((route) => route.path.split('/')))
  const { pathname } = new URL(path, ORIGIN)
  return pathname
    .split('/')
    .map((part) => (words.has(part) ? part : '*'))
    .join('/')
}

/** Walks from the given paths as far as links lead. */
async function walk(visitor: Visitor, start: readonly string[]): Promise<Page[]> {
  const queue = [...start]
  const seen = new Set(queue)
  const pages: Page[] = []
  const looked = new Map<string, number>()
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const kind = kindOf(path)
    const before = looked.get(kind) ?? 0
    if (before === KIND_PAGES_MAX) continue
    looked.set(kind, before + 1)
    const answer = await visitor.get(path)
    if (!answer.headers.get('content-type')?.startsWith('text/html')) {
      // A file that nobody reads would stay open.
      await answer.body?.cancel()
      continue
    }
    const html = await answer.text()
    pages.push({ path, status: answer.status, html })
    const next = pathsIn(html, ORIGIN + path).filter((each) => !seen.has(each))
    for (const each of next) seen.add(each)
    queue.push(...next)
  }
  return pages
}

function problemsIn(page: Page): string[] {
  const marks = unescapedIn(page.html).map((mark) => `${page.path}: ${mark}`)
  return page.status >= 500 ? [`${page.path}: ${page.status}`, ...marks] : marks
}

/** One form of each kind on the given pages, with hostile text in every field that takes text. */
function hostileForms(pages: readonly Page[]) {
  const kinds = new Map<string, { action: string; values: Record<string, string> }>()
  for (const { path, html } of pages) {
    for (const { action, values, textFields } of formsIn(html, ORIGIN + path)) {
      if (textFields.length === 0) continue
      const typed = Object.fromEntries(textFields.map((name) => [name, HOSTILE]))
      kinds.set(`${action.replace(/[^/]*\d[^/]*/g, '*')} ${textFields.join()}`, {
        action,
        values: { ...values, ...typed },
      })
    }
  }
  return [...kinds.values()]
}

test('hostile text in every stored sentence reaches no public page unescaped', async () => {
  const pages = await walk(
    app,
    variants.map((variant) => `/${variant}`),
  )
  expect(plantedColumns.length).toBeGreaterThan(10)
  expect(pages.length).toBeGreaterThan(20)
  expect(pages.filter(({ html }) => html.includes('&lt;script&gt;alert')).length).toBeGreaterThan(
    10,
  )
  expect(pages.flatMap(problemsIn)).toEqual([])
}, 300_000)

test('nor a page of the desk, and what is typed into any form comes back escaped', async () => {
  const pages = await walk(app.desk, ['/desk'])
  const forms = hostileForms(pages)
  expect(pages.length).toBeGreaterThan(5)
  expect(forms.length).toBeGreaterThan(2)
  const answers: Page[] = []
  for (const { action, values } of forms) {
    const answer = await app.desk.post(action, values)
    answers.push({ path: `answer of ${action}`, status: answer.status, html: await answer.text() })
  }
  expect([...pages, ...answers].flatMap(problemsIn)).toEqual([])
}, 300_000)

test('hostile addresses and queries come back escaped', async () => {
  const pages: Page[] = []
  for (const text of [...hostileTexts, ...hostileAddresses]) {
    const sent = encodeURIComponent(text)
    for (const variant of variants) {
      for (const place of [
        `/search?q=${sent}`,
        `/${sent}`,
        `/institutions/${sent}`,
        `?page=${sent}`,
      ]) {
        const path = `/${variant}${place}`
        const answer = await app.get(path)
        pages.push({ path, status: answer.status, html: await answer.text() })
      }
    }
  }
  expect(pages.flatMap(problemsIn)).toEqual([])
})
