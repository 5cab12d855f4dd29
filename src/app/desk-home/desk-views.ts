import type { Reader, Writer } from '#core/db.ts'
import { newId } from '#core/ids.ts'
import { fail, ok, type Result } from '#core/result.ts'

import type { DeskViewTables } from './desk-view-tables.ts'

/** More names than a person can tell apart. */
const VIEWS_MAX = 30

/** A filter that a person keeps. */
export type DeskView = { readonly id: string; readonly name: string; readonly query: string }

/** The views of a person, in the order in which they were made. */
export function listViews(reader: Reader<DeskViewTables>, userId: string): Promise<DeskView[]> {
  return reader
    .selectFrom('core_desk_view')
    .select(['id', 'name', 'query'])
    .where('user_id', '=', userId)
    .orderBy('created_at')
    .orderBy('id')
    .limit(VIEWS_MAX)
    .execute()
}

/** Keeps a filter under a name. */
export async function saveView(
  trx: Writer<DeskViewTables>,
  view: {
    readonly userId: string
    readonly name: string
    readonly query: string
    readonly now: string
  },
): Promise<Result<{ id: string }, 'name-taken' | 'too-many'>> {
  const { userId, name, query, now } = view
  const { count } = await trx
    .selectFrom('core_desk_view')
    .select((row) => row.fn.countAll<number | string>().as('count'))
    .where('user_id', '=', userId)
    .executeTakeFirstOrThrow()
  if (Number(count) >= VIEWS_MAX) return fail('too-many')
  const id = newId()
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('core_desk_view')
    .values({ id, user_id: userId, name, query, created_at: now })
    .onConflict((conflict) => conflict.columns(['user_id', 'name']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 0n ? fail('name-taken') : ok({ id })
}

type Owned = { readonly userId: string; readonly id: string }

/** Gives a view of this person another name. */
export async function renameView(
  trx: Writer<DeskViewTables>,
  { userId, id, name }: Owned & { readonly name: string },
): Promise<Result<undefined, 'name-taken' | 'not-found'>> {
  const taken = await trx
    .selectFrom('core_desk_view')
    .select('id')
    .where('user_id', '=', userId)
    .where('name', '=', name)
    .where('id', '!=', id)
    .executeTakeFirst()
  if (taken) return fail('name-taken')
  const { numUpdatedRows } = await trx
    .updateTable('core_desk_view')
    .set({ name })
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return numUpdatedRows === 0n ? fail('not-found') : ok(undefined)
}

/** Forgets a view of this person. */
export async function removeView(
  trx: Writer<DeskViewTables>,
  { userId, id }: Owned,
): Promise<Result<undefined, 'not-found'>> {
  const { numDeletedRows } = await trx
    .deleteFrom('core_desk_view')
    .where('id', '=', id)
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return numDeletedRows === 0n ? fail('not-found') : ok(undefined)
}
