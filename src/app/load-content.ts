import { write, type Database } from '#core/db.ts'
import type { LoaderContext, ModuleDescription } from '#core/module.ts'
import { ok } from '#core/result.ts'
import type { Services } from '#core/services.ts'
import { actors, appendAudit } from '#modules/people'

import { toModule, type AppTables } from './app-tables.ts'

type LoadParts = {
  readonly db: Database<AppTables>
  readonly services: Services
  readonly modules: readonly ModuleDescription[]
}

/** Loads a collection once per database, module by module in the order of the graph; answers whether there was anything to do. */
export async function loadContent(
  parts: LoadParts,
  collection: 'starter' | 'demo',
): Promise<boolean> {
  const { db, services, modules } = parts
  const loaded = await db.reader
    .selectFrom('core_loaded')
    .select('name')
    .where('name', '=', collection)
    .executeTakeFirst()
  if (loaded) return false
  const context: LoaderContext<AppTables> = {
    reader: db.reader,
    write: (command) => write(db.writer, command),
    dialect: db.dialect,
    services,
  }
  for (const module of modules) {
    const load = collection === 'starter' ? module.loadStarter : module.loadDemo
    await load?.(toModule(context))
  }
  await write(db.writer, async (trx) => {
    const at = services.clock.now()
    await trx.insertInto('core_loaded').values({ name: collection, at }).execute()
    const act = `uvid load ${collection}`
    await appendAudit(trx, { actorId: actors.commandLine, act, record: '', at })
    return ok(undefined)
  })
  return true
}
