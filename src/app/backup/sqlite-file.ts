import { existsSync } from 'node:fs'

/** The file of a SQLite database; `undefined` for PostgreSQL. */
export function sqliteFile(databaseUrl: string): string | undefined {
  return databaseUrl.startsWith('sqlite:') ? databaseUrl.slice('sqlite:'.length) : undefined
}

/** Whether the file of the database is missing. Opening would make an empty one, and hide a wrong setting. */
export function isMissingDatabase(databaseUrl: string): boolean {
  const file = sqliteFile(databaseUrl)
  return file !== undefined && !existsSync(file)
}
