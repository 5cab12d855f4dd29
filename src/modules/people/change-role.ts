import { sql } from 'kysely'

import type { Writer } from '#core/db.ts'
import { fail, ok, type Result } from '#core/result.ts'

import type { PeopleTables } from './tables.ts'
import type { Role } from './visibility.ts'

/**
 * Gives a person another role, from their next request on. The last administrator who has a password keeps the role, since nobody
 * would be left to let anyone in.
 */
export async function changeRole(
  trx: Writer<PeopleTables>,
  change: { readonly userId: string; readonly role: Role; readonly now: string },
): Promise<Result<undefined, 'not-found' | 'last-administrator'>> {
  const { userId, role, now } = change
  // Takes the rows of all administrators: of two who demote each other at the same time, the second waits and then sees what the first did.
  await trx
    .updateTable('people_user')
    .set({ updated_at: sql`updated_at` })
    .where('role', '=', 'administrator')
    .execute()
  if (role !== 'administrator' && (await isLastAdministrator(trx, userId))) {
    return fail('last-administrator')
  }
  const changed = await trx
    .updateTable('people_user')
    .set({ role, updated_at: now })
    .where('id', '=', userId)
    .executeTakeFirst()
  return changed.numUpdatedRows > 0n ? ok(undefined) : fail('not-found')
}

/** Tells whether the person is an administrator and no other one has a password. */
export async function isLastAdministrator(
  trx: Writer<PeopleTables>,
  userId: string,
): Promise<boolean> {
  const administrators = await trx
    .selectFrom('people_user as user')
    .leftJoin('people_account as account', 'account.user_id', 'user.id')
    .select(['user.id', 'account.password'])
    .where('user.role', '=', 'administrator')
    .execute()
  return (
    administrators.some(({ id }) => id === userId) &&
    !administrators.some(({ id, password }) => id !== userId && password !== null)
  )
}
