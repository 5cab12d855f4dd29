import type { Kysely, Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'

/** What a query gets: code that writes through it does not compile. */
export type Reader<Tables> = ReadonlyKysely<Tables>

/** What a command gets: an open transaction, never the plain connection. */
export type Writer<Tables> = Transaction<Tables>

/** Lets a command read through the queries of its module: the same connection or transaction, without its writing half. */
export function reading<Tables>(connection: Kysely<Tables>): Reader<Tables> {
  // Kysely narrows by type only; it offers no conversion of its own.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a narrowing of what may be written, not of what is there
  return connection as unknown as Reader<Tables>
}

/** The two engines that one portable schema serves. */
export type DialectName = 'sqlite' | 'postgres'

/** An open database. `writer` is for `write()`, jobs, migrations and the sign-in library only. */
export type Database<Tables> = {
  readonly dialect: DialectName
  readonly reader: Reader<Tables>
  readonly writer: Kysely<Tables>
  /** The number that every successful command raises; the page cache and other processes watch it. */
  readonly revision: () => Promise<number> | number
  readonly close: () => Promise<void>
}

/** Tables that belong to no module. */
export type CoreTables = {
  core_revision: { id: number; number: number }
  /** Which collections of content have been loaded, so that a later start leaves the work of people alone. */
  core_loaded: { name: string; at: string }
}
