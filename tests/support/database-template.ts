import { migrate, openDatabase } from '#core/db.ts'

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- Vitest is extended by merging.
  export interface ProvidedContext {
    /** URL of the migrated database that every test database is a copy of. */
    databaseTemplate: string
  }
}

/** Migrates the database that test files copy, and leaves nobody connected to it. */
export async function migrateTemplate(url: string): Promise<void> {
  const template = openDatabase<unknown>(url)
  try {
    await migrate(template.writer)
  } finally {
    await template.close()
  }
}
