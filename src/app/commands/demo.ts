import { join } from 'node:path'

import { migrate } from '#core/db.ts'
import { projectRoot } from '#core/project-root.ts'
import { listDemoAccounts } from '#modules/people'

import type { Run } from '../commands.ts'
import { loadContent } from '../load-content.ts'
import { modules } from '../modules.ts'
import { openServices } from '../open-services.ts'
import { readConfig, serveUntilStopped } from './serve.ts'

/** `uvid demo`: the site with a lived-in invented wave, on a data folder of its own; its passwords are printed, because it holds nothing real. */
export const run: Run = async (_args, terminal) => {
  const { env } = terminal
  const dataDir = env['UVID_DATA'] ?? join(projectRoot, 'demo-data')
  const config = readConfig({ ...terminal, env: { ...env, UVID_DATA: dataDir } })
  if (!config) return 1
  const origin = config.origin ?? `http://localhost:${config.port}`
  const { db, services, close } = await openServices(config, origin)
  await migrate(db.writer)
  await loadContent({ db, services, modules }, 'starter')
  await loadContent({ db, services, modules }, 'demo')
  await close()
  for (const { role, email, password } of await listDemoAccounts()) {
    terminal.print(`Demo account: ${email} with password ${password} (${role})`)
  }
  return serveUntilStopped(config, terminal)
}
