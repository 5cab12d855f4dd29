import { ok, type Result } from '#core/result.ts'

import { endSessions, setPassword } from './commands.ts'
import { dropLinks } from './one-time-links.ts'
import { hashPassword } from './passwords.ts'
import { provePassword } from './prove-password.ts'
import { forgetGuesses } from './second-factor/guesses.ts'
import { heldSession, noteProof, type PeopleContext } from './session.ts'

/** Changes the password of the person who is signed in and knows the present one, and ends their other sessions. */
export async function changePassword(
  c: PeopleContext,
  typed: { readonly current: string; readonly password: string },
): Promise<Result<undefined, 'wrong-password' | 'too-many-attempts'>> {
  const { actor, services } = c.var
  const proven = await provePassword(c, typed.current)
  if (!proven.ok) return proven
  const hash = await hashPassword(typed.password)
  const held = await heldSession(c)
  const now = services.clock.now()
  const changed = await c.var.write(async (trx) => {
    await setPassword(trx, { userId: actor.id, hash, now })
    await dropLinks(trx, actor.id)
    await endSessions(trx, { userId: actor.id, exceptId: held?.id })
    return ok(undefined)
  })
  await forgetGuesses(c, actor.id)
  await noteProof(c)
  return changed
}
