import type { Writer } from '#core/db.ts'
import { fail, ok, type Result } from '#core/result.ts'

import { endSessions } from '../commands.ts'
import { isLastAdministrator } from '../last-administrator.ts'
import { dropLinks } from '../one-time-links.ts'
import { removePasskeys } from '../passkeys/commands.ts'
import type { PeopleTables } from '../tables.ts'
import { turnOffSecondFactor } from './commands.ts'

/**
 * Forgets everything by which a person proves themselves but the password, and ends their sessions. The last administrator who has
 * only a passkey keeps it, since nobody would be left to let anyone in.
 */
export async function resetSecondProofs(
  trx: Writer<PeopleTables>,
  { id: userId, hasPassword }: { readonly id: string; readonly hasPassword: boolean },
): Promise<Result<undefined, 'last-administrator'>> {
  if (!hasPassword && (await isLastAdministrator(trx, userId))) return fail('last-administrator')
  await turnOffSecondFactor(trx, { userId })
  await removePasskeys(trx, userId)
  await dropLinks(trx, userId)
  await endSessions(trx, { userId })
  return ok(undefined)
}
