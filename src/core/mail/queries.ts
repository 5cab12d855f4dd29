import type { Reader } from '../db.ts'
import type { JobState, JobTables } from '../jobs/job-tables.ts'
import type { MailTables } from './mail-tables.ts'

/** Letters on one page of the desk. */
export const MAIL_PER_PAGE = 50

/** Where a letter stands; `dead` waits for a person, see `retryJob` and `discardJob`. */
export type MailState = 'queued' | 'sent' | 'dead' | 'discarded'

/** A letter in the desk's list. */
export type MailSummary = {
  readonly id: string
  readonly jobId: string
  readonly purpose: string
  readonly recipient: string
  readonly subject: string
  readonly state: MailState
  readonly attempts: number
  /** Class and code of the last failure. */
  readonly lastProblem: string | null
  readonly createdAt: string
  readonly sentAt: string | null
}

/** A letter as the desk shows it whole. */
export type MailView = MailSummary & { readonly body: string }

const stateOf: Record<JobState, MailState> = {
  queued: 'queued',
  running: 'queued',
  done: 'sent',
  dead: 'dead',
  discarded: 'discarded',
}

/** One page of letters, newest first; `page` counts from 1. */
export async function listMail(
  reader: Reader<MailTables & JobTables>,
  { page }: { page: number },
): Promise<MailSummary[]> {
  const rows = await letters(reader)
    .orderBy('core_mail.created_at', 'desc')
    .orderBy('core_mail.id')
    .limit(MAIL_PER_PAGE)
    .offset((page - 1) * MAIL_PER_PAGE)
    .execute()
  return rows.map(withState)
}

/** One letter with its text. */
export async function findMail(
  reader: Reader<MailTables & JobTables>,
  id: string,
): Promise<MailView | undefined> {
  const row = await letters(reader)
    .select('core_mail.body')
    .where('core_mail.id', '=', id)
    .executeTakeFirst()
  return row && withState(row)
}

function letters(reader: Reader<MailTables & JobTables>) {
  return reader
    .selectFrom('core_mail')
    .innerJoin('core_job', 'core_job.id', 'core_mail.job_id')
    .select([
      'core_mail.id',
      'core_mail.job_id as jobId',
      'core_mail.purpose',
      'core_mail.recipient',
      'core_mail.subject',
      'core_mail.created_at as createdAt',
      'core_job.state as jobState',
      'core_job.attempts',
      'core_job.last_problem as lastProblem',
      'core_job.finished_at as finishedAt',
    ])
}

function withState<Row extends { jobState: JobState; finishedAt: string | null }>(row: Row) {
  const { jobState, finishedAt, ...rest } = row
  const state = stateOf[jobState]
  return { ...rest, state, sentAt: state === 'sent' ? finishedAt : null }
}
