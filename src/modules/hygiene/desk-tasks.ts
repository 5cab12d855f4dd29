import { deskTasksOf, type DeskTask } from '#core/desk-task.ts'
import { freshnessOf, type Freshness } from '#core/editorial/freshness.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { listShelf, type PublicationLine } from '#modules/publications'

import { deskPaths } from './paths.ts'
import { listFacts, type KeptFacts } from './queries.ts'
import { shelves } from './shelves.ts'
import { strings } from './strings/index.ts'
import type { ReadTables } from './tables.ts'

const kinds = [
  {
    kind: 'hygiene-expired',
    area: deskPaths.hygiene,
    weight: 'late',
    dated: true,
    label: (variant) => strings(variant).desk.tasksExpired,
  },
  {
    kind: 'hygiene-due-soon',
    area: deskPaths.hygiene,
    weight: 'due-soon',
    dated: true,
    label: (variant) => strings(variant).desk.tasksSoon,
  },
  {
    kind: 'hygiene-unsaid',
    area: deskPaths.hygiene,
    weight: 'waiting',
    dated: false,
    label: (variant) => strings(variant).desk.unsaid,
  },
] as const satisfies Parameters<typeof deskTasksOf>[0]['kinds']

/** Advice that somebody must check again, and texts that no reader sees before their facts are entered. */
export const reviewTasks = deskTasksOf<ReadTables>({
  kinds,
  find: async ({ reader, variant, today, limit, dueBy }) => {
    const facts = await listFacts(reader)
    const shown = await Promise.all(shelves.map((shelf) => listShelf(reader, shelf, variant)))
    const lines = new Map(shown.flat().map((line) => [line.work.id, line]))
    const dated = [...facts.values()].flatMap((one) => {
      const line = lines.get(one.workId)
      const isDue = line && (dueBy === undefined || one.reviewBy <= dueBy)
      return isDue
        ? [{ freshness: freshnessOf(one, today), task: reviewOf(one, line, variant) }]
        : []
    })
    const of = (freshness: Freshness) =>
      dated.filter((each) => each.freshness === freshness).map(({ task }) => task)
    const unsaid = [...lines.values()].filter(({ work }) => !facts.has(work.id))
    const found = {
      'hygiene-expired': of('expired'),
      'hygiene-due-soon': of('due-soon'),
      'hygiene-unsaid': unsaid.map((line) => entryOf(line, variant)),
    }
    return kinds.map(({ kind }) => {
      const tasks = found[kind]
      return { kind, count: tasks.length, tasks: tasks.slice(0, limit) }
    })
  },
})

function reviewOf(facts: KeptFacts, { title }: PublicationLine, variant: Variant): DeskTask {
  return {
    title,
    detail: strings(variant).desk.taskDetail,
    href: deskPaths.facts(facts.workId),
    dueOn: facts.reviewBy,
    since: undefined,
  }
}

function entryOf({ work, title }: PublicationLine, variant: Variant): DeskTask {
  return {
    title,
    detail: strings(variant).desk.unsaidDetail,
    href: deskPaths.facts(work.id),
    dueOn: undefined,
    since: work.publishedOn ?? undefined,
  }
}
