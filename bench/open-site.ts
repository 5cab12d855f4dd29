import { Hono } from 'hono'

import { parseConfig } from '#config'
import { migrate, write } from '#core/db.ts'
import type { UvidEnv } from '#core/http/environment.ts'

import type { AppTables } from '../src/app/app-tables.ts'
import { openAssets } from '../src/app/assets.ts'
import { createApp, type AppParts } from '../src/app/create-app.tsx'
import { loadContent } from '../src/app/load-content.ts'
import { modules } from '../src/app/modules.ts'
import { openServices } from '../src/app/open-services.ts'
import { createPublicSite } from '../src/app/public.tsx'
import { fillSections } from '../src/app/sections.ts'

/** The variant in which pages are measured. */
export const VARIANT = 'sr-latn'
/** The day on which everything happens, so that clocks and pages are the same in every run. */
export const NOW = '2026-11-24T10:00:00.000Z'

/** The product on a data folder, opened in this process with its starter content. */
export async function openSite(dataDir: string) {
  const config = parseConfig({ UVID_DATA: dataDir, UVID_NOW: NOW })
  const { db, services, close } = await openServices(config, 'http://localhost')
  await migrate(db.writer)
  await loadContent({ db, services, modules }, 'starter')
  const parts = { db, services, modules, assets: openAssets(), production: true }
  return { db, app: createApp(parts), uncached: withoutPageCache(parts), close }
}

/** The public pages as they are drawn from the database, before the page cache compresses and keeps them. */
function withoutPageCache(parts: AppParts): Hono<UvidEnv<AppTables>> {
  const { db, services } = parts
  const sections = fillSections({ modules, db, clock: services.clock })
  const site = new Hono<UvidEnv<AppTables>>()
  site.use(async (c, next) => {
    c.set('reader', db.reader)
    c.set('dialect', db.dialect)
    c.set('services', services)
    c.set('write', (command) => write(db.writer, command))
    c.set('mayOpen', () => false)
    c.set('sections', (place, subject) => sections(c.var, place, subject))
    await next()
  })
  site.route(`/${VARIANT}`, createPublicSite({ ...parts, variant: VARIANT }))
  return site
}
