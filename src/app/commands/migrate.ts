import { mkdirSync } from 'node:fs'

import { openDatabase, migrate } from '#core/db.ts'

import type { Run } from '../commands.ts'
import { readConfig } from './serve.ts'

/** `uvid migrate` */
export const run: Run = async (_args, terminal) => {
  const config = readConfig(terminal)
  if (!config) return 1
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
  const db = openDatabase(config.databaseUrl)
  const done = await migrate(db.writer)
  await db.close()
  terminal.print(done.length === 0 ? 'The schema is up to date.' : `Applied: ${done.join(', ')}`)
  return 0
}
