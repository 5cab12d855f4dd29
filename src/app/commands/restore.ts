import { parseArgs } from 'node:util'

import type { Config } from '#config'
import { createClock } from '#core/clock.ts'
import { openDatabase } from '#core/db.ts'
import { ERASURE_FILE } from '#core/storage/erasure-file.ts'
import { actors, appendAudit } from '#modules/people'

import type { AppTables } from '../app-tables.ts'
import { restoreBackup, type RestoreTarget } from '../backup/restore-backup.ts'
import type { Run } from '../commands.ts'
import { readConfig } from './serve.ts'

/** `uvid restore --from <folder> [--into-database-url <url>]` */
export const run: Run = async (args, terminal) => {
  const { values } = parseArgs({
    args,
    options: { from: { type: 'string' }, 'into-database-url': { type: 'string' } },
  })
  const { from, 'into-database-url': into } = values
  if (from === undefined) {
    terminal.complain('uvid restore takes: --from <folder> [--into-database-url <url>]')
    return 2
  }
  const { env } = terminal
  const config = readConfig(
    into === undefined ? terminal : { ...terminal, env: { ...env, DATABASE_URL: into } },
  )
  if (!config) return 1
  const restored = await restoreBackup(from, config)
  if (!restored.ok) {
    const { failure, detail = '' } = restored
    terminal.complain(words(failure, { from, detail, target: config }))
    return 1
  }
  await noteRestore(config)
  const { takenAt, tables, files, erasedAgain } = restored.value
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  terminal.print(`Restored the state of ${takenAt}: ${rows} rows, ${files.count} files.`)
  terminal.print(erasures(config.dataDir, erasedAgain))
  if (into !== undefined) terminal.print('Set DATABASE_URL to the new database before you start.')
  return 0
}

/** The trail goes on after the row that was last when the backup was taken; this one says why there is a gap in time. */
async function noteRestore({ databaseUrl, fixedNow }: Config): Promise<void> {
  const db = openDatabase<AppTables>(databaseUrl)
  try {
    const at = createClock(fixedNow).now()
    const entry = { actorId: actors.commandLine, act: 'uvid restore', record: '', at }
    await db.writer.transaction().execute((trx) => appendAudit(trx, entry))
  } finally {
    await db.close()
  }
}

function erasures(dataDir: string, erasedAgain: number): string {
  if (erasedAgain > 0)
    return `Erased again, because they were erased before: ${erasedAgain} people.`
  return `Nobody had to be erased again. If ${ERASURE_FILE} of the old data folder was not in ${dataDir} during the restore, put it there and restore once more.`
}

type Failure = Extract<Awaited<ReturnType<typeof restoreBackup>>, { ok: false }>['failure']
type Subject = { from: string; detail: string; target: RestoreTarget }

function words(failure: Failure, { from, detail, target }: Subject): string {
  const nothing = 'Nothing was changed.'
  switch (failure) {
    case 'no-backup':
      return `${from} holds no finished backup: manifest.json is missing. ${nothing}`
    case 'damaged':
      return `The backup is damaged: ${detail} is not what was written. ${nothing}`
    case 'newer':
      return `The backup was made by a newer Uvid (its schema is ${detail}). Install that version first. ${nothing}`
    case 'data-folder-not-empty':
      return `The data folder ${target.dataDir} is not empty. Set UVID_DATA to a new folder, or move the old one away. ${nothing}`
    case 'database-not-empty':
      return `The database is not empty. Make a new one and give its address. ${nothing}`
    case 'no-secret':
      return `${ERASURE_FILE} names people who were erased, but the backup has no secret to recognise them. Set UVID_SECRET to the one that was in use. ${nothing}`
    case 'in-use':
      return `Another Uvid is running on the data folder ${target.dataDir}. ${nothing}`
    case 'disk-full':
      return `The disk that holds ${target.dataDir}, ${target.filesDir} or the database is full or cannot take such large files. What had been restored was taken away again.`
    case 'no-rights':
      return `The data folder ${target.dataDir} or ${target.filesDir} cannot be written by this user. ${nothing}`
  }
}
