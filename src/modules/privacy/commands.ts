import type { Writer } from '#core/db.ts'
import { newId } from '#core/ids.ts'
import { fail, ok, type Result } from '#core/result.ts'

import type { WorkTables } from './tables.ts'
import type { Channel, Outcome, Wish } from './wishes.ts'

type Trx = Writer<WorkTables>
type Change = Result<undefined, 'not-found'>

/** Writes down that somebody asked. */
export async function recordRequest(
  trx: Trx,
  request: {
    readonly receivedOn: string
    readonly channel: Channel
    readonly wish: Wish
    /** In lower case. */
    readonly email: string
    readonly by: string
    readonly now: string
  },
): Promise<Result<{ id: string }>> {
  const id = newId()
  await trx
    .insertInto('privacy_request')
    .values({
      id,
      received_on: request.receivedOn,
      channel: request.channel,
      wish: request.wish,
      email: request.email,
      extended_on: null,
      answered_on: null,
      outcome: null,
      erased_at: null,
      closed_at: null,
      created_by: request.by,
      created_at: request.now,
    })
    .execute()
  return ok({ id })
}

/** Notes the day on which we told the person that we need longer. */
export async function noteExtension(
  trx: Trx,
  { id, on }: { readonly id: string; readonly on: string },
): Promise<Change> {
  return changed(await openRequest(trx, id).set({ extended_on: on }).executeTakeFirst())
}

/** Notes that the person was erased by way of this request. */
export async function noteErasure(
  trx: Trx,
  { id, now }: { readonly id: string; readonly now: string },
): Promise<Change> {
  return changed(await openRequest(trx, id).set({ erased_at: now }).executeTakeFirst())
}

/** Notes the answer and closes the request; from then its period runs. */
export async function closeRequest(
  trx: Trx,
  answer: {
    readonly id: string
    readonly answeredOn: string
    readonly outcome: Outcome
    readonly now: string
  },
): Promise<Change> {
  const { id, answeredOn, outcome, now } = answer
  return changed(
    await openRequest(trx, id)
      .set({ answered_on: answeredOn, outcome, closed_at: now })
      .executeTakeFirst(),
  )
}

function openRequest(trx: Trx, id: string) {
  return trx.updateTable('privacy_request').where('id', '=', id).where('closed_at', 'is', null)
}

function changed({ numUpdatedRows }: { readonly numUpdatedRows: bigint }): Change {
  return numUpdatedRows > 0n ? ok(undefined) : fail('not-found')
}
