import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

import type { Writer } from '#core/db.ts'
import { newId } from '#core/ids.ts'

import { keyedHash } from '../sealing.ts'
import type { PeopleTables } from '../tables.ts'

/** What a passkey is asked for. */
export type ChallengePurpose = 'sign-in' | 'registration' | 'step-up'

/** A page may stand open while someone looks for the key. */
const CHALLENGE_SECONDS = 900
const RANDOM_BYTES = 16
const TIME_BYTES = 6

type Asked = {
  readonly purpose: ChallengePurpose
  /** The signed-in person, or empty. */
  readonly userId: string
  readonly now: string
}

/**
 * A new challenge in base64url. It carries its end and our keyed hash, so that a page with it writes nothing: whoever only looks
 * at the sign-in page must not be able to fill the database.
 */
export function newChallenge(secret: string, { now, ...asked }: Asked): string {
  const body = Buffer.alloc(RANDOM_BYTES + TIME_BYTES)
  randomBytes(RANDOM_BYTES).copy(body)
  body.writeUIntBE(Date.parse(now) + CHALLENGE_SECONDS * 1000, RANDOM_BYTES, TIME_BYTES)
  return Buffer.concat([body, hashOf(secret, { ...asked, body })]).toString('base64url')
}

/** Uses a challenge up: true once, before its end, for the purpose and person that it was made for. */
export async function useChallenge(
  trx: Writer<PeopleTables>,
  asked: Asked & { readonly challenge: string; readonly secret: string },
): Promise<boolean> {
  const { challenge, secret, now } = asked
  const bytes = Buffer.from(challenge, 'base64url')
  const body = bytes.subarray(0, RANDOM_BYTES + TIME_BYTES)
  const hash = bytes.subarray(RANDOM_BYTES + TIME_BYTES)
  const wanted = hashOf(secret, { ...asked, body })
  if (hash.length !== wanted.length || !timingSafeEqual(hash, wanted)) return false
  const end = new Date(body.readUIntBE(RANDOM_BYTES, TIME_BYTES)).toISOString()
  if (end <= now) return false
  const used = await trx
    .insertInto('people_verification')
    .values({
      id: newId(),
      identifier: `challenge:${createHash('sha256').update(bytes).digest('hex')}`,
      value: '',
      expires_at: end,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) => conflict.column('identifier').doNothing())
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

function hashOf(
  secret: string,
  asked: Omit<Asked, 'now'> & { readonly body: Uint8Array },
): Uint8Array {
  const { purpose, userId, body } = asked
  const text = `${purpose}:${userId}:${Buffer.from(body).toString('hex')}`
  return keyedHash(secret, 'passkey-challenge', text)
}
