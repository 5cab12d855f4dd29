import { fail, ok, type Result } from '#core/result.ts'

import { attemptAt, attemptKey, countAttempt, forgetAttempts } from '../attempts.ts'
import { appendAudit } from '../audit/append-audit.ts'
import { noteSlowed } from '../audit/note-slowed.ts'
import { unseal } from '../sealing.ts'
import type { PeopleContext } from '../session.ts'
import { useRecoveryCode, useTotpStep } from './commands.ts'
import { recoveryCodeHash } from './recovery-codes.ts'
import { totpStep } from './totp.ts'

/**
 * Checks a code of the app, or a recovery code, and uses it up. Wrong ones are counted for the person, apart from passwords: who
 * knows the password must not get a new start with it. `detail` of `too-many-attempts` is when the rest ends.
 */
export async function proveSecondFactor(
  c: PeopleContext,
  typed: { readonly userId: string; readonly code: string },
): Promise<Result<undefined, 'wrong-code' | 'too-many-attempts'>> {
  const { connection, services } = c.var
  const { userId } = typed
  const key = attemptKey(services.secret, attemptAt.secondFactor(userId))
  const counted = await countAttempt(connection, { key, now: services.clock.now() })
  if (!counted.ok) return counted
  const code = typed.code.replaceAll(/\s/g, '')
  const right = /^\d{6}$/.test(code)
    ? await useAppCode(c, { userId, code })
    : await usePaperCode(c, { userId, code })
  if (!right) {
    await noteSlowed(c.var, { rests: counted.value.rests, userId })
    return fail('wrong-code')
  }
  await forgetAttempts(connection, key)
  return ok(undefined)
}

type Typed = { readonly userId: string; readonly code: string }

async function useAppCode(c: PeopleContext, { userId, code }: Typed): Promise<boolean> {
  const { connection, reader, services } = c.var
  const factor = await reader
    .selectFrom('people_second_factor')
    .select('secret')
    .where('user_id', '=', userId)
    .executeTakeFirst()
  if (!factor) return false
  const kind = 'totp-secret'
  const secret = unseal(services.secret, { kind, owner: userId, text: factor.secret })
  if (secret === undefined) return false
  const step = totpStep(secret, { code, now: services.clock.now() })
  if (step === undefined) return false
  return connection.transaction().execute((trx) => useTotpStep(trx, { userId, step }))
}

async function usePaperCode(c: PeopleContext, { userId, code }: Typed): Promise<boolean> {
  const { connection, services } = c.var
  const hash = recoveryCodeHash(services.secret, { userId, code })
  return connection.transaction().execute(async (trx) => {
    const used = await useRecoveryCode(trx, { userId, hash })
    const at = services.clock.now()
    if (used) await appendAudit(trx, { actorId: userId, act: 'recovery code used', record: '', at })
    return used
  })
}
