import type { Writer } from '#core/db.ts'
import type { JobTables } from '#core/jobs/job-tables.ts'
import type { MailTables } from '#core/mail/mail-tables.ts'

import type { PeopleTables } from './tables.ts'

/** The same transaction as the mail core sees it. */
export function outbox(trx: Writer<PeopleTables>): Writer<MailTables & JobTables> {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- every transaction of the product can write the outbox, without naming it
  return trx as unknown as Writer<MailTables & JobTables>
}
