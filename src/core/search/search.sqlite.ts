import { sql } from 'kysely'

import type { Reader } from '../db.ts'
import type { Engine, Scope, Wanted } from './matches.ts'
import type { SearchTables } from './search-tables.ts'

/** Asks FTS5. */
export function askSqlite(reader: Reader<SearchTables>, wanted: Wanted): Engine {
  // The builder knows neither FTS5 tables nor MATCH; the hidden column is named after the table.
  const found = (scope: Scope) =>
    reader
      .selectFrom(sql<{ rowid: number }>`core_search_index`.as('found'))
      .where(sql<boolean>`found.core_search_index match ${matchExpression(wanted, scope)}`)
  return {
    count: async (scope) => {
      const counted = await found(scope)
        .select((row) => row.fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
      return counted.total
    },
    list: (scope, { by, limit, offset }) => {
      // Columns: language, title, text. Lower values of bm25 are better.
      const score =
        by === 'score' ? sql<number>`-bm25(found.core_search_index, 0, 10, 1)` : sql<number>`0`
      const all = found(scope).select(['found.rowid as id', score.as('score')])
      return (by === 'score' ? all.orderBy('score', 'desc') : all)
        .orderBy('found.rowid', 'desc')
        .limit(limit)
        .offset(offset)
        .execute()
    },
  }
}

function matchExpression({ terms, anyTerm, language }: Wanted, scope: Scope): string {
  const words = terms
    .map(({ token, prefix }) =>
      prefix === undefined ? quoted(token) : `(${quoted(token)} OR ${quoted(prefix)}*)`,
    )
    .join(anyTerm ? ' OR ' : ' AND ')
  const inTitle = `{title_tokens} : (${words})`
  const inPage = `{title_tokens body_tokens} : (${words})`
  const inLanguage = `language : ${quoted(language)}`
  return {
    page: `${inLanguage} AND ${inPage}`,
    title: `${inLanguage} AND ${inTitle}`,
    'not-title': `(${inLanguage} AND ${inPage}) NOT ${inTitle}`,
  }[scope]
}

/** Between quotes FTS5 sees words only, never its own syntax. */
function quoted(token: string): string {
  return `"${token.replaceAll('"', '""')}"`
}
