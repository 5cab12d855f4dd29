import { createReadStream, existsSync } from 'node:fs'
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { sql, type Kysely } from 'kysely'

import { openDatabase } from '#core/db.ts'
import { fail, ok, type Result } from '#core/result.ts'
import { ERASURE_FILE } from '#core/storage/erasure-file.ts'
import { pathOf } from '#core/storage/file-names.ts'
import { openFileStore } from '#core/storage/file-store.ts'
import { asStoringFailure, ifThere, type StoringFailure } from '#core/storage/storing-failure.ts'

import { lockDataFolder } from '../folder-lock.ts'
import { checkBackup, type CheckedBackup } from './check-backup.ts'
import { eraseAgain, openErasures } from './erase-again.ts'
import { deferForeignKeys } from './foreign-keys.ts'
import { partsOf, type Manifest } from './manifest.ts'
import { readLines } from './parts.ts'
import { isEmptyDatabase, knowsSchema, migrateTo } from './schema-version.ts'
import { sqliteFile } from './sqlite-file.ts'
import { continueNumbers, insertLines } from './table-rows.ts'
import { listTables } from './table-shape.ts'
import { inTransaction } from './transactions.ts'

/** Stands in the data folder while a restore is under way, so that one that was killed can be started again. */
const MARKER = 'restore-unfinished'
const LOCK = 'lock.sqlite'

/** Where a backup goes. */
export type RestoreTarget = {
  readonly dataDir: string
  readonly filesDir: string
  readonly databaseUrl: string
  /** From the settings; otherwise the backup has the generated one. */
  readonly secret?: string | undefined
}

type Failure =
  | 'no-backup'
  | 'damaged'
  | 'newer'
  | 'data-folder-not-empty'
  | 'database-not-empty'
  | 'in-use'
  | 'no-secret'
  | StoringFailure

/** What was put back, and how many people were erased again. */
type Restored = Result<Manifest & { readonly erasedAgain: number }, Failure>

/**
 * Puts a backup into an empty data folder and database. The rows are committed last and in one transaction: until then the
 * database is empty, and files that no row names are invisible. Whoever was erased after the backup is erased again before that.
 * A failure takes away what was put.
 */
export async function restoreBackup(from: string, target: RestoreTarget): Promise<Restored> {
  const backup = await checkBackup(from)
  if (!backup.ok) return backup
  const { schema } = backup.value.manifest
  if (!knowsSchema(schema)) return fail('newer', schema)
  if (!(await acceptsRestore(target.dataDir))) return fail('data-folder-not-empty')
  const absent = pathsOf(target).filter((path) => !existsSync(path))
  const lock = lockDataFolder(target.dataDir)
  if (!lock.ok) return lock
  let restored = false
  try {
    await writeFile(join(target.dataDir, MARKER), '')
    const result = await restoreLocked(backup.value, target)
    restored = result.ok
    if (restored) await rm(join(target.dataDir, MARKER))
    return result
  } catch (problem) {
    const failure = asStoringFailure(problem)
    if (!failure) throw problem
    return fail(failure)
  } finally {
    lock.value.release()
    if (!restored) for (const path of absent) await rm(path, { recursive: true, force: true })
  }
}

/** A folder that is missing, empty but for who was erased, or holds what an interrupted restore left. */
async function acceptsRestore(dataDir: string): Promise<boolean> {
  const names = (await ifThere(readdir(dataDir))) ?? []
  return names.includes(MARKER) || names.every((name) => name === LOCK || name === ERASURE_FILE)
}

/** All that a restore makes outside a PostgreSQL database; what was not there before goes again when it fails. */
function pathsOf({ dataDir, filesDir, databaseUrl }: RestoreTarget): string[] {
  const file = sqliteFile(databaseUrl)
  const database = file === undefined ? [] : [file, `${file}-wal`, `${file}-shm`]
  return [
    ...database,
    filesDir,
    ...['secret', MARKER, LOCK].map((name) => join(dataDir, name)),
    dataDir,
  ]
}

async function restoreLocked(backup: CheckedBackup, target: RestoreTarget): Promise<Restored> {
  const db = openDatabase<unknown>(target.databaseUrl)
  try {
    // Asked outside the transaction too, so that nothing is copied for nothing.
    if (!(await isEmptyDatabase(db.writer))) return fail('database-not-empty')
    const copied = await copyFiles(backup, target.filesDir)
    if (!copied.ok) return copied
    await copySecret(backup, target.dataDir)
    const erasures = await openErasures(target)
    if (!erasures.ok) return erasures
    const replayed = await inTransaction(db, async (transaction) => {
      const { schema, tables } = backup.manifest
      await migrateTo(transaction, schema)
      await fillTables(transaction, { dialect: db.dialect, tables, folder: backup.folder })
      await migrateTo(transaction)
      return eraseAgain(transaction, erasures.value)
    })
    await erasures.value.file.append(replayed.missingInFile)
    return ok({ ...backup.manifest, erasedAgain: replayed.erased })
  } finally {
    await db.close()
  }
}

async function copyFiles(
  backup: CheckedBackup,
  filesDir: string,
): Promise<Result<undefined, 'damaged' | StoringFailure>> {
  const parts = partsOf(backup.folder)
  const store = await openFileStore(filesDir)
  for (const hash of backup.files) {
    const content = createReadStream(pathOf(parts.files, hash).file)
    const copy = await store.put(content, { bytesMax: Number.MAX_SAFE_INTEGER })
    if (!copy.ok && (copy.failure === 'disk-full' || copy.failure === 'no-rights')) {
      return fail(copy.failure)
    }
    // It was whole a moment ago, when the backup was checked.
    if (!copy.ok || copy.value.sha256 !== hash) return fail('damaged', `files/${hash}`)
  }
  return ok(undefined)
}

async function copySecret({ folder, manifest }: CheckedBackup, dataDir: string): Promise<void> {
  if (!manifest.secret) return
  const secret = await readFile(partsOf(folder).secret)
  await writeFile(join(dataDir, 'secret'), secret, { mode: 0o600, flush: true })
}

async function fillTables(
  db: Kysely<unknown>,
  backup: {
    readonly dialect: 'sqlite' | 'postgres'
    readonly tables: Manifest['tables']
    readonly folder: string
  },
): Promise<void> {
  const parts = partsOf(backup.folder)
  const shapes = new Map((await listTables(db, backup.dialect)).map((shape) => [shape.name, shape]))
  const foreignKeys = await deferForeignKeys(db, backup.dialect)
  // Migrations put first rows into some tables; the backup has its own.
  for (const name of shapes.keys()) await sql`delete from ${sql.table(name)}`.execute(db)
  for (const { name } of backup.tables) {
    const shape = shapes.get(name)
    if (!shape) throw new Error(`The schema of this backup has no table ${name}`)
    await insertLines(db, shape, readLines(parts.table(name)))
    await continueNumbers(db, shape, backup.dialect)
  }
  await foreignKeys.settle()
}
