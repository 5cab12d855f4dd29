import type { DialectName, Reader } from '#core/db.ts'
import type { DeskDocumentSource } from '#core/desk-document.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import { languages, type Language } from '#core/i18n/languages.ts'
import { excerptOf, type ExcerptPart } from '#core/search/excerpt.ts'
import { fold } from '#core/search/fold.ts'
import { tokenText } from '#core/search/index-document.ts'
import { searchTerms, type SearchTerm } from '#core/search/search-terms.ts'

import type { DeskDocumentTables } from './desk-document-tables.ts'
import { findMatches } from './matches.ts'

/** Several kinds must fit on a screen; who wants one kind alone asks for it. */
const SHOWN_OF_EACH = 6
/** Of one kind alone. */
const SHOWN_OF_ONE = 100

/** A record that was found. */
export type DeskHit = {
  readonly kind: string
  readonly href: string
  readonly title: HumanText
  readonly excerpt: readonly ExcerptPart[]
}

/** What was found of one kind. */
export type FoundKind = {
  readonly kind: string
  readonly total: number
  readonly hits: readonly DeskHit[]
}

/** What a search of the desk found. */
export type DeskFindings = {
  /** Records that are called exactly so: a number, a key, a hash. */
  readonly exact: readonly DeskHit[]
  readonly kinds: readonly FoundKind[]
}

type Question = {
  readonly query: string
  /** The kinds that the person may see. */
  readonly sources: readonly DeskDocumentSource[]
  readonly dialect: DialectName
  /** In which excerpts are shown, where there is such a text. */
  readonly language: Language
}

/** Finds records by exact name, and by all the words of the query as Serbian or as English. */
export async function searchDesk(
  reader: Reader<DeskDocumentTables>,
  { query, sources, dialect, language }: Question,
): Promise<DeskFindings> {
  const kinds = sources.map(({ kind }) => kind)
  const readings = languages.map((each) => searchTerms(query, each))
  if (kinds.length === 0 || readings.some((terms) => terms.length === 0))
    return { exact: [], kinds: [] }
  const terms = readings.flat()
  const exactIds = await findExact(reader, fold(query.trim()), kinds)
  const limit = kinds.length === 1 ? SHOWN_OF_ONE : SHOWN_OF_EACH
  const found = await Promise.all(
    kinds.map(async (kind) => ({
      kind,
      ...(await findMatches({ reader, dialect }, { kind, readings }, limit)),
    })),
  )
  const hits = await hitsOf(reader, [...exactIds, ...found.flatMap(({ ids }) => ids)], {
    terms,
    language,
  })
  const of = (ids: readonly number[]) => ids.flatMap((id) => hits.get(id) ?? [])
  return {
    exact: of(exactIds),
    kinds: found
      .filter(({ total }) => total > 0)
      .map(({ kind, total, ids }) => ({ kind, total, hits: of(ids) })),
  }
}

async function findExact(
  reader: Reader<DeskDocumentTables>,
  code: string,
  kinds: readonly string[],
): Promise<number[]> {
  if (code === '') return []
  const rows = await reader
    .selectFrom('core_desk_document')
    .select('id')
    .where('code', '=', code)
    .where('kind', 'in', kinds)
    .orderBy('id')
    .limit(SHOWN_OF_EACH)
    .execute()
  return rows.map(({ id }) => id)
}

async function hitsOf(
  reader: Reader<DeskDocumentTables>,
  ids: readonly number[],
  { terms, language }: { readonly terms: readonly SearchTerm[]; readonly language: Language },
): Promise<ReadonlyMap<number, DeskHit>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .selectFrom('core_desk_document')
    .select(['id', 'kind', 'href', 'title_sr as sr', 'title_en as en'])
    .select(['body_sr', 'body_en', 'body_tokens as bodyTokens'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(
    rows.map(({ id, kind, href, sr, en, ...row }) => {
      const bodies = { sr: row.body_sr, en: row.body_en }
      const shown = [language, ...languages].find((each) => bodies[each] !== '') ?? language
      const body = bodies[shown]
      // The tokens of the row begin with those of the first language.
      const bodyTokens = shown === languages[0] ? row.bodyTokens : tokenText(body, shown)
      const excerpt = excerptOf({ body, bodyTokens, language: shown }, terms)
      return [id, { kind, href, title: { sr, en }, excerpt }]
    }),
  )
}
