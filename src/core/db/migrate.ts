import type { Kysely } from 'kysely'
import { Migrator } from 'kysely/migration'

import { migrations } from './migrations.ts'

/** Brings the schema up to date; throws when a migration fails (the failed one is rolled back). */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).map((result) => result.migrationName)
}
