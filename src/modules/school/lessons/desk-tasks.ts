import { reviewTasksOf } from '#core/editorial/review-tasks.ts'

import { deskPaths } from './paths.ts'
import { readCurriculum } from './queries.ts'
import { strings } from './strings/index.ts'
import type { ReadTables } from './tables.ts'

/** Lectures that somebody must check again, and those that no reader sees before their facts are entered. */
export const lessonTasks = reviewTasksOf<ReadTables>({
  prefix: 'lessons',
  area: deskPaths.lessons,
  href: deskPaths.lesson,
  words: (variant) => strings(variant).desk,
  list: async (reader, variant) => {
    const { lessons, unsaid } = await readCurriculum(reader, variant)
    const dated = lessons.toSorted((one, other) =>
      one.facts.reviewBy.localeCompare(other.facts.reviewBy),
    )
    return { dated, unsaid }
  },
})
