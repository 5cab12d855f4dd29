import type { Writer } from '#core/db.ts'
import { fail, ok, type Result } from '#core/result.ts'

import type { PeopleTables } from '../tables.ts'

type Trx = Writer<PeopleTables>

/** Turns the app on with its first used step; fails when one is on already. */
export async function turnOnSecondFactor(
  trx: Trx,
  factor: {
    readonly userId: string
    /** Sealed. */
    readonly secret: string
    readonly step: number
    readonly codeHashes: readonly string[]
    readonly now: string
  },
): Promise<Result<undefined, 'already-on'>> {
  const { userId, secret, step, codeHashes, now } = factor
  const added = await trx
    .insertInto('people_second_factor')
    .values({ user_id: userId, secret, last_step: step, created_at: now })
    .onConflict((conflict) => conflict.column('user_id').doNothing())
    .returning('user_id')
    .executeTakeFirst()
  if (!added) return fail('already-on')
  await replaceRecoveryCodes(trx, { userId, codeHashes, now })
  return ok(undefined)
}

/** Puts new recovery codes in the place of all old ones. */
export async function replaceRecoveryCodes(
  trx: Trx,
  codes: { readonly userId: string; readonly codeHashes: readonly string[]; readonly now: string },
): Promise<void> {
  const { userId, codeHashes, now } = codes
  await trx.deleteFrom('people_recovery_code').where('user_id', '=', userId).execute()
  await trx
    .insertInto('people_recovery_code')
    .values(codeHashes.map((hash) => ({ user_id: userId, code_hash: hash, created_at: now })))
    .execute()
}

/** Turns the app off, and its recovery codes with it. */
export async function turnOffSecondFactor(
  trx: Trx,
  { userId }: { readonly userId: string },
): Promise<void> {
  await trx.deleteFrom('people_second_factor').where('user_id', '=', userId).execute()
  await trx.deleteFrom('people_recovery_code').where('user_id', '=', userId).execute()
}

/** Uses a time step; false when it, or a later one, was used before. One statement, so that of two at once one loses. */
export async function useTotpStep(
  trx: Trx,
  { userId, step }: { readonly userId: string; readonly step: number },
): Promise<boolean> {
  const used = await trx
    .updateTable('people_second_factor')
    .set({ last_step: step })
    .where('user_id', '=', userId)
    .where('last_step', '<', step)
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

/** Uses a recovery code up; false when there is no such code (any more). */
export async function useRecoveryCode(
  trx: Trx,
  { userId, hash }: { readonly userId: string; readonly hash: string },
): Promise<boolean> {
  const used = await trx
    .deleteFrom('people_recovery_code')
    .where('user_id', '=', userId)
    .where('code_hash', '=', hash)
    .executeTakeFirst()
  return used.numDeletedRows === 1n
}
