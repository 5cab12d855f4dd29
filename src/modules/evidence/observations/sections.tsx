import { homePlace, sectionAt, type Section } from '#core/places.ts'
import { institutionPlace } from '#modules/institutions'

import type { ReadTables } from '../tables.ts'
import { listHeadlines } from './latest-queries.ts'
import { HomeFigures, InstitutionData } from './pages/sections.tsx'
import { listOfInstitution } from './queries.ts'
import { listSupports } from './support-queries.ts'

/** What observations add to pages that others own. */
export const sections: readonly Section[] = [
  sectionAt<ReadTables, { institutionId: string }>(
    institutionPlace,
    40,
    async ({ reader, variant, subject }) => {
      const observations = await listOfInstitution(reader, subject.institutionId)
      if (observations.length === 0) return undefined
      return <InstitutionData variant={variant} observations={observations} />
    },
  ),
  sectionAt<ReadTables, null>(homePlace, 20, async ({ reader, variant }) => {
    const observations = await listHeadlines(reader)
    if (observations.length === 0) return undefined
    const supports = await listSupports(
      reader,
      observations.map(({ id }) => id),
    )
    return <HomeFigures variant={variant} observations={observations} supports={supports} />
  }),
]
