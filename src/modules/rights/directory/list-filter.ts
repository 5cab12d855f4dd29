import { compare } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { fold } from '#core/search/fold.ts'

import type { ControllerLine } from './controller.ts'
import { contactFreshness, freshnesses, type Freshness } from './freshness-rules.ts'
import { isSector, sectors, type Sector } from './sectors.ts'

/** More words than these narrow nothing any more. */
const WORDS_MAX = 8
/** A query is a line; what is pasted past this is not read. */
export const QUERY_LENGTH_MAX = 100

/** What a reader asked for; undefined means everything. */
export type DirectoryFilter = {
  readonly query: string
  readonly sector: Sector | undefined
  readonly freshness: Freshness | undefined
}

/** States that the desk's list can be narrowed to. */
export const deskStates = ['published', 'draft', 'broken'] as const

/** What the desk asked for. */
export type DeskFilter = DirectoryFilter & {
  readonly state: (typeof deskStates)[number] | undefined
}

type Asked = Readonly<Record<string, string>>

/** Reads a filter from an address; what it does not know it leaves out. */
export function directoryFilter(asked: Asked): DirectoryFilter {
  const sector = asked['sector'] ?? ''
  return {
    query: (asked['q'] ?? '').slice(0, QUERY_LENGTH_MAX).trim(),
    sector: isSector(sector) ? sector : undefined,
    freshness: freshnesses.find((freshness) => freshness === asked['contact']),
  }
}

/** Reads the desk's filter from an address. */
export function deskFilter(asked: Asked): DeskFilter {
  return {
    ...directoryFilter(asked),
    state: deskStates.find((state) => state === asked['state']),
  }
}

/** Whether anything is left out. */
export function isNarrowed({ query, sector, freshness }: DirectoryFilter): boolean {
  return query !== '' || sector !== undefined || freshness !== undefined
}

/** The lines that pass, in the alphabet of the variant. Every word of the query must stand in a name or a domain, in either script. */
export function passing(
  lines: readonly ControllerLine[],
  filter: DirectoryFilter,
  { variant, today }: { readonly variant: Variant; readonly today: string },
): ControllerLine[] {
  const words = fold(filter.query).split(/\s+/u).filter(Boolean).slice(0, WORDS_MAX)
  const order = compare(variant)
  return lines
    .filter(
      (line) =>
        (filter.sector === undefined || line.sector === filter.sector) &&
        (filter.freshness === undefined ||
          contactFreshness(line.channels, today) === filter.freshness) &&
        (words.length === 0 || holdsAll(line, words)),
    )
    .toSorted((a, b) => order(pick(a.name, variant).text, pick(b.name, variant).text))
}

/** The desk's lines that pass. */
export function passingDesk(
  lines: readonly ControllerLine[],
  filter: DeskFilter,
  reader: { readonly variant: Variant; readonly today: string },
): ControllerLine[] {
  return passing(lines, filter, reader).filter(({ published, channels }) => {
    if (filter.state === undefined) return true
    if (filter.state === 'broken') return channels.some(({ broken }) => broken)
    return published === (filter.state === 'published')
  })
}

/** Lines by the sectors that are not empty. */
export function bySector(
  lines: readonly ControllerLine[],
): { readonly sector: Sector; readonly lines: readonly ControllerLine[] }[] {
  const groups = Map.groupBy(lines, ({ sector }) => sector)
  return sectors.flatMap((sector) => {
    const own = groups.get(sector)
    return own === undefined ? [] : [{ sector, lines: own }]
  })
}

function holdsAll({ name, short, domains }: ControllerLine, words: readonly string[]): boolean {
  const text = fold([name.sr, name.en, short.sr, short.en, ...domains].join(' '))
  return words.every((word) => text.includes(word))
}
