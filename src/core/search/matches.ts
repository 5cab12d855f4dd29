import type { DialectName, Reader } from '../db.ts'
import type { Language } from '../i18n/languages.ts'
import type { SearchTables } from './search-tables.ts'
import type { SearchTerm } from './search-terms.ts'
import { askPostgres } from './search.postgres.ts'
import { askSqlite } from './search.sqlite.ts'

/** What is looked for: pages of a language with all the terms, or with any of them. */
export type Wanted = {
  readonly terms: readonly SearchTerm[]
  readonly anyTerm: boolean
  readonly language: Language
}

/** Where the terms stand: anywhere, in the title, or anywhere but not so in the title. */
export type Scope = 'page' | 'title' | 'not-title'

/** Which hits of a scope: by score, or the newest, which no engine needs to read all hits for. */
export type Slice = {
  readonly by: 'score' | 'newest'
  readonly limit: number
  readonly offset: number
}

/** A hit; a higher score is better, and scores of different queries, scopes or engines do not compare. */
export type Match = { readonly id: number; readonly score: number }

/** The full-text half of an engine, asked for one query. */
export type Engine = {
  readonly count: (scope: Scope) => Promise<number>
  readonly list: (scope: Scope, slice: Slice) => Promise<Match[]>
}

/** Scoring reads every hit. A word of more pages than this tells them apart badly, and its score would cost a tenth of a second. */
const SCORED_MAX = 5000

/** Counts the hits and lists one page of them: the best; among too many, those named so in their title and then the newest. */
export async function findMatches(
  { reader, dialect }: { reader: Reader<SearchTables>; dialect: DialectName },
  wanted: Wanted,
  page: { limit: number; offset: number },
): Promise<{ total: number; matches: Match[] }> {
  const engine = dialect === 'postgres' ? askPostgres(reader, wanted) : askSqlite(reader, wanted)
  const { limit, offset } = page
  const total = await engine.count('page')
  if (total <= offset) return { total, matches: [] }
  if (total <= SCORED_MAX) {
    return { total, matches: await engine.list('page', { by: 'score', ...page }) }
  }
  const titled = await engine.count('title')
  const by = titled <= SCORED_MAX ? 'score' : 'newest'
  const first = offset < titled ? await engine.list('title', { by, ...page }) : []
  const rest = { limit: limit - first.length, offset: Math.max(0, offset - titled) }
  const others = rest.limit > 0 ? await engine.list('not-title', { by: 'newest', ...rest }) : []
  return { total, matches: [...first, ...others] }
}
