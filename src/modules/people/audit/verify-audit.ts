import type { Reader } from '#core/db.ts'

import type { PeopleTables } from '../tables.ts'
import { auditHash, START_HASH } from './audit-line.ts'
import type { AuditHead, AuditRow } from './queries.ts'

/** Rows read at once. */
const BATCH = 1000

/**
 * Computes the whole chain again; gives what is wrong, one line each, with the number of the row. Rows that were cut off the end
 * show only against `known`: the number and hash of a row that were once written down.
 */
export async function* auditFindings(
  db: Reader<PeopleTables>,
  known?: AuditHead,
): AsyncGenerator<string> {
  let last: Pick<AuditRow, 'sequence' | 'hash'> = { sequence: 0, hash: START_HASH }
  for await (const row of rowsInOrder(db)) {
    if (row.sequence > last.sequence + 1) yield missing(last.sequence + 1, row.sequence - 1)
    else if (row.previousHash !== last.hash)
      yield `audit row ${row.sequence} does not follow the row before it`
    if (!fitsItsHash(row)) yield `audit row ${row.sequence} no longer fits its hash`
    if (row.sequence === known?.sequence && row.hash !== known.hash)
      yield `audit row ${row.sequence} is not the one whose hash was written down`
    last = row
  }
  if (known && last.sequence < known.sequence) yield missing(last.sequence + 1, known.sequence)
}

function missing(first: number, last: number): string {
  return first === last
    ? `audit row ${first} is missing`
    : `audit rows ${first} to ${last} are missing`
}

function fitsItsHash(row: AuditRow): boolean {
  try {
    return auditHash(row) === row.hash
  } catch (problem) {
    // Nothing of ours writes such signs.
    if (problem instanceof TypeError) return false
    throw problem
  }
}

async function* rowsInOrder(db: Reader<PeopleTables>): AsyncGenerator<AuditRow> {
  let after = 0
  let full = true
  while (full) {
    const rows = await db
      .selectFrom('people_audit')
      .select(['sequence', 'at', 'actor_id as actorId', 'act', 'record'])
      .select(['previous_hash as previousHash', 'hash'])
      .where('sequence', '>', after)
      .orderBy('sequence')
      .limit(BATCH)
      .execute()
    yield* rows
    after = rows.at(-1)?.sequence ?? after
    full = rows.length === BATCH
  }
}
