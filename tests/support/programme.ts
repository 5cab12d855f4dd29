import { createClock } from '#core/clock.ts'
import { write, type Database, type DialectName, type Reader } from '#core/db.ts'
import type { Write } from '#core/http/environment.ts'
import type { LoaderContext, ModuleDescription } from '#core/module.ts'
import type { Services } from '#core/services.ts'
import { module as evidence, type EvidenceWrittenTables } from '#modules/evidence'
import { module as institutions } from '#modules/institutions'

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
  const db = await testDatabase<EvidenceWrittenTables>()
  const { reader, dialect } = db
  const run: Write<EvidenceWrittenTables> = (command) => write(db.writer, command)
  // Loaders ask no service but the clock.
  const services = { clock: createClock(NOW) } as Services
  const context = { reader, write: run, dialect, services }
  for (const module of [institutions, evidence]) await load(module, context)
  return { db, reader, dialect, write: run, context, act: { byUser: 'user-1', at: NOW } }
}

async function load(
  module: ModuleDescription,
  context: LoaderContext<EvidenceWrittenTables>,
): Promise<void> {
  await module.loadStarter?.(context as unknown as LoaderContext<never>)
}
