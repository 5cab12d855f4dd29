import { fail, ok, type Result } from '#core/result.ts'

import { countAttempt, forgetAttempts } from '../attempts.ts'
import { appendAudit } from '../audit/append-audit.ts'
import { noteSlowed } from '../audit/note-slowed.ts'
import { codeAttempts } from '../known-device.ts'
import { unseal } from '../sealing.ts'
import type { PeopleContext } from '../session.ts'
import { FREE_FAILURES } from '../slow-down-rules.ts'
import { useRecoveryCode, useTotpStep } from './commands.ts'
import { isRecoveryCode, recoveryCodeHash } from './recovery-codes.ts'
import { totpStep } from './totp.ts'

type Typed = { readonly userId: string; readonly code: string }

/**
 * Checks a code of the app, or a recovery code, and uses it up. Wrong ones are counted for the person, apart from passwords: who
 * knows the password must not get a new start with it. Recovery codes are never refused for a rest, because nobody guesses one.
 * `detail` of `too-many-attempts` is when the rest ends.
 */
export async function proveSecondFactor(
  c: PeopleContext,
  typed: Typed,
): Promise<Result<undefined, 'wrong-code' | 'too-many-attempts'>> {
  if (!isRecoveryCode(typed.code)) return proveAppCode(c, typed)
  if (!(await usePaperCode(c, typed))) return fail('wrong-code')
  const { key, known } = codeAttempts(c, typed.userId)
  if (known) await forgetAttempts(c.var.connection, key)
  return ok(undefined)
}

async function proveAppCode(
  c: PeopleContext,
  { userId, code }: Typed,
): Promise<Result<undefined, 'wrong-code' | 'too-many-attempts'>> {
  const { connection, services } = c.var
  const { key, known } = codeAttempts(c, userId)
  const counted = await countAttempt(connection, { key, now: services.clock.now() })
  if (!counted.ok) return counted
  const { rests, failures } = counted.value
  if (!(await useAppCode(c, { userId, code: code.replaceAll(/\s/g, '') }))) {
    await noteSlowed(c.var, { rests, userId })
    return fail('wrong-code')
  }
  // Who guessed among strangers gets no new start from the right code; `guessesAt` tells the owner.
  if (known || failures <= FREE_FAILURES) await forgetAttempts(connection, key)
  return ok(undefined)
}

async function useAppCode(c: PeopleContext, { userId, code }: Typed): Promise<boolean> {
  const { connection, reader, services } = c.var
  if (!/^\d{6}$/.test(code)) return false
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
  const { connection, reader, services } = c.var
  const hash = recoveryCodeHash(services.secret, { userId, code })
  // Looked for first, because wrong ones are not counted and must not each take the database's only writer.
  const known = await reader
    .selectFrom('people_recovery_code')
    .select('created_at')
    .where('user_id', '=', userId)
    .where('code_hash', '=', hash)
    .executeTakeFirst()
  if (!known) return false
  return connection.transaction().execute(async (trx) => {
    const used = await useRecoveryCode(trx, { userId, hash })
    const at = services.clock.now()
    if (used) await appendAudit(trx, { actorId: userId, act: 'recovery code used', record: '', at })
    return used
  })
}
