import { dayOf } from '#core/clock.ts'
import { deskTasksOf } from '#core/desk-task.ts'
import type { JobTables } from '#core/jobs/job-tables.ts'
import type { MailTables } from '#core/mail/mail-tables.ts'

import { homeStrings } from './strings/index.ts'

/** Jobs that failed for good; those of letters are told as letters. */
const jobTasks = deskTasksOf<JobTables & MailTables>({
  kinds: [
    {
      kind: 'job-failed',
      area: '/desk/jobs',
      weight: 'late',
      dated: false,
      label: (variant) => homeStrings(variant).tasks.jobs,
    },
  ],
  find: async ({ reader, variant, limit }) => {
    const failed = reader
      .selectFrom('core_job')
      .leftJoin('core_mail', 'core_mail.job_id', 'core_job.id')
      .where('core_job.state', '=', 'dead')
      .where('core_mail.id', 'is', null)
    const [rows, { total }] = await Promise.all([
      failed
        .select(['core_job.id', 'name', 'last_problem as problem', 'core_job.created_at as at'])
        .orderBy('core_job.created_at', 'desc')
        .orderBy('core_job.id')
        .limit(limit)
        .execute(),
      failed
        .select((row) => row.fn.countAll<number | string>().as('total'))
        .executeTakeFirstOrThrow(),
    ])
    const tasks = rows.map(({ name, problem, at }) => ({
      title: name,
      detail: problem ?? homeStrings(variant).tasks.decide,
      href: '/desk/jobs?state=dead',
      dueOn: undefined,
      since: dayOf(at),
    }))
    return [{ kind: 'job-failed', count: Number(total), tasks }]
  },
})

/** Letters that could not be delivered. */
const mailTasks = deskTasksOf<JobTables & MailTables>({
  kinds: [
    {
      kind: 'mail-undeliverable',
      area: '/desk/mail',
      weight: 'late',
      dated: false,
      label: (variant) => homeStrings(variant).tasks.mail,
    },
  ],
  find: async ({ reader, variant, limit }) => {
    const dead = reader
      .selectFrom('core_mail')
      .innerJoin('core_job', 'core_job.id', 'core_mail.job_id')
      .where('core_job.state', '=', 'dead')
    const [rows, { total }] = await Promise.all([
      dead
        .select([
          'core_mail.id',
          'subject',
          'last_problem as problem',
          'core_mail.created_at as at',
        ])
        .orderBy('core_mail.created_at', 'desc')
        .orderBy('core_mail.id')
        .limit(limit)
        .execute(),
      dead
        .select((row) => row.fn.countAll<number | string>().as('total'))
        .executeTakeFirstOrThrow(),
    ])
    const tasks = rows.map(({ id, subject, problem, at }) => ({
      title: subject,
      detail: problem ?? homeStrings(variant).tasks.decide,
      href: `/desk/mail/${id}`,
      dueOn: undefined,
      since: dayOf(at),
    }))
    return [{ kind: 'mail-undeliverable', count: Number(total), tasks }]
  },
})

/** What the machine could not do by itself. */
export const coreTasks = [jobTasks, mailTasks]
