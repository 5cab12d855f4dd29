import { Hono } from 'hono'

import type { Database } from '#core/db.ts'
import { countJobsByState } from '#core/jobs/queries.ts'
import { listOverdue } from '#core/kept/plan.ts'
import { findLastReceipt } from '#core/kept/receipts.ts'
import { hasJumped } from '#core/kept/run-retention.ts'
import type { ModuleDescription } from '#core/module.ts'
import type { Services } from '#core/services.ts'

import type { AppTables } from './app-tables.ts'
import { retentionRules } from './kept/register.ts'

type HealthParts = {
  readonly db: Database<AppTables>
  readonly services: Services
  readonly modules: readonly ModuleDescription[]
}

/** `/healthz`: the process answers. `/readyz`: database, files and jobs can do their work, and no personal datum is held a day too long. */
export function healthRoutes({ db, services, modules }: HealthParts): Hono {
  return new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      const [database, files, jobs] = await Promise.all([
        answers(async () => void (await db.revision())),
        answers(async () => void (await services.files.list()[Symbol.asyncIterator]().next())),
        answers(async () => void (await countJobsByState(db.reader))),
      ])
      const { retention, overdue } = await retentionState({ db, services, modules })
      const ready = database && files && jobs && retention === 'kept'
      return c.json(
        { status: ready ? 'ready' : 'not-ready', database, files, jobs, retention, overdue },
        ready ? 200 : 503,
      )
    })
}

/** Whether every period ends in time; `overdue` says by how many records not, rule by rule. */
async function retentionState({ db, services, modules }: HealthParts): Promise<{
  retention: 'kept' | 'overdue' | 'clock-jumped' | 'unknown'
  overdue: Record<string, number>
}> {
  try {
    const now = services.clock.now()
    const rules = retentionRules(modules, services.mailer.files)
    const late = await listOverdue(db.reader, { rules, now })
    const overdue = Object.fromEntries(late.map(({ rule, count }) => [rule.id, count]))
    if (hasJumped(await findLastReceipt(db.reader), now))
      return { retention: 'clock-jumped', overdue }
    return { retention: late.length > 0 ? 'overdue' : 'kept', overdue }
  } catch {
    // As below: what cannot be asked is not ready.
    return { retention: 'unknown', overdue: {} }
  }
}

async function answers(check: () => Promise<void>): Promise<boolean> {
  try {
    await check()
    return true
  } catch {
    // Whatever is wrong with it, it is not ready; the request that meets the fault logs it.
    return false
  }
}
