import type { Reader } from '#core/db.ts'
import type { HumanText } from '#core/i18n/human-text.ts'

import type { DatedLine } from './standing-rules.ts'
import type { RequestTables } from './tables.ts'

/** A line of the history as stored. */
export type RequestEvent = DatedLine & {
  readonly note: HumanText
  readonly documentSha256: string | null
}

/** SQLite takes some 32,000 parameters in a statement, this is far below. */
const BATCH = 500

/** Histories by request, each from its first line on. */
export async function listHistories(
  reader: Reader<RequestTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RequestEvent[]>> {
  const histories = new Map<string, RequestEvent[]>(ids.map((id) => [id, []]))
  for (let from = 0; from < ids.length; from += BATCH) {
    const rows = await reader
      .selectFrom('request_event')
      .select(['id', 'request_id as requestId', 'kind', 'outcome', 'at'])
      .select(['on_day as onDay', 'until_day as untilDay', 'posted_on as postedOn'])
      .select(['note_sr as noteSr', 'note_en as noteEn'])
      .select(['document_sha256 as documentSha256', 'takes_back as takesBack'])
      .where('request_id', 'in', ids.slice(from, from + BATCH))
      .orderBy('request_id')
      .orderBy('position')
      .execute()
    for (const { requestId, noteSr, noteEn, ...line } of rows) {
      histories.get(requestId)?.push({ ...line, note: { sr: noteSr, en: noteEn } })
    }
  }
  return histories
}
