import type { Reader } from '#core/db.ts'

import type { PeopleTables } from '../tables.ts'

/** A second factor as its owner sees it. */
export type SecondFactorView = {
  /** Instant. */
  readonly since: string
  /** Recovery codes that have not been used. */
  readonly codesLeft: number
}

/** The second factor of a person, if it is on. */
export async function findSecondFactor(
  db: Reader<PeopleTables>,
  userId: string,
): Promise<SecondFactorView | undefined> {
  const row = await db
    .selectFrom('people_second_factor')
    .select(['created_at as since'])
    .select((eb) =>
      eb
        .selectFrom('people_recovery_code')
        .select((count) => count.fn.countAll<number | string>().as('count'))
        .where('people_recovery_code.user_id', '=', userId)
        .as('codesLeft'),
    )
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row && { since: row.since, codesLeft: Number(row.codesLeft) }
}
