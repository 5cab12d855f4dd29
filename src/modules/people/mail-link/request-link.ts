import { isVariant, variants } from '#core/i18n/languages.ts'
import { sendMail } from '#core/mail/send-mail.ts'

import { attemptAt, attemptKey, countAttempt } from '../attempts.ts'
import { actors, appendAudit } from '../audit/append-audit.ts'
import { makeLink } from '../one-time-links.ts'
import { outbox } from '../outbox.ts'
import { paths } from '../paths.ts'
import type { PeopleContext } from '../session.ts'
import { mailRestSeconds } from '../slow-down-rules.ts'
import { strings } from '../strings/index.ts'

/**
 * Mails a sign-in link to a learner. Nothing tells the one who asks whether there is a learner with that address: for every other
 * address the same letter is written and taken back with its transaction. Too many wishes for one address are dropped in silence.
 */
export async function requestMailLink(c: PeopleContext, email: string): Promise<void> {
  const { connection, services } = c.var
  const { clock, origin, secret } = services
  const now = clock.now()
  const key = attemptKey(secret, attemptAt.mailLink(email))
  const counted = await countAttempt(connection, { key, now, restAfter: mailRestSeconds })
  if (!counted.ok) return
  try {
    await connection.transaction().execute(async (trx) => {
      const user = await trx
        .selectFrom('people_user')
        .select(['id', 'variant', 'role'])
        .where('email', '=', email)
        .executeTakeFirst()
      const { id: userId = '', variant = '' } = user ?? {}
      const token = await makeLink(trx, { purpose: 'mail', userId, now })
      const { mailLink } = strings(isVariant(variant) ? variant : variants[0])
      const text = mailLink.letter(origin + paths.mailLink(token))
      const letter = {
        purpose: 'sign-in-link',
        to: email,
        subject: mailLink.subject,
        text,
        at: now,
      }
      await sendMail(outbox(trx), letter)
      const record = `/desk/people/${userId}`
      await appendAudit(trx, {
        actorId: actors.stranger,
        act: 'sign-in link sent',
        record,
        at: now,
      })
      if (user?.role !== 'learner') throw new TakenBack()
    })
  } catch (problem) {
    if (!(problem instanceof TakenBack)) throw problem
  }
}

/** Undoes a letter that is not for a learner, after the work of writing it. */
class TakenBack extends Error {}
