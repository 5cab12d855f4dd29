import type { Kysely } from 'kysely'

import type { Clock } from '#core/clock.ts'
import { reading, write, type Writer } from '#core/db.ts'
import { fail, ok, type Result } from '#core/result.ts'

import { actors, appendAudit } from './audit/append-audit.ts'
import { addUser, invite, renewLink, setPassword } from './commands.ts'
import { emailField, nameField, passwordField } from './forms.ts'
import { makeLink } from './one-time-links.ts'
import { hashPassword } from './passwords.ts'
import { paths } from './paths.ts'
import { isWithoutAccounts } from './queries.ts'
import type { PeopleTables } from './tables.ts'
import { isRole, type Role } from './visibility.ts'

type Outside<Tables> = { readonly connection: Kysely<Tables>; readonly clock: Clock }
type NotAPerson = 'name-invalid' | 'email-invalid'

/** A one-time link, good for a day, with which the first administrator makes an account. There is none once anybody has one. */
export async function createSetupLink<Tables>(
  outside: Outside<Tables>,
): Promise<Result<{ path: string }, 'accounts-exist'>> {
  return write(ours(outside.connection), async (trx) => {
    if (!(await isWithoutAccounts(reading<PeopleTables>(trx)))) return fail('accounts-exist')
    const now = outside.clock.now()
    const token = await makeLink(trx, { purpose: 'setup', userId: '', now })
    await noteAct(trx, { act: 'uvid user link', userId: undefined, at: now })
    return ok({ path: paths.setup(token) })
  })
}

/** Adds a person, an administrator unless said otherwise, and gives the one-time link, good for a week, with which they set their password. */
export async function inviteAccount<Tables>(
  invitation: Outside<Tables> & {
    readonly email: string
    readonly name: string
    readonly role?: string | undefined
  },
): Promise<Result<{ path: string }, 'email-taken' | 'role-unknown' | NotAPerson>> {
  const { connection, clock, role = 'administrator' } = invitation
  const person = personOf(invitation)
  if (!person.ok) return person
  if (!isRole(role)) return fail('role-unknown')
  return write(ours(connection), async (trx) => {
    const user = { ...person.value, role, now: clock.now() }
    const invited = await invite(trx, user)
    if (!invited.ok) return invited
    await noteAct(trx, { act: 'uvid user add', userId: invited.value.id, at: user.now })
    return ok({ path: paths.password(invited.value.token) })
  })
}

/** Gives another one-time link, good for a week, to a person who has an account; earlier links end, the password stays until it is used. */
export async function renewAccountLink<Tables>(
  account: Outside<Tables> & { readonly email: string },
): Promise<Result<{ path: string }, 'email-unknown'>> {
  const { connection, clock } = account
  const email = emailField.safeParse(account.email.trim())
  if (!email.success) return fail('email-unknown')
  return write(ours(connection), async (trx) => {
    const user = await trx
      .selectFrom('people_user')
      .select('id')
      .where('email', '=', email.data)
      .executeTakeFirst()
    if (!user) return fail('email-unknown')
    const now = clock.now()
    const renewed = await renewLink(trx, { userId: user.id, now })
    if (!renewed.ok) return fail('email-unknown')
    await noteAct(trx, { act: 'uvid user link', userId: user.id, at: now })
    return ok({ path: paths.password(renewed.value.token) })
  })
}

/** Adds a person with a password, for demonstrations and tests; everyone else sets their own. */
export async function createAccount<Tables>(account: {
  readonly trx: Writer<Tables>
  readonly clock: Clock
  readonly name: string
  readonly email: string
  readonly password: string
  readonly role?: Role
}): Promise<Result<{ id: string }, 'email-taken' | 'password-invalid' | NotAPerson>> {
  const { clock, role = 'administrator' } = account
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as below
  const trx = account.trx as unknown as Writer<PeopleTables>
  const person = personOf(account)
  if (!person.ok) return person
  if (!passwordField.safeParse(account.password).success) return fail('password-invalid')
  const now = clock.now()
  const user = await addUser(trx, { ...person.value, role, now })
  if (!user.ok) return user
  const hash = await hashPassword(account.password)
  await setPassword(trx, { userId: user.value.id, hash, now })
  await noteAct(trx, { act: 'uvid user account', userId: user.value.id, at: now })
  return user
}

/** Writes down what was done at the terminal, last in its transaction. */
async function noteAct(
  trx: Writer<PeopleTables>,
  {
    act,
    userId,
    at,
  }: { readonly act: string; readonly userId: string | undefined; readonly at: string },
): Promise<void> {
  const record = userId === undefined ? '' : `${paths.accounts}/${userId}`
  await appendAudit(trx, { actorId: actors.commandLine, act, record, at })
}

function personOf(typed: {
  readonly name: string
  readonly email: string
}): Result<{ name: string; email: string }, NotAPerson> {
  const name = nameField.safeParse(typed.name.trim())
  if (!name.success) return fail('name-invalid')
  const email = emailField.safeParse(typed.email.trim())
  return email.success ? ok({ name: name.data, email: email.data }) : fail('email-invalid')
}

function ours<Tables>(connection: Kysely<Tables>): Kysely<PeopleTables> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the caller's connection holds every module's tables without naming them
  return connection as unknown as Kysely<PeopleTables>
}
