import { homePlace, sectionAt, type Section } from '#core/places.ts'
import { observationPlace } from '#modules/evidence'

import { listResting } from './backward.ts'
import { LatestPublication, RestingList } from './pages/sections.tsx'
import { findLatestPublication } from './publication-view.ts'
import type { ReadTables } from './tables.ts'

/** What publications add to pages that others own. */
export const sections: readonly Section[] = [
  sectionAt<ReadTables, { observationId: string }>(
    observationPlace,
    10,
    async ({ reader, variant, subject }) => {
      const resting = await listResting(reader, subject.observationId, variant)
      return resting.length > 0 ? <RestingList variant={variant} resting={resting} /> : undefined
    },
  ),
  sectionAt<ReadTables, null>(homePlace, 30, async ({ reader, variant }) => {
    const latest = await findLatestPublication(reader, variant)
    return latest && <LatestPublication variant={variant} line={latest} />
  }),
]
