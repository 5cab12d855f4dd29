import type { Shelf } from '#modules/publications'

/** The shelves on which this module shows texts. */
export const shelves = [
  '/hygiene',
  '/hygiene/tips',
  '/hygiene/glossary',
] as const satisfies readonly Shelf[]

const kinds: readonly string[] = ['guide', 'tip', 'term']

/** Whether a work is of a kind of which this module keeps facts. */
export function isAdvice({ kind }: { readonly kind: string }): boolean {
  return kinds.includes(kind)
}
