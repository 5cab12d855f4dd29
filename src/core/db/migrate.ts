import type { Kysely } from 'kysely'
import { Migrator, type Migration } from 'kysely/migration'

// Vite resolves the pattern when it builds, so that the bundle carries its migrations.
const files = import.meta.glob<Migration>('../../../db/migrations/*.ts', { eager: true })

/** Brings the schema up to date; throws when a migration fails (the failed one is rolled back). */
export async function migrate<Tables>(db: Kysely<Tables>): Promise<string[]> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations() } })
  const { error, results } = await migrator.migrateToLatest()
  if (error) throw error
  return (results ?? []).map((result) => result.migrationName)
}

function migrations(): Record<string, Migration> {
  return Object.fromEntries(
    Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.ts$/g, ''), file]),
  )
}
