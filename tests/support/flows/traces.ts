import { sql } from 'kysely'

import type { Database } from '#core/db.ts'
import type { Purpose } from '#core/kept.ts'

import type { AppTables } from '../../../src/app/app-tables.ts'
import { keptRules } from '../../../src/app/kept/register.ts'
import { modules } from '../../../src/app/modules.ts'
import type { TestApp } from '../app.ts'
import { CANARY, SIGNATURE } from './flow.ts'

/** The personal columns of a table, by its rules of keeping. */
export type PersonalTable = {
  readonly table: string
  readonly columns: readonly { readonly name: string; readonly purposes: readonly Purpose[] }[]
}

/** Every table that holds something about people. */
export const personalTables: readonly PersonalTable[] = keptRules(modules)
  .flatMap((rules) =>
    Object.entries(rules).map(([table, columns]) => ({
      table,
      columns: Object.entries(columns).flatMap(([name, rule]) =>
        rule.personal ? [{ name, purposes: rule.purposes }] : [],
      ),
    })),
  )
  .filter(({ columns }) => columns.length > 0)

/** What the database knows people by where it does not know their words: ids of accounts and of letters, and keyed hashes. */
export type Marks = Map<string, number>

/** Notes the ids of everybody whom the database knows now; those of people who are gone stay. */
export async function noteIds({ db }: TestApp, marks: Marks): Promise<void> {
  const { rows } = await sql<{ id: string; email: string }>`
    select id, email from people_user union all select id, recipient from core_mail`.execute(
    db.writer,
  )
  for (const { id, email } of rows) {
    const [number] = marks.has(id) ? [] : numbersIn(email)
    if (number !== undefined) marks.set(id, number)
  }
}

/** Where nothing but a keyed hash says who is meant. */
const hashed = [
  { table: 'people_attempt', column: 'account_key' },
  { table: 'privacy_erasure', column: 'user_key' },
  { table: 'privacy_erasure', column: 'email_key' },
]

/** Who acts, and where it may leave a hash. */
type Acting = {
  readonly marks: Marks
  readonly number: number
  readonly tables: readonly string[]
}

/** Notes the hashes that have come since the last look as those of whoever acted; how they are made is not asked. */
export async function noteHashes(
  { db }: TestApp,
  { marks, number, tables }: Acting,
): Promise<void> {
  for (const { table, column } of hashed.filter((one) => tables.includes(one.table))) {
    const { rows } = await sql<{ hash: string | null }>`
      select ${sql.ref(column)} as hash from ${sql.table(table)}`.execute(db.writer)
    for (const { hash } of rows) if (hash !== null && !marks.has(hash)) marks.set(hash, number)
  }
}

/** What the personal columns of a table hold, row by row. */
export async function rowsOf(
  db: Database<AppTables>,
  { table, columns }: PersonalTable,
): Promise<string[]> {
  const names = columns.map(({ name }) => sql.ref(name))
  const { rows } = await sql<Record<string, unknown>>`
    select ${sql.join(names)} from ${sql.table(table)}`.execute(db.writer)
  return rows.map((row) => JSON.stringify(row))
}

/** Whose word, id or hash stands in a text. */
export function standingIn(text: string, marks: Marks): number[] {
  const marked = [...text.matchAll(/[\w-]{36,}/gu)].flatMap(([mark]) => marks.get(mark) ?? [])
  return [...new Set([...numbersIn(text), ...marked])]
}

/** Whether a text holds anything of anybody, a signature under public work included. */
export function isOfSomebody(text: string, marks: Marks): boolean {
  return standingIn(text, marks).length > 0 || numbersIn(text, SIGNATURE).length > 0
}

/**
 * Columns in which something of somebody stands, as `table.column`, apart from those where the rules let a bare id stay that leads to
 * nobody any more, or the hash by which an erasure is repeated.
 */
export async function whereLeft(
  db: Database<AppTables>,
  { marks, of = () => true }: { readonly marks: Marks; readonly of?: (number: number) => boolean },
): Promise<string[]> {
  const found: string[] = []
  for (const { table, columns } of personalTables) {
    for (const column of columns.filter(({ purposes }) => !purposes.every(isBare))) {
      const texts = await rowsOf(db, { table, columns: [column] })
      if (texts.some((text) => standingIn(text, marks).some(of))) {
        found.push(`${table}.${column.name}`)
      }
    }
  }
  return found
}

function isBare({ id, security }: Purpose): boolean {
  return security.includes('id-only') || id === 'privacy.erasure'
}

/** Whose signature stands where. */
export async function signaturesIn(
  db: Database<AppTables>,
): Promise<Readonly<Record<string, readonly number[]>>> {
  const found = await Promise.all(
    personalTables.map(async (table) => {
      const numbers = numbersIn((await rowsOf(db, table)).join('\n'), SIGNATURE)
      return [table.table, numbers] as const
    }),
  )
  return Object.fromEntries(found.filter(([, numbers]) => numbers.length > 0))
}

/** Whose words stand in a text or file, in order. */
export function numbersIn(content: string | Uint8Array, pattern = CANARY): number[] {
  const text = typeof content === 'string' ? content : Buffer.from(content).toString('latin1')
  const found = [...text.matchAll(pattern)].map((match) => Number(match[1]))
  return [...new Set(found)].toSorted((a, b) => a - b)
}
