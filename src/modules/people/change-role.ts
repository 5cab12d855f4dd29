import type { Writer } from '#core/db.ts'
import { fail, ok, type Result } from '#core/result.ts'

import { isLastAdministrator } from './last-administrator.ts'
import type { PeopleTables } from './tables.ts'
import type { Role } from './visibility.ts'

/**
 * Gives a person another role, from their next request on. The last administrator who can sign in keeps the role, since nobody
 * would be left to let anyone in.
 */
export async function changeRole(
  trx: Writer<PeopleTables>,
  change: { readonly userId: string; readonly role: Role; readonly now: string },
): Promise<Result<undefined, 'not-found' | 'last-administrator'>> {
  const { userId, role, now } = change
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
