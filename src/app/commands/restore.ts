import { parseArgs } from 'node:util'

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
  const { takenAt, tables, files } = restored.value
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  terminal.print(`Restored the state of ${takenAt}: ${rows} rows, ${files.count} files.`)
  if (into !== undefined) terminal.print('Set DATABASE_URL to the new database before you start.')
  return 0
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
    case 'in-use':
      return `Another Uvid is running on the data folder ${target.dataDir}. ${nothing}`
    case 'disk-full':
      return `The disk that holds ${target.dataDir}, ${target.filesDir} or the database is full or cannot take such large files. What had been restored was taken away again.`
    case 'no-rights':
      return `The data folder ${target.dataDir} or ${target.filesDir} cannot be written by this user. ${nothing}`
  }
}
