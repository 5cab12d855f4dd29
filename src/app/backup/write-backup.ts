import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

import type { Kysely } from 'kysely'

import type { Clock } from '#core/clock.ts'
import { reading, type Database } from '#core/db.ts'
import { fail, ok, type Result } from '#core/result.ts'
import { openFileStore, type FileStore } from '#core/storage/file-store.ts'
import { asStoringFailure, type StoringFailure } from '#core/storage/storing-failure.ts'
import { findAuditHead } from '#modules/people'

import { toModule } from '../app-tables.ts'
import { partsOf, type Manifest } from './manifest.ts'
import { syncFolder, writeLines } from './parts.ts'
import { schemaVersion } from './schema-version.ts'
import { linesOfTable } from './table-rows.ts'
import { listTables } from './table-shape.ts'
import { inSnapshot } from './transactions.ts'

/** What is backed up. `secretPath` names the generated secret; there need not be one. */
export type BackupSource = {
  readonly db: Database<unknown>
  readonly files: FileStore
  readonly secretPath: string
  readonly clock: Clock
  /** Version of this program. */
  readonly product: string
}

type Failure = 'exists' | 'no-folder' | 'no-database' | 'damaged-file' | StoringFailure

/**
 * Writes a backup into the new folder `to`, whose parent must be there. The folder gets its name when all of it is on the disk and
 * checked; before that it is called `<to>.unfinished-…`. `damaged-file` names a stored file that no longer fits its hash.
 */
export async function writeBackup(
  source: BackupSource,
  to: string,
): Promise<Result<Manifest, Failure>> {
  const target = resolve(to)
  if (existsSync(target)) return fail('exists')
  if (!existsSync(dirname(target))) return fail('no-folder', dirname(target))
  let unfinished: string | undefined
  try {
    unfinished = await mkdtemp(`${target}.unfinished-`)
    const manifest = await inSnapshot(source.db, (snapshot) =>
      writeParts({ ...source, snapshot }, unfinished ?? target),
    )
    if (manifest.ok) {
      await rename(unfinished, target)
      await syncFolder(dirname(target))
    }
    return manifest
  } catch (problem) {
    const failure = asStoringFailure(problem)
    if (!failure) throw problem
    return fail(failure)
  } finally {
    // Under its final name it is no longer here.
    if (unfinished !== undefined) await rm(unfinished, { recursive: true, force: true })
  }
}

type SnapshotSource = BackupSource & { readonly snapshot: Kysely<unknown> }

async function writeParts(
  source: SnapshotSource,
  folder: string,
): Promise<Result<Manifest, Failure>> {
  const parts = partsOf(folder)
  const schema = await schemaVersion(source.snapshot)
  if (schema === undefined) return fail('no-database')
  // Rows before files: a file is in the store before the first row names it.
  const tables = await writeTables(source, folder)
  const audit = await auditHead(source.snapshot, tables)
  const files = await copyFiles(source.files, folder)
  if (!files.ok) return files
  const secret = await copySecret(source.secretPath, parts.secret)
  const manifest: Manifest = {
    format: 'uvid-backup-1',
    takenAt: source.clock.now(),
    product: source.product,
    schema,
    dialect: source.db.dialect,
    tables,
    files: files.value,
    ...(audit === undefined ? {} : { audit }),
    ...(secret === undefined ? {} : { secret }),
  }
  const { sha256 } = await writeLines(parts.manifest, [JSON.stringify(manifest, null, 2)])
  await writeLines(parts.manifestHash, [`${sha256}  ${basename(parts.manifest)}`])
  await syncFolder(parts.tables)
  await syncFolder(folder)
  return ok(manifest)
}

async function writeTables(source: SnapshotSource, folder: string): Promise<Manifest['tables']> {
  const parts = partsOf(folder)
  await mkdir(parts.tables, { mode: 0o700 })
  const written: Manifest['tables'] = []
  for (const table of await listTables(source.snapshot, source.db.dialect)) {
    const rows = linesOfTable(source.snapshot, table)
    const { lines, bytes, sha256 } = await writeLines(parts.table(table.name), rows)
    written.push({ name: table.name, rows: lines, bytes, sha256 })
  }
  return written
}

/** The end of the chain; a backup of an older schema has none. */
async function auditHead(
  snapshot: Kysely<unknown>,
  tables: Manifest['tables'],
): Promise<Manifest['audit']> {
  const kept = tables.some(({ name }) => name === 'people_audit')
  return kept ? findAuditHead(toModule(reading(snapshot))) : undefined
}

/** Copies every stored file, and checks on the way that it still is what its name says. */
async function copyFiles(
  files: FileStore,
  folder: string,
): Promise<Result<Manifest['files'], Failure>> {
  const parts = partsOf(folder)
  const copies = await openFileStore(parts.files)
  const hashes: string[] = []
  let bytes = 0
  for await (const hash of files.list()) {
    const content = await files.stream(hash)
    // Removed since it was listed, because nothing names it any more.
    if (!content) continue
    const copy = await copies.put(content, { bytesMax: Number.MAX_SAFE_INTEGER })
    if (!copy.ok && (copy.failure === 'disk-full' || copy.failure === 'no-rights')) {
      return fail(copy.failure)
    }
    if (!copy.ok || copy.value.sha256 !== hash) return fail('damaged-file', hash)
    hashes.push(hash)
    bytes += copy.value.bytes
  }
  await rm(join(parts.files, 'incoming'), { recursive: true })
  const { sha256 } = await writeLines(
    parts.fileList,
    hashes.map((hash) => `${hash}  files/${hash.slice(0, 2)}/${hash.slice(2, 4)}/${hash}`),
  )
  return ok({ count: hashes.length, bytes, sha256 })
}

async function copySecret(from: string, to: string): Promise<Manifest['secret']> {
  if (!existsSync(from)) return undefined
  const secret = await readFile(from)
  await writeFile(to, secret, { mode: 0o600, flag: 'wx', flush: true })
  await chmod(to, 0o600)
  return { sha256: createHash('sha256').update(secret).digest('hex') }
}
