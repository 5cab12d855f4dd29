import type { Reader } from '#core/db.ts'
import type {
  DeskTask,
  DeskTaskKind,
  DeskTaskSource,
  FoundTasks,
  TaskQuestion,
} from '#core/desk-task.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { addDays } from '#modules/law'

import { toModule, type AppTables } from '../app-tables.ts'
import type { DueChoice, TaskFilter } from './task-filter.ts'

/** Tasks of a kind beside other kinds; the rest is one click away. */
const SHOWN_OF_EACH = 8
/** Tasks on a page of the only kind that is wanted. */
export const TASKS_PER_PAGE = 50
/** Who looks further back finds the tasks in the list of their area. */
const PAGES_MAX = 40
const WEEK_DAYS = 7

/** A kind with its most pressing tasks, or one page of them, and the number of all. */
export type ListedKind = {
  readonly kind: DeskTaskKind
  readonly count: number
  readonly tasks: readonly DeskTask[]
}

/** Reads the number of a page from an address; what is no page is the first. */
export function pageOf(text: string | undefined): number {
  const number = Number(text)
  return Number.isInteger(number) && number >= 1 ? Math.min(number, PAGES_MAX) : 1
}

/** How many pages there are of so many tasks of one kind. */
export function taskPages(count: number): number {
  return Math.min(Math.max(1, Math.ceil(count / TASKS_PER_PAGE)), PAGES_MAX)
}

type Asked = {
  readonly reader: Reader<AppTables>
  readonly sources: readonly DeskTaskSource[]
  readonly variant: Variant
  readonly userId: string
  readonly today: string
  /** Whether the person may open an address of the desk. */
  readonly mayOpen: (address: string) => boolean
}

/** The kinds that a person may work on. */
export function openKinds({ sources, mayOpen }: Pick<Asked, 'sources' | 'mayOpen'>) {
  return sources.flatMap(({ kinds }) => kinds).filter(({ area }) => mayOpen(area))
}

/** What waits for a person, by kind; kinds without tasks are left out. `page` counts from 1 and only where one kind is wanted. */
export async function listTasks(
  asked: Asked,
  { kind, due }: TaskFilter,
  page = 1,
): Promise<ListedKind[]> {
  const { reader, sources, variant, userId, today } = asked
  const wanted = openKinds(asked)
    .filter((open) => kind === undefined || open.kind === kind)
    .filter(({ dated }) => dated || due === undefined)
  const question: TaskQuestion<AppTables> = {
    reader,
    variant,
    userId,
    today,
    limit: kind === undefined ? SHOWN_OF_EACH : page * TASKS_PER_PAGE,
    dueBy: due && lastDayOf(due, today),
  }
  // A module is not even asked for what the person may not see.
  const askedFor = sources.filter((source) => source.kinds.some((each) => wanted.includes(each)))
  const found = await Promise.all(askedFor.map((source) => source.find(toModule(question))))
  const byKind = new Map(found.flat().map((each): [string, FoundTasks] => [each.kind, each]))
  return wanted.flatMap((each) => {
    const { count, tasks } = byKind.get(each.kind) ?? { count: 0, tasks: [] }
    const shown = kind === undefined ? tasks : tasks.slice((page - 1) * TASKS_PER_PAGE)
    return count > 0 ? [{ kind: each, count, tasks: shown }] : []
  })
}

function lastDayOf(due: DueChoice, today: string): string {
  return { overdue: addDays(today, -1), today, week: addDays(today, WEEK_DAYS) }[due]
}
