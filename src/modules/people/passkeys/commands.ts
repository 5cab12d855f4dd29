import { sql } from 'kysely'

import { reading, type Writer } from '#core/db.ts'
import { newId } from '#core/ids.ts'
import { fail, ok, type Result } from '#core/result.ts'

import type { PeopleTables } from '../tables.ts'
import type { Role } from '../visibility.ts'
import { accountsWithAWayIn } from '../ways-in.ts'
import type { PublicHalf } from './verify.ts'

type Trx = Writer<PeopleTables>
type Owned = { readonly userId: string; readonly id: string }

/** Keeps a new passkey of a person. */
export async function addPasskey(
  trx: Trx,
  passkey: PublicHalf & { readonly userId: string; readonly name: string; readonly now: string },
): Promise<Result<{ id: string }, 'passkey-taken'>> {
  const { userId, name, now, credentialId, publicKey, counter } = passkey
  const added = await trx
    .insertInto('people_passkey')
    .values({
      id: newId(),
      user_id: userId,
      credential_id: credentialId,
      public_key: publicKey,
      counter,
      name,
      created_at: now,
      used_at: null,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  return added ? ok(added) : fail('passkey-taken')
}

/** Calls a passkey something else. */
export async function renamePasskey(
  trx: Trx,
  { userId, id, name }: Owned & { readonly name: string },
): Promise<Result<undefined, 'not-found'>> {
  const renamed = await trx
    .updateTable('people_passkey')
    .set({ name })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return renamed.numUpdatedRows === 1n ? ok(undefined) : fail('not-found')
}

/** Forgets a passkey; it signs in no more. The only way in of someone whom no letter lets in stays. */
export async function removePasskey(
  trx: Trx,
  { userId, id }: Owned,
): Promise<Result<undefined, 'not-found' | 'only-way-in'>> {
  // Takes the account's row: of two removals at the same time the second waits and then sees what the first did.
  await trx
    .updateTable('people_user')
    .set({ updated_at: sql`updated_at` })
    .where('id', '=', userId)
    .execute()
  const removed = await trx
    .deleteFrom('people_passkey')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  if (removed.numDeletedRows !== 1n) return fail('not-found')
  const ways = accountsWithAWayIn(reading<PeopleTables>(trx))
  const canSignIn = await trx
    .selectFrom('people_user')
    .select('id')
    .where('id', '=', userId)
    .where((user) => user.or([user('role', '=', 'learner' satisfies Role), user('id', 'in', ways)]))
    .executeTakeFirst()
  return canSignIn ? ok(undefined) : fail('only-way-in')
}

/** Forgets all passkeys of a person. */
export async function removePasskeys(trx: Trx, userId: string): Promise<void> {
  await trx.deleteFrom('people_passkey').where('user_id', '=', userId).execute()
}

/** Notes that a passkey was used, and how often it says it was. */
export async function notePasskeyUse(
  trx: Trx,
  { id, counter, now }: { readonly id: string; readonly counter: number; readonly now: string },
): Promise<void> {
  await trx
    .updateTable('people_passkey')
    .set({ counter, used_at: now })
    .where('id', '=', id)
    .execute()
}
