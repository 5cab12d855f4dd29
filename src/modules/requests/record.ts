import { reading, type Writer } from '#core/db.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import { newId } from '#core/ids.ts'
import { fail, ok, type Result } from '#core/result.ts'
import { isDay } from '#modules/law'

import { listHistories, type RequestEvent } from './history.ts'
import { isFact, linesThatHold, mayFollow, positionOf, type EventKind } from './request-state.ts'
import type { WrittenTables } from './tables.ts'

/** Who acts (null: the program itself), when (UTC ISO-8601), and which day it is where the authorities are. */
export type Act = { readonly byUser: string | null; readonly at: string; readonly today: string }

/** A line to be added to a request's history; days as `YYYY-MM-DD`. */
export type NewLine = {
  readonly requestId: string
  readonly kind: EventKind
  readonly onDay?: string
  readonly untilDay?: string | undefined
  readonly postedOn?: string | undefined
  readonly outcome?: RequestEvent['outcome']
  readonly note?: HumanText
  readonly documentSha256?: string | undefined
  readonly takesBack?: string
}

/** Why a line was not added. `detail` of `day-before-previous` is the day of the fact before it. */
export type RecordFailure =
  | 'not-found'
  | 'not-possible-now'
  | 'day-invalid'
  | 'day-in-future'
  | 'day-before-previous'
  | 'posted-day-invalid'
  | 'changed-meanwhile'

/** Adds a line to the history and brings the request's own columns after it: the only way in which a request changes its state. */
export async function addLine(
  trx: Writer<WrittenTables>,
  line: NewLine,
  act: Act,
): Promise<Result<readonly RequestEvent[], RecordFailure>> {
  const history = await readHistory(trx, line.requestId)
  // Even a draft has a first line.
  if (history.length === 0) return fail('not-found')
  if (!mayFollow(positionOf(history), line.kind)) return fail('not-possible-now')
  const wrongDay = problemOfDay(history, line, act.today)
  if (wrongDay) return wrongDay
  const added = await insertLine(trx, { ...line, position: history.length + 1 }, act)
  if (!added) return fail('changed-meanwhile')
  const now = [...history, added]
  await trx
    .updateTable('request_request')
    .set(columnsOf(now))
    .where('id', '=', line.requestId)
    .execute()
  return ok(now)
}

/** Writes one line; `undefined` when somebody else has just written the line of this position. */
export async function insertLine(
  trx: Writer<WrittenTables>,
  line: NewLine & { readonly position: number },
  act: Act,
): Promise<RequestEvent | undefined> {
  const event: RequestEvent = {
    id: newId(),
    kind: line.kind,
    onDay: line.onDay ?? null,
    untilDay: line.untilDay ?? null,
    postedOn: line.postedOn ?? null,
    outcome: line.outcome ?? null,
    note: line.note ?? { sr: '', en: '' },
    documentSha256: line.documentSha256 ?? null,
    takesBack: line.takesBack ?? null,
    at: act.at,
  }
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('request_event')
    .values({
      id: event.id,
      request_id: line.requestId,
      position: line.position,
      kind: event.kind,
      on_day: event.onDay,
      until_day: event.untilDay,
      posted_on: event.postedOn,
      outcome: event.outcome,
      note_sr: event.note.sr,
      note_en: event.note.en,
      document_sha256: event.documentSha256,
      takes_back: event.takesBack,
      by_user: act.byUser,
      at: act.at,
    })
    .onConflict((conflict) => conflict.columns(['request_id', 'position']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n ? event : undefined
}

/** The history of one request; empty when there is no such request. */
export async function readHistory(
  trx: Writer<WrittenTables>,
  requestId: string,
): Promise<readonly RequestEvent[]> {
  const histories = await listHistories(reading<WrittenTables>(trx), [requestId])
  return histories.get(requestId) ?? []
}

function problemOfDay(
  history: readonly RequestEvent[],
  { onDay, postedOn, kind }: NewLine,
  today: string,
): Result<never, RecordFailure> | undefined {
  if (!isFact(kind)) return undefined
  if (onDay === undefined || !isDay(onDay)) return fail('day-invalid')
  if (onDay > today) return fail('day-in-future')
  const previous = linesThatHold(history).findLast((line) => line.onDay !== null)?.onDay
  if (previous && onDay < previous) return fail('day-before-previous', previous)
  if (postedOn === undefined) return undefined
  // An answer is posted after the request came and before the answer came.
  const received = linesThatHold(history).findLast((line) => line.kind === 'received')?.onDay
  const possible = isDay(postedOn) && postedOn <= onDay && postedOn >= (received ?? postedOn)
  return possible ? undefined : fail('posted-day-invalid')
}

/** The request's columns, folded anew from everything that holds. */
function columnsOf(history: readonly RequestEvent[]) {
  const lines = linesThatHold(history)
  const { state, published } = positionOf(history)
  const sent = lines.findLast(({ kind }) => kind === 'sent')
  const received = lines.findLast(({ kind }) => kind === 'received')
  const publication = lines.findLast(({ kind }) => kind === 'published')
  return {
    state,
    published_at: published ? (publication?.at ?? null) : null,
    sent_on: sent?.onDay ?? null,
    received_on: received?.onDay ?? null,
    receipt_proof: received ? received.note.sr || received.note.en : null,
  }
}
