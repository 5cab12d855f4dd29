import { parseArgs } from 'node:util'

import { createClock } from '#core/clock.ts'
import { migrate, openDatabase } from '#core/db.ts'
import { createSetupLink, inviteAccount, renewAccountLink, roles } from '#modules/people'

import type { Run } from '../commands.ts'
import { readConfig } from './serve.ts'

/** `uvid user link` and `uvid user add`: print a one-time link; a password never passes the command line. */
export const run: Run = async ([action, ...args], terminal) => {
  const config = readConfig(terminal)
  if (!config) return 1
  const { values } = parseArgs({
    args,
    options: { email: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' } },
  })
  const origin = config.origin ?? `http://localhost:${config.port}`
  const db = openDatabase<never>(config.databaseUrl)
  const outside = { connection: db.writer, clock: createClock(config.fixedNow) }
  try {
    await migrate(db.writer)
    const { email, name, role } = values
    if (action === 'link' && email !== undefined) {
      const link = await renewAccountLink({ ...outside, email })
      if (link.ok) terminal.print(origin + link.value.path)
      else terminal.complain('No account has this e-mail address.')
      return link.ok ? 0 : 1
    }
    if (action === 'link') {
      const link = await createSetupLink(outside)
      if (link.ok) terminal.print(origin + link.value.path)
      else
        terminal.complain(
          'There is an account already; an administrator invites others in the desk. With --email <address> a person who has an account gets another link.',
        )
      return link.ok ? 0 : 1
    }
    if (action === 'add' && email !== undefined && name !== undefined) {
      const link = await inviteAccount({ ...outside, email, name, role })
      if (link.ok) terminal.print(origin + link.value.path)
      else if (link.failure !== 'role-unknown') terminal.complain(`Not added: ${link.failure}`)
      else terminal.complain(`Not added: the role is one of ${roles.join(', ')}`)
      return link.ok ? 0 : 1
    }
    terminal.complain(
      'uvid user takes: link [--email <address>], or add --email <address> --name <name> [--role <role>]',
    )
    return 2
  } finally {
    await db.close()
  }
}
