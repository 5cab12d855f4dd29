import { inPublic } from '#core/http/paths.ts'
import { deskSectionAt, homeDoorsPlace, sectionAt, type Section } from '#core/places.ts'
import { deskWorkPlace } from '#modules/publications'

import { WorkSection } from './pages/work-section.tsx'
import { deskPaths, publicPaths } from './paths.ts'
import { findFacts } from './queries.ts'
import { isAdvice } from './shelves.ts'
import { strings } from './strings/index.ts'
import type { ReadTables } from './tables.ts'

/** What advice adds to pages of others. */
export const sections: readonly Section[] = [
  sectionAt<ReadTables, null>(homeDoorsPlace, 30, ({ variant }) => {
    const { hub } = strings(variant)
    return Promise.resolve(
      <li>
        <a href={inPublic(variant, publicPaths.hygiene)}>{hub.title}</a>
        <p>{hub.lead}</p>
      </li>,
    )
  }),
  deskSectionAt<ReadTables, { workId: string; kind: string }>(
    deskWorkPlace,
    { order: 10, opens: deskPaths.hygiene },
    async ({ reader, variant, today, subject: { workId, kind } }) => {
      if (!isAdvice({ kind })) return undefined
      const facts = await findFacts(reader, workId)
      return <WorkSection variant={variant} workId={workId} facts={facts} today={today} />
    },
  ),
]
