import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parse } from 'yaml'
import { z } from 'zod'

import type { LoaderContext } from '#core/module.ts'
import { projectRoot } from '#core/project-root.ts'
import { ok } from '#core/result.ts'

import { createAccount } from './command-line.ts'
import type { PeopleTables } from './tables.ts'
import { roles, type Role } from './visibility.ts'

const accounts = z.object({
  demo: z.literal(true),
  password: z.string(),
  people: z.array(z.object({ role: z.enum(roles), email: z.string(), name: z.string() })),
})

/** An invented account. Its password is no secret: the demonstration holds nothing real. */
export type DemoAccount = {
  readonly role: Role
  readonly email: string
  readonly name: string
  readonly password: string
}

/** The accounts of the demonstration, as `demo/people.yaml` has them. */
export async function listDemoAccounts(): Promise<DemoAccount[]> {
  const file = await readFile(join(projectRoot, 'demo', 'people.yaml'), 'utf8')
  const { people, password } = accounts.parse(parse(file))
  return people.map((person) => ({ ...person, password }))
}

/** Makes the accounts of the demonstration; an address that somebody has stays theirs. */
export async function loadDemoAccounts(context: LoaderContext<PeopleTables>): Promise<void> {
  const { clock } = context.services
  for (const account of await listDemoAccounts()) {
    await context.write(async (trx) => {
      const made = await createAccount({ trx, clock, ...account })
      if (!made.ok && made.failure !== 'email-taken') {
        throw new Error(`${account.email}: ${made.failure}`)
      }
      return ok(undefined)
    })
  }
}
