import type { Reader } from '../db.ts'
import { deskTasksOf, type DeskTask, type DeskTaskSource } from '../desk-task.ts'
import type { Variant } from '../i18n/languages.ts'
import { freshnessOf, type Freshness } from './freshness.ts'

/** Public texts with their day of review, those that expire first at the beginning, and those that no reader sees before their facts are entered. */
export type ReviewedTexts = {
  readonly dated: readonly {
    readonly title: string
    readonly facts: { readonly workId: string; readonly reviewBy: string }
  }[]
  readonly unsaid: readonly {
    readonly title: string
    readonly work: { readonly id: string; readonly publishedOn: string | null }
  }[]
}

type ReviewWords = {
  readonly tasksExpired: string
  readonly tasksSoon: string
  readonly taskDetail: string
  readonly unsaid: string
  readonly unsaidDetail: string
}

/** What waits around texts that must be checked again: past their day, soon at it, or without facts. */
export function reviewTasksOf<Tables>(source: {
  /** Begins the names of its kinds, which stand in addresses. */
  readonly prefix: string
  /** The address of the desk to which the tasks belong, and that of the facts of one text. */
  readonly area: string
  readonly href: (workId: string) => string
  readonly words: (variant: Variant) => ReviewWords
  readonly list: (reader: Reader<Tables>, variant: Variant) => Promise<ReviewedTexts>
}): DeskTaskSource {
  const { prefix, area, href, words } = source
  const [expired, soon, unsaid] = [`${prefix}-expired`, `${prefix}-due-soon`, `${prefix}-unsaid`]
  return deskTasksOf<Tables>({
    kinds: [
      { kind: expired, area, weight: 'late', dated: true, label: (v) => words(v).tasksExpired },
      { kind: soon, area, weight: 'due-soon', dated: true, label: (v) => words(v).tasksSoon },
      { kind: unsaid, area, weight: 'waiting', dated: false, label: (v) => words(v).unsaid },
    ],
    find: async ({ reader, variant, today, limit, dueBy }) => {
      const texts = await source.list(reader, variant)
      const { taskDetail, unsaidDetail } = words(variant)
      const reviews = (freshness: Freshness) =>
        texts.dated
          .filter(({ facts }) => dueBy === undefined || facts.reviewBy <= dueBy)
          .filter(({ facts }) => freshnessOf(facts, today) === freshness)
          .map(({ title, facts: { workId, reviewBy } }) => {
            return {
              title,
              detail: taskDetail,
              href: href(workId),
              dueOn: reviewBy,
              since: undefined,
            }
          })
      const entries = texts.unsaid.map(({ title, work: { id, publishedOn } }) => {
        const since = publishedOn ?? undefined
        return { title, detail: unsaidDetail, href: href(id), dueOn: undefined, since }
      })
      const found = (kind: string, tasks: readonly DeskTask[]) => {
        return { kind, count: tasks.length, tasks: tasks.slice(0, limit) }
      }
      return [
        found(expired, reviews('expired')),
        found(soon, reviews('due-soon')),
        found(unsaid, entries),
      ]
    },
  })
}
