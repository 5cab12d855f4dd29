import { sql, type Kysely } from 'kysely'

import type { Database } from '#core/db.ts'

/** Runs `work` on one unchanging state of the database, while others go on writing. */
export async function inSnapshot<T>(
  db: Database<unknown>,
  work: (snapshot: Kysely<unknown>) => Promise<T>,
): Promise<T> {
  if (db.dialect === 'postgres') {
    return db.writer
      .transaction()
      .setIsolationLevel('repeatable read')
      .setAccessMode('read only')
      .execute(work)
  }
  return db.writer.connection().execute(async (connection) => {
    await sql`pragma query_only = on`.execute(connection)
    // Kysely's own transaction would begin IMMEDIATE and keep the running site from writing.
    await sql`begin deferred`.execute(connection)
    try {
      return await work(connection)
    } finally {
      await sql`rollback`.execute(connection)
      await sql`pragma query_only = off`.execute(connection)
    }
  })
}

/** Runs `work`, which may also migrate, in one transaction: all of it stands, or nothing. */
export async function inTransaction<T>(
  db: Database<unknown>,
  work: (transaction: Kysely<unknown>) => Promise<T>,
): Promise<T> {
  if (db.dialect === 'postgres') return db.writer.transaction().execute(work)
  // SQLite can change its schema in a transaction, but Kysely's migrator refuses to be in one of Kysely's.
  return db.writer.connection().execute(async (connection) => {
    await sql`begin immediate`.execute(connection)
    try {
      const value = await work(connection)
      await sql`commit`.execute(connection)
      return value
    } catch (problem) {
      // After a full disk or a broken one SQLite has rolled back by itself, and what went wrong first is what the person must hear.
      await sql`rollback`.execute(connection).catch(() => undefined)
      throw problem
    }
  })
}
