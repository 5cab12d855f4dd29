import { sql, type Kysely } from 'kysely'

import type { Result } from '../result.ts'
import type { Writer } from './types.ts'

/** Carries a refused command out of the transaction, so that it rolls back. */
class Refused extends Error {
  readonly result: Result<never, string>
  constructor(result: Result<never, string>) {
    super('refused')
    this.result = result
  }
}

/**
 * Runs one command in one transaction. A failure rolls everything back; a success raises the revision in the same transaction,
 * so that no cached page outlives the change.
 */
export async function write<Tables, T, F extends string>(
  db: Kysely<Tables>,
  command: (trx: Writer<Tables>) => Promise<Result<T, F>>,
): Promise<Result<T, F>> {
  try {
    return await db.transaction().execute(async (trx) => {
      const result = await command(trx)
      if (!result.ok) throw new Refused(result)
      // The builder would need CoreTables in every module's own table type.
      await sql`update core_revision set number = number + 1 where id = 1`.execute(trx)
      return result
    })
  } catch (problem) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `Refused` is thrown above only, with this command's failure
    if (problem instanceof Refused) return problem.result as Result<never, F>
    throw problem
  }
}
