import { createHmac, timingSafeEqual } from 'node:crypto'

import { fail, ok, type Result } from '../result.ts'

/** Characters of a token that is worth reading; ours have 600. */
const TOKEN_MAX = 4096

/** What a token says. */
export type Claims = Readonly<Record<string, unknown>>

/** A JSON Web Token signed with HMAC-SHA-256 (RFC 7515, 7519). */
export function signToken(claims: Claims, secret: string): string {
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`
  return `${signed}.${signatureOf(signed, secret)}`
}

/**
 * Reads a token that must be signed with HMAC-SHA-256 and this secret, whatever else it says of itself. `now` (UTC ISO-8601) is for
 * tokens that say how long they are good.
 */
export function readToken(
  token: string,
  { secret, now }: { readonly secret: string; readonly now: string },
): Result<Claims, 'not-genuine' | 'expired'> {
  const [header = '', payload = '', signature = '', ...more] = token.split('.')
  if (token.length > TOKEN_MAX || more.length > 0) return fail('not-genuine')
  const right = Buffer.from(signatureOf(`${header}.${payload}`, secret))
  const given = Buffer.from(signature)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return fail('not-genuine')
  if (decode(header)?.['alg'] !== 'HS256') return fail('not-genuine')
  const claims = decode(payload)
  if (!claims) return fail('not-genuine')
  const seconds = Date.parse(now) / 1000
  const { exp = Number.POSITIVE_INFINITY, nbf = 0 } = claims
  const isGood =
    typeof exp === 'number' && typeof nbf === 'number' && nbf <= seconds && seconds < exp
  return isGood ? ok(claims) : fail('expired')
}

function signatureOf(signed: string, secret: string): string {
  return createHmac('sha256', secret).update(signed).digest('base64url')
}

function encode(value: Claims): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url')
}

function decode(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch (problem) {
    if (problem instanceof SyntaxError) return undefined
    throw problem
  }
}
