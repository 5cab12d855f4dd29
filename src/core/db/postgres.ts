import { Kysely, PostgresDialect } from 'kysely'
import { Pool, types } from 'pg'

import { reading, type Database } from './types.ts'

/** Connections per process; two cores gain nothing from more, and PostgreSQL's default limit is 100 for all processes. */
const CONNECTIONS_MAX = 10

// count(*) and sums are bigint on PostgreSQL; ours stay far below 2^53, and SQLite gives numbers.
types.setTypeParser(types.builtins.INT8, Number)

/** Opens a pool on a PostgreSQL database given by its URL. */
export function openPostgres<Tables>(url: string): Database<Tables> {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS_MAX })
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  const connection = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  let asked: Promise<number> | undefined
  return {
    dialect: 'postgres',
    reader: reading(connection),
    writer: connection,
    // Requests that come while the question is under way share its answer.
    revision: () => (asked ??= askRevision(pool).finally(() => (asked = undefined))),
    close: () => connection.destroy(),
  }
}

async function askRevision(pool: Pool): Promise<number> {
  const answer = await pool.query<{ number: number }>(
    'select number from core_revision where id = 1',
  )
  return answer.rows[0]?.number ?? 0
}
