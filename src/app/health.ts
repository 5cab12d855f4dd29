import { Hono } from 'hono'

import type { Database } from '#core/db.ts'
import { countJobsByState } from '#core/jobs/queries.ts'
import type { Services } from '#core/services.ts'

import type { AppTables } from './app-tables.ts'

type HealthParts = { readonly db: Database<AppTables>; readonly services: Services }

/** `/healthz`: the process answers. `/readyz`: database, files and jobs can do their work. */
export function healthRoutes({ db, services }: HealthParts): Hono {
  return new Hono()
    .get('/healthz', (c) => c.json({ status: 'ok' }))
    .get('/readyz', async (c) => {
      const [database, files, jobs] = await Promise.all([
        answers(async () => void (await db.revision())),
        answers(async () => void (await services.files.list()[Symbol.asyncIterator]().next())),
        answers(async () => void (await countJobsByState(db.reader))),
      ])
      const ready = database && files && jobs
      return c.json(
        { status: ready ? 'ready' : 'not-ready', database, files, jobs },
        ready ? 200 : 503,
      )
    })
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
