import { randomInt, timingSafeEqual } from 'node:crypto'

import { getCookie, setCookie } from 'hono/cookie'

import { attemptAt, attemptKey, DEVICE_PLACES } from './attempts.ts'
import { keyedHash } from './sealing.ts'
import type { PeopleContext } from './session.ts'
import { deviceCookie } from './sign-in-library.ts'

/** After so long without a sign-in a browser is a stranger again. */
const KNOWN_SECONDS = 90 * 86_400

/** Where a failure of this browser counts. */
export type AttemptPlace = {
  readonly key: string
  /** Apart from strangers, because the person has signed in here before. */
  readonly known: boolean
}

/**
 * Marks this browser as one in which the person has signed in (device cookies, see decision 0010). The mark says nothing to who
 * reads it, opens nothing, and is written down nowhere here.
 */
export function markDevice(c: PeopleContext, userId: string): void {
  const { clock, origin } = c.var.services
  const until = Date.parse(clock.now()) + KNOWN_SECONDS * 1000
  const mark = `${until.toString(36)}.${randomInt(DEVICE_PLACES)}`
  const { name, ...attributes } = deviceCookie(origin)
  const value = `${mark}.${hashOf(c, { userId, mark }).toString('base64url')}`
  setCookie(c, name, value, { ...attributes, maxAge: KNOWN_SECONDS })
}

/** Where wrong passwords of this browser for an account count; `userId` is undefined where nobody has the address. */
export function passwordAttempts(
  c: PeopleContext,
  { email, userId }: { readonly email: string; readonly userId: string | undefined },
): AttemptPlace {
  return placeOf(c, { strangers: attemptAt.password(email), what: 'password', userId })
}

/** Where wrong codes of this browser for an account count. */
export function codeAttempts(c: PeopleContext, userId: string): AttemptPlace {
  return placeOf(c, { strangers: attemptAt.secondFactor(userId), what: 'second-factor', userId })
}

function placeOf(
  c: PeopleContext,
  counted: {
    readonly strangers: string
    readonly what: 'password' | 'second-factor'
    readonly userId: string | undefined
  },
): AttemptPlace {
  const { strangers, what, userId } = counted
  const device = userId === undefined ? undefined : knownAs(c, userId)
  const { secret } = c.var.services
  return device === undefined || userId === undefined
    ? { key: attemptKey(secret, strangers), known: false }
    : { key: attemptKey(secret, attemptAt.device({ what, userId, device })), known: true }
}

/** The place of this browser among the person's devices, when it has a mark of ours for that person that has not ended. */
function knownAs(c: PeopleContext, userId: string): number | undefined {
  const { clock, origin } = c.var.services
  const held = getCookie(c, deviceCookie(origin).name) ?? ''
  const [, mark = '', until = '', place = '', hash = ''] =
    /^(([\da-z]{1,11})\.(\d{1,2}))\.([\w-]+)$/.exec(held) ?? []
  const given = Buffer.from(hash, 'base64url')
  const wanted = hashOf(c, { userId, mark })
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return undefined
  return Number.parseInt(until, 36) > Date.parse(clock.now()) ? Number(place) : undefined
}

function hashOf(
  c: PeopleContext,
  { userId, mark }: { readonly userId: string; readonly mark: string },
): Buffer {
  return keyedHash(c.var.services.secret, 'known-device', `${userId}:${mark}`)
}
