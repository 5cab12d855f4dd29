import * as z from 'zod'

import { defineJob, PermanentProblem } from '../jobs/define-job.ts'
import type { MailTables } from './mail-tables.ts'
import type { Mailer } from './mailer.ts'

/** With our back-off (30 seconds, doubling, at most six hours) about four days, as RFC 5321 4.5.4.1 asks of senders. */
const ATTEMPTS_MAX = 25

/** Delivers one letter of the outbox. A crash after the server took it delivers it again under the same Message-ID. */
export const deliverMail = defineJob<{ mailId: string }, MailTables, { readonly mailer: Mailer }>({
  name: 'mail.deliver',
  payload: z.object({ mailId: z.string() }),
  attemptsMax: ATTEMPTS_MAX,
  leaseSeconds: 120,
  run: async ({ reader, services }, { mailId }) => {
    const letter = await reader
      .selectFrom('core_mail')
      .select(['id', 'recipient', 'subject', 'body', 'created_at as createdAt'])
      .where('id', '=', mailId)
      .executeTakeFirst()
    if (!letter) throw new PermanentProblem('letter-missing')
    await services.mailer.deliver(letter)
  },
})
