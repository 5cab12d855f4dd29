import { fail, ok, type Result } from '#core/result.ts'

import type { PeopleContext } from '../session.ts'
import { useChallenge, type ChallengePurpose } from './challenge.ts'
import { addPasskey, notePasskeyUse } from './commands.ts'
import { findPasskey } from './queries.ts'
import { readProof, readRegistration, verifyProof, verifyRegistration } from './verify.ts'

/** Checks what a passkey signed; gives whose it is. With `userId` it must be that person's. */
export async function provePasskey(
  c: PeopleContext,
  asked: {
    readonly purpose: Exclude<ChallengePurpose, 'registration'>
    readonly userId?: string
    readonly answer: string
  },
): Promise<Result<{ userId: string }, 'passkey-invalid'>> {
  const { connection, reader, services } = c.var
  const { purpose, userId = '' } = asked
  const answer = readProof(asked.answer)
  if (!answer) return fail('passkey-invalid')
  const kept = await findPasskey(reader, answer.credentialId)
  if (!kept || (userId !== '' && kept.userId !== userId)) return fail('passkey-invalid')
  const proven = await verifyProof(answer, { kept, origin: services.origin })
  if (!proven.ok) return proven
  const now = services.clock.now()
  const { secret } = services
  const { challenge } = answer
  const used = await connection.transaction().execute(async (trx) => {
    if (!(await useChallenge(trx, { purpose, userId, challenge, secret, now }))) return false
    await notePasskeyUse(trx, { id: kept.id, counter: proven.value.counter, now })
    return true
  })
  return used ? ok({ userId: kept.userId }) : fail('passkey-invalid')
}

/** Checks a new passkey of the signed-in person and keeps it. */
export async function registerPasskey(
  c: PeopleContext,
  { name, answer: text }: { readonly name: string; readonly answer: string },
): Promise<Result<{ id: string }, 'passkey-invalid' | 'passkey-taken'>> {
  const { actor, services } = c.var
  const answer = readRegistration(text)
  if (!answer) return fail('passkey-invalid')
  const checked = await verifyRegistration(answer, services.origin)
  if (!checked.ok) return checked
  const now = services.clock.now()
  const { secret } = services
  const { challenge } = answer
  const asked = { purpose: 'registration', userId: actor.id, challenge, secret, now } as const
  return c.var.write(async (trx) => {
    if (!(await useChallenge(trx, asked))) return fail('passkey-invalid')
    return addPasskey(trx, { ...checked.value, userId: actor.id, name, now })
  })
}
