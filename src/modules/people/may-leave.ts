import type { Writer } from '#core/db.ts'

import { isLastAdministrator } from './last-administrator.ts'
import type { PeopleTables } from './tables.ts'

/** Whether an account may go: somebody who can sign in must stay an administrator. Of two who leave at once, the second waits and sees. */
export async function mayLeave<Tables>(given: Writer<Tables>, userId: string): Promise<boolean> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- these tables are among the given ones
  return !(await isLastAdministrator(given as unknown as Writer<PeopleTables>, userId))
}
