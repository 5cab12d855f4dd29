import { migrate } from '#core/db.ts'

import type { Run } from '../commands.ts'
import { loadContent } from '../load-content.ts'
import { modules } from '../modules.ts'
import { openServices } from '../open-services.ts'
import { readConfig } from './serve.ts'

/** `uvid seed` */
export const run: Run = async (_args, terminal) => {
  const config = readConfig(terminal)
  if (!config) return 1
  const { db, services, close } = await openServices(config, config.origin ?? 'http://localhost')
  await migrate(db.writer)
  const loaded = await loadContent({ db, services, modules }, 'starter')
  await close()
  terminal.print(loaded ? 'Starter content loaded.' : 'The starter content was already there.')
  return 0
}
