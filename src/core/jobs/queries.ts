import type { Reader } from '../db.ts'
import type { JobState, JobTables } from './job-tables.ts'

/** Jobs on one page of the desk. */
export const JOBS_PER_PAGE = 50

/** A job as the desk shows it; payloads stay inside. */
export type JobView = {
  readonly id: string
  readonly name: string
  readonly state: JobState
  readonly attempts: number
  readonly attemptsMax: number
  readonly runAt: string
  readonly progressDone: number
  /** Null as long as the job has not said how much there is to do. */
  readonly progressTotal: number | null
  readonly lastProblem: string | null
  readonly createdAt: string
  readonly finishedAt: string | null
}

/** One page of jobs, newest first; `page` counts from 1. */
export function listJobs(
  reader: Reader<JobTables>,
  { state, page }: { state?: JobState; page: number },
): Promise<JobView[]> {
  const all = reader.selectFrom('core_job')
  return (state === undefined ? all : all.where('state', '=', state))
    .select([
      'id',
      'name',
      'state',
      'attempts',
      'attempts_max as attemptsMax',
      'run_at as runAt',
      'progress_done as progressDone',
      'progress_total as progressTotal',
      'last_problem as lastProblem',
      'created_at as createdAt',
      'finished_at as finishedAt',
    ])
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(JOBS_PER_PAGE)
    .offset((page - 1) * JOBS_PER_PAGE)
    .execute()
}

/** How many jobs stand in each state. */
export async function countJobsByState(
  reader: Reader<JobTables>,
): Promise<Record<JobState, number>> {
  const rows = await reader
    .selectFrom('core_job')
    .select((job) => ['state', job.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  const counts = { queued: 0, running: 0, done: 0, dead: 0, discarded: 0 }
  for (const { state, count } of rows) counts[state] = count
  return counts
}
