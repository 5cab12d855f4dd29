import { reviewTasksOf } from '#core/editorial/review-tasks.ts'

import { deskPaths } from './paths.ts'
import { readAdvice } from './queries.ts'
import { strings } from './strings/index.ts'
import type { ReadTables } from './tables.ts'

/** Advice that somebody must check again, and texts that no reader sees before their facts are entered. */
export const reviewTasks = reviewTasksOf<ReadTables>({
  prefix: 'hygiene',
  area: deskPaths.hygiene,
  href: deskPaths.facts,
  words: (variant) => strings(variant).desk,
  list: async (reader, variant) => {
    const { entries, unsaid } = await readAdvice(reader, variant)
    return { dated: entries, unsaid }
  },
})
