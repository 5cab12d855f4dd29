import { dayOf } from '#core/clock.ts'
import type { Reader } from '#core/db.ts'
import { deskTasksOf, type DeskTask, type DeskTaskKind, type FoundTasks } from '#core/desk-task.ts'
import { formatDay } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { lawStrings } from '#modules/law'

import { listOpenStandings, type OpenStanding } from './open-standings.ts'
import { deskPaths } from './paths.ts'
import { findRequests, type RequestLine } from './queries.ts'
import type { Condition } from './standing-rules.ts'
import { standingSentence } from './standing-text.ts'
import { deskStrings } from './strings/index.ts'
import type { ReadTables } from './tables.ts'

type RequestTask = DeskTaskKind & { readonly condition: Condition }

const area = deskPaths.requests

/** What a request may want of us, by how it stands. */
const kinds: readonly RequestTask[] = [
  {
    kind: 'request-silent',
    condition: 'silent',
    area,
    weight: 'late',
    dated: true,
    label: (variant) => deskStrings(variant).today.silent,
  },
  {
    kind: 'request-due-soon',
    condition: 'due-soon',
    area,
    weight: 'due-soon',
    dated: true,
    label: (variant) => deskStrings(variant).today.soon,
  },
  {
    kind: 'request-awaiting-us',
    condition: 'awaiting-us',
    area,
    weight: 'waiting',
    dated: false,
    label: (variant) => deskStrings(variant).today.awaitingUs,
  },
  {
    kind: 'request-awaiting-receipt',
    condition: 'awaiting-receipt',
    area,
    weight: 'waiting',
    dated: false,
    label: (variant) => deskStrings(variant).today.receipts,
  },
  {
    kind: 'request-draft',
    condition: 'draft',
    area,
    weight: 'waiting',
    dated: false,
    label: (variant) => deskStrings(variant).today.drafts,
  },
]

/** Requests that somebody must look at: computed from the law for today, as everywhere. */
export const requestTasks = deskTasksOf<ReadTables>({
  kinds,
  find: async ({ reader, variant, today, limit, dueBy }) => {
    const open = await listOpenStandings(reader, today)
    return Promise.all(
      kinds.map(async (kind): Promise<FoundTasks> => {
        const found = open
          .filter(({ condition }) => condition === kind.condition)
          .filter(({ dueOn }) => dueBy === undefined || (dueOn !== undefined && dueOn <= dueBy))
          .toSorted(byDay)
        const ids = found.slice(0, limit).map(({ id }) => id)
        const tasks = await tasksOf(reader, { ids, today, variant })
        return { kind: kind.kind, count: found.length, tasks }
      }),
    )
  },
})

function byDay(one: OpenStanding, other: OpenStanding): number {
  const [first, second] = [one.dueOn ?? one.since, other.dueOn ?? other.since]
  if (first === second) return one.id < other.id ? -1 : 1
  return first < second ? -1 : 1
}

async function tasksOf(
  reader: Reader<ReadTables>,
  of: { readonly ids: readonly string[]; readonly today: string; readonly variant: Variant },
): Promise<DeskTask[]> {
  const lines = await findRequests(reader, of)
  return of.ids.flatMap((id) => {
    const line = lines.get(id)
    return line ? [taskOf(line, of.variant)] : []
  })
}

function taskOf(line: RequestLine, variant: Variant): DeskTask {
  const { id, number, institution, subject, standing, sentOn } = line
  const next = standing.clocks?.next
  const detail =
    next && next.from !== null
      ? deskStrings(variant).today.since(
          lawStrings(variant).action[next.action],
          formatDay(variant, next.from, 'genitive'),
        )
      : standingSentence(standing, variant)
  return {
    title: `${number}, ${pick(institution.short, variant).text}: ${pick(subject, variant).text}`,
    detail,
    href: deskPaths.request(id),
    dueOn: standing.clocks?.answerDue?.certain,
    since: sentOn ?? dayOf(line.createdAt),
  }
}
