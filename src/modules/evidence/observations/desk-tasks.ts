import { dayOf } from '#core/clock.ts'
import type { Reader } from '#core/db.ts'
import { deskTasksOf } from '#core/desk-task.ts'

import { deskPaths } from '../paths.ts'
import type { ReadTables } from '../tables.ts'
import { observationLabel, whoseText } from './labels.ts'
import { OBSERVATIONS_PER_PAGE } from './page-size.ts'
import { listObservations } from './queries.ts'
import { strings } from './strings/index.ts'

const kind = 'observation-draft'
const drafts = { indicator: '', institution: '', state: 'draft', words: '' } as const

/** Values that nobody has published. */
export const observationTasks = deskTasksOf<ReadTables>({
  kinds: [
    {
      kind,
      area: deskPaths.observations,
      weight: 'waiting',
      dated: false,
      label: (variant) => strings(variant).desk.waiting,
    },
  ],
  find: async ({ reader, variant, limit }) => {
    const { observations, total } = await listDrafts(reader, limit)
    const tasks = observations.slice(0, limit).map((one) => ({
      title: observationLabel(one, variant),
      detail: whoseText(one, variant),
      href: deskPaths.observation(one.id),
      dueOn: undefined,
      since: dayOf(one.updatedAt),
    }))
    return [{ kind, count: total, tasks }]
  },
})

/** As many drafts as are wanted, page by page of the desk's list. */
async function listDrafts(reader: Reader<ReadTables>, limit: number) {
  const first = await listObservations(reader, drafts, 1)
  const observations = [...first.observations]
  const wanted = Math.min(limit, first.total)
  for (let page = 2; (page - 1) * OBSERVATIONS_PER_PAGE < wanted; page += 1) {
    observations.push(...(await listObservations(reader, drafts, page)).observations)
  }
  return { observations, total: first.total }
}
