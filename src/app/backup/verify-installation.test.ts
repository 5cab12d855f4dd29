import { chmodSync, rmSync, writeFileSync } from 'node:fs'

import { sql } from 'kysely'
import { expect, test } from 'vitest'

import type { ModuleDescription } from '#core/module.ts'
import { indexDocument } from '#core/search/index-document.ts'
import type { SearchDocument } from '#core/search/search-document.ts'
import { pathOf } from '#core/storage/file-names.ts'
import { openFileStore } from '#core/storage/file-store.ts'
import { testDatabase } from '#support/database.ts'
import { tempDir } from '#support/temp-dir.ts'

import type { AppTables } from '../app-tables.ts'
import { verifyInstallation } from './verify-installation.ts'

const AT = '2026-11-24T10:00:00.000Z'
const PAGE: SearchDocument = {
  source: 'page',
  key: 'about',
  language: 'sr',
  path: '/about',
  title: 'О програму',
  body: 'Текст',
}

/** A whole installation: a document of two pages with its images, one page in search, one file that nothing names. */
async function anInstallation() {
  const db = await testDatabase<AppTables>()
  const folder = tempDir()
  const files = await openFileStore(folder)
  const put = async (text: string) => {
    const stored = await files.put(Buffer.from(text), { bytesMax: 100 })
    return stored.ok ? stored.value.sha256 : ''
  }
  const [answer, image, spare] = [await put('answer'), await put('image'), await put('spare')]
  await sql`insert into evidence_file (sha256, kind, bytes, page_count, title_sr, title_en, received_on, uploaded_at, state, repaired)
    values (${answer}, 'pdf', 5, 2, '', '', '2026-11-01', ${AT}, 'ready', 0)`.execute(db.writer)
  for (const number of [1, 2]) {
    await sql`insert into evidence_page (file_sha256, number, width_pt, height_pt, text, lines, has_text, image_sha256, image_width, image_height, thumbnail_sha256)
      values (${answer}, ${number}, 1, 1, '', '[]', 1, ${image}, 1, 1, ${image})`.execute(db.writer)
  }
  await db.writer.transaction().execute((trx) => indexDocument(trx, PAGE))
  const module: ModuleDescription = { name: 'test', kept: {}, searchDocuments: async () => [PAGE] }
  const verify = (modules = [module]) => verifyInstallation({ db, files, modules })
  return {
    db,
    files,
    verify,
    answer,
    image,
    spare,
    fileOf: (hash: string) => pathOf(folder, hash).file,
  }
}

test('a whole installation has no findings, and a file that nothing names is no fault', async () => {
  const { verify } = await anInstallation()
  expect(await verify()).toEqual({ findings: [], spare: 1 })
})

test('damaged and missing files are found by name', async () => {
  const { verify, fileOf, answer, image } = await anInstallation()
  chmodSync(fileOf(answer), 0o600)
  writeFileSync(fileOf(answer), 'another')
  rmSync(fileOf(image))
  const { findings } = await verify()
  expect(findings.toSorted()).toEqual([
    `evidence_page.image_sha256 names file ${image}, which is not stored`,
    `evidence_page.thumbnail_sha256 names file ${image}, which is not stored`,
    `file ${answer} no longer fits its hash`,
  ])
})

test('a document without all of its pages is found', async () => {
  const { db, verify, answer } = await anInstallation()
  await sql`update evidence_page set number = 3 where number = 2`.execute(db.writer)
  expect((await verify()).findings).toEqual([`document ${answer} has 1 of its 2 pages`])
})

test('a row that names a row that is not there is found', async () => {
  const { db, verify } = await anInstallation()
  const orphan = sql`insert into institution_name (id, institution_id, position, sr, en, short_sr, short_en, note_sr, note_en)
    values ('n', 'nobody', 1, '', '', '', '', '', '')`
  // What a bad repair by hand does: it switches the engine's own guard off.
  await db.writer.connection().execute(async (connection) => {
    const [off, on] =
      db.dialect === 'sqlite'
        ? [sql`pragma foreign_keys = off`, sql`pragma foreign_keys = on`]
        : [sql`set session_replication_role = replica`, sql`set session_replication_role = origin`]
    await off.execute(connection)
    await orphan.execute(connection)
    await on.execute(connection)
  })
  expect((await verify()).findings).toEqual([
    '1 rows of institution_name name rows of institution_body that are not there',
  ])
})

test('search that lacks a page, has an old state of one, or keeps one too many is found', async () => {
  const { verify } = await anInstallation()
  const pages = async (...found: SearchDocument[]) =>
    (await verify([{ name: 'test', kept: {}, searchDocuments: async () => found }])).findings
  expect(await pages()).toEqual(['search still has page about (sr), which is not public'])
  expect(await pages({ ...PAGE, title: 'Нови наслов' })).toEqual([
    'search has an old state of page about (sr)',
  ])
  expect(await pages(PAGE, { ...PAGE, language: 'en' })).toEqual([
    'search does not know page about (en)',
  ])
})
