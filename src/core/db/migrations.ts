import type { Migration } from 'kysely/migration'

// Vite resolves the pattern when it builds, so that the bundle carries its migrations.
const files = import.meta.glob<Migration>('../../../db/migrations/*.ts', { eager: true })

/** Every migration of this program by its name; the order of names is the order of migrating. */
export const migrations: Readonly<Record<string, Migration>> = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [path.replace(/^.*\/|\.ts$/g, ''), file]),
)
