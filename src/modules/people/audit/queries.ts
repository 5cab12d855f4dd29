import type { Reader } from '#core/db.ts'

import type { PeopleTables } from '../tables.ts'

/** A page of the trail in the desk. */
export const ROWS_PER_PAGE = 50
/** Colleagues in the choice of persons; see the limit of the list of accounts. */
const PERSONS_MAX = 500

/** One row, as written. */
export type AuditRow = {
  readonly sequence: number
  readonly at: string
  readonly actorId: string
  readonly act: string
  readonly record: string
  readonly previousHash: string
  readonly hash: string
}

/** Which rows are wanted; what is absent does not narrow. */
export type AuditFilter = {
  /** Id of an account, living or erased, or one of `actors`. */
  readonly person?: string | undefined
  readonly act?: string | undefined
  /** Path of a record in the desk; what was done under it counts too. */
  readonly record?: string | undefined
  /** Instants: from this one on, and before that one. */
  readonly from?: string | undefined
  readonly until?: string | undefined
}

/** Rows next to a sequence number; without one, the newest. */
export type Place = { readonly before?: number | undefined; readonly after?: number | undefined }

/** A stretch of the trail, newest first. */
export type AuditStretch = {
  readonly rows: readonly AuditRow[]
  readonly newer: boolean
  readonly older: boolean
}

/** The last row: whoever wrote its number and hash down can later tell whether rows were cut off the end. */
export type AuditHead = { readonly sequence: number; readonly hash: string }

/** The end of the chain, or nothing while nobody has done anything. */
export async function findAuditHead(db: Reader<PeopleTables>): Promise<AuditHead | undefined> {
  return db
    .selectFrom('people_audit')
    .select(['sequence', 'hash'])
    .orderBy('sequence', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Rows that fit the filter, at most `limit` of them. */
export async function listAudit(
  db: Reader<PeopleTables>,
  filter: AuditFilter,
  { before, after, limit = ROWS_PER_PAGE }: Place & { readonly limit?: number },
): Promise<AuditStretch> {
  const upwards = after !== undefined
  let query = (await matching(db, filter))
    .orderBy('sequence', upwards ? 'asc' : 'desc')
    .limit(limit + 1)
  if (after !== undefined) query = query.where('sequence', '>', after)
  else if (before !== undefined) query = query.where('sequence', '<', before)
  const found = await query.execute()
  const more = found.length > limit
  const rows = found.slice(0, limit)
  return upwards
    ? { rows: rows.toReversed(), newer: more, older: true }
    : { rows, newer: before !== undefined, older: more }
}

async function matching(db: Reader<PeopleTables>, filter: AuditFilter) {
  const { person, act, record, from, until } = filter
  let query = db
    .selectFrom('people_audit')
    .select(['sequence', 'at', 'actor_id as actorId', 'act', 'record'])
    .select(['previous_hash as previousHash', 'hash'])
  if (person !== undefined) query = query.where('actor_id', '=', person)
  if (act !== undefined) query = query.where('act', '=', act)
  if (record !== undefined) {
    query = query
      // One range for the index: "0" is the sign after "/".
      .where('record', '>=', record)
      .where('record', '<', `${record}0`)
      .where((eb) => eb.or([eb('record', '=', record), eb('record', '>=', `${record}/`)]))
  }
  if (from === undefined && until === undefined) return query
  const within = await sequencesWithin(db, { from, until })
  // Numbers first, so that the engine walks the chain only where the days are; then exactly, in case the clock was once set back.
  query = query.where('sequence', '>=', within.first).where('sequence', '<=', within.last)
  if (from !== undefined) query = query.where('at', '>=', from)
  return until === undefined ? query : query.where('at', '<', until)
}

async function sequencesWithin(
  db: Reader<PeopleTables>,
  { from = '', until = '9' }: Pick<AuditFilter, 'from' | 'until'>,
): Promise<{ first: number; last: number }> {
  const found = await db
    .selectFrom('people_audit')
    .select((eb) => [eb.fn.min('sequence').as('first'), eb.fn.max('sequence').as('last')])
    .where('at', '>=', from)
    .where('at', '<', until)
    .executeTakeFirst()
  // SQL answers null for a smallest and largest of nothing, which the builder's type does not say.
  const first: number | null = found?.first ?? null
  const last: number | null = found?.last ?? null
  return { first: first ?? 0, last: last ?? -1 }
}

/** Names by id, of those who still have an account. */
export async function listNames(
  db: Reader<PeopleTables>,
  ids?: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  let query = db.selectFrom('people_user').select(['id', 'name'])
  if (ids !== undefined) query = query.where('id', 'in', [...ids])
  const found = await query.orderBy('name').limit(PERSONS_MAX).execute()
  return new Map(found.map(({ id, name }) => [id, name]))
}
