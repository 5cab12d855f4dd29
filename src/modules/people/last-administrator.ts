import { sql } from 'kysely'

import { reading, type Reader, type Writer } from '#core/db.ts'

import type { PeopleTables } from './tables.ts'
import { accountsWithAWayIn } from './ways-in.ts'

/**
 * Tells whether the person is an administrator and no other one can sign in. Takes the rows of all administrators first: of two
 * who leave at the same time, the second waits and then sees what the first did.
 */
export async function isLastAdministrator(
  trx: Writer<PeopleTables>,
  userId: string,
): Promise<boolean> {
  await trx
    .updateTable('people_user')
    .set({ updated_at: sql`updated_at` })
    .where('role', '=', 'administrator')
    .execute()
  return isOnlyAdministrator(reading<PeopleTables>(trx), userId)
}

/** The same without holding anybody, for a page that says it before the button. */
export async function isOnlyAdministrator(
  reader: Reader<PeopleTables>,
  userId: string,
): Promise<boolean> {
  const administrators = reader
    .selectFrom('people_user')
    .select('id')
    .where('role', '=', 'administrator')
  const own = await administrators.where('id', '=', userId).executeTakeFirst()
  if (!own) return false
  const other = await administrators
    .where('id', '<>', userId)
    .where('id', 'in', accountsWithAWayIn(reader))
    .limit(1)
    .executeTakeFirst()
  return other === undefined
}
