import { randomBytes } from 'node:crypto'

import type { Context } from 'hono'
import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'

import type { Reader } from '#core/db.ts'
import type { Actor, UvidEnv } from '#core/http/environment.ts'
import { isVariant, variants, type Variant } from '#core/i18n/languages.ts'
import { later } from '#core/jobs/lease.ts'

import { appendAudit } from './audit/append-audit.ts'
import { markDevice } from './known-device.ts'
import {
  PREVIOUS_TOKEN_SECONDS,
  SESSION_IDLE_SECONDS_MAX,
  SESSION_NOTE_SECONDS,
  SESSION_SECONDS_MAX,
} from './session-rules.ts'
import { sessionCookie, signInLibrary } from './sign-in-library.ts'
import type { PeopleTables } from './tables.ts'
import { isRole } from './visibility.ts'

/** A request as this module sees it. */
export type PeopleContext = Context<UvidEnv<PeopleTables>>

/** The context of another module's route, or of the root, as this module sees it. */
export function peopleContext<Tables>(c: Context<UvidEnv<Tables>>): PeopleContext {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the root's context holds every module's tables without naming them
  return c as unknown as PeopleContext
}

/**
 * Who is signed in, if anyone. Read here and not by the library: one query, our clock, an end also of a session in use. The
 * cookie's signature keeps out who has only seen the database.
 */
export async function findActor<Tables>(c: Context<UvidEnv<Tables>>): Promise<Actor | undefined> {
  const { reader, services, connection } = peopleContext(c).var
  const token = await heldToken(peopleContext(c))
  if (token === undefined) return undefined
  const now = services.clock.now()
  const found = await living(reader, { token, now })
    .innerJoin('people_user as user', 'user.id', 'session.user_id')
    .select(['user.id', 'user.name', 'user.role', 'user.variant'])
    .select(['session.id as sessionId', 'session.updated_at as usedAt'])
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

/** In which variant the person works whose session this browser held, also when it has just ended. */
export async function findHeldVariant(c: PeopleContext): Promise<Variant | undefined> {
  const token = await heldToken(c)
  if (token === undefined) return undefined
  const row = await c.var.reader
    .selectFrom('people_session as session')
    .innerJoin('people_user as user', 'user.id', 'session.user_id')
    .select('user.variant')
    .where('session.token', '=', token)
    .executeTakeFirst()
  return row && isVariant(row.variant) ? row.variant : undefined
}

/** Remembers in which variant the signed-in person works. Not a command of `write()`: no public page depends on it. */
export async function setActorVariant<Tables>(
  c: Context<UvidEnv<Tables>>,
  variant: Variant,
): Promise<void> {
  const { connection, actor, services } = peopleContext(c).var
  await connection
    .updateTable('people_user')
    .set({ variant, updated_at: services.clock.now() })
    .where('id', '=', actor.id)
    .execute()
}

/** The session that this browser holds, while it lives. */
export type HeldSession = {
  readonly id: string
  readonly userId: string
  /** When the person last proved who they are: at the opening, or later. */
  readonly provenAt: string
}

/** The session of this browser. */
export async function heldSession(c: PeopleContext): Promise<HeldSession | undefined> {
  const { reader, services } = c.var
  const token = await heldToken(c)
  if (token === undefined) return undefined
  const row = await living(reader, { token, now: services.clock.now() })
    .select(['session.id', 'session.user_id', 'session.created_at', 'session.proven_at'])
    .executeTakeFirst()
  return row && { id: row.id, userId: row.user_id, provenAt: row.proven_at ?? row.created_at }
}

/** How a session was opened; the audit trail says it. */
export type WayIn = 'sign-in' | 'sign-in by passkey' | 'sign-in by mail link'

/** Opens a session for someone who has proved who they are, and ends the one that the browser held. */
export async function openSession(
  c: PeopleContext,
  { userId, way }: { readonly userId: string; readonly way: WayIn },
): Promise<void> {
  const { connection, services } = c.var
  const { clock, origin, secret } = services
  const library = await signInLibrary({ connection, clock, origin, secret })
  await endHeldSession(c)
  const { internalAdapter } = await library.$context
  const { token } = await internalAdapter.createSession(userId)
  await connection.transaction().execute(async (trx) => {
    await appendAudit(trx, { actorId: userId, act: way, record: '', at: clock.now() })
  })
  await setSessionCookie(c, { token, seconds: SESSION_SECONDS_MAX })
  markDevice(c, userId)
}

/**
 * Notes that the signed-in person has just proved again who they are, and gives the session another token: what was taken from
 * the browser before gains nothing.
 */
export async function noteProof(c: PeopleContext): Promise<void> {
  const { connection, services } = c.var
  const held = await heldSession(c)
  if (!held) return
  const now = services.clock.now()
  const token = randomBytes(24).toString('base64url')
  const { expires_at: end } = await connection.transaction().execute(async (trx) => {
    const raised = await trx
      .updateTable('people_session')
      .set((eb) => ({ token, previous_token: eb.ref('token'), proven_at: now, updated_at: now }))
      .where('id', '=', held.id)
      .returning('expires_at')
      .executeTakeFirstOrThrow()
    await appendAudit(trx, { actorId: held.userId, act: 'proof given', record: '', at: now })
    return raised
  })
  const seconds = Math.ceil((Date.parse(end) - Date.parse(now)) / 1000)
  await setSessionCookie(c, { token, seconds })
}

/** Ends the session of this browser, in the database and in the browser. */
export async function closeSession(c: PeopleContext): Promise<void> {
  const { services, connection } = c.var
  const { name, secure } = sessionCookie(services.origin)
  const held = await heldSession(c)
  await endHeldSession(c)
  if (held) {
    await connection.transaction().execute(async (trx) => {
      const at = services.clock.now()
      await appendAudit(trx, { actorId: held.userId, act: 'sign-out', record: '', at })
    })
  }
  deleteCookie(c, name, { path: '/', secure, httpOnly: true, sameSite: 'Lax' })
}

/** The token in the session cookie, when we signed it. */
async function heldToken(c: PeopleContext): Promise<string | undefined> {
  const { origin, secret } = c.var.services
  const token = await getSignedCookie(c, secret, sessionCookie(origin).name)
  return token === false || token === '' ? undefined : token
}

/** The session with this token, or until a moment ago with this token, unless it has ended. */
function living(
  db: Reader<PeopleTables>,
  { token, now }: { readonly token: string; readonly now: string },
) {
  return db
    .selectFrom('people_session as session')
    .where((eb) =>
      eb.or([
        eb('session.token', '=', token),
        eb.and([
          eb('session.previous_token', '=', token),
          eb('session.proven_at', '>', later(now, -PREVIOUS_TOKEN_SECONDS)),
        ]),
      ]),
    )
    .where('session.expires_at', '>', now)
    .where('session.updated_at', '>', later(now, -SESSION_IDLE_SECONDS_MAX))
}

async function endHeldSession(c: PeopleContext): Promise<void> {
  const held = await heldSession(c)
  if (!held) return
  await c.var.connection.deleteFrom('people_session').where('id', '=', held.id).execute()
}

async function setSessionCookie(
  c: PeopleContext,
  { token, seconds }: { readonly token: string; readonly seconds: number },
): Promise<void> {
  const { origin, secret } = c.var.services
  const { name, secure } = sessionCookie(origin)
  const attributes = {
    path: '/',
    secure,
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: seconds,
  } as const
  await setSignedCookie(c, name, token, secret, attributes)
}
