import { deskHomePlace, homePlace, sectionAt, type Section } from '#core/places.ts'
import { observationPlace } from '#modules/evidence'

import { listOpenAlerts } from './alerts.ts'
import { listResting } from './backward.ts'
import { listDeskLines } from './desk-view.ts'
import { LatestPublication, RestingList, WaitingAlerts, WaitingWorks } from './pages/sections.tsx'
import { findLatestPublication } from './publication-view.ts'
import type { ReadTables } from './tables.ts'

/** Drafts shown in the desk's overview; the rest is one click away. */
const DRAFTS_SHOWN = 8

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
  sectionAt<ReadTables, null>(deskHomePlace, 10, async ({ reader, variant }) => {
    const alerts = await listOpenAlerts(reader)
    return alerts.length > 0 ? <WaitingAlerts variant={variant} alerts={alerts} /> : undefined
  }),
  sectionAt<ReadTables, null>(deskHomePlace, 50, async ({ reader, variant }) => {
    const drafts = (await listDeskLines(reader, variant)).filter(({ hasDraft }) => hasDraft)
    if (drafts.length === 0) return undefined
    return <WaitingWorks variant={variant} lines={drafts.slice(0, DRAFTS_SHOWN)} />
  }),
]
