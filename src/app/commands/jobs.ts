import { openDatabase } from '#core/db.ts'
import { jobStates } from '#core/jobs/job-tables.ts'
import { countJobsByState } from '#core/jobs/queries.ts'

import type { AppTables } from '../app-tables.ts'
import type { Run } from '../commands.ts'
import { readConfig } from './serve.ts'

/** `uvid jobs list` */
export const run: Run = async ([action = 'list'], terminal) => {
  if (action !== 'list') {
    terminal.complain('uvid jobs takes: list')
    return 2
  }
  const config = readConfig(terminal)
  if (!config) return 1
  const db = openDatabase<AppTables>(config.databaseUrl)
  const counts = await countJobsByState(db.reader)
  await db.close()
  for (const state of jobStates) terminal.print(`${state}\t${counts[state]}`)
  return 0
}
