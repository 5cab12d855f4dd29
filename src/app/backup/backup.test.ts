import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { cp, mkdir, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { text } from 'node:stream/consumers'

import { sql, type Kysely } from 'kysely'
import { expect, test } from 'vitest'

import { createClock } from '#core/clock.ts'
import { migrate, openDatabase, type Database } from '#core/db.ts'
import { pathOf } from '#core/storage/file-names.ts'
import { openFileStore } from '#core/storage/file-store.ts'
import { cleanUp } from '#support/cleanup.ts'
import { testDatabaseUrl } from '#support/database.ts'
import { dumpSchema } from '#support/schema-dump.ts'
import { tempDir } from '#support/temp-dir.ts'

import { partsOf } from './manifest.ts'
import { restoreBackup } from './restore-backup.ts'
import { linesOfTable } from './table-rows.ts'
import { listTables } from './table-shape.ts'
import { inSnapshot } from './transactions.ts'
import { writeBackup } from './write-backup.ts'

const AT = '2026-11-24T10:00:00.000Z'
const HARD_TEXT = 'Захтев\u2028 „ђ” \r\n\t"\\" \u{1F50D} 0 — ⟦x⟧'

function open(url: string): Database<unknown> {
  const db = openDatabase<unknown>(url)
  cleanUp(() => db.close())
  return db
}

/** A database of the running project without a single table. */
async function emptyDatabaseUrl(): Promise<string> {
  const url = await testDatabaseUrl()
  if (url.startsWith('sqlite:')) return `sqlite:${join(tempDir(), 'empty.sqlite')}`
  const db = open(url)
  await sql`drop schema public cascade`.execute(db.writer)
  await sql`create schema public`.execute(db.writer)
  return url
}

/** Rows in many tables: names of rows that come later, a row that names itself's table, hard texts, numbers of the engine. */
async function fill(db: Kysely<unknown>, files: { answer: string; image: string }): Promise<void> {
  const { answer, image } = files
  await sql`insert into core_loaded (name, at) values ('starter', ${AT})`.execute(db)
  for (const [id, parent] of [
    ['z-ministry', null],
    ['a-police', 'z-ministry'],
  ]) {
    await sql`insert into institution_body (id, kind, parent_id, description_sr, description_en, created_at, updated_at)
      values (${id}, 'ministry', ${parent}, ${HARD_TEXT}, '', ${AT}, ${AT})`.execute(db)
  }
  for (let number = 0; number < 450; number += 1) {
    const [key, title] = [`page-${number}`, `Наслов ${number}`]
    await sql`insert into core_search_document (source, key, language, path, title, body, title_tokens, body_tokens)
      values ('test', ${key}, 'sr', '/x', ${title}, ${HARD_TEXT}, ${`naslov ${number}`}, 'zahtev')`.execute(
      db,
    )
  }
  await sql`delete from core_search_document where key = 'page-7'`.execute(db)
  await sql`insert into evidence_file (sha256, kind, bytes, page_count, title_sr, title_en, institution_id, received_on, uploaded_at, state, repaired)
    values (${answer}, 'pdf', 5, 2, 'Одговор', '', 'a-police', '2026-11-01', ${AT}, 'ready', 0)`.execute(
    db,
  )
  for (const number of [1, 2]) {
    await sql`insert into evidence_page (file_sha256, number, width_pt, height_pt, text, lines, has_text, image_sha256, image_width, image_height, thumbnail_sha256)
      values (${answer}, ${number}, 595.276, ${0.1 + 0.2}, ${HARD_TEXT}, '[]', 1, ${image}, 10, 20, ${image})`.execute(
      db,
    )
  }
}

/** A filled site of the running project's engine. */
async function aSite() {
  const url = await testDatabaseUrl()
  const db = open(url)
  const dataDir = tempDir()
  const files = await openFileStore(join(dataDir, 'files'))
  const put = async (content: string) => {
    const stored = await files.put(Buffer.from(content), { bytesMax: 100 })
    return stored.ok ? stored.value.sha256 : ''
  }
  const hashes = { answer: await put('an answer'), image: await put('its image') }
  await fill(db.writer, hashes)
  writeFileSync(join(dataDir, 'secret'), 'a secret of this site')
  const source = {
    db,
    files,
    secretPath: join(dataDir, 'secret'),
    clock: createClock(AT),
    product: '0.1.0',
  }
  return { url, db, dataDir, hashes, source }
}

async function aBackup() {
  const site = await aSite()
  const folder = join(tempDir(), 'backup')
  const backup = await writeBackup(site.source, folder)
  expect(backup).toMatchObject({ ok: true })
  return { ...site, folder }
}

async function aTarget(databaseUrl?: string) {
  const dataDir = join(tempDir(), 'data')
  const filesDir = join(dataDir, 'files')
  return { dataDir, filesDir, databaseUrl: databaseUrl ?? (await emptyDatabaseUrl()) }
}

async function all(texts: AsyncIterable<string>): Promise<string[]> {
  const found: string[] = []
  for await (const one of texts) found.push(one)
  return found
}

async function rowsOf(db: Database<unknown>): Promise<Record<string, string[]>> {
  const rows: Record<string, string[]> = {}
  for (const table of await listTables(db.writer, db.dialect)) {
    rows[table.name] = (await all(linesOfTable(db.writer, table))).sort()
  }
  return rows
}

test('what was backed up comes back the same: rows, files, secret and schema', async () => {
  const { db, folder, hashes } = await aBackup()
  const target = await aTarget()
  const restored = await restoreBackup(folder, target)
  expect(restored).toMatchObject({
    ok: true,
    value: { takenAt: AT, product: '0.1.0', dialect: db.dialect, files: { count: 2, bytes: 18 } },
  })
  const copy = open(target.databaseUrl)
  const rows = await rowsOf(copy)
  expect(rows).toEqual(await rowsOf(db))
  expect(rows['core_search_document']).toHaveLength(449)
  expect(rows['institution_body']?.join()).toContain(JSON.stringify(HARD_TEXT))
  expect(await dumpSchema(copy)).toBe(await dumpSchema(db))
  expect(await migrate(copy.writer)).toEqual([])
  const files = await openFileStore(target.filesDir)
  expect(await all(files.list())).toEqual(Object.values(hashes).sort())
  expect(await files.verify(hashes.answer)).toBe('intact')
  const secret = join(target.dataDir, 'secret')
  expect(readFileSync(secret, 'utf8')).toBe('a secret of this site')
  expect(statSync(secret).mode & 0o777).toBe(0o600)
  expect(readdirSync(target.dataDir)).not.toContain('restore-unfinished')
})

test('a restored database lives on: search finds, foreign keys hold, new rows get new numbers', async () => {
  const { folder } = await aBackup()
  const target = await aTarget()
  await restoreBackup(folder, target)
  const { writer } = open(target.databaseUrl)
  await sql`insert into core_search_document (source, key, language, path, title, body, title_tokens, body_tokens)
    values ('test', 'new', 'sr', '/x', '', '', '', '')`.execute(writer)
  const newest = await sql<{ id: number; key: string }>`
    select id, key from core_search_document order by id desc limit 1`.execute(writer)
  expect(newest.rows).toEqual([{ id: 451, key: 'new' }])
  const orphan = sql`update institution_body set parent_id = 'nobody' where id = 'a-police'`
  await expect(orphan.execute(writer)).rejects.toThrow(/foreign key/i)
})

test('a backup goes into SQLite whatever it was taken from, and from there back', async () => {
  const { db, source, folder } = await aBackup()
  const viaSqlite = await aTarget(`sqlite:${join(tempDir(), 'other.sqlite')}`)
  expect(await restoreBackup(folder, viaSqlite)).toMatchObject({ ok: true })
  const sqlite = open(viaSqlite.databaseUrl)
  expect(await rowsOf(sqlite)).toEqual(await rowsOf(db))
  const second = join(tempDir(), 'second')
  const files = await openFileStore(viaSqlite.filesDir)
  const again = await writeBackup({ ...source, db: sqlite, files }, second)
  expect(again).toMatchObject({ ok: true, value: { dialect: 'sqlite' } })
  const back = await aTarget()
  expect(await restoreBackup(second, back)).toMatchObject({ ok: true })
  expect(await rowsOf(open(back.databaseUrl))).toEqual(await rowsOf(db))
})

test('a damaged or missing part is refused by name, and nothing is made', async () => {
  const { folder, hashes } = await aBackup()
  const parts = partsOf(folder)
  const file = pathOf(parts.files, hashes.answer).file
  const broken = [
    [parts.manifest, 'manifest.json'],
    [parts.manifestHash, 'manifest.json'],
    [parts.table('institution_body'), 'tables/institution_body'],
    [parts.table('core_job'), 'tables/core_job'],
    [parts.fileList, 'files.sha256'],
    [parts.secret, 'secret'],
    [file, `files/${hashes.answer}`],
  ] as const
  const target = await aTarget()
  for (const [path, name] of broken) {
    const whole = readFileSync(path)
    const { mode } = statSync(path)
    const changed = Buffer.from(whole.length > 0 ? whole : 'x')
    changed[changed.length >> 1] = (changed[changed.length >> 1] ?? 0) ^ 1
    chmodSync(path, 0o600)
    writeFileSync(path, changed)
    expect(await restoreBackup(folder, target), name).toEqual({
      ok: false,
      failure: 'damaged',
      detail: name,
    })
    await rm(path)
    const missing = path === parts.manifest ? 'no-backup' : 'damaged'
    expect(await restoreBackup(folder, target), name).toMatchObject({ ok: false, failure: missing })
    writeFileSync(path, whole, { mode })
  }
  expect(existsSync(target.dataDir)).toBe(false)
  expect(await restoreBackup(folder, target)).toMatchObject({ ok: true })
})

test('rows that do not fit are refused as a whole: database and folder are as before', async () => {
  const { folder } = await aBackup()
  const parts = partsOf(folder)
  const orphan = readFileSync(parts.table('institution_body'), 'utf8')
    .split('\n')
    .filter((line) => !line.includes('"id":"z-ministry"'))
    .join('\n')
  writeFileSync(parts.table('institution_body'), orphan)
  reseal(folder, (manifest) => {
    const table = manifest.tables.find(({ name }) => name === 'institution_body')
    if (table) table.sha256 = sha256(orphan)
  })
  const target = await aTarget()
  await expect(restoreBackup(folder, target)).rejects.toThrow(
    'Rows of institution_body name rows of institution_body that are not there',
  )
  expect(existsSync(target.dataDir)).toBe(false)
  expect(await rowsOf(open(target.databaseUrl))).toEqual({})
})

test('a backup of a newer version is refused', async () => {
  const { folder } = await aBackup()
  reseal(folder, (manifest) => (manifest.schema = '20990101T0000_future'))
  expect(await restoreBackup(folder, await aTarget())).toEqual({
    ok: false,
    failure: 'newer',
    detail: '20990101T0000_future',
  })
})

test('a database or data folder that holds something is refused and left alone', async () => {
  const { folder, url, db, dataDir } = await aBackup()
  const before = await rowsOf(db)
  const full = await aTarget(url)
  expect(await restoreBackup(folder, full)).toMatchObject({ failure: 'database-not-empty' })
  expect(existsSync(full.dataDir)).toBe(false)
  const used = { ...(await aTarget()), dataDir }
  expect(await restoreBackup(folder, used)).toMatchObject({ failure: 'data-folder-not-empty' })
  expect(await rowsOf(db)).toEqual(before)
  expect(readFileSync(join(dataDir, 'secret'), 'utf8')).toBe('a secret of this site')
})

test('a restore that was killed is simply started again', async () => {
  const { folder, db } = await aBackup()
  const target = await aTarget()
  // What a killed restore leaves: its marker and some files; the database rolls back by itself.
  await mkdir(target.dataDir)
  writeFileSync(join(target.dataDir, 'restore-unfinished'), '')
  await (await openFileStore(target.filesDir)).put(Buffer.from('an answer'), { bytesMax: 100 })
  expect(await restoreBackup(folder, target)).toMatchObject({ ok: true })
  expect(await rowsOf(open(target.databaseUrl))).toEqual(await rowsOf(db))
  expect(readdirSync(target.dataDir)).not.toContain('restore-unfinished')
})

test('a disk that fills up during a backup or a restore is named, and nothing is left', async () => {
  const { source, folder } = await aBackup()
  const to = join(dirname(folder), 'second')
  const noSpace = Object.assign(new Error('write'), { code: 'ENOSPC' })
  const stream = () => Promise.reject(noSpace)
  expect(await writeBackup({ ...source, files: { ...source.files, stream } }, to)).toEqual({
    ok: false,
    failure: 'disk-full',
  })
  expect(readdirSync(dirname(folder))).toEqual([basename(folder)])
  const target = await aTarget()
  if (!target.databaseUrl.startsWith('sqlite:')) return
  // The shell's limit on the size of one file stands for the disk: the folder fits, the database does not.
  const code = `
    import { runnerImport } from 'vite'
    const { restoreBackup } = (await runnerImport('/src/app/backup/restore-backup.ts')).module
    const [from, target] = process.argv.slice(1)
    process.stdout.write(JSON.stringify(await restoreBackup(from, JSON.parse(target))))`
  const child = spawn(
    'sh',
    [
      '-c',
      'ulimit -f 300; exec "$@"',
      'sh',
      process.execPath,
      '--input-type=module',
      '--eval',
      code,
      folder,
      JSON.stringify(target),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  expect(JSON.parse(await text(child.stdout))).toEqual({ ok: false, failure: 'disk-full' })
  expect(existsSync(target.dataDir)).toBe(false)
})

test('a backup is never overwritten, and needs the folder that it goes into', async () => {
  const { source, folder } = await aBackup()
  const before = readFileSync(partsOf(folder).manifest, 'utf8')
  expect(await writeBackup(source, folder)).toEqual({ ok: false, failure: 'exists' })
  expect(readFileSync(partsOf(folder).manifest, 'utf8')).toBe(before)
  expect(await writeBackup(source, join(folder, 'not', 'mounted'))).toMatchObject({
    failure: 'no-folder',
  })
})

test('a stored file that no longer fits its hash stops the backup, and nothing is left', async () => {
  const { source, dataDir, hashes } = await aSite()
  const { file } = pathOf(join(dataDir, 'files'), hashes.answer)
  chmodSync(file, 0o600)
  writeFileSync(file, 'another answer')
  const folder = join(tempDir(), 'backup')
  expect(await writeBackup(source, folder)).toEqual({
    ok: false,
    failure: 'damaged-file',
    detail: hashes.answer,
  })
  expect(readdirSync(dirname(folder))).toEqual([])
})

test('a database that was never migrated is refused', async () => {
  const { source } = await aSite()
  const db = open(await emptyDatabaseUrl())
  const folder = join(tempDir(), 'backup')
  expect(await writeBackup({ ...source, db }, folder)).toMatchObject({ failure: 'no-database' })
  expect(readdirSync(dirname(folder))).toEqual([])
})

test('the site writes on while a backup is taken, and the backup sees one moment', async () => {
  const { url, db } = await aSite()
  const site = open(url)
  const count = async (on: Kysely<unknown>) =>
    (await sql<{ count: number }>`select count(*) as count from core_loaded`.execute(on)).rows[0]
      ?.count
  await inSnapshot(db, async (snapshot) => {
    expect(await count(snapshot)).toBe(1)
    await sql`insert into core_loaded (name, at) values ('meanwhile', ${AT})`.execute(site.writer)
    expect(await count(site.writer)).toBe(2)
    expect(await count(snapshot)).toBe(1)
  })
  const write = sql`insert into core_loaded (name, at) values ('by the backup', ${AT})`
  await expect(inSnapshot(db, (snapshot) => write.execute(snapshot))).rejects.toThrow(/read-?only/)
  expect(await count(site.writer)).toBe(2)
  await sql`insert into core_loaded (name, at) values ('afterwards', ${AT})`.execute(db.writer)
})

test('a backup that is killed leaves nothing under its name, and the next one succeeds', async () => {
  const { url, dataDir, source } = await aSite()
  const folder = join(tempDir(), 'backup')
  // Stands still while it copies the first file, so that the kill always comes in the middle.
  const code = `
    import { runnerImport } from 'vite'
    const load = async (path) => (await runnerImport(path)).module
    const { openDatabase } = await load('/src/core/db.ts')
    const { openFileStore } = await load('/src/core/storage/file-store.ts')
    const { writeBackup } = await load('/src/app/backup/write-backup.ts')
    const [url, dataDir, to] = process.argv.slice(1)
    setInterval(() => {}, 1000)
    const files = await openFileStore(dataDir + '/files')
    const stuck = { ...files, stream: () => { process.stdout.write('copying'); return new Promise(() => {}) } }
    const clock = { now: () => '', today: () => '' }
    await writeBackup({ db: openDatabase(url), files: stuck, secretPath: '', clock, product: '' }, to)`
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', code, url, dataDir, folder],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  await once(child.stdout, 'data')
  child.kill('SIGKILL')
  await once(child, 'exit')
  const left = readdirSync(dirname(folder))
  expect(left).toHaveLength(1)
  expect(left[0]).toContain(`${basename(folder)}.unfinished-`)
  const unfinished = join(dirname(folder), left[0] ?? '')
  expect(readdirSync(partsOf(unfinished).tables).length).toBeGreaterThan(10)
  expect(await restoreBackup(unfinished, await aTarget())).toMatchObject({ failure: 'no-backup' })
  expect(await writeBackup(source, folder)).toMatchObject({ ok: true })
  expect(await restoreBackup(folder, await aTarget())).toMatchObject({ ok: true })
})

test('only the owner can read a backup, and sha256sum can check it', async () => {
  const { folder } = await aBackup()
  const parts = partsOf(folder)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  for (const path of [parts.manifest, parts.secret, parts.table('institution_body')]) {
    expect(statSync(path).mode & 0o777).toBe(0o600)
  }
  const child = spawn('sha256sum', ['--check', '--strict', 'manifest.sha256', 'files.sha256'], {
    cwd: folder,
  })
  const [code] = await once(child, 'exit')
  expect(code).toBe(0)
})

test('a backup can be moved, for example to another machine', async () => {
  const { folder } = await aBackup()
  const moved = join(tempDir(), 'moved')
  await cp(folder, moved, { recursive: true })
  await rm(folder, { recursive: true })
  expect(await restoreBackup(moved, await aTarget())).toMatchObject({ ok: true })
})

type WrittenManifest = { schema: string; tables: { name: string; sha256: string }[] }

/** Changes a manifest and gives it its new hash, as only a deliberate hand does. */
function reseal(folder: string, change: (manifest: WrittenManifest) => void): void {
  const parts = partsOf(folder)
  const manifest: WrittenManifest = JSON.parse(readFileSync(parts.manifest, 'utf8'))
  change(manifest)
  const written = JSON.stringify(manifest)
  writeFileSync(parts.manifest, written)
  writeFileSync(parts.manifestHash, `${sha256(written)}  manifest.json\n`)
}

function sha256(content: string): string {
  return createHash('sha256').update(content).digest('hex')
}
