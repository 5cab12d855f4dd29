import { instantAfter } from '#core/clock.ts'
import type { Writer } from '#core/db.ts'
import { newId } from '#core/ids.ts'

import type { WrittenTables } from '../tables.ts'
import type { ChangeSide } from './changes.ts'

/** Who acts (null: the program itself) and when, UTC ISO-8601. */
export type Act = { readonly byUser: string | null; readonly at: string }

/** One line of history to be written. */
export type NewChange = Act & {
  readonly observationId: string
  readonly before: ChangeSide
  readonly after: ChangeSide
  readonly reason: string
}

/** Writes a line of an observation's history. Lines of one observation never share an instant, so that their order is certain. */
export async function recordChange(trx: Writer<WrittenTables>, change: NewChange): Promise<void> {
  const { observationId, byUser, before, after, reason } = change
  const last = await trx
    .selectFrom('evidence_change')
    .select((row) => row.fn.max('at').as('at'))
    .where('observation_id', '=', observationId)
    .executeTakeFirst()
  await trx
    .insertInto('evidence_change')
    .values({
      id: newId(),
      observation_id: observationId,
      at: instantAfter(last?.at ?? '', change.at),
      by_user: byUser,
      before: JSON.stringify(before),
      after: JSON.stringify(after),
      reason,
    })
    .execute()
}
