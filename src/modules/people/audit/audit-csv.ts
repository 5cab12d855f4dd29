import { csvCell } from '#core/csv.ts'
import type { Reader } from '#core/db.ts'

import type { PeopleTables } from '../tables.ts'
import { listAudit, type AuditFilter } from './queries.ts'

/** Rows read at once, while the file is on its way. */
const BATCH = 1000
/** Tells spreadsheet programs that the file is UTF-8. */
const BOM = '\uFEFF'
const LINE_END = '\r\n'

const columns = ['sequence', 'at', 'actorId', 'act', 'record', 'previousHash', 'hash'] as const
const HEADINGS = ['sequence', 'at', 'actor_id', 'act', 'record', 'previous_hash', 'hash']

/**
 * The rows that fit, newest first, as CSV (RFC 4180): ids and no names, so that the file too says nothing of a person who is
 * erased later, and all that is needed to compute the hashes again. Read while it is sent, a few rows at a time.
 */
export function auditCsv(
  db: Reader<PeopleTables>,
  filter: AuditFilter,
): ReadableStream<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder()
  const texts = textsOf(db, filter)
  return new ReadableStream({
    pull: async (controller) => {
      const next = await texts.next()
      if (next.done === true) controller.close()
      else controller.enqueue(encoder.encode(next.value))
    },
    cancel: async () => void (await texts.return(undefined)),
  })
}

async function* textsOf(
  db: Reader<PeopleTables>,
  filter: AuditFilter,
): AsyncGenerator<string, undefined> {
  yield BOM + HEADINGS.join(',') + LINE_END
  let before: number | undefined
  let older = true
  while (older) {
    const stretch = await listAudit(db, filter, { before, limit: BATCH })
    const lines = stretch.rows.map((row) => columns.map((column) => csvCell(row[column])).join(','))
    yield lines.map((line) => line + LINE_END).join('')
    before = stretch.rows.at(-1)?.sequence
    older = stretch.older
  }
  return undefined
}
