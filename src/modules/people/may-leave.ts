import { sql } from 'kysely'

import type { Writer } from '#core/db.ts'

import { isLastAdministrator } from './change-role.ts'
import type { PeopleTables } from './tables.ts'

/** Whether an account may go: somebody who can sign in must stay an administrator. Of two who leave at once, the second waits and sees. */
export async function mayLeave<Tables>(given: Writer<Tables>, userId: string): Promise<boolean> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- these tables are among the given ones
  const trx = given as unknown as Writer<PeopleTables>
  await trx
    .updateTable('people_user')
    .set({ updated_at: sql`updated_at` })
    .where('role', '=', 'administrator')
    .execute()
  return !(await isLastAdministrator(trx, userId))
}
