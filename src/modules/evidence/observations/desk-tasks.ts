import { dayOf } from '#core/clock.ts'
import { deskTasksOf } from '#core/desk-task.ts'

import { deskPaths } from '../paths.ts'
import type { ReadTables } from '../tables.ts'
import { observationLabel, whoseText } from './labels.ts'
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
    const { observations, total } = await listObservations(reader, drafts, 1)
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
