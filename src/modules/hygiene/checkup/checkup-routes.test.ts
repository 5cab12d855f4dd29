import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { sql } from 'kysely'
import { Document as Pdf } from 'mupdf'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'

import { write } from '#core/db.ts'
import { variants } from '#core/i18n/languages.ts'
import { ok } from '#core/result.ts'
import { testApp, type TestApp } from '#support/app.ts'
import { hostileText, unescapedIn } from '#support/hostile.ts'
import { documentOf } from '#support/links.ts'
import { markupProblems } from '#support/markup.ts'
import { tempDir } from '#support/temp-dir.ts'

import { loadContent } from '../../../app/load-content.ts'
import { module } from '../index.ts'
import { questionsOf } from './checkup-source.ts'
import { shippedCheckup } from './checkup.ts'

const HOME = '/sr-cyrl/hygiene/checkup'
const PAPER = `${HOME}/plan.pdf`
/** Found nowhere but in what the test sends. */
const UNIQUE = 'jedinstveno-9f3a1c77'
const questions = questionsOf(shippedCheckup())
/** The answer to each question that carries the most risk. */
const worst = Object.fromEntries(
  questions.map(({ id, answers }) => [
    `q-${id}`,
    answers.toSorted((one, other) => one.risk - other.risk).at(-1)?.id ?? '',
  ]),
)

let app: TestApp
let later: TestApp
let everything = ''
beforeAll(async () => {
  everything = tempDir()
  // Database, files, letters and everything else that a site keeps lie under the folder for temporary files.
  vi.stubEnv('TMPDIR', everything)
  app = await site()
  later = await site('2027-05-25T10:00:00.000Z')
}, 120_000)
afterAll(() => {
  vi.unstubAllEnvs()
})

async function site(now?: string): Promise<TestApp> {
  const made = await testApp(now === undefined ? {} : { now })
  const parts = { db: made.db, services: made.services, modules: [module] }
  await loadContent(parts, 'starter')
  return made
}

async function planOf(answers: Record<string, string>, from = app): Promise<Document> {
  return documentOf(await (await from.post(HOME, answers)).text())
}
const textOf = (document: Document, selector = 'main') =>
  document.querySelector(selector)?.textContent ?? ''
const steps = (document: Document, within = '') =>
  [...document.querySelectorAll(`${within} .plan-step h3 a`)].map(
    (link) => link.getAttribute('href')?.split('/').pop() ?? '',
  )
const headings = (document: Document) =>
  [...document.querySelectorAll('.error-summary a')].map((link) => link.getAttribute('href'))

test('the form asks every question once, needs no script, and is the same page for everybody', async () => {
  const answer = await app.get(HOME)
  expect(answer.headers.get('set-cookie')).toBeNull()
  const html = await answer.text()
  expect(html).not.toContain('<script')
  const form = documentOf(html)
  const names = new Set(
    [...form.querySelectorAll('main input[type=radio]')].map((input) => input.getAttribute('name')),
  )
  expect([...names]).toEqual(questions.map(({ id }) => `q-${id}`))
  expect(form.querySelectorAll('main input[checked]').length).toBe(0)
  expect(form.querySelector('main form')?.getAttribute('method')).toBe('post')
})

test('the plan is well formed in each variant, kept by nobody on the way, and sets no cookie', async () => {
  for (const variant of variants) {
    const answer = await app.post(`/${variant}/hygiene/checkup`, worst)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(answer.headers.get('set-cookie')).toBeNull()
    const html = await answer.text()
    expect(html).not.toContain('<script')
    expect(html).toContain('noindex')
    expect(await markupProblems(html)).toEqual([])
  }
})

test('the plan holds exactly the tips that the answers call for, in groups, the most helpful first', async () => {
  const plan = await planOf({ 'q-second-step': 'password-only', 'q-networks': 'wherever' })
  expect(steps(plan, '[aria-labelledby="today"]')).toEqual([
    'passkeys',
    'two-step-verification',
    'public-wifi',
  ])
  expect(steps(plan, '[aria-labelledby="week"]')).toEqual(['email-account-first', 'home-router'])
  expect(steps(plan)).toHaveLength(5)
  const passkeys = textOf(plan, '.plan-step')
  for (const words of [
    'Пређите на приступни кључ',
    '10 минута',
    'Приступни кључ (passkey) замењује лозинку',
    'Први корак: Проверите да телефон или рачунар има закључавање екрана.',
    'http://localhost:3000/sr-cyrl/hygiene/tips/passkeys',
  ]) {
    expect(passkeys).toContain(words)
  }
  expect(plan.querySelectorAll('.plan-box')).toHaveLength(5)
})

test('the sum is shown with the highest possible one, the rule, and the points of every answer', async () => {
  const plan = await planOf(worst)
  const highest = questions.reduce(
    (sum, { answers }) => sum + Math.max(...answers.map(({ risk }) => risk)),
    0,
  )
  expect(textOf(plan, '.plan-score')).toContain(`${highest} од највише ${highest}`)
  const score = textOf(plan, '[aria-labelledby="score"]')
  expect(score).toContain('Прво питање не носи поене')
  expect(score).not.toContain('Рачунамо само питања')
  expect(plan.querySelectorAll('.plan-answers tbody tr')).toHaveLength(questions.length)
  expect(textOf(plan, '.plan-answers')).toContain('не носи поене')
})

test('skipped questions are named, not counted, and lead back to themselves with every answer kept', async () => {
  const sent = { 'q-passwords': 'memory', 'q-screen': 'nothing' }
  const plan = await planOf(sent)
  expect(textOf(plan, '.plan-score')).toContain('5 од највише 6')
  expect(textOf(plan, '[aria-labelledby="score"]')).toContain('Рачунамо само питања')
  const ways = [...plan.querySelectorAll('.plan-skipped button')]
  expect(ways).toHaveLength(questions.length - 2)
  expect(ways[0]?.textContent).toContain('1. Шта вас најбоље описује')
  expect(ways[0]?.getAttribute('formaction')).toBe(`${HOME}#q-situation-group`)
  const back = await planOf({ ...sent, go: 'change' })
  const chosen = [...back.querySelectorAll('main input[checked]')]
  expect(chosen.map((input) => input.getAttribute('name'))).toEqual(Object.keys(sent))
  expect(steps(back)).toEqual([])
})

test('who answers nothing is asked for one answer, and who has all in order gets no chores', async () => {
  for (const path of [HOME, PAPER]) {
    const nothing = await app.post(path, {})
    expect(nothing.status).toBe(422)
    expect(headings(documentOf(await nothing.text()))).toEqual(['#q-situation'])
  }
  const best = await planOf({ 'q-passwords': 'manager', 'q-situation': 'everyday' })
  expect(steps(best)).toEqual([])
  expect(textOf(best)).toContain('Ово је код вас већ уређено')
  expect(textOf(best, '.plan-score')).toContain('0 од највише 3')
})

test('a change of a tip is in the next plan', async () => {
  const first = textOf(await planOf({ 'q-second-step': 'sms' }, later), '.plan-step')
  await write(later.db.writer, async (trx) => {
    const all = sql`update hygiene_facts set minutes = 3`
    await all.execute(trx)
    return ok(undefined)
  })
  const next = textOf(await planOf({ 'q-second-step': 'sms' }, later), '.plan-step')
  expect([first.includes('10 минута'), next.includes('3 минута')]).toEqual([true, true])
})

test('who is threatened reads first where to turn', async () => {
  const threatened = await planOf({ 'q-situation': 'targeted' })
  expect(threatened.querySelector('.notice a')?.getAttribute('href')).toBe('/sr-cyrl/rights/triage')
  expect(threatened.querySelector('.plan-score')).toBeNull()
  expect((await planOf({ 'q-situation': 'parent' })).querySelector('.notice')).toBeNull()
})

test('a value that is not offered is refused with its question named, and is written nowhere', async () => {
  for (const value of [
    hostileText.replaceAll('\0', ''),
    UNIQUE,
    'memory,manager',
    'x'.repeat(500_000),
  ]) {
    for (const path of [HOME, PAPER]) {
      const answer = await app.post(path, {
        'q-passwords': value,
        'q-screen': 'nothing',
        [UNIQUE]: '1',
      })
      expect(answer.status).toBe(422)
      const html = await answer.text()
      expect(unescapedIn(html)).toEqual([])
      expect(html).not.toContain(UNIQUE)
      expect(html.length).toBeLessThan(100_000)
      const form = documentOf(html)
      expect(headings(form)).toEqual(['#q-passwords'])
      const kept = [...form.querySelectorAll('main input[checked]')]
      expect(kept.map((input) => input.getAttribute('value'))).toEqual(['nothing'])
    }
  }
  // Two values under one name arrive as two lines.
  const twice = await app.post(HOME, { 'q-passwords': 'memory\nmanager' })
  expect(twice.status).toBe(422)
})

test('an expired tip stays in the plan and says so, on the page and on paper', async () => {
  const words = 'Овај савет није проверен у року'
  const answers = { 'q-second-step': 'sms' }
  expect(textOf(await planOf(answers))).not.toContain(words)
  const plan = await planOf(answers, later)
  expect(steps(plan)).toEqual(['passkeys'])
  expect(textOf(plan, '.plan-step')).toContain(words)
  expect(textOf(plan, '.plan-step')).toContain('Истекао')
  const pages = pagesOf(await paperOf(answers, { from: later }))
  expect(pages).toContain(words)
})

test('the plan is a tagged PDF in each variant, with the steps and no answer in it', async () => {
  const titles = { 'sr-latn': 'Vaš plan', 'sr-cyrl': 'Ваш план', en: 'Your plan' } as const
  for (const variant of variants) {
    const pdf = await paperOf(worst, { path: `/${variant}/hygiene/checkup/plan.pdf` })
    const raw = Buffer.from(pdf).toString('latin1')
    expect(raw).toContain('/StructTreeRoot')
    expect(raw).toContain('pdfuaid')
    const pages = pagesOf(pdf)
    expect(pages).toContain(titles[variant])
    expect(pages).toContain(`localhost:3000/${variant}/hygiene/tips/passkeys`)
  }
  const pages = pagesOf(await paperOf(worst, {}))
  expect(pages).toContain('Први корак: Када порука тражи да реагујете одмах')
  for (const { text } of questions.flatMap(({ answers }) => answers)) {
    expect(pages).not.toContain(text.sr)
  }
}, 60_000)

test('the address of the paper without answers leads to the questions', async () => {
  const answer = await app.get(PAPER)
  expect([answer.status, answer.headers.get('location')]).toEqual([303, HOME])
})

test('a form that another site sends is refused', async () => {
  const foreign = { origin: 'https://elsewhere.example' }
  expect((await app.post(HOME, worst, foreign)).status).toBe(403)
})

test('answers leave not one byte: no row, no file, no line of the log, no new revision', async () => {
  await app.get(HOME)
  const before = [await app.db.revision(), app.logged.length, await rowsOf(app), kept()]
  await planOf({ ...worst, [UNIQUE]: UNIQUE })
  await planOf({ 'q-passwords': UNIQUE })
  await planOf({ ...worst, go: 'change' })
  await paperOf({ ...worst, go: UNIQUE }, {})
  expect([await app.db.revision(), app.logged.length, await rowsOf(app), kept()]).toEqual(before)
  const holding = filesIn(everything).filter((file) => readFileSync(file).includes(UNIQUE))
  expect(holding).toEqual([])
  // The proof itself can fail: what a command writes is seen, in the rows on either engine and in the files of SQLite.
  await app.db.writer.insertInto('core_loaded').values({ name: UNIQUE, at: UNIQUE }).execute()
  expect(await rowsOf(app)).not.toEqual(before[2])
  if (app.db.dialect === 'sqlite') expect(kept()).not.toEqual(before[3])
}, 60_000)

/** How many rows each table has. */
async function rowsOf({ db }: TestApp): Promise<string[]> {
  const tables = await db.writer.introspection.getTables()
  return Promise.all(
    tables
      .filter(({ isView }) => !isView)
      .map(async ({ name }) => {
        const counted = await sql<{ n: number | string }>`
          select count(*) as n from ${sql.table(name)}
        `.execute(db.writer)
        return `${name} ${String(counted.rows[0]?.n)}`
      }),
  )
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

/** Every file that the sites keep, by the hash of its bytes; the index of readers of SQLite's log holds no data. */
function kept(): string[] {
  return filesIn(everything)
    .filter((file) => !file.endsWith('-shm'))
    .map((file) => `${file} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`)
    .toSorted()
}

async function paperOf(
  answers: Record<string, string>,
  { path = PAPER, from = app }: { readonly path?: string; readonly from?: TestApp },
): Promise<Uint8Array> {
  const answer = await from.post(path, answers)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(answer.headers.get('cache-control')).toBe('no-store')
  return new Uint8Array(await answer.arrayBuffer())
}

function pagesOf(pdf: Uint8Array): string {
  const document = Pdf.openDocument(pdf, 'application/pdf')
  return Array.from({ length: document.countPages() }, (_, page) =>
    document.loadPage(page).toStructuredText('').asText(),
  )
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
}
