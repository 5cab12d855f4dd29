import { sql, type Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'

import { migrations } from '#core/db/migrations.ts'

/** Whether this program has the migration; a backup from a newer one names others. */
export function knowsSchema(name: string): boolean {
  return Object.hasOwn(migrations, name)
}

/** The last migration that a database has seen; `undefined` for a database without our tables. */
export async function schemaVersion(db: Kysely<unknown>): Promise<string | undefined> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  if (!tables.some((table) => table.name === 'kysely_migration')) return undefined
  // The migrator's own table is in nobody's table types.
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name desc limit 1
  `.execute(db)
  return rows[0]?.name
}

/** Whether nothing at all has been made in a database. */
export async function isEmptyDatabase(db: Kysely<unknown>): Promise<boolean> {
  return (await db.introspection.getTables({ withInternalKyselyTables: true })).length === 0
}

/** Migrates up to and including `name`, or as far as this program goes. Inside the transaction of `db`, if it is one. */
export async function migrateTo(db: Kysely<unknown>, name?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error } = await (name === undefined
    ? migrator.migrateToLatest()
    : migrator.migrateTo(name))
  if (error) throw error
}
