import { defineRecurring } from '#core/jobs/recurring.ts'

import { publishDue } from './schedule.ts'
import { listDueWorks } from './stages.ts'
import type { WrittenTables } from './tables.ts'

/** Publishes what is due, each work in its own transaction. Hours in Belgrade are full hours of UTC; after a stop everything missed is caught up. */
export const scheduleJob = defineRecurring<WrittenTables>({
  name: 'publications.publish-scheduled',
  everyHours: 1,
  attemptsMax: 5,
  leaseSeconds: 120,
  run: async ({ reader, write, now }) => {
    const at = now()
    const left: string[] = []
    for (const workId of await listDueWorks(reader, at)) {
      const done = await write((trx) => publishDue(trx, { workId, now: at }))
      if (!done.ok) left.push(workId)
    }
    // Somebody was working on them this very moment; the job is tried again.
    if (left.length > 0)
      throw new Error(`Scheduled publications were not published: ${left.join(', ')}`)
  },
})
