import { defineRecurring } from '#core/jobs/recurring.ts'
import { ok } from '#core/result.ts'

import { removeEndedAt } from './ended.ts'
import type { PeopleTables } from './tables.ts'

/** Removes every night what has ended by itself. */
export const removeEnded = defineRecurring<PeopleTables>({
  name: 'people.remove-ended',
  dailyAt: '03:40',
  attemptsMax: 5,
  leaseSeconds: 60,
  run: async ({ write, now }) => {
    await write(async (trx) => ok(await removeEndedAt(trx, now())))
  },
})
