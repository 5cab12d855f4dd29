import { fail, ok, type Result } from '#core/result.ts'

import { attemptKey, countAttempt, forgetAttempts } from './attempts.ts'
import { endSessions, setPassword } from './commands.ts'
import { hashPassword, isPassword } from './passwords.ts'
import { heldToken, type PeopleContext } from './session.ts'

/**
 * Changes the password of the person who is signed in and ends their other sessions. The present one is asked, and wrong answers
 * count like failed sign-ins: someone at an open machine must not be able to guess. `detail` of `too-many-attempts` is an instant.
 */
export async function changePassword(
  c: PeopleContext,
  typed: { readonly current: string; readonly password: string },
): Promise<Result<undefined, 'wrong-password' | 'too-many-attempts'>> {
  const { connection, reader, actor, services } = c.var
  const now = services.clock.now()
  const user = await reader
    .selectFrom('people_user as user')
    .innerJoin('people_account as account', 'account.user_id', 'user.id')
    .select(['user.email', 'account.password'])
    .where('user.id', '=', actor.id)
    .executeTakeFirstOrThrow()
  const key = attemptKey(services.secret, user.email)
  const counted = await countAttempt(connection, { key, now })
  if (!counted.ok) return counted
  if (user.password === null || !(await isPassword(typed.current, user.password))) {
    return fail('wrong-password')
  }
  await forgetAttempts(connection, key)
  const hash = await hashPassword(typed.password)
  const exceptToken = await heldToken(c)
  return c.var.write(async (trx) => {
    await setPassword(trx, { userId: actor.id, hash, now })
    await endSessions(trx, { userId: actor.id, exceptToken })
    return ok(undefined)
  })
}
