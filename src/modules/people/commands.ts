import { reading, type Writer } from '#core/db.ts'
import { variants, type Variant } from '#core/i18n/languages.ts'
import { newId } from '#core/ids.ts'
import { fail, ok, type Result } from '#core/result.ts'

import { dropLinks, makeLink, useLink, useSetupLink } from './one-time-links.ts'
import { isWithoutAccounts } from './queries.ts'
import type { PeopleTables } from './tables.ts'
import type { Role } from './visibility.ts'

/** better-auth's name for a password kept by ourselves. */
const PASSWORD_PROVIDER = 'credential'

type Trx = Writer<PeopleTables>
type NewUser = {
  readonly name: string
  /** In lower case. */
  readonly email: string
  readonly role: Role
  readonly variant?: Variant
  readonly now: string
}

/** Adds a person who cannot sign in yet. */
export async function addUser(
  trx: Trx,
  user: NewUser,
): Promise<Result<{ id: string }, 'email-taken'>> {
  const { name, email, role, variant = variants[0], now } = user
  const added = await trx
    .insertInto('people_user')
    .values({
      id: newId(),
      email,
      email_verified: 0,
      name,
      role,
      variant,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.column('email').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added ? ok(added) : fail('email-taken')
}

/** Gives a person a password (hashed), the first one or another one. */
export async function setPassword(
  trx: Trx,
  { userId, hash, now }: { readonly userId: string; readonly hash: string; readonly now: string },
): Promise<void> {
  await trx
    .insertInto('people_account')
    .values({
      id: newId(),
      user_id: userId,
      account_id: userId,
      provider_id: PASSWORD_PROVIDER,
      password: hash,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['provider_id', 'account_id'])
        .doUpdateSet({ password: hash, updated_at: now }),
    )
    .execute()
}

/** Makes the first administrator. The link is used up in the same transaction, and with it every other set-up link. */
export async function makeFirstAdministrator(
  trx: Trx,
  input: Omit<NewUser, 'role'> & { readonly token: string; readonly hash: string },
): Promise<Result<{ id: string }, 'link-invalid'>> {
  const { token, hash, now } = input
  if (!(await useSetupLink(trx, { token, now }))) return fail('link-invalid')
  if (!(await isWithoutAccounts(reading<PeopleTables>(trx)))) return fail('link-invalid')
  const user = await addUser(trx, { ...input, role: 'administrator' })
  // Nobody has an account, so the address is free.
  if (!user.ok) throw new Error('an address was taken while there was no account')
  await setPassword(trx, { userId: user.value.id, hash, now })
  return user
}

/** Adds a colleague and makes the one-time link with which they set their password. */
export async function invite(
  trx: Trx,
  user: NewUser,
): Promise<Result<{ id: string; token: string }, 'email-taken'>> {
  const added = await addUser(trx, user)
  if (!added.ok) return added
  const { id } = added.value
  return ok({ id, token: await makeLink(trx, { purpose: 'password', userId: id, now: user.now }) })
}

/** Makes another link for someone who lost the link or the password; earlier ones end, the password stays until it is used. */
export async function renewLink(
  trx: Trx,
  { userId, now }: { readonly userId: string; readonly now: string },
): Promise<Result<{ token: string }, 'not-found'>> {
  const user = await trx
    .selectFrom('people_user')
    .select('id')
    .where('id', '=', userId)
    .executeTakeFirst()
  if (!user) return fail('not-found')
  await dropLinks(trx, userId)
  return ok({ token: await makeLink(trx, { purpose: 'password', userId, now }) })
}

/** Sets the password of the person whose link it is, uses the link up and ends all their sessions. */
export async function setPasswordByLink(
  trx: Trx,
  input: { readonly token: string; readonly hash: string; readonly now: string },
): Promise<Result<{ id: string; email: string }, 'link-invalid'>> {
  const { token, hash, now } = input
  const link = await useLink(trx, { purpose: 'password', token, now })
  if (!link) return fail('link-invalid')
  const { userId } = link
  const user = await trx
    .selectFrom('people_user')
    .select(['id', 'email'])
    .where('id', '=', userId)
    .executeTakeFirst()
  if (!user) return fail('link-invalid')
  await dropLinks(trx, userId)
  await setPassword(trx, { userId, hash, now })
  await endSessions(trx, { userId })
  return ok(user)
}

/** Changes how a person is called and in which variant they work. */
export async function changeProfile(
  trx: Trx,
  input: {
    readonly userId: string
    readonly name: string
    readonly variant: Variant
    readonly now: string
  },
): Promise<Result<undefined>> {
  const { userId, name, variant, now } = input
  await trx
    .updateTable('people_user')
    .set({ name, variant, updated_at: now })
    .where('id', '=', userId)
    .execute()
  return ok(undefined)
}

/** Gives one of a person's sessions a name, or takes it away. */
export async function nameSession(
  trx: Trx,
  session: { readonly userId: string; readonly id: string; readonly name: string | null },
): Promise<Result<undefined, 'not-found'>> {
  const named = await trx
    .updateTable('people_session')
    .set({ name: session.name })
    .where('id', '=', session.id)
    .where('user_id', '=', session.userId)
    .executeTakeFirst()
  return named.numUpdatedRows === 1n ? ok(undefined) : fail('not-found')
}

/** Ends sessions of a person: one by its id, or all, or all but the one that asks. */
export async function endSessions(
  trx: Trx,
  which: {
    readonly userId: string
    readonly id?: string
    readonly exceptId?: string | undefined
  },
): Promise<void> {
  const { userId, id, exceptId } = which
  let sessions = trx.deleteFrom('people_session').where('user_id', '=', userId)
  if (id !== undefined) sessions = sessions.where('id', '=', id)
  if (exceptId !== undefined) sessions = sessions.where('id', '<>', exceptId)
  await sessions.execute()
}
