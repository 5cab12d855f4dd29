import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { sql } from 'kysely'
import { beforeAll, expect, test } from 'vitest'

import { variants } from '#core/i18n/languages.ts'
import { testApp, type TestApp } from '#support/app.ts'
import { hiddenFields } from '#support/fill-form.ts'
import { loadStarterInto } from '#support/programme.ts'
import { tempDir } from '#support/temp-dir.ts'

import { publicPaths } from '../paths.ts'
import { writeState } from './form-state.ts'
import { sampleAnswers } from './sample-answers.ts'

const cyrillic = variants[1]
const PLANTED = 'xqplanted'

let app: TestApp
const folder = tempDir()
beforeAll(async () => {
  app = await testApp({ mailDir: folder })
  await loadStarterInto(app)
})

test('of what is typed into letters and cases nothing is on any disk, in the database or in the log', async () => {
  const since = Date.now() - 1000
  const marks: string[] = []
  for (const id of ['access', 'rectification', 'complaint', 'criminal-report', 'mandate']) {
    marks.push(...(await wholeWay(id)))
  }
  const dumped: string[] = []
  const tables = await app.db.writer.introspection.getTables()
  for (const { name } of tables) {
    const all = await sql`select * from ${sql.table(name)}`.execute(app.db.writer)
    dumped.push(JSON.stringify(all.rows))
  }
  // The database file, its log, stored files and every other folder of a test stand under this one.
  const disk = readdirSync(tmpdir()).map((name) => join(tmpdir(), name))
  const ours = disk.filter((path) => /uvid|typst/u.test(path))
  const isFound = (mark: string) =>
    [...dumped, ...app.logged].some((text) => text.includes(mark)) ||
    ours.some((path) => isIn(path, mark, since))
  // The search itself is tried on a mark that is there.
  writeFileSync(join(folder, 'planted.txt'), PLANTED)
  expect([PLANTED, ...marks].filter(isFound)).toEqual([PLANTED])
  expect([marks.length > 50, tables.length > 10]).toEqual([true, true])
}, 120_000)

/** Every answer of the server that a letter can lead to, with a mark in every field; gives the marks. */
async function wholeWay(id: string): Promise<string[]> {
  const marks: string[] = []
  const mark = (name: string) => {
    const text = `xq${id.replaceAll('-', '')}${name.toLowerCase()}7351`
    marks.push(text)
    return text
  }
  const sample = sampleAnswers(cyrillic)
  const answers = Object.fromEntries(
    Object.entries(sample).map(([name, value]) => {
      const isText = /\p{L}/u.test(value) && !/^[a-z-]+$/u.test(value)
      if (name.endsWith('Email')) return [name, `${mark(name)}@example.org`]
      return [name, isText ? `${mark(name)} ${value}` : value]
    }),
  )
  const base = `/${cyrillic}${publicPaths.letter(id)}`
  const state = writeState({ answers, letterVariant: cyrillic })
  const result = await app.post(base, { state, step: 'letter' })
  const html = await result.text()
  expect([id, result.status, html.includes('letter-sheet')]).toEqual([id, 200, true])
  const { case: rightsCase = '' } = hiddenFields(html, 'case-form')
  const casePath = `/${cyrillic}${publicPaths.rightsCase}`
  const day = { 'on-day': '24', 'on-month': '11', 'on-year': '2026' }
  const tell = { tell: '1', happened: 'refused', ...day }
  const file = new File([rightsCase], `${mark('file')}.json`, { type: 'application/json' })
  const posts: [string, Record<string, string | Blob>][] = [
    [base, { state, step: 'check' }],
    [base, { state, step: 'matter', scope: mark('scope') }],
    [base, { state, step: 'you', senderEmail: mark('wrong') }],
    [`${base}/paper`, { state }],
    [`${base}/calendar`, { state }],
    [casePath, { file }],
    [casePath, { case: rightsCase, ...tell }],
    [casePath, { case: `{"${mark('broken')}"` }],
    [`${casePath}/file`, { case: rightsCase }],
    [`${casePath}/calendar`, { case: rightsCase }],
    [`/${cyrillic}${publicPaths.letter('complaint')}`, { case: rightsCase, happened: 'refused' }],
  ]
  for (const [path, form] of posts) {
    const answer = await app.post(path, form)
    expect([path, answer.headers.get('cache-control')]).toEqual([path, 'no-store'])
    expect(answer.headers.has('set-cookie')).toBe(false)
    expect(answer.status).toBeLessThan(500)
    await answer.arrayBuffer()
  }
  return marks
}

/** Whether a file under a folder, written since a moment, holds a text; folders of other tests may vanish meanwhile. */
function isIn(path: string, mark: string, since: number): boolean {
  try {
    const found = statSync(path)
    if (found.isDirectory()) {
      return readdirSync(path).some((name) => isIn(join(path, name), mark, since))
    }
    return found.mtimeMs >= since && readFileSync(path).includes(mark)
  } catch {
    // Gone since it was listed.
    return false
  }
}
