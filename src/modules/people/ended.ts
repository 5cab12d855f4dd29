import type { Writer } from '#core/db.ts'
import { later } from '#core/jobs/lease.ts'

import { SESSION_IDLE_SECONDS_MAX } from './session-rules.ts'
import { FAILURES_KEPT_SECONDS } from './slow-down-rules.ts'
import type { PeopleTables } from './tables.ts'

/** Removes sessions, one-time links and counts of failures that have ended. */
export async function removeEndedAt(trx: Writer<PeopleTables>, now: string): Promise<void> {
  await trx
    .deleteFrom('people_session')
    .where((eb) =>
      eb.or([
        eb('expires_at', '<=', now),
        eb('updated_at', '<=', later(now, -SESSION_IDLE_SECONDS_MAX)),
      ]),
    )
    .execute()
  await trx.deleteFrom('people_verification').where('expires_at', '<=', now).execute()
  await trx
    .deleteFrom('people_attempt')
    .where('last_at', '<', later(now, -FAILURES_KEPT_SECONDS))
    .execute()
}
