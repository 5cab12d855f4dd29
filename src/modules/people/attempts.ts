import { createHmac } from 'node:crypto'

import type { Kysely } from 'kysely'

import { later } from '#core/jobs/lease.ts'
import { fail, ok, type Result } from '#core/result.ts'

import { FAILURES_KEPT_SECONDS, restSeconds } from './slow-down-rules.ts'
import type { PeopleTables } from './tables.ts'

/** Under which failures are counted: no address is stored, and an address without an account counts like any other. */
export function attemptKey(secret: string, email: string): string {
  return createHmac('sha256', secret).update(`attempt:${email}`).digest('base64url')
}

/** What is counted apart from passwords: wrong codes by the account, letters with sign-in links by the address. */
export const attemptAt = {
  secondFactor: (userId: string) => `second-factor:${userId}`,
  mailLink: (email: string) => `mail-link:${email}`,
} as const

/** Every key under which something can be counted for a person. */
export function attemptKeysOf(
  secret: string,
  { email, userId }: { readonly email?: string | undefined; readonly userId?: string | undefined },
): string[] {
  const names = [
    ...(email === undefined ? [] : [email, attemptAt.mailLink(email)]),
    ...(userId === undefined ? [] : [attemptAt.secondFactor(userId)]),
  ]
  return names.map((name) => attemptKey(secret, name))
}

/**
 * Counts an attempt before the password is looked at, so that many at once do not slip through; `detail` is when the rest ends,
 * `rests` whether one begins if this attempt is wrong.
 * Not a command of `write()`: a guesser must not be able to empty the page cache.
 */
export async function countAttempt(
  connection: Kysely<PeopleTables>,
  attempt: {
    readonly key: string
    readonly now: string
    /** How long the rest is after so many; by default as for passwords. */
    readonly restAfter?: (failures: number) => number
  },
): Promise<Result<{ rests: boolean }, 'too-many-attempts'>> {
  const { key, now, restAfter = restSeconds } = attempt
  return connection.transaction().execute(async (trx) => {
    // One statement, so that on PostgreSQL too the row is locked before it is judged.
    const counted = await trx
      .insertInto('people_attempt')
      .values({ account_key: key, failures: 1, last_at: now, blocked_until: now })
      .onConflict((conflict) =>
        conflict
          .column('account_key')
          .doUpdateSet((eb) => ({
            failures: eb
              .case()
              .when('people_attempt.last_at', '<', later(now, -FAILURES_KEPT_SECONDS))
              .then(1)
              .else(eb('people_attempt.failures', '+', 1))
              .end(),
            last_at: now,
          }))
          .where('people_attempt.blocked_until', '<=', now),
      )
      .returning('failures')
      .executeTakeFirst()
    if (!counted) {
      const { blocked_until: until } = await trx
        .selectFrom('people_attempt')
        .select('blocked_until')
        .where('account_key', '=', key)
        .executeTakeFirstOrThrow()
      return fail('too-many-attempts', until)
    }
    const seconds = restAfter(counted.failures)
    await trx
      .updateTable('people_attempt')
      .set({ blocked_until: later(now, seconds) })
      .where('account_key', '=', key)
      .execute()
    return ok({ rests: seconds > 0 })
  })
}

/** The right password was given: the count starts anew. */
export async function forgetAttempts(connection: Kysely<PeopleTables>, key: string): Promise<void> {
  await connection.deleteFrom('people_attempt').where('account_key', '=', key).execute()
}
