import type { Context } from 'hono'
import { deleteCookie, getSignedCookie } from 'hono/cookie'

import type { Actor, UvidEnv } from '#core/http/environment.ts'
import { isVariant, variants, type Variant } from '#core/i18n/languages.ts'
import { later } from '#core/jobs/lease.ts'
import { fail, ok, type Result } from '#core/result.ts'

import { attemptKey, countAttempt, forgetAttempts } from './attempts.ts'
import { SESSION_IDLE_SECONDS_MAX, SESSION_NOTE_SECONDS } from './session-rules.ts'
import { sessionCookie, signInLibrary } from './sign-in-library.ts'
import type { PeopleTables } from './tables.ts'
import { isRole } from './visibility.ts'

/** A request as this module sees it. */
export type PeopleContext = Context<UvidEnv<PeopleTables>>

function ours<Tables>(c: Context<UvidEnv<Tables>>): PeopleContext {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the root's context holds every module's tables without naming them
  return c as unknown as PeopleContext
}

/**
 * Who is signed in, if anyone. Read here and not by the library: one query, our clock, an end also of a session in use. The
 * cookie's signature keeps out who has only seen the database.
 */
export async function findActor<Tables>(c: Context<UvidEnv<Tables>>): Promise<Actor | undefined> {
  const { reader, services, connection } = ours(c).var
  const token = await heldToken(ours(c))
  if (token === undefined) return undefined
  const now = services.clock.now()
  const found = await reader
    .selectFrom('people_session as session')
    .innerJoin('people_user as user', 'user.id', 'session.user_id')
    .select(['user.id', 'user.name', 'user.role', 'user.variant'])
    .select(['session.id as sessionId', 'session.updated_at as usedAt'])
    .where('session.token', '=', token)
    .where('session.expires_at', '>', now)
    .where('session.updated_at', '>', later(now, -SESSION_IDLE_SECONDS_MAX))
    .executeTakeFirst()
  if (!found || !isRole(found.role)) return undefined
  if (found.usedAt < later(now, -SESSION_NOTE_SECONDS)) {
    await connection
      .updateTable('people_session')
      .set({ updated_at: now })
      .where('id', '=', found.sessionId)
      .execute()
  }
  const { id, name, role, variant } = found
  return { id, name, role, variant: isVariant(variant) ? variant : variants[0] }
}

/** Remembers in which variant the signed-in person works. Not a command of `write()`: no public page depends on it. */
export async function setActorVariant<Tables>(
  c: Context<UvidEnv<Tables>>,
  variant: Variant,
): Promise<void> {
  const { connection, actor, services } = ours(c).var
  await connection
    .updateTable('people_user')
    .set({ variant, updated_at: services.clock.now() })
    .where('id', '=', actor.id)
    .execute()
}

/**
 * Checks e-mail and password and opens a new session, ending the one that the browser held. An unknown e-mail costs the same time
 * as a wrong password and fails alike. `detail` of `too-many-attempts` is the instant when the account's rest ends.
 */
export async function openSession(
  c: PeopleContext,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Result<undefined, 'wrong-credentials' | 'too-many-attempts'>> {
  const { connection, services } = c.var
  const { clock, origin, secret } = services
  const key = attemptKey(secret, email)
  const counted = await countAttempt(connection, { key, now: clock.now() })
  if (!counted.ok) return counted
  const library = await signInLibrary({ connection, clock, origin, secret })
  const body = { email, password }
  const answer = await library.api.signInEmail({ body, asResponse: true })
  // 400 is a password longer than any that we take.
  if (answer.status === 400 || answer.status === 401) return fail('wrong-credentials')
  if (!answer.ok) throw new Error(`signing in was answered with ${answer.status}`)
  await forgetAttempts(connection, key)
  await endHeldSession(c)
  for (const cookie of answer.headers.getSetCookie()) {
    c.header('set-cookie', cookie, { append: true })
  }
  return ok(undefined)
}

/** Ends the session of this browser, in the database and in the browser. */
export async function closeSession(c: PeopleContext): Promise<void> {
  const { name, secure } = sessionCookie(c.var.services.origin)
  await endHeldSession(c)
  deleteCookie(c, name, { path: '/', secure, httpOnly: true, sameSite: 'Lax' })
}

/** The token in the session cookie, when we signed it. */
export async function heldToken(c: PeopleContext): Promise<string | undefined> {
  const { origin, secret } = c.var.services
  const token = await getSignedCookie(c, secret, sessionCookie(origin).name)
  return token === false || token === '' ? undefined : token
}

async function endHeldSession(c: PeopleContext): Promise<void> {
  const token = await heldToken(c)
  if (token === undefined) return
  await c.var.connection.deleteFrom('people_session').where('token', '=', token).execute()
}
