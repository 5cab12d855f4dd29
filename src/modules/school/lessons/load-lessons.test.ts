import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeAll, expect, test } from 'vitest'

import { write, type Database } from '#core/db.ts'
import type { LoaderContext } from '#core/module.ts'
import { projectRoot } from '#core/project-root.ts'
import { testApp } from '#support/app.ts'
import { tempDir } from '#support/temp-dir.ts'

import { loadLessons } from './load-lessons.ts'
import type { WrittenTables } from './tables.ts'

/** A lecture without figures, so that it can be loaded alone. */
const SLUG = 'digital-hygiene'
const SHIPPED = join(projectRoot, 'content', 'school', 'lessons', SLUG)

let db: Database<WrittenTables>
let context: LoaderContext<WrittenTables>
beforeAll(async () => {
  const app = await testApp()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same database with the tables of this module
  db = app.db as unknown as Database<WrittenTables>
  context = {
    reader: db.reader,
    dialect: db.dialect,
    services: app.services,
    write: (command) => write(db.writer, command),
  }
}, 60_000)

/** A folder with one shipped lecture, one of whose files is changed. */
function folderWith(file: string, change: (written: string) => string): string {
  const folder = tempDir()
  cpSync(SHIPPED, join(folder, SLUG), { recursive: true })
  const path = join(folder, SLUG, file)
  writeFileSync(path, change(readFileSync(path, 'utf8')))
  return folder
}

const works = () => db.reader.selectFrom('publication_work').select('id').execute()

test('a lecture that is wrong is refused with its fault, and nothing of the folder is there', async () => {
  const wrong: [file: string, change: (written: string) => string, fault: string][] = [
    ['meta.yaml', (meta) => meta.replace('rs.zzpl.50', 'rs.zzpl.999'), 'no article rs.zzpl.999'],
    ['meta.yaml', (meta) => meta.replace('position: 7', 'position: 0'), 'position'],
    ['meta.yaml', (meta) => meta.replace('2027-11-24', '2026-11-24'), 'review_by must come after'],
    ['exercise.en.md', (text) => text.replace('minutes: 75', 'minutes: 76'), 'as long in every'],
    ['exercise.en.md', (text) => text.replace('---\n', ''), 'no title before the text'],
    ['exercise.sr.md', (text) => `${text}\nЈош 14 дана.\n`, 'unbound-number 14'],
    ['exercise.sr.md', (text) => `${text}\nВиди.[^a]\n\n[^a]: Извор.\n`, 'footnote a'],
    [
      'exercise.sr.md',
      (text) => `${text}\n:figure{id="share-cases-2019"}\n`,
      'unknown-observation',
    ],
  ]
  for (const [file, change, fault] of wrong) {
    await expect(loadLessons(context, folderWith(file, change))).rejects.toThrow(fault)
  }
  expect(await works()).toEqual([])
})

test('a lecture is loaded with its facts in one transaction, and a second start writes nothing', async () => {
  const folder = folderWith('meta.yaml', (meta) => meta)
  const start = await db.revision()
  await loadLessons(context, folder)
  await loadLessons(context, folder)
  expect(await db.revision()).toBe(start + 1)
  const row = await db.reader.selectFrom('school_lesson').selectAll().executeTakeFirstOrThrow()
  expect(row).toMatchObject({ position: 7, minutes: 90, reading_minutes: 20, revision: 1 })
  expect(JSON.parse(row.exercise ?? '')).toMatchObject({
    minutes: 75,
    title: { sr: 'План који може да се одржи', en: 'A plan that can be kept' },
  })
})

test('what people changed stays when the content is loaded again', async () => {
  await db.writer.updateTable('school_lesson').set({ minutes: 99 }).execute()
  await loadLessons(
    context,
    folderWith('meta.yaml', (meta) => meta),
  )
  expect(await db.reader.selectFrom('school_lesson').select('minutes').execute()).toEqual([
    { minutes: 99 },
  ])
})
