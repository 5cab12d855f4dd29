import { sql, type Kysely } from 'kysely'

import type { DialectName } from '#core/db.ts'

/** A row of `table` names a row of `target`. */
export type ForeignKey = {
  /** PostgreSQL's name of the constraint; SQLite has a number. */
  readonly name: string
  readonly table: string
  readonly target: string
  readonly columns: readonly { readonly from: string; readonly to: string }[]
}

type PairRow = { name: string | number; table: string; target: string; from: string; to: string }

/** All foreign keys, also those of a table to itself. */
export async function listForeignKeys(
  db: Kysely<unknown>,
  dialect: DialectName,
): Promise<readonly ForeignKey[]> {
  const rows = dialect === 'sqlite' ? await askSqlite(db) : await askPostgres(db)
  return [...Map.groupBy(rows, (row) => `${row.table} ${row.name}`).values()].flatMap((pairs) => {
    const [first] = pairs
    return first ? [{ ...first, name: String(first.name), columns: pairs }] : []
  })
}

/** How many rows name a row that is not there. */
export async function countDangling(db: Kysely<unknown>, key: ForeignKey): Promise<number> {
  const named = key.columns.map(({ from }) => sql`child.${sql.ref(from)} is not null`)
  const same = key.columns.map(
    ({ from, to }) => sql`parent.${sql.ref(to)} = child.${sql.ref(from)}`,
  )
  // The builder cannot be given tables that are known only at run time without losing every type.
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from ${sql.table(key.table)} as child
    where ${sql.join(named, sql` and `)}
      and not exists (select 1 from ${sql.table(key.target)} as parent where ${sql.join(same, sql` and `)})
  `.execute(db)
  return rows[0]?.count ?? 0
}

/**
 * Lets a transaction bring rows in any order: a row may name one that comes later, in its own table or in another. What has been
 * brought must fit when `settle` is called.
 */
export async function deferForeignKeys(
  db: Kysely<unknown>,
  dialect: DialectName,
): Promise<{ settle: () => Promise<void> }> {
  const keys = await listForeignKeys(db, dialect)
  if (dialect === 'sqlite') await sql`pragma defer_foreign_keys = on`.execute(db)
  else for (const key of keys) await alter(db, key, sql`deferrable initially deferred`)
  return {
    settle: async () => {
      for (const key of keys) {
        if ((await countDangling(db, key)) > 0)
          throw new Error(`Rows of ${key.table} name rows of ${key.target} that are not there`)
      }
      if (dialect === 'sqlite') return
      await sql`set constraints all immediate`.execute(db)
      for (const key of keys) await alter(db, key, sql`not deferrable`)
    },
  }
}

async function alter(
  db: Kysely<unknown>,
  key: ForeignKey,
  how: ReturnType<typeof sql>,
): Promise<void> {
  await sql`alter table ${sql.table(key.table)} alter constraint ${sql.id(key.name)} ${how}`.execute(
    db,
  )
}

// The builder knows no catalogue of either engine.
async function askSqlite(db: Kysely<unknown>): Promise<PairRow[]> {
  const { rows } = await sql<PairRow>`
    select t.name as "table", f.id as "name", f."table" as "target", f."from", f."to"
    from pragma_table_list as t join pragma_foreign_key_list(t.name) as f
    where t.schema = 'main' and t.type = 'table' order by t.name, f.id, f.seq
  `.execute(db)
  return rows
}

async function askPostgres(db: Kysely<unknown>): Promise<PairRow[]> {
  const { rows } = await sql<PairRow>`
    select k.conname as "name", t.relname as "table", p.relname as "target",
      a.attname as "from", b.attname as "to"
    from pg_constraint k
    join pg_class t on t.oid = k.conrelid
    join pg_class p on p.oid = k.confrelid
    cross join unnest(k.conkey, k.confkey) with ordinality as pair(child, parent, position)
    join pg_attribute a on a.attrelid = t.oid and a.attnum = pair.child
    join pg_attribute b on b.attrelid = p.oid and b.attnum = pair.parent
    where k.contype = 'f' and t.relnamespace = current_schema()::regnamespace
    order by t.relname, k.conname, pair.position
  `.execute(db)
  return rows
}
