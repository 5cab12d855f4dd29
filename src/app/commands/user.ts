import { parseArgs } from 'node:util'

import { createClock } from '#core/clock.ts'
import { migrate, openDatabase } from '#core/db.ts'
import { createSetupLink, inviteAccount } from '#modules/people'

import type { Run } from '../commands.ts'
import { readConfig } from './serve.ts'

/** `uvid user link` and `uvid user add`: print a one-time link; a password never passes the command line. */
export const run: Run = async ([action, ...args], terminal) => {
  const config = readConfig(terminal)
  if (!config) return 1
  const { values } = parseArgs({
    args,
    options: { email: { type: 'string' }, name: { type: 'string' } },
  })
  const origin = config.origin ?? `http://localhost:${config.port}`
  const db = openDatabase<never>(config.databaseUrl)
  const outside = { connection: db.writer, clock: createClock(config.fixedNow) }
  try {
    await migrate(db.writer)
    if (action === 'link') {
      const link = await createSetupLink(outside)
      if (link.ok) terminal.print(origin + link.value.path)
      else
        terminal.complain(
          'There is an account already; an administrator invites others in the desk.',
        )
      return link.ok ? 0 : 1
    }
    if (action === 'add' && values.email !== undefined && values.name !== undefined) {
      const link = await inviteAccount({ ...outside, email: values.email, name: values.name })
      if (link.ok) terminal.print(origin + link.value.path)
      else terminal.complain(`Not added: ${link.failure}`)
      return link.ok ? 0 : 1
    }
    terminal.complain('uvid user takes: link, or add --email <address> --name <name>')
    return 2
  } finally {
    await db.close()
  }
}
