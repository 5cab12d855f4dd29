import type { Reader } from './db.ts'
import type { Variant } from './i18n/languages.ts'

/** How a task presses, most pressing first: overdue or stuck, due within days, waiting without a day. */
export const taskWeights = ['late', 'due-soon', 'waiting'] as const
/** How a task presses. */
export type TaskWeight = (typeof taskWeights)[number]

/** One thing that waits for a person of the desk. */
export type DeskTask = {
  readonly title: string
  /** What is to be done, or why. */
  readonly detail: string
  /** Where it is done. */
  readonly href: string
  /** `YYYY-MM-DD`; undefined when no day ends it. */
  readonly dueOn: string | undefined
  /** The day on which it began to wait; undefined when nobody wrote it down. */
  readonly since: string | undefined
}

/** A kind of task: what the overview groups, counts and filters by. */
export type DeskTaskKind = {
  /** Unique over all modules, kebab case; it stands in addresses. */
  readonly kind: string
  /** The address of the desk that its tasks belong to; who may not open it does not learn of them. */
  readonly area: string
  readonly weight: TaskWeight
  /** Whether its tasks have a day; a filter by day leaves the others out. */
  readonly dated: boolean
  readonly label: (variant: Variant) => string
}

/** What is asked of a module: the most pressing `limit` of each kind, of dated ones those due by a day. */
export type TaskQuestion<Tables> = {
  readonly reader: Reader<Tables>
  readonly variant: Variant
  /** Account of the person who asks, for tasks that wait for one person. */
  readonly userId: string
  readonly today: string
  readonly limit: number
  readonly dueBy: string | undefined
}

/** Tasks of a kind, most pressing first, and how many there are in all. */
export type FoundTasks = {
  readonly kind: string
  readonly count: number
  readonly tasks: readonly DeskTask[]
}

/** Kinds of tasks that one look at the database answers. */
export type DeskTaskSource = {
  readonly kinds: readonly DeskTaskKind[]
  readonly find: (question: TaskQuestion<never>) => Promise<readonly FoundTasks[]>
}

/** Describes tasks of a module that knows its own tables only. */
export function deskTasksOf<Tables>(source: {
  readonly kinds: readonly DeskTaskKind[]
  readonly find: (question: TaskQuestion<Tables>) => Promise<readonly FoundTasks[]>
}): DeskTaskSource {
  // The composition root hands over all tables; a description cannot name them.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return { kinds: source.kinds, find: source.find as unknown as DeskTaskSource['find'] }
}
