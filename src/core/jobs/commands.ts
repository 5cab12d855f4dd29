import type { Writer } from '../db.ts'
import { fail, ok, type Result } from '../result.ts'
import type { JobTables } from './job-tables.ts'
import { wakeWorkers } from './wake.ts'

type Decision = { readonly jobId: string; readonly at: string }
type Decided = Result<undefined, 'not-found' | 'not-dead'>

/** Gives a dead job all its attempts again, from now. */
export function retryJob(trx: Writer<JobTables>, { jobId, at }: Decision): Promise<Decided> {
  return decide(trx, jobId, { state: 'queued', attempts: 0, run_at: at, finished_at: null })
}

/** Gives a dead job up for good; the row goes with the other finished jobs. */
export function discardJob(trx: Writer<JobTables>, { jobId, at }: Decision): Promise<Decided> {
  return decide(trx, jobId, { state: 'discarded', finished_at: at })
}

async function decide(
  trx: Writer<JobTables>,
  jobId: string,
  values: Partial<JobTables['core_job']>,
): Promise<Decided> {
  const changed = await trx
    .updateTable('core_job')
    .set(values)
    .where('id', '=', jobId)
    .where('state', '=', 'dead')
    .executeTakeFirst()
  if (changed.numUpdatedRows === 1n) {
    wakeWorkers()
    return ok(undefined)
  }
  const found = await trx.selectFrom('core_job').select('id').where('id', '=', jobId).execute()
  return fail(found.length === 0 ? 'not-found' : 'not-dead')
}
