import { sendMail } from '#core/mail/send-mail.ts'
import { fail, ok, type Result } from '#core/result.ts'

import { attemptAt, attemptKey, countAttempt, forgetAttempts } from '../attempts.ts'
import { noteSlowed } from '../audit/note-slowed.ts'
import { codeAttempts } from '../known-device.ts'
import { makeLink, useLink } from '../one-time-links.ts'
import { outbox } from '../outbox.ts'
import { keyedHash } from '../sealing.ts'
import type { PeopleContext } from '../session.ts'
import { mailRestSeconds } from '../slow-down-rules.ts'
import { strings } from '../strings/index.ts'
import { newTypedCode, signsOf } from '../typed-codes.ts'

/** 40 bits: eight signs to type. Wrong ones are counted, so nobody guesses one in its quarter of an hour. */
const CODE_BYTES = 5

/**
 * Mails the signed-in person a code with which to prove again who they are: the same strength as the link by which a learner signs
 * in. `detail` of `too-many-letters` is when the next one may go.
 */
export async function sendProofLetter(
  c: PeopleContext,
): Promise<Result<undefined, 'too-many-letters'>> {
  const { connection, reader, services, actor, variant } = c.var
  const now = services.clock.now()
  const key = attemptKey(services.secret, attemptAt.proofLetter(actor.id))
  const counted = await countAttempt(connection, { key, now, restAfter: mailRestSeconds })
  if (!counted.ok) return fail('too-many-letters', counted.detail)
  const { email } = await reader
    .selectFrom('people_user')
    .select('email')
    .where('id', '=', actor.id)
    .executeTakeFirstOrThrow()
  const code = newTypedCode(CODE_BYTES)
  const { subject, text } = strings(variant).stepUp.letter
  await connection.transaction().execute(async (trx) => {
    const token = tokenOf(c, code)
    await makeLink(trx, { purpose: 'proof', userId: actor.id, now, token })
    const letter = { purpose: 'proof-code', to: email, subject, text: text(code), at: now }
    await sendMail(outbox(trx), letter)
  })
  return ok(undefined)
}

/** Checks a code from such a letter and uses it up. Wrong ones count like those of an app. */
export async function proveByLetter(
  c: PeopleContext,
  code: string,
): Promise<Result<undefined, 'wrong-letter-code' | 'too-many-attempts'>> {
  const { connection, services, actor } = c.var
  const now = services.clock.now()
  const { key } = codeAttempts(c, actor.id)
  const counted = await countAttempt(connection, { key, now })
  if (!counted.ok) return counted
  const token = tokenOf(c, code)
  const used = await connection
    .transaction()
    .execute((trx) => useLink(trx, { purpose: 'proof', token, now }))
  if (used?.userId !== actor.id) {
    await noteSlowed(c.var, { rests: counted.value.rests, userId: actor.id })
    return fail('wrong-letter-code')
  }
  await forgetAttempts(connection, key)
  return ok(undefined)
}

/** Keyed, because eight signs alone could be tried out on a copy of the database. */
function tokenOf(c: PeopleContext, code: string): string {
  const { services, actor } = c.var
  const text = `${actor.id}:${signsOf(code)}`
  return keyedHash(services.secret, 'letter-code', text).toString('base64url')
}
