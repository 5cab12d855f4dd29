import { openPostgres } from './db/postgres.ts'
import { openSqlite } from './db/sqlite.ts'
import type { Database } from './db/types.ts'

export { migrate } from './db/migrate.ts'
export type { CoreTables, Database, DialectName, Reader, Writer } from './db/types.ts'
export { reading } from './db/types.ts'
export { write } from './db/write.ts'

/** Opens `postgres://…` or `sqlite:<path>`; does not migrate. */
export function openDatabase<Tables>(url: string): Database<Tables> {
  if (/^postgres(ql)?:\/\//.test(url)) return openPostgres<Tables>(url)
  if (url.startsWith('sqlite:')) return openSqlite<Tables>(url.slice('sqlite:'.length))
  throw new Error('DATABASE_URL must begin with postgres:// or sqlite:')
}
