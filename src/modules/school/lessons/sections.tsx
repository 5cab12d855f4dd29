import { inPublic } from '#core/http/paths.ts'
import { deskSectionAt, homeJoinPlace, sectionAt, type Section } from '#core/places.ts'
import { deskWorkPlace } from '#modules/publications'

import { isLesson } from './lesson.ts'
import { WorkSection } from './pages/work-section.tsx'
import { deskPaths, publicPaths } from './paths.ts'
import { findLesson } from './queries.ts'
import { strings } from './strings/index.ts'
import type { ReadTables } from './tables.ts'

/** What the school adds to pages of others. */
export const sections: readonly Section[] = [
  sectionAt<ReadTables, null>(homeJoinPlace, 10, ({ variant }) => {
    const { school } = strings(variant)
    return Promise.resolve(
      <li>
        <a href={inPublic(variant, publicPaths.school)}>{school.title}</a>
        <p>{school.lead}</p>
      </li>,
    )
  }),
  deskSectionAt<ReadTables, { workId: string; kind: string }>(
    deskWorkPlace,
    { order: 20, opens: deskPaths.lessons },
    async ({ reader, variant, today, subject: { workId, kind } }) => {
      if (!isLesson({ kind })) return undefined
      const facts = await findLesson(reader, workId)
      return <WorkSection variant={variant} workId={workId} facts={facts} today={today} />
    },
  ),
]
