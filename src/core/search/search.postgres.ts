import { sql } from 'kysely'

import type { Reader } from '../db.ts'
import type { Engine, Scope, Wanted } from './matches.ts'
import type { SearchTables } from './search-tables.ts'

/** Asks the tsvector column. */
export function askPostgres(reader: Reader<SearchTables>, wanted: Wanted): Engine {
  // The builder knows no text search. The title has an index of its own, since the common one must read a page to tell its parts apart.
  const query = sql`to_tsquery('simple', ${queryText(wanted)})`
  const inPage = sql<boolean>`tokens @@ ${query}`
  const inTitle = sql<boolean>`to_tsvector('simple', title_tokens) @@ ${query}`
  const conditions: Record<Scope, typeof inPage> = {
    page: inPage,
    title: inTitle,
    'not-title': sql<boolean>`${inPage} and not ${inTitle}`,
  }
  const found = (scope: Scope) =>
    reader
      .selectFrom('core_search_document')
      .where('language', '=', wanted.language)
      .where(conditions[scope])
  return {
    count: async (scope) => {
      const counted = await found(scope)
        .select((row) => row.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
      return counted.total
    },
    list: (scope, { by, limit, offset }) => {
      // Weights of D, C, B (text) and A (title); 1 evens out the lengths of pages.
      const rank = sql<number>`ts_rank('{0, 0, 0.1, 1}', tokens, ${query}, 1)`
      const score = by === 'score' ? rank : sql<number>`0`
      const all = found(scope).select(['id', score.as('score')])
      return (by === 'score' ? all.orderBy('score', 'desc') : all)
        .orderBy('id', 'desc')
        .limit(limit)
        .offset(offset)
        .execute()
    },
  }
}

function queryText({ terms, anyTerm }: Wanted): string {
  return terms
    .map(({ token, prefix }) =>
      prefix === undefined ? quoted(token) : `(${quoted(token)} | ${quoted(prefix)}:*)`,
    )
    .join(anyTerm ? ' | ' : ' & ')
}

/** Between quotes to_tsquery sees words only, never its own syntax. */
function quoted(token: string): string {
  return `'${token.replaceAll(/['\\]/g, '$&$&')}'`
}
