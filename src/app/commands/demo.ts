import { join } from 'node:path'

import { migrate, write } from '#core/db.ts'
import { projectRoot } from '#core/project-root.ts'
import { createAccount } from '#modules/people'

import type { Run } from '../commands.ts'
import { loadContent } from '../load-content.ts'
import { modules } from '../modules.ts'
import { openServices } from '../open-services.ts'
import { readConfig, serveUntilStopped } from './serve.ts'

/** The demo account; its password is printed, because the demo holds nothing real. */
const DEMO_ACCOUNT = {
  name: 'Демо администратор',
  email: 'demo@uvid.example',
  password: 'demo-uvid-2026',
} as const

/** `uvid demo`: the site with a lived-in invented wave, on a data folder of its own. */
export const run: Run = async (_args, terminal) => {
  const { env } = terminal
  const dataDir = env['UVID_DATA'] ?? join(projectRoot, 'demo-data')
  const config = readConfig({ ...terminal, env: { ...env, UVID_DATA: dataDir } })
  if (!config) return 1
  const origin = config.origin ?? `http://localhost:${config.port}`
  const { db, services, close } = await openServices(config, origin)
  await migrate(db.writer)
  await loadContent({ db, services, modules }, 'starter')
  if (await loadContent({ db, services, modules }, 'demo')) {
    await write(db.writer, (trx) => createAccount({ trx, clock: services.clock, ...DEMO_ACCOUNT }))
  }
  await close()
  terminal.print(`Demo account: ${DEMO_ACCOUNT.email} with password ${DEMO_ACCOUNT.password}`)
  return serveUntilStopped(config, terminal)
}
