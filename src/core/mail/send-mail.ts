import { domainToASCII } from 'node:url'

import type { Writer } from '../db.ts'
import { newId } from '../ids.ts'
import { enqueueJob } from '../jobs/enqueue-job.ts'
import type { JobTables } from '../jobs/job-tables.ts'
import { fail, ok, type Result } from '../result.ts'
import { deliverMail } from './deliver-mail.ts'
import type { MailTables } from './mail-tables.ts'

/** What a command wants to be mailed; `at` is now, UTC ISO-8601. */
export type NewMail = {
  /** Why we write, kebab case, for example `sign-in-link`. */
  readonly purpose: string
  /** One bare address, without a name. */
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly at: string
}

/** RFC 5321 4.5.3.1. */
const ADDRESS_LENGTH_MAX = 254
/** RFC 5322 2.1.1: a line has at most 998 characters; nobody reads more of a subject. */
const SUBJECT_LENGTH_MAX = 998
/** One mailbox as people have them: no quoted local parts, no comments, no address literals. */
const MAILBOX =
  /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@([^\s.@<>()[\],;:\\"]+(?:\.[^\s.@<>()[\],;:\\"]+)*)$/

/** Puts a letter into the outbox, in the transaction of the command that wants it sent. Returns the id of the letter. */
export async function sendMail(
  trx: Writer<MailTables & JobTables>,
  mail: NewMail,
): Promise<Result<string, 'recipient-invalid' | 'subject-invalid'>> {
  if (!isMailbox(mail.to)) return fail('recipient-invalid')
  // A line break would begin a header of the sender's choice.
  if (/\p{Cc}/u.test(mail.subject) || mail.subject.length > SUBJECT_LENGTH_MAX) {
    return fail('subject-invalid')
  }
  const mailId = newId()
  const jobId = await enqueueJob(trx, deliverMail, { payload: { mailId }, at: mail.at })
  if (jobId === undefined) throw new Error('A job without a key is always enqueued')
  await trx
    .insertInto('core_mail')
    .values({
      id: mailId,
      purpose: mail.purpose,
      recipient: mail.to,
      subject: mail.subject,
      // PostgreSQL's text cannot hold it.
      body: mail.text.replaceAll('\0', ''),
      job_id: jobId,
      created_at: mail.at,
    })
    .execute()
  return ok(mailId)
}

function isMailbox(text: string): boolean {
  const domain = MAILBOX.exec(text)?.[1]
  return domain !== undefined && text.length <= ADDRESS_LENGTH_MAX && domainToASCII(domain) !== ''
}
