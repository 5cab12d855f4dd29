import { deskTasksOf, type TaskWeight } from '#core/desk-task.ts'
import { confirmedLawPack } from '#modules/law'

import { paths } from './paths.ts'
import { listRequests } from './queries.ts'
import { linesOf, type RequestLine } from './request-lines.ts'
import { strings } from './strings/index.ts'
import type { WorkTables } from './tables.ts'

const kindOf = {
  late: 'privacy-late',
  'due-soon': 'privacy-due-soon',
  waiting: 'privacy-waiting',
} as const
const weights = ['late', 'due-soon', 'waiting'] as const

/** Requests that are not answered yet, by how their term stands. */
export const privacyTasks = deskTasksOf<WorkTables>({
  kinds: weights.map((weight) => ({
    kind: kindOf[weight],
    area: paths.requests,
    weight,
    dated: true,
    label: (variant) => strings(variant).tasks[weight],
  })),
  find: async ({ reader, variant, today, limit, dueBy }) => {
    const open = (await listRequests(reader)).filter(({ closedAt }) => closedAt === null)
    const lines = linesOf(await confirmedLawPack(reader), open, today)
      .filter(({ dueOn }) => dueBy === undefined || (dueOn !== undefined && dueOn <= dueBy))
      .toSorted((a, b) => (a.dueOn ?? '').localeCompare(b.dueOn ?? ''))
    const { wishes, tasks: words } = strings(variant)
    return weights.map((weight) => {
      const these = lines.filter((line) => weightOf(line) === weight)
      const tasks = these.slice(0, limit).map(({ request, dueOn }) => ({
        title: words.title(wishes[request.wish]),
        detail: words.detail,
        href: paths.request(request.id),
        dueOn,
        since: request.receivedOn,
      }))
      return { kind: kindOf[weight], count: these.length, tasks }
    })
  },
})

function weightOf({ state }: RequestLine): TaskWeight {
  if (state === 'silent') return 'late'
  return state === 'due-soon' ? 'due-soon' : 'waiting'
}
