import type { UvidEnv } from '#core/http/environment.ts'

import type { PeopleTables } from '../tables.ts'
import { actors, appendAudit } from './append-audit.ts'

/**
 * Writes down that a wrong password or code began a rest: once for each rest, so that a guesser cannot fill the trail. An address
 * without an account is written down too, without a record, so that both cost the same time.
 */
export async function noteSlowed(
  { connection, services }: Pick<UvidEnv<PeopleTables>['Variables'], 'connection' | 'services'>,
  failed: { readonly rests: boolean; readonly userId: string | undefined },
): Promise<void> {
  if (!failed.rests) return
  const record = failed.userId === undefined ? '' : `/desk/people/${failed.userId}`
  const at = services.clock.now()
  const entry = { actorId: actors.stranger, act: 'sign-in slowed', record, at }
  await connection.transaction().execute((trx) => appendAudit(trx, entry))
}
