import type { Insertable } from 'kysely'

import type { Writer } from '#core/db.ts'

import type { RequestTables, WrittenTables } from './tables.ts'

/** More writers at one instant than an organisation has people; past this something is broken. */
const ATTEMPTS_MAX = 100

/** Inserts a request under the next free number of the year. Whoever loses the race for a number takes the one after it. */
export async function takeNumber(
  trx: Writer<WrittenTables>,
  year: string,
  request: Omit<Insertable<RequestTables['request_request']>, 'number'>,
): Promise<string> {
  for (let attempt = 1; attempt <= ATTEMPTS_MAX; attempt += 1) {
    const number = await nextNumber(trx, year)
    // On PostgreSQL this waits for the transaction that took the number, and then inserts nothing.
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('request_request')
      .values({ ...request, number })
      .onConflict((conflict) => conflict.column('number').doNothing())
      .executeTakeFirst()
    if (numInsertedOrUpdatedRows === 1n) return number
  }
  throw new Error(`no free number of ${year} after ${ATTEMPTS_MAX} attempts`)
}

async function nextNumber(trx: Writer<WrittenTables>, year: string): Promise<string> {
  const newest = await trx
    .selectFrom('request_request')
    .select('number')
    .where('number', 'like', `${year}-%`)
    // After 2026-9999 comes 2026-10000, which as a text is smaller.
    .orderBy((row) => row.fn<number>('length', ['number']), 'desc')
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  const last = Number(newest?.number.slice(year.length + 1) ?? '0')
  return `${year}-${String(last + 1).padStart(4, '0')}`
}
