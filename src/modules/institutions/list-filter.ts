import { compare } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { RemedyKind } from '#modules/law'

import {
  groupOrder,
  institutionKinds,
  isInstitutionKind,
  kindGroups,
  type InstitutionKind,
  type KindGroup,
} from './institution-kind.ts'
import type { InstitutionLine } from './queries.ts'

/** A line with what a requester can do against the body today. */
export type RegisterLine = InstitutionLine & { readonly remedy: RemedyKind }

/** What a reader of the register asked for; undefined means everything. */
export type PublicFilter = {
  readonly kind: InstitutionKind | undefined
  readonly remedy: RemedyKind | undefined
}

/** Orders of the desk's list. */
export const deskSorts = ['name', 'kind', 'changed'] as const
/** States that the desk's list can be narrowed to. */
export const deskStates = ['published', 'draft'] as const

/** What the desk asked for. */
export type DeskFilter = {
  readonly kind: InstitutionKind | undefined
  readonly state: (typeof deskStates)[number] | undefined
  readonly sort: (typeof deskSorts)[number]
}

type Asked = Readonly<Record<string, string>>

const remedyWords: Readonly<Record<string, RemedyKind>> = {
  complaint: 'COMPLAINT',
  lawsuit: 'LAWSUIT',
}

/** Reads a filter from an address; what it does not know it leaves out. */
export function publicFilter(asked: Asked): PublicFilter {
  return { kind: kindIn(asked), remedy: remedyWords[asked['remedy'] ?? ''] }
}

/** Reads the desk's filter from an address. */
export function deskFilter(asked: Asked): DeskFilter {
  return {
    kind: kindIn(asked),
    state: deskStates.find((state) => state === asked['state']),
    sort: deskSorts.find((sort) => sort === asked['sort']) ?? 'name',
  }
}

/** The lines of a public list, by the groups that are not empty, each in the alphabet of the variant. */
export function groupLines(
  lines: readonly RegisterLine[],
  filter: PublicFilter,
  variant: Variant,
): { group: KindGroup; lines: RegisterLine[] }[] {
  const shown = byName(lines, variant).filter(
    (line) =>
      (filter.kind === undefined || line.kind === filter.kind) &&
      (filter.remedy === undefined || line.remedy === filter.remedy),
  )
  return groupOrder
    .map((group) => ({
      group,
      lines: shown.filter(({ kind }) => (kindGroups[group] as readonly string[]).includes(kind)),
    }))
    .filter((one) => one.lines.length > 0)
}

/** The lines of the desk's list in the order asked for. */
export function deskLines<Line extends InstitutionLine>(
  lines: readonly Line[],
  filter: DeskFilter,
  variant: Variant,
): Line[] {
  const shown = byName(lines, variant).filter(
    (line) =>
      (filter.kind === undefined || line.kind === filter.kind) &&
      (filter.state === undefined || line.published === (filter.state === 'published')),
  )
  if (filter.sort === 'changed') {
    return shown.toSorted((a, b) =>
      a.updatedAt < b.updatedAt ? 1 : a.updatedAt > b.updatedAt ? -1 : 0,
    )
  }
  if (filter.sort === 'name') return shown
  return shown.toSorted(
    (a, b) => institutionKinds.indexOf(a.kind) - institutionKinds.indexOf(b.kind),
  )
}

/** In the alphabet of a variant. */
export function byName<Named extends Pick<InstitutionLine, 'name'>>(
  all: readonly Named[],
  variant: Variant,
): Named[] {
  const order = compare(variant)
  return all.toSorted((a, b) => order(pick(a.name, variant).text, pick(b.name, variant).text))
}

function kindIn(asked: Asked): InstitutionKind | undefined {
  const kind = asked['kind'] ?? ''
  return isInstitutionKind(kind) ? kind : undefined
}
