import { deleteCookie, getSignedCookie, setSignedCookie } from 'hono/cookie'

import { fail, ok, type Result } from '#core/result.ts'

import { countAttempt, forgetAttempts } from './attempts.ts'
import { noteSlowed } from './audit/note-slowed.ts'
import { passwordAttempts } from './known-device.ts'
import { findLink, makeLink, SECOND_STEP_SECONDS, useLink } from './one-time-links.ts'
import { provePasskey } from './passkeys/prove.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { proveSecondFactor } from './second-factor/prove.ts'
import { findSecondFactor } from './second-factor/queries.ts'
import { openSession, type PeopleContext, type WayIn } from './session.ts'
import { secondStepCookie } from './sign-in-library.ts'
import type { Role } from './visibility.ts'

/** Signed in, or only half: the code of the app is still wanted. */
export type SignedIn = 'signed-in' | 'second-step'

/**
 * Checks e-mail and password. An unknown e-mail costs the same time as a wrong password and fails alike. `detail` of
 * `too-many-attempts` is the instant when the account's rest ends.
 */
export async function signInByPassword(
  c: PeopleContext,
  { email, password }: { readonly email: string; readonly password: string },
): Promise<Result<SignedIn, 'wrong-credentials' | 'too-many-attempts'>> {
  const { connection, reader, services } = c.var
  const account = await reader
    .selectFrom('people_user as user')
    .innerJoin('people_account as account', 'account.user_id', 'user.id')
    .select(['user.id', 'account.password'])
    .where('user.email', '=', email)
    .executeTakeFirst()
  const { key } = passwordAttempts(c, { email, userId: account?.id })
  const counted = await countAttempt(connection, { key, now: services.clock.now() })
  if (!counted.ok) return counted
  const { rests } = counted.value
  if (!account || account.password === null) {
    // The work of checking one.
    await hashPassword(password)
    await noteSlowed(c.var, { rests, userId: account?.id })
    return fail('wrong-credentials')
  }
  if (!(await isPassword(password, account.password))) {
    await noteSlowed(c.var, { rests, userId: account.id })
    return fail('wrong-credentials')
  }
  await forgetAttempts(connection, key)
  return ok(await firstStepDone(c, { userId: account.id, way: 'sign-in' }))
}

/** Whom a sign-in link from a letter would sign in; looking does not use it up. */
export async function findMailLink(
  c: PeopleContext,
  token: string,
): Promise<{ readonly userId: string; readonly email: string } | undefined> {
  const { reader, services } = c.var
  const link = await findLink(reader, { purpose: 'mail', token, now: services.clock.now() })
  return link && findLearner(c, link.userId)
}

/** Signs the learner in whose link it is, and uses the link up. */
export async function signInByMailLink(
  c: PeopleContext,
  token: string,
): Promise<Result<SignedIn, 'link-invalid'>> {
  const { connection, services } = c.var
  const now = services.clock.now()
  const link = await connection
    .transaction()
    .execute((trx) => useLink(trx, { purpose: 'mail', token, now }))
  const learner = link && (await findLearner(c, link.userId))
  if (!learner) return fail('link-invalid')
  const { userId } = learner
  return ok(await firstStepDone(c, { userId, way: 'sign-in by mail link' }))
}

/** Signs in whoever holds the passkey; it knows its owner by a PIN or a finger and so is both steps at once. */
export async function signInByPasskey(
  c: PeopleContext,
  answer: string,
): Promise<Result<undefined, 'passkey-invalid'>> {
  const proven = await provePasskey(c, { purpose: 'sign-in', answer })
  if (!proven.ok) return proven
  await openSession(c, { userId: proven.value.userId, way: 'sign-in by passkey' })
  return ok(undefined)
}

/** Whose sign-in in this browser waits for a code. */
export async function findSecondStep(
  c: PeopleContext,
): Promise<{ readonly userId: string } | undefined> {
  const token = await stepToken(c)
  if (token === undefined) return undefined
  const now = c.var.services.clock.now()
  return findLink(c.var.reader, { purpose: 'second-step', token, now })
}

/** Ends a half sign-in with a code of the app or a recovery code, and tells whose it was. `step-gone`: begin again with the password. */
export async function signInBySecondStep(
  c: PeopleContext,
  { code }: { readonly code: string },
): Promise<Result<{ userId: string }, 'wrong-code' | 'too-many-attempts' | 'step-gone'>> {
  const { connection, services } = c.var
  const step = await findSecondStep(c)
  const token = await stepToken(c)
  if (!step || token === undefined) return fail('step-gone')
  const proven = await proveSecondFactor(c, { userId: step.userId, code })
  if (!proven.ok) return proven
  const now = services.clock.now()
  const used = await connection
    .transaction()
    .execute((trx) => useLink(trx, { purpose: 'second-step', token, now }))
  if (!used) return fail('step-gone')
  await openSession(c, { userId: step.userId, way: 'sign-in' })
  const { name, ...attributes } = secondStepCookie(services.origin)
  deleteCookie(c, name, attributes)
  return ok({ userId: step.userId })
}

/** Opens the session, or asks for the second step where the person has one. */
async function firstStepDone(
  c: PeopleContext,
  { userId, way }: { readonly userId: string; readonly way: WayIn },
): Promise<SignedIn> {
  if (await findSecondFactor(c.var.reader, userId)) {
    await beginSecondStep(c, userId)
    return 'second-step'
  }
  await openSession(c, { userId, way })
  return 'signed-in'
}

/** Someone whose role lets them sign in by mail, still. */
async function findLearner(c: PeopleContext, userId: string) {
  return c.var.reader
    .selectFrom('people_user')
    .select(['id as userId', 'email'])
    .where('id', '=', userId)
    .where('role', '=', 'learner' satisfies Role)
    .executeTakeFirst()
}

async function beginSecondStep(c: PeopleContext, userId: string): Promise<void> {
  const { connection, services } = c.var
  const { origin, secret, clock } = services
  const token = await connection
    .transaction()
    .execute((trx) => makeLink(trx, { purpose: 'second-step', userId, now: clock.now() }))
  const { name, ...attributes } = secondStepCookie(origin)
  await setSignedCookie(c, name, token, secret, { ...attributes, maxAge: SECOND_STEP_SECONDS })
}

async function stepToken(c: PeopleContext): Promise<string | undefined> {
  const { origin, secret } = c.var.services
  const token = await getSignedCookie(c, secret, secondStepCookie(origin).name)
  return token === false || token === '' ? undefined : token
}
