import { once } from 'node:events'

import { parseConfig, type Config } from '#config'

import { CannotStart, startServer } from '../../main.ts'
import type { Run, Terminal } from '../commands.ts'

/** `uvid serve` */
export const run: Run = async (_args, terminal) => {
  const config = readConfig(terminal)
  return config ? serveUntilStopped(config, terminal) : 1
}

/** Parses the settings or says what is wrong with them. */
export function readConfig({ env, complain }: Terminal): Config | undefined {
  try {
    return parseConfig(env)
  } catch (problem) {
    complain(problem instanceof Error ? problem.message : String(problem))
    return undefined
  }
}

/** Runs the site until it is told to stop; what is under way is finished first. */
export async function serveUntilStopped(config: Config, terminal: Terminal): Promise<number> {
  try {
    const server = await startServer(config)
    terminal.print(`Uvid listens on ${server.address}`)
    if (server.setupAddress) {
      terminal.print(
        `There is no account yet. Make the first administrator with this one-time link:`,
      )
      terminal.print(`  ${server.setupAddress}`)
    }
    await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
    await server.stop()
    return 0
  } catch (problem) {
    if (!(problem instanceof CannotStart)) throw problem
    terminal.complain(problem.message)
    return 1
  }
}
