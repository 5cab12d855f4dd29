import { sql, type Kysely } from 'kysely'

import type { DialectName } from '#core/db.ts'

/** A table as both engines see it. */
export type TableShape = {
  readonly name: string
  /** Without those that the engine computes. */
  readonly columns: readonly string[]
  /** The primary key, in its order. */
  readonly key: readonly string[]
  /** A column whose numbers PostgreSQL gives out itself. */
  readonly numbered: string | undefined
}

type ColumnRow = { table: string; column: string; keyPosition: number; numbered: number | boolean }

/** The tables of the product by name; those of the engine and of the migrator are not among them. */
export async function listTables(
  db: Kysely<unknown>,
  dialect: DialectName,
): Promise<readonly TableShape[]> {
  const rows = dialect === 'sqlite' ? await askSqlite(db) : await askPostgres(db)
  return [...Map.groupBy(rows, (row) => row.table)].map(([name, columns]) => ({
    name,
    columns: columns.map((row) => row.column),
    key: columns
      .filter((row) => row.keyPosition > 0)
      .toSorted((a, b) => a.keyPosition - b.keyPosition)
      .map((row) => row.column),
    numbered: columns.find((row) => row.numbered)?.column,
  }))
}

/** Hashes of something else than a stored file. */
const NOT_FILES: readonly string[] = [
  'publication_pdf.inputs_sha256',
  'publication_comment.paragraph_sha256',
  'publication_confirmation.paragraph_sha256',
]

/** Columns named like this hold the hash of a stored file; `uvid verify` holds every row to it. */
export function namesFile(table: string, column: string): boolean {
  const named = column === 'sha256' || column.endsWith('_sha256')
  return named && !NOT_FILES.includes(`${table}.${column}`)
}

// The builder knows no catalogue of either engine.
async function askSqlite(db: Kysely<unknown>): Promise<ColumnRow[]> {
  const { rows } = await sql<ColumnRow>`
    select t.name as "table", c.name as "column", c.pk as "keyPosition", 0 as "numbered"
    from pragma_table_list as t join pragma_table_xinfo(t.name) as c
    where t.schema = 'main' and t.type = 'table' and c.hidden = 0
      and t.name not like 'sqlite%' and t.name not like 'kysely%'
    order by t.name, c.cid
  `.execute(db)
  return rows
}

async function askPostgres(db: Kysely<unknown>): Promise<ColumnRow[]> {
  const { rows } = await sql<ColumnRow>`
    select t.relname as "table", a.attname as "column", a.attidentity <> '' as "numbered",
      coalesce(array_position(k.conkey, a.attnum), 0) as "keyPosition"
    from pg_class t
    join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    left join pg_constraint k on k.conrelid = t.oid and k.contype = 'p'
    where t.relnamespace = current_schema()::regnamespace and t.relkind = 'r' and t.relname not like 'kysely%'
    order by t.relname collate "C", a.attnum
  `.execute(db)
  return rows
}
