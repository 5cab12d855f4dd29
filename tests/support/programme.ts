import { createClock } from '#core/clock.ts'
import { write, type Database, type DialectName, type Reader } from '#core/db.ts'
import type { Write } from '#core/http/environment.ts'
import type { LoaderContext } from '#core/module.ts'
import type { Services } from '#core/services.ts'
import { module as evidence, type EvidenceWrittenTables } from '#modules/evidence'
import { module as institutions } from '#modules/institutions'

import type { TestApp } from './app.ts'
import { testDatabase } from './database.ts'

/** Where the tests' clock stands. */
const NOW = '2026-11-24T10:00:00.000Z'

/** A database with the starter content of institutions, indicators and observations. */
export type Programme = {
  readonly db: Database<EvidenceWrittenTables>
  readonly reader: Reader<EvidenceWrittenTables>
  readonly dialect: DialectName
  readonly write: Write<EvidenceWrittenTables>
  readonly context: LoaderContext<EvidenceWrittenTables>
  /** Somebody acting at the tests' instant. */
  readonly act: { readonly byUser: string; readonly at: string }
}

/** Opens a fresh database and loads the real starter content. */
export async function testDatabaseWithStarter(): Promise<Programme> {
  return loadInto(await testDatabase<EvidenceWrittenTables>())
}

/** Loads the real starter content into the database of a composed site. */
export async function loadStarterInto(app: TestApp): Promise<Programme> {
  // The same database with the tables that the tests look into.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return loadInto(app.db as unknown as Database<EvidenceWrittenTables>)
}

async function loadInto(db: Database<EvidenceWrittenTables>): Promise<Programme> {
  const { reader, dialect } = db
  const run: Write<EvidenceWrittenTables> = (command) => write(db.writer, command)
  // Loaders ask no service but the clock.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const services = { clock: createClock(NOW) } as Services
  const context = { reader, write: run, dialect, services }
  for (const { loadStarter } of [institutions, evidence]) {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as the composition root does
    await loadStarter?.(context as unknown as LoaderContext<never>)
  }
  return { db, reader, dialect, write: run, context, act: { byUser: 'user-1', at: NOW } }
}
