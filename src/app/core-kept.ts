import type { Reader, Writer } from '#core/db.ts'
import type { JobState, JobTables } from '#core/jobs/job-tables.ts'
import { definePurpose, notPersonal, personal, type KeptRules } from '#core/kept.ts'
import { defineFileRetention, retentionOf, type RetentionRule } from '#core/kept/retention-rule.ts'
import type { LetterFiles } from '#core/mail/letter-files.ts'
import type { MailTables } from '#core/mail/mail-tables.ts'

import type { AppTables } from './app-tables.ts'

/** Long enough to answer “did the letter go out last month?”. */
const SETTLED = { days: 30 }
/** Who has not decided on a failed job for half a year never will. */
const UNDECIDED = { days: 180 }

const letter = definePurpose({
  id: 'core.letter',
  title: { sr: 'Писма која платформа шаље', en: 'Letters that the platform sends' },
  why: {
    sr: 'Да писмо које је особа тражила стигне, и да се зна да ли је стигло',
    en: 'To deliver a letter that the person asked for, and to know whether it arrived',
  },
  persons: { sr: 'особе којима је писмо упућено', en: 'people to whom a letter is addressed' },
  categories: {
    sr: 'адреса е-поште, наслов и текст писма',
    en: 'e-mail address, subject and text of the letter',
  },
  recipients: {
    sr: 'пружалац поште који је организација изабрала, ако га има, и администратор',
    en: 'the mail provider that the organisation has chosen, if any, and the administrator',
  },
  basis: 'contract',
  endings: {
    sent: {
      period: SETTLED,
      trigger: { sr: 'слање или одустајање', en: 'the sending or giving up' },
      how: 'deleted',
      remains: { delivered: { sr: 'послата писма', en: 'letters sent' } },
    },
    failed: {
      period: UNDECIDED,
      trigger: { sr: 'последњи неуспели покушај', en: 'the last failed attempt' },
      how: 'deleted',
    },
    file: {
      period: SETTLED,
      trigger: {
        sr: 'упис писма у датотеку, где нема сервера за пошту',
        en: 'the writing of the letter to a file, where there is no mail server',
      },
      how: 'deleted',
    },
  },
  security: ['by-role', 'owner-only'],
})

const job = definePurpose({
  id: 'core.job',
  title: { sr: 'Послови које машина ради сама', en: 'Jobs that the machine does by itself' },
  why: {
    sr: 'Да се спор посао заврши и кад се програм угаси усред њега, и да се види шта није успело',
    en: 'To finish slow work even when the program stops in the middle of it, and to show what failed',
  },
  persons: { sr: 'особе на које се посао односи', en: 'people whom a job concerns' },
  categories: { sr: 'само случајне ознаке записа', en: 'only random ids of records' },
  recipients: { sr: 'администратор', en: 'the administrator' },
  basis: 'legitimate-interest',
  endings: {
    finished: {
      period: SETTLED,
      trigger: { sr: 'крај посла', en: 'the end of the job' },
      how: 'deleted',
    },
    failed: {
      period: UNDECIDED,
      trigger: { sr: 'последњи неуспели покушај', en: 'the last failed attempt' },
      how: 'deleted',
    },
  },
  security: ['id-only', 'by-role'],
})

const deskView = definePurpose({
  id: 'core.desk-view',
  title: { sr: 'Сачувани прегледи радног стола', en: 'Saved views of the desk' },
  why: {
    sr: 'Да особа једним притиском нађе посао који стално прати',
    en: 'So that a person finds the work that they follow at one press',
  },
  persons: { sr: 'особе које раде на радном столу', en: 'people who work in the desk' },
  categories: {
    sr: 'назив који је особа дала прегледу и његов филтер',
    en: 'the name that the person gave the view, and its filter',
  },
  recipients: { sr: 'само та особа', en: 'only that person' },
  basis: 'legitimate-interest',
  endings: {
    account: {
      while: {
        sr: 'док налог постоји или док особа сама не обрише преглед',
        en: 'while the account exists, or until the person deletes the view',
      },
    },
  },
  security: ['by-role'],
})

const savedView = personal(deskView)
const [inLetter, task] = [personal(letter), personal(job)]
const settled: readonly JobState[] = ['done', 'discarded']
const failed: readonly JobState[] = ['dead']

/** How the periods of core's tables, and of letters in files, end. */
export function coreRetention(files: LetterFiles): RetentionRule[] {
  const rows = retentionOf<JobTables & MailTables>()
  return [
    rows(letter, 'sent', {
      tables: ['core_mail'],
      begun: (db) => lettersOf(db, settled),
      remove: async (trx, ids) => {
        const delivered = await trx
          .selectFrom('core_mail as mail')
          .innerJoin('core_job as job', 'job.id', 'mail.job_id')
          .select((row) => row.fn.countAll<number>().as('count'))
          .where('mail.id', 'in', ids)
          .where('job.state', '=', 'done')
          .executeTakeFirstOrThrow()
        await trx.deleteFrom('core_mail').where('id', 'in', ids).execute()
        return { delivered: delivered.count }
      },
    }),
    rows(letter, 'failed', {
      tables: ['core_mail'],
      begun: (db) => lettersOf(db, failed),
      remove: async (trx, ids) => {
        await trx.deleteFrom('core_mail').where('id', 'in', ids).execute()
      },
    }),
    defineFileRetention(letter, 'file', files),
    rows(job, 'finished', {
      tables: ['core_job'],
      begun: (db) => jobsOf(db, settled),
      remove: removeJobs,
    }),
    rows(job, 'failed', {
      tables: ['core_job'],
      begun: (db) => jobsOf(db, failed),
      remove: removeJobs,
    }),
  ]
}

type CoreReader = Reader<JobTables & MailTables>

function lettersOf(db: CoreReader, states: readonly JobState[]) {
  return db
    .selectFrom('core_mail as mail')
    .innerJoin('core_job as job', 'job.id', 'mail.job_id')
    .select(['mail.id as key', 'job.finished_at as at'])
    .where('job.state', 'in', states)
    .where('job.finished_at', 'is not', null)
    .$narrowType<{ at: string }>()
}

function jobsOf(db: CoreReader, states: readonly JobState[]) {
  return db
    .selectFrom('core_job')
    .select(['id as key', 'finished_at as at'])
    .where('state', 'in', states)
    .where('finished_at', 'is not', null)
    .$narrowType<{ at: string }>()
}

async function removeJobs(trx: Writer<JobTables>, ids: readonly string[]): Promise<void> {
  await trx.deleteFrom('core_job').where('id', 'in', ids).execute()
}

/** What the tables of core hold of people. */
export const coreKept = {
  core_revision: { id: notPersonal, number: notPersonal },
  core_loaded: { name: notPersonal, at: notPersonal },
  core_job: {
    id: notPersonal,
    name: notPersonal,
    payload: task,
    state: notPersonal,
    unique_key: notPersonal,
    attempts: notPersonal,
    attempts_max: notPersonal,
    run_at: notPersonal,
    lease_token: notPersonal,
    lease_until: notPersonal,
    progress_done: notPersonal,
    progress_total: notPersonal,
    last_problem: notPersonal,
    created_at: notPersonal,
    finished_at: notPersonal,
  },
  core_mail: {
    id: notPersonal,
    purpose: notPersonal,
    recipient: inLetter,
    subject: inLetter,
    body: inLetter,
    job_id: notPersonal,
    created_at: notPersonal,
  },
  core_search_document: {
    id: notPersonal,
    source: notPersonal,
    key: notPersonal,
    language: notPersonal,
    path: notPersonal,
    title: notPersonal,
    body: notPersonal,
    title_tokens: notPersonal,
    body_tokens: notPersonal,
  },
  core_desk_view: {
    id: notPersonal,
    user_id: savedView,
    name: savedView,
    query: savedView,
    created_at: savedView,
  },
  core_desk_document: {
    id: notPersonal,
    kind: notPersonal,
    key: notPersonal,
    code: notPersonal,
    href: notPersonal,
    title_sr: notPersonal,
    title_en: notPersonal,
    body_sr: notPersonal,
    body_en: notPersonal,
    stamp: notPersonal,
    title_tokens: notPersonal,
    body_tokens: notPersonal,
  },
  core_retention_progress: { rule: notPersonal, removed: notPersonal },
  core_retention_receipt: {
    sequence: notPersonal,
    at: notPersonal,
    removed: notPersonal,
    public_key: notPersonal,
    signature: notPersonal,
  },
  core_retention_remainder: {
    rule: notPersonal,
    year: notPersonal,
    name: notPersonal,
    count: notPersonal,
  },
} satisfies KeptRules<AppTables>
