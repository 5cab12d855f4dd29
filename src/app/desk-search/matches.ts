import { sql } from 'kysely'

import type { DialectName, Reader } from '#core/db.ts'
import type { SearchTerm } from '#core/search/search-terms.ts'

import type { DeskDocumentTables } from './desk-document-tables.ts'

/** Records of a kind with all words of the query in one of the two languages. */
export type Wanted = {
  readonly kind: string
  /** The words of the query as Serbian and as English; empty lists are not asked for. */
  readonly readings: readonly (readonly SearchTerm[])[]
}

/** Where the words stand: anywhere, in the title, or anywhere but not all in the title. */
type Scope = 'all' | 'title' | 'not-title'

type Asked = { readonly reader: Reader<DeskDocumentTables>; readonly dialect: DialectName }

/** Counts the records that fit and lists some: first those so titled, then the newest. No score, because scoring reads every hit. */
export async function findMatches(
  asked: Asked,
  wanted: Wanted,
  limit: number,
): Promise<{ readonly total: number; readonly ids: readonly number[] }> {
  const total = await count(asked, wanted)
  if (total === 0) return { total, ids: [] }
  const titled = await list(asked, wanted, { scope: 'title', limit })
  if (titled.length === limit || titled.length === total) return { total, ids: titled }
  const others = await list(asked, wanted, { scope: 'not-title', limit: limit - titled.length })
  return { total, ids: [...titled, ...others] }
}

async function count({ reader, dialect }: Asked, wanted: Wanted): Promise<number> {
  const total = sql<number | string>`count(*)`.as('count')
  const { count: counted } =
    dialect === 'postgres'
      ? await inPostgres(reader, wanted, 'all').select(total).executeTakeFirstOrThrow()
      : await inSqlite(reader, wanted, 'all').select(total).executeTakeFirstOrThrow()
  return Number(counted)
}

async function list(
  { reader, dialect }: Asked,
  wanted: Wanted,
  { scope, limit }: { readonly scope: Scope; readonly limit: number },
): Promise<number[]> {
  const rows =
    dialect === 'postgres'
      ? await inPostgres(reader, wanted, scope)
          .select('id')
          .orderBy('id', 'desc')
          .limit(limit)
          .execute()
      : await inSqlite(reader, wanted, scope)
          .select('found.rowid as id')
          .orderBy('found.rowid', 'desc')
          .limit(limit)
          .execute()
  return rows.map(({ id }) => id)
}

function inSqlite(reader: Reader<DeskDocumentTables>, { kind, readings }: Wanted, scope: Scope) {
  // Between quotes FTS5 sees words only, never its own syntax.
  const quoted = (token: string) => `"${token.replaceAll('"', '""')}"`
  const words = readings
    .map((terms) => {
      const each = terms.map(({ token, prefix }) =>
        prefix === undefined ? quoted(token) : `(${quoted(token)} OR ${quoted(prefix)}*)`,
      )
      return `(${each.join(' AND ')})`
    })
    .join(' OR ')
  const all = `kind : ${quoted(kind)} AND {title_tokens body_tokens} : (${words})`
  const title = `{title_tokens} : (${words})`
  const expression = {
    all,
    title: `kind : ${quoted(kind)} AND ${title}`,
    'not-title': `(${all}) NOT ${title}`,
  }[scope]
  // The builder knows neither FTS5 tables nor MATCH; the hidden column is named after the table.
  return reader
    .selectFrom(sql<{ rowid: number }>`core_desk_index`.as('found'))
    .where(sql<boolean>`found.core_desk_index match ${expression}`)
}

function inPostgres(reader: Reader<DeskDocumentTables>, { kind, readings }: Wanted, scope: Scope) {
  // Between quotes to_tsquery sees words only, never its own syntax.
  const quoted = (token: string) => `'${token.replaceAll(/['\\]/g, '$&$&')}'`
  const queryOf = (weight: '' | 'A') => {
    const exact = weight === '' ? '' : `:${weight}`
    const text = readings
      .map((terms) => {
        const each = terms.map(({ token, prefix }) =>
          prefix === undefined
            ? quoted(token) + exact
            : `(${quoted(token)}${exact} | ${quoted(prefix)}:*${weight})`,
        )
        return `(${each.join(' & ')})`
      })
      .join(' | ')
    return sql`to_tsquery('simple', ${text})`
  }
  // The builder knows no text search; weight A is the title.
  const all = sql<boolean>`tokens @@ ${queryOf('')}`
  const title = sql<boolean>`tokens @@ ${queryOf('A')}`
  const condition = {
    all,
    title,
    'not-title': sql<boolean>`${all} and not (${title})`,
  }[scope]
  return reader.selectFrom('core_desk_document').where('kind', '=', kind).where(condition)
}
