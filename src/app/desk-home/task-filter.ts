/** Days by which a task must be done to be shown: before today, today, within a week. */
export const dueChoices = ['overdue', 'today', 'week'] as const
/** See `dueChoices`. */
export type DueChoice = (typeof dueChoices)[number]

/** What the overview is narrowed to. */
export type TaskFilter = {
  readonly kind: string | undefined
  readonly due: DueChoice | undefined
}

/** Reads a filter from an address; what is not understood is no filter. */
export function taskFilterOf(
  query: (name: string) => string | undefined | null,
  kinds: readonly string[],
): TaskFilter {
  return {
    kind: kinds.find((kind) => kind === query('kind')),
    due: dueChoices.find((choice) => choice === query('due')),
  }
}

/** The filter as the query of an address, always written the same way; empty for none. */
export function queryOfFilter({ kind, due }: TaskFilter): string {
  const query = new URLSearchParams()
  if (kind !== undefined) query.set('kind', kind)
  if (due !== undefined) query.set('due', due)
  return query.toString()
}
