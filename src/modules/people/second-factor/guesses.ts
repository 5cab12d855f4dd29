import type { Reader } from '#core/db.ts'
import { later } from '#core/jobs/lease.ts'

import { attemptAt, attemptKey, forgetAttempts } from '../attempts.ts'
import type { PeopleContext } from '../session.ts'
import { FAILURES_KEPT_SECONDS, FREE_FAILURES } from '../slow-down-rules.ts'
import type { PeopleTables } from '../tables.ts'

/**
 * How many wrong codes came lately from browsers that we do not know, when they are more than a slip of the hand; otherwise nothing.
 * Who gets as far as the code knows the password, so the owner must learn of it.
 */
export async function guessesAt(
  reader: Reader<PeopleTables>,
  of: { readonly secret: string; readonly userId: string; readonly now: string },
): Promise<number | undefined> {
  const row = await reader
    .selectFrom('people_attempt')
    .select('failures')
    .where('account_key', '=', attemptKey(of.secret, attemptAt.secondFactor(of.userId)))
    .where('failures', '>=', FREE_FAILURES)
    .where('last_at', '>', later(of.now, -FAILURES_KEPT_SECONDS))
    .executeTakeFirst()
  return row?.failures
}

/** Who guessed knew a password that no longer is one. */
export async function forgetGuesses(c: PeopleContext, userId: string): Promise<void> {
  const { connection, services } = c.var
  await forgetAttempts(connection, attemptKey(services.secret, attemptAt.secondFactor(userId)))
}
