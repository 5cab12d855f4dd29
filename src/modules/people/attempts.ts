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

/** Known devices of a person count in so many places, so that all counts of a person can be found by the account and erased. */
export const DEVICE_PLACES = 16

/** What is counted, and for whom. */
export const attemptAt = {
  /** Wrong passwords of browsers that we do not know. */
  password: (email: string) => email,
  /** Wrong codes of browsers that we do not know. */
  secondFactor: (userId: string) => `second-factor:${userId}`,
  /** Wrong passwords and codes in a browser where the person has signed in before. */
  device: (counted: {
    readonly what: 'password' | 'second-factor'
    readonly userId: string
    readonly device: number
  }) => `${counted.what}:${counted.userId}:${counted.device}`,
  /** Letters with sign-in links. */
  mailLink: (email: string) => `mail-link:${email}`,
  /** Letters with codes for proving again who one is. */
  proofLetter: (userId: string) => `proof-letter:${userId}`,
} as const

/** Every key under which something can be counted for a person. */
export function attemptKeysOf(
  secret: string,
  { email, userId }: { readonly email?: string | undefined; readonly userId?: string | undefined },
): string[] {
  const names = [
    ...(email === undefined ? [] : [attemptAt.password(email), attemptAt.mailLink(email)]),
    ...(userId === undefined ? [] : namesOf(userId)),
  ]
  return names.map((name) => attemptKey(secret, name))
}

function namesOf(userId: string): string[] {
  const devices = Array.from({ length: DEVICE_PLACES }, (_, device) => device)
  return [
    attemptAt.secondFactor(userId),
    attemptAt.proofLetter(userId),
    ...devices.flatMap((device) => [
      attemptAt.device({ what: 'password', userId, device }),
      attemptAt.device({ what: 'second-factor', userId, device }),
    ]),
  ]
}

/**
 * Counts an attempt before the password is looked at, so that many at once do not slip through; `detail` is when the rest ends,
 * `rests` whether one begins if this attempt is wrong, `failures` how many there are then.
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
): Promise<Result<{ rests: boolean; failures: number }, 'too-many-attempts'>> {
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
    return ok({ rests: seconds > 0, failures: counted.failures })
  })
}

/** The right password was given: the count starts anew. */
export async function forgetAttempts(connection: Kysely<PeopleTables>, key: string): Promise<void> {
  await connection.deleteFrom('people_attempt').where('account_key', '=', key).execute()
}
