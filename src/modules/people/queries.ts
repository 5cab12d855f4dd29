import type { Reader } from '#core/db.ts'
import { later } from '#core/jobs/lease.ts'

import { SESSION_IDLE_SECONDS_MAX } from './session-rules.ts'
import type { PeopleTables } from './tables.ts'
import type { Role } from './visibility.ts'

/** A national organisation has tens of people; past this the list wants pages. */
const ACCOUNTS_MAX = 500
/** Nobody reads more; older ones have ended. */
const SESSIONS_MAX = 50

/** An account in the list of administrators. */
export type AccountView = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly role: string
  /** Instant. */
  readonly createdAt: string
  /** False until the person has used the one-time link, if ever. */
  readonly hasPassword: boolean
  /** By a password, a passkey, or a link by mail. */
  readonly canSignIn: boolean
  /** An app with codes, or a passkey. */
  readonly hasSecondFactor: boolean
}

/** A session of the signed-in person. */
export type SessionView = {
  readonly id: string
  readonly openedAt: string
  readonly usedAt: string
  /** What the person calls the device. */
  readonly name: string | null
  /** The session that asks. */
  readonly present: boolean
}

/** All accounts by name. */
export async function listAccounts(db: Reader<PeopleTables>): Promise<AccountView[]> {
  const rows = await accounts(db).orderBy('user.name').limit(ACCOUNTS_MAX).execute()
  return rows.map(viewOf)
}

/** Everybody who has an account, by name, with what other modules may know of them. */
export function listColleagues(
  db: Reader<PeopleTables>,
): Promise<{ id: string; name: string; role: string }[]> {
  return db
    .selectFrom('people_user')
    .select(['id', 'name', 'role'])
    .orderBy('name')
    .orderBy('id')
    .limit(ACCOUNTS_MAX)
    .execute()
}

/** One account. */
export async function findAccount(
  db: Reader<PeopleTables>,
  userId: string,
): Promise<AccountView | undefined> {
  const row = await accounts(db).where('user.id', '=', userId).executeTakeFirst()
  return row && viewOf(row)
}

/** Tells whether nobody has an account yet. */
export async function isWithoutAccounts(db: Reader<PeopleTables>): Promise<boolean> {
  return (await db.selectFrom('people_user').select('id').limit(1).executeTakeFirst()) === undefined
}

/** The living sessions of a person, the last used first. */
export async function listSessions(
  db: Reader<PeopleTables>,
  of: { readonly userId: string; readonly heldId: string | undefined; readonly now: string },
): Promise<SessionView[]> {
  const rows = await db
    .selectFrom('people_session')
    .select(['id', 'name', 'created_at as openedAt', 'updated_at as usedAt'])
    .where('user_id', '=', of.userId)
    .where('expires_at', '>', of.now)
    .where('updated_at', '>', later(of.now, -SESSION_IDLE_SECONDS_MAX))
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .limit(SESSIONS_MAX)
    .execute()
  return rows.map((session) => ({ ...session, present: session.id === of.heldId }))
}

function accounts(db: Reader<PeopleTables>) {
  return db
    .selectFrom('people_user as user')
    .leftJoin('people_account as account', 'account.user_id', 'user.id')
    .select(['user.id', 'user.name', 'user.email', 'user.role'])
    .select(['user.created_at as createdAt', 'account.password'])
    .select((eb) => [
      eb
        .exists(
          eb
            .selectFrom('people_second_factor as factor')
            .select('factor.user_id')
            .whereRef('factor.user_id', '=', 'user.id'),
        )
        .as('hasApp'),
      eb
        .exists(
          eb
            .selectFrom('people_passkey as passkey')
            .select('passkey.id')
            .whereRef('passkey.user_id', '=', 'user.id'),
        )
        .as('hasPasskey'),
    ])
}

type AccountRow = Omit<AccountView, 'hasPassword' | 'canSignIn' | 'hasSecondFactor'> & {
  readonly password: string | null
  readonly hasApp: unknown
  readonly hasPasskey: unknown
}

function viewOf(row: AccountRow): AccountView {
  const { password, hasApp, hasPasskey, ...account } = row
  // SQLite says 1, PostgreSQL true.
  const hasSecondFactor = Boolean(hasApp) || Boolean(hasPasskey)
  const hasPassword = password !== null
  const byLetter = account.role === ('learner' satisfies Role)
  const canSignIn = hasPassword || Boolean(hasPasskey) || byLetter
  return { ...account, hasPassword, canSignIn, hasSecondFactor }
}
