import type { DialectName, Reader } from '../db.ts'
import type { Language } from '../i18n/languages.ts'
import { excerptOf, type ExcerptPart } from './excerpt.ts'
import { findMatches, type Match } from './matches.ts'
import type { SearchTables } from './search-tables.ts'
import { searchTerms, type SearchTerm } from './search-terms.ts'

/** What is looked for; `limit` hits from number `offset` on. */
export type SearchInput = {
  readonly dialect: DialectName
  readonly query: string
  readonly language: Language
  readonly limit: number
  readonly offset: number
}

/** A page that was found. */
export type SearchHit = {
  readonly source: string
  /** Address without the variant. */
  readonly path: string
  readonly title: string
  /** A passage of its text in the spelling of its author. */
  readonly excerpt: readonly ExcerptPart[]
  /** Higher is better within this result. */
  readonly score: number
}

/** The hits of one page of results and how many there are in all. */
export type SearchResult = {
  readonly total: number
  /** No page has all the words, so these have at least one of them. */
  readonly relaxed: boolean
  readonly hits: readonly SearchHit[]
}

/** Finds the pages that have all the words of a query, the last also as the beginning of a word; failing that, any of them. */
export async function search(
  reader: Reader<SearchTables>,
  input: SearchInput,
): Promise<SearchResult> {
  const { dialect, query, language, limit, offset } = input
  const terms = searchTerms(query, language)
  if (terms.length === 0) return { total: 0, relaxed: false, hits: [] }
  const on = { reader, dialect }
  const page = { limit, offset }
  const strict = await findMatches(on, { terms, language, anyTerm: false }, page)
  const relaxed = strict.total === 0 && terms.length > 1
  const { total, matches } = relaxed
    ? await findMatches(on, { terms, language, anyTerm: true }, page)
    : strict
  return { total, relaxed, hits: await hitsOf(reader, matches, terms) }
}

async function hitsOf(
  reader: Reader<SearchTables>,
  matches: readonly Match[],
  terms: readonly SearchTerm[],
): Promise<SearchHit[]> {
  if (matches.length === 0) return []
  const ids = matches.map(({ id }) => id)
  const rows = await reader
    .selectFrom('core_search_document')
    .select(['id', 'source', 'language', 'path', 'title', 'body', 'body_tokens as bodyTokens'])
    .where('id', 'in', ids)
    .execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return matches.flatMap(({ id, score }) => {
    const row = byId.get(id)
    // Removed between the two reads.
    if (!row) return []
    const { source, path, title } = row
    return [{ source, path, title, excerpt: excerptOf(row, terms), score }]
  })
}
