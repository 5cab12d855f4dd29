import { sql, type Kysely, type RawBuilder } from 'kysely'

import { actors } from '#modules/people'

import type { TableFacts } from './table-facts.ts'

type Leads = TableFacts['leads']
type Rows = { readonly table: string; readonly there: RawBuilder<unknown> }

/** Persons to whom the rows lead: ids of accounts, and letters whose addressee has no account. In order, each once. */
export async function listPersons(
  db: Kysely<unknown>,
  leads: Leads,
  rows: Rows,
): Promise<readonly string[]> {
  const found = new Set<string>()
  for (const { column, lead } of leads) {
    if (lead === 'hash') continue
    const list = lead === 'account' ? listAccounts : listAddressees
    for (const person of await list(db, column, rows)) found.add(person)
  }
  return [...found].toSorted()
}

/** How many different hashes the rows hold. */
export async function countHashes(db: Kysely<unknown>, leads: Leads, rows: Rows): Promise<number> {
  let count = 0
  for (const { column, lead } of leads) {
    if (lead === 'hash') count += (await distinct(db, column, rows)).length
  }
  return count
}

async function listAccounts(db: Kysely<unknown>, column: string, rows: Rows): Promise<string[]> {
  const nobodies: readonly string[] = Object.values(actors)
  return (await distinct(db, column, rows)).filter((id) => !nobodies.includes(id))
}

/** Who has an account is that account; anybody else is named by their first letter, so that no address is printed. */
async function listAddressees(db: Kysely<unknown>, column: string, rows: Rows): Promise<string[]> {
  const { table, there } = rows
  const { rows: found } = await sql<{ account: string | null; first: string }>`
    select (select u.id from people_user u where u.email = letter.address) as account, letter.first as first
    from (
      select lower(${sql.ref(column)}) as address, min(id) as first from ${sql.table(table)}
      where ${there} group by lower(${sql.ref(column)})
    ) as letter
  `.execute(db)
  return found.map(({ account, first }) => account ?? `${table}/${first}`)
}

async function distinct(
  db: Kysely<unknown>,
  column: string,
  { table, there }: Rows,
): Promise<string[]> {
  // The builder cannot be given a table that is known only at run time without losing every type.
  const { rows } = await sql<{ value: string }>`
    select distinct ${sql.ref(column)} as value from ${sql.table(table)}
    where ${there} and ${sql.ref(column)} is not null and ${sql.ref(column)} <> ''
  `.execute(db)
  return rows.map(({ value }) => value)
}
