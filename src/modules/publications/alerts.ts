import type { Reader } from '#core/db.ts'
import type { HumanText } from '#core/i18n/human-text.ts'

import { loadObserved } from './binding.ts'
import { type BoundInput, hasChanged, marksNow } from './bound-figure.ts'
import { listCurrentVersions, listWorks, type Version, type Work } from './queries.ts'
import { listFigures, type StoredFigure } from './stored-figures.ts'
import type { ReadTables } from './tables.ts'
import type { Decision } from './work-state.ts'

/** Figures asked for at once. */
const BATCH = 500

/** A figure of a current published version whose source says something else than at publication. */
export type Alert = {
  readonly figure: Omit<StoredFigure, 'inputs'> & { readonly inputs: readonly BoundInput[] }
  readonly work: Work
  readonly version: Version
  /** What the sources say now; a decision covers exactly this. */
  readonly marks: string
  /** The newest decision that covers what the sources say now; none makes the alert open. */
  readonly decision: AlertDecision | undefined
}

/** What an editor decided. */
export type AlertDecision = {
  readonly decision: Decision
  readonly note: HumanText
  readonly at: string
}

/**
 * All alerts, decided ones included, of every work or of one. They are computed from what is published and what is observed, so a
 * change raises them in its own transaction and no step can be forgotten.
 */
export async function listAlerts(reader: Reader<ReadTables>, of?: Work): Promise<Alert[]> {
  const works = of ? [of] : await listWorks(reader)
  const versions = await listCurrentVersions(
    reader,
    works.filter(({ state }) => state === 'published').map(({ id }) => id),
  )
  const figures = await listFigures(
    reader,
    [...versions.values()].map(({ id }) => id),
  )
  const observed = await loadObserved(
    reader,
    figures.flatMap(({ inputs }) => inputs.map(({ observationId }) => observationId)),
  )
  const changed = figures
    .map((figure) => ({
      ...figure,
      inputs: figure.inputs.flatMap((input): BoundInput[] => {
        const now = observed.get(input.observationId)
        return now ? [{ ...input, observed: now }] : []
      }),
    }))
    .filter(hasChanged)
  const decisions = await listDecisions(
    reader,
    changed.map(({ id }) => id),
  )
  const workOf = new Map(works.map((work) => [work.id, work]))
  const byVersion = Map.groupBy(changed, ({ versionId }) => versionId)
  return [...versions.values()].flatMap((version) => {
    const work = workOf.get(version.workId)
    if (!work) return []
    return (byVersion.get(version.id) ?? []).map((figure): Alert => {
      const marks = marksNow(figure)
      return { figure, work, version, marks, decision: decisions.get(`${figure.id} ${marks}`) }
    })
  })
}

/** Alerts on which nobody has decided. */
export async function listOpenAlerts(reader: Reader<ReadTables>, of?: Work): Promise<Alert[]> {
  const alerts = await listAlerts(reader, of)
  return alerts.filter(({ decision }) => decision === undefined)
}

/** Decisions by figure and what its sources said; of several the newest. */
async function listDecisions(
  reader: Reader<ReadTables>,
  figureIds: readonly string[],
): Promise<ReadonlyMap<string, AlertDecision>> {
  const found = new Map<string, AlertDecision>()
  for (let start = 0; start < figureIds.length; start += BATCH) {
    const rows = await reader
      .selectFrom('publication_alert_decision')
      .select(['figure_id', 'findings_seen', 'decision', 'note_sr', 'note_en', 'at'])
      .where('figure_id', 'in', figureIds.slice(start, start + BATCH))
      .orderBy('at')
      .orderBy('id')
      .execute()
    for (const row of rows) {
      const { decision, at } = row
      const note = { sr: row.note_sr, en: row.note_en }
      found.set(`${row.figure_id} ${row.findings_seen}`, { decision, note, at })
    }
  }
  return found
}
