/**
 * What a work is, and the shelf on which its readers find it: a public address after the variant. `/publications` is this module's own;
 * the others belong to modules that come later in the graph and show works of their kinds there.
 */
const shelves = {
  analysis: '/publications',
  brief: '/publications',
  news: '/publications',
  guide: '/hygiene',
  tip: '/hygiene/tips',
  term: '/hygiene/glossary',
  lesson: '/school/lessons',
} as const

/** A kind of work. */
export type WorkKind = keyof typeof shelves

/** A public address under which works of some kinds stand. */
export type Shelf = (typeof shelves)[WorkKind]

/** All kinds, in the order of lists. */
// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant
export const workKinds = Object.keys(shelves) as [WorkKind, ...WorkKind[]]

/** The shelf of a kind. */
export function shelfOf(kind: WorkKind): Shelf {
  return shelves[kind]
}

/** The kinds that stand on a shelf. */
export function kindsOn(shelf: Shelf): readonly WorkKind[] {
  return workKinds.filter((kind) => shelves[kind] === shelf)
}

/** Whether the paper is made at publication. A tip or a term is one page that few print; it is typeset when somebody asks for it. */
export function isTypesetAhead(kind: WorkKind): boolean {
  return kind !== 'tip' && kind !== 'term'
}
