import * as z from 'zod'

import { later } from '#core/jobs/lease.ts'
import { fail, ok, type Result } from '#core/result.ts'

import { endSessions } from '../commands.ts'
import { seal, unseal } from '../sealing.ts'
import { heldSession, type PeopleContext } from '../session.ts'
import { replaceRecoveryCodes, turnOnSecondFactor } from './commands.ts'
import { newRecoveryCodes, recoveryCodeHash } from './recovery-codes.ts'
import { newTotpSecret, totpStep } from './totp.ts'

/** Time to fetch an app and set it up. */
const SET_UP_SECONDS = 1800

/** What a person turns on. It waits in their form, sealed, and not in the database. */
export type SetUp = {
  /** Base32. */
  readonly secret: string
  readonly codes: readonly string[]
  readonly sealed: string
}

const sealedSetUp = z.object({
  secret: z.string(),
  codes: z.array(z.string()),
  until: z.string(),
})

/** A new secret and new recovery codes for the signed-in person. */
export function newSetUp(c: PeopleContext): SetUp {
  const { actor, services } = c.var
  const [secret, codes] = [newTotpSecret(), newRecoveryCodes()]
  const until = later(services.clock.now(), SET_UP_SECONDS)
  const text = JSON.stringify({ secret, codes, until })
  const sealed = seal(services.secret, { kind: 'totp-set-up', owner: actor.id, text })
  return { secret, codes, sealed }
}

/** The set-up that came back with the form; undefined when it is too old, somebody else's or not ours. */
export function openSetUp(c: PeopleContext, sealed: string): SetUp | undefined {
  const { actor, services } = c.var
  const text = unseal(services.secret, { kind: 'totp-set-up', owner: actor.id, text: sealed })
  if (text === undefined) return undefined
  const { secret, codes, until } = sealedSetUp.parse(JSON.parse(text))
  return until > services.clock.now() ? { secret, codes, sealed } : undefined
}

/**
 * Turns the app on when the code is right, and ends the person's other sessions. A form sent twice succeeds twice, so that the
 * recovery codes are seen. `already-on`: with another secret.
 */
export async function confirmSetUp(
  c: PeopleContext,
  { setUp, code }: { readonly setUp: SetUp; readonly code: string },
): Promise<Result<undefined, 'wrong-code' | 'already-on'>> {
  const { actor, services } = c.var
  if (await isOnAlready(c, setUp)) return ok(undefined)
  const now = services.clock.now()
  const step = totpStep(setUp.secret, { code: code.replaceAll(/\s/g, ''), now })
  if (step === undefined) return fail('wrong-code')
  const held = await heldSession(c)
  const factor = {
    userId: actor.id,
    secret: seal(services.secret, { kind: 'totp-secret', owner: actor.id, text: setUp.secret }),
    step,
    codeHashes: hashesOf(c, setUp.codes),
    now,
  }
  return c.var.write(async (trx) => {
    const on = await turnOnSecondFactor(trx, factor)
    if (on.ok) await endSessions(trx, { userId: actor.id, exceptId: held?.id })
    return on
  })
}

/** Puts new recovery codes in the place of the old ones and gives them. */
export async function renewRecoveryCodes(c: PeopleContext): Promise<readonly string[]> {
  const { actor, services } = c.var
  const codes = newRecoveryCodes()
  const codeHashes = hashesOf(c, codes)
  const now = services.clock.now()
  await c.var.write(async (trx) =>
    ok(await replaceRecoveryCodes(trx, { userId: actor.id, codeHashes, now })),
  )
  return codes
}

async function isOnAlready(c: PeopleContext, { secret }: SetUp): Promise<boolean> {
  const { actor, reader, services } = c.var
  const factor = await reader
    .selectFrom('people_second_factor')
    .select('secret')
    .where('user_id', '=', actor.id)
    .executeTakeFirst()
  if (!factor) return false
  const kind = 'totp-secret'
  return unseal(services.secret, { kind, owner: actor.id, text: factor.secret }) === secret
}

function hashesOf(c: PeopleContext, codes: readonly string[]): string[] {
  const { actor, services } = c.var
  return codes.map((code) => recoveryCodeHash(services.secret, { userId: actor.id, code }))
}
