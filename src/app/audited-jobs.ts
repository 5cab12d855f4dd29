import type { AnyJob, Job } from '#core/jobs/define-job.ts'
import type { RecurringJob } from '#core/jobs/recurring.ts'
import { actors, appendAudit } from '#modules/people'

/**
 * Jobs that finish what a person began, or clean up what has ended: what they do stands already under another row, in a receipt, or
 * is nobody's business. Whatever is not in this list is written down.
 */
const UNWRITTEN: readonly string[] = ['evidence.read-file']

/** Lets every command of these jobs write a row of the audit trail in its own transaction; the actor is the machine. */
export function auditedJobs<S>(jobs: readonly AnyJob<S>[]): AnyJob<S>[] {
  return jobs.map(audited)
}

/** The same for jobs that enqueue themselves. */
export function auditedRecurring<S>(recurring: readonly RecurringJob<S>[]): RecurringJob<S>[] {
  return recurring.map((each) => ({ ...each, job: audited(each.job) }))
}

function audited<Payload, S>(job: Job<Payload, S>): Job<Payload, S> {
  if (UNWRITTEN.includes(job.name)) return job
  return {
    ...job,
    perform: (context, stored) =>
      job.perform(
        {
          ...context,
          write: (command) =>
            context.write(async (trx) => {
              const result = await command(trx)
              if (result.ok) {
                await appendAudit(trx, {
                  actorId: actors.machine,
                  act: `job ${job.name}`,
                  record: recordOf(stored),
                  at: context.now(),
                })
              }
              return result
            }),
        },
        stored,
      ),
  }
}

/** Payloads hold ids and instants; see `defineJob`. */
function recordOf(payload: string): string {
  const values: unknown = JSON.parse(payload)
  if (typeof values !== 'object' || values === null) return ''
  return Object.values(values)
    .filter((value) => typeof value === 'string')
    .filter((value) => /^[\w:.-]+$/.test(value))
    .join('/')
}
