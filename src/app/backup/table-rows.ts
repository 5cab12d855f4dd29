import { sql, type Kysely } from 'kysely'
import * as z from 'zod'

import type { DialectName } from '#core/db.ts'

import type { TableShape } from './table-shape.ts'

/** Rows read or written at once. A page of a document may have a hundred kilobytes of words. */
const BATCH = 200
/** SQLite takes 32,766 parameters in a statement. */
const PARAMETERS_MAX = 30_000

/** The portable types of the schema. */
const rowShape = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))
type Row = z.infer<typeof rowShape>

/** Every row as a line of JSON, in the order of the primary key; holds only a few in memory. */
export async function* linesOfTable(
  db: Kysely<unknown>,
  table: TableShape,
): AsyncGenerator<string> {
  if (table.key.length === 0) throw new Error(`${table.name} has no primary key`)
  const columns = sql.join(table.columns.map((column) => sql.ref(column)))
  const key = sql.join(table.key.map((column) => sql.ref(column)))
  let after: readonly unknown[] | undefined
  do {
    const rest = after ? sql`where (${key}) > (${sql.join(after)})` : sql``
    // The builder cannot be given a table that is known only at run time without losing every type.
    const { rows } = await sql`
      select ${columns} from ${sql.table(table.name)} ${rest} order by ${key} limit ${sql.lit(BATCH)}
    `.execute(db)
    let last: Row | undefined
    for (const found of rows) {
      last = rowShape.parse(found)
      yield JSON.stringify(last)
    }
    after = rows.length === BATCH && last ? table.key.map((column) => last?.[column]) : undefined
  } while (after)
}

/** Puts lines of `linesOfTable` into an empty table. Throws if a line does not fit the table. */
export async function insertLines(
  db: Kysely<unknown>,
  table: TableShape,
  lines: AsyncIterable<string>,
): Promise<void> {
  const rowsMax = Math.min(BATCH, Math.floor(PARAMETERS_MAX / table.columns.length))
  let batch: Row[] = []
  for await (const line of lines) {
    batch.push(rowOf(line, table))
    if (batch.length < rowsMax) continue
    await insert(db, table, batch)
    batch = []
  }
  if (batch.length > 0) await insert(db, table, batch)
}

/** Lets PostgreSQL number new rows after the ones that came with their numbers. SQLite does so by itself. */
export async function continueNumbers(
  db: Kysely<unknown>,
  table: TableShape,
  dialect: DialectName,
): Promise<void> {
  if (dialect !== 'postgres' || table.numbered === undefined) return
  const column = sql.ref(table.numbered)
  await sql`
    select setval(pg_get_serial_sequence(${table.name}, ${table.numbered}), max(${column}))
    from ${sql.table(table.name)} having max(${column}) is not null
  `.execute(db)
}

function rowOf(line: string, table: TableShape): Row {
  const row = rowShape.parse(JSON.parse(line))
  const strange = Object.keys(row).find((column) => !table.columns.includes(column))
  if (strange !== undefined) throw new Error(`${table.name} has no column ${strange}`)
  return row
}

async function insert(db: Kysely<unknown>, table: TableShape, rows: Row[]): Promise<void> {
  const columns = sql.join(table.columns.map((column) => sql.ref(column)))
  const values = rows.map(
    (row) => sql`(${sql.join(table.columns.map((column) => row[column] ?? null))})`,
  )
  const withNumbers = table.numbered === undefined ? sql`` : sql`overriding system value`
  await sql`
    insert into ${sql.table(table.name)} (${columns}) ${withNumbers} values ${sql.join(values)}
  `.execute(db)
}
