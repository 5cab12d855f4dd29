import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { parse } from 'yaml'
import { z } from 'zod'

import { dayOf } from '#core/clock.ts'
import { later } from '#core/jobs/lease.ts'
import type { LoaderContext } from '#core/module.ts'
import { projectRoot } from '#core/project-root.ts'
import { ok } from '#core/result.ts'
import { listColleagues } from '#modules/people'

import { recordRequest } from './commands.ts'
import { listRequests } from './queries.ts'
import type { WorkTables } from './tables.ts'
import { channels, wishes } from './wishes.ts'

const DAY_SECONDS = 86_400

const content = z.object({
  demo: z.literal(true),
  requests: z.array(
    z.object({
      received_days_ago: z.int().nonnegative(),
      channel: z.enum(channels),
      wish: z.enum(wishes),
      email: z.string(),
    }),
  ),
})

/** Loads the invented requests of people about their data, where nobody has asked yet. */
export async function loadDemo(context: LoaderContext<WorkTables>): Promise<void> {
  const { reader, write, services } = context
  if ((await listRequests(reader)).length > 0) return
  const by = (await listColleagues(reader)).find(({ role }) => role === 'administrator')?.id
  if (by === undefined) throw new Error('the demonstration has no administrator')
  const file = await readFile(join(projectRoot, 'demo', 'privacy.yaml'), 'utf8')
  const now = services.clock.now()
  for (const { received_days_ago: days, ...asked } of content.parse(parse(file)).requests) {
    const receivedOn = dayOf(later(now, -days * DAY_SECONDS))
    await write(async (trx) => {
      await recordRequest(trx, { ...asked, receivedOn, by, now })
      return ok(undefined)
    })
  }
}
