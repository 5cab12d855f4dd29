import { fail, ok, type Result } from '#core/result.ts'

import { countAttempt, forgetAttempts } from './attempts.ts'
import { noteSlowed } from './audit/note-slowed.ts'
import { passwordAttempts } from './known-device.ts'
import { isPassword } from './passwords.ts'
import type { PeopleContext } from './session.ts'

/**
 * Checks the password of the person who is signed in. Wrong answers count like failed sign-ins: someone at an open machine must
 * not be able to guess. `detail` of `too-many-attempts` is an instant.
 */
export async function provePassword(
  c: PeopleContext,
  password: string,
): Promise<Result<undefined, 'wrong-password' | 'too-many-attempts'>> {
  const { connection, reader, actor, services } = c.var
  const user = await reader
    .selectFrom('people_user as user')
    .leftJoin('people_account as account', 'account.user_id', 'user.id')
    .select(['user.email', 'account.password'])
    .where('user.id', '=', actor.id)
    .executeTakeFirstOrThrow()
  const { key } = passwordAttempts(c, { email: user.email, userId: actor.id })
  const counted = await countAttempt(connection, { key, now: services.clock.now() })
  if (!counted.ok) return counted
  if (user.password === null || !(await isPassword(password, user.password))) {
    await noteSlowed(c.var, { rests: counted.value.rests, userId: actor.id })
    return fail('wrong-password')
  }
  await forgetAttempts(connection, key)
  return ok(undefined)
}
