import { deskTasksOf, type DeskTask } from '#core/desk-task.ts'
import { freshnessOf, type Freshness } from '#core/editorial/freshness.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { PublicationLine } from '#modules/publications'

import { deskPaths } from './paths.ts'
import { listLessons, listUnsaid, type Lesson } from './queries.ts'
import { strings } from './strings/index.ts'
import type { ReadTables } from './tables.ts'

const kinds = [
  {
    kind: 'lessons-expired',
    area: deskPaths.lessons,
    weight: 'late',
    dated: true,
    label: (variant) => strings(variant).desk.tasksExpired,
  },
  {
    kind: 'lessons-due-soon',
    area: deskPaths.lessons,
    weight: 'due-soon',
    dated: true,
    label: (variant) => strings(variant).desk.tasksSoon,
  },
  {
    kind: 'lessons-unsaid',
    area: deskPaths.lessons,
    weight: 'waiting',
    dated: false,
    label: (variant) => strings(variant).desk.unsaid,
  },
] as const satisfies Parameters<typeof deskTasksOf>[0]['kinds']

/** Lectures that somebody must check again, and those that no reader sees before their facts are entered. */
export const lessonTasks = deskTasksOf<ReadTables>({
  kinds,
  find: async ({ reader, variant, today, limit, dueBy }) => {
    const lessons = (await listLessons(reader, variant))
      .filter(({ facts }) => dueBy === undefined || facts.reviewBy <= dueBy)
      .toSorted((one, other) => (one.facts.reviewBy < other.facts.reviewBy ? -1 : 1))
    const of = (freshness: Freshness) =>
      lessons
        .filter(({ facts }) => freshnessOf(facts, today) === freshness)
        .map((lesson) => reviewOf(lesson, variant))
    const unsaid = await listUnsaid(reader, variant)
    const found = {
      'lessons-expired': of('expired'),
      'lessons-due-soon': of('due-soon'),
      'lessons-unsaid': unsaid.map((line) => entryOf(line, variant)),
    }
    return kinds.map(({ kind }) => {
      const tasks = found[kind]
      return { kind, count: tasks.length, tasks: tasks.slice(0, limit) }
    })
  },
})

function reviewOf({ title, facts }: Lesson, variant: Variant): DeskTask {
  return {
    title,
    detail: strings(variant).desk.taskDetail,
    href: deskPaths.lesson(facts.workId),
    dueOn: facts.reviewBy,
    since: undefined,
  }
}

function entryOf({ work, title }: PublicationLine, variant: Variant): DeskTask {
  return {
    title,
    detail: strings(variant).desk.unsaidDetail,
    href: deskPaths.lesson(work.id),
    dueOn: undefined,
    since: work.publishedOn ?? undefined,
  }
}
