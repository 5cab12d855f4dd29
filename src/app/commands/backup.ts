import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'

import * as z from 'zod'

import { createClock } from '#core/clock.ts'
import { openDatabase } from '#core/db.ts'
import { projectRoot } from '#core/project-root.ts'
import { openFileStore } from '#core/storage/file-store.ts'

import { isMissingDatabase } from '../backup/sqlite-file.ts'
import { writeBackup } from '../backup/write-backup.ts'
import type { Run } from '../commands.ts'
import { readConfig } from './serve.ts'

const NO_DATABASE = 'There is no database to back up. Is UVID_DATA or DATABASE_URL right?'
const packageShape = z.object({ version: z.string() })

/** `uvid backup --to <folder>` */
export const run: Run = async (args, terminal) => {
  const { to } = parseArgs({ args, options: { to: { type: 'string' } } }).values
  if (to === undefined) {
    terminal.complain('uvid backup takes: --to <folder>')
    return 2
  }
  const config = readConfig(terminal)
  if (!config) return 1
  if (isMissingDatabase(config.databaseUrl)) {
    terminal.complain(NO_DATABASE)
    return 1
  }
  const db = openDatabase<unknown>(config.databaseUrl)
  try {
    const source = {
      db,
      files: await openFileStore(config.filesDir),
      secretPath: join(config.dataDir, 'secret'),
      clock: createClock(config.fixedNow),
      product: productVersion(),
    }
    const backup = await writeBackup(source, to)
    if (!backup.ok) {
      terminal.complain(words(backup.failure, { to, detail: backup.detail ?? '' }))
      return 1
    }
    const rows = backup.value.tables.reduce((sum, table) => sum + table.rows, 0)
    terminal.print(`${to}: ${rows} rows, ${backup.value.files.count} files, checked.`)
    if (config.secret !== undefined) {
      terminal.print('The secret comes from UVID_SECRET and is not in the backup; keep it too.')
    }
    return 0
  } finally {
    await db.close()
  }
}

type Failure = Extract<Awaited<ReturnType<typeof writeBackup>>, { ok: false }>['failure']

function words(failure: Failure, { to, detail }: { to: string; detail: string }): string {
  switch (failure) {
    case 'exists':
      return `${to} is there already; a backup is never overwritten. Give it a new name, for example with the day.`
    case 'no-folder':
      return `The folder ${detail} is not there. Is the disk for backups mounted?`
    case 'no-database':
      return NO_DATABASE
    case 'damaged-file':
      return `Stored file ${detail} no longer fits its hash, so there is no backup. Run \`uvid verify\`; the file of an older backup repairs it.`
    case 'disk-full':
      return `The disk that holds ${to} is full. The unfinished backup has been removed.`
    case 'no-rights':
      return `${to} cannot be written by this user.`
  }
}

function productVersion(): string {
  return packageShape.parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')))
    .version
}
