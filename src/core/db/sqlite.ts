import { DatabaseSync, type StatementSync } from 'node:sqlite'

import { Kysely, SqliteDialect, type SqliteStatement } from 'kysely'

import { reading, type Database } from './types.ts'

/** How long a writer waits for another process (a backup, a command line) before it gives up. */
const BUSY_TIMEOUT_MS = 10_000
/** Prepared statements kept per connection; our queries are a few hundred fixed texts. */
const STATEMENTS_MAX = 500

/**
 * Opens the SQLite file with one connection that writes and one that cannot. In WAL mode readers see the last commit
 * and never wait for the writer.
 */
export function openSqlite<Tables>(path: string): Database<Tables> {
  const writeConnection = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS })
  writeConnection.exec('pragma journal_mode = wal')
  // FULL, because an answered command must survive a power cut, not only a crash of the process.
  writeConnection.exec('pragma synchronous = full')
  writeConnection.exec('pragma foreign_keys = on')
  // What is deleted is overwritten, so that nothing of an erased person stays in free pages of the file.
  writeConnection.exec('pragma secure_delete = on')
  const readConnection = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS, readOnly: true })
  let revision: StatementSync | undefined
  const writer = new Kysely<Tables>({ dialect: dialectOn(writeConnection) })
  const reader = new Kysely<Tables>({ dialect: dialectOn(readConnection) })
  return {
    dialect: 'sqlite',
    reader: reading(reader),
    writer,
    revision: () => {
      // Prepared at first use, because the table is made by the first migration.
      revision ??= readConnection.prepare('select number from core_revision where id = 1')
      return Number(revision.get()?.['number'])
    },
    close: async () => {
      await reader.destroy()
      await writer.destroy()
      // Kysely closes only what it has used.
      if (readConnection.isOpen) readConnection.close()
      if (writeConnection.isOpen) writeConnection.close()
    },
  }
}

function dialectOn(connection: DatabaseSync): SqliteDialect {
  const statements = new Map<string, StatementSync>()
  function prepared(sql: string): StatementSync {
    const known = statements.get(sql)
    if (known) return known
    if (statements.size >= STATEMENTS_MAX) statements.clear()
    // IMMEDIATE, because a transaction that first reads and then writes would otherwise fail when another process wrote between.
    const statement = connection.prepare(sql === 'begin' ? 'begin immediate' : sql)
    statements.set(sql, statement)
    return statement
  }
  return new SqliteDialect({
    database: {
      close: () => connection.close(),
      prepare: (sql) => {
        // SQLite has rolled back by itself after some errors (a full disk); a second rollback would fail and hide what went wrong.
        if (sql === 'rollback' && !connection.isTransaction) return nothingToDo
        const statement = prepared(sql)
        return {
          reader: statement.columns().length > 0,
          all: (parameters) => statement.all(...bindable(parameters)),
          run: (parameters) => statement.run(...bindable(parameters)),
          iterate: (parameters) => statement.iterate(...bindable(parameters)),
        }
      },
    },
  })
}

const nothingToDo: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [][Symbol.iterator](),
}

type Bindable = string | number | bigint | null | Uint8Array

function bindable(parameters: readonly unknown[]): Bindable[] {
  return parameters.map((value) => {
    if (value === undefined) return null
    if (value === null || value instanceof Uint8Array) return value
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint')
      return value
    throw new TypeError(
      `a ${typeof value} cannot be stored; portable types are text, number, null and bytes`,
    )
  })
}
