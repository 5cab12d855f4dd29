import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'

import type { Database } from '#core/db.ts'
import { write } from '#core/db.ts'
import type { UvidEnv } from '#core/http/environment.ts'
import { pageCache } from '#core/http/page-cache.ts'
import { requestNumber } from '#core/http/request-id.ts'
import { refuseForeignRequests, securityHeaders } from '#core/http/security.ts'
import { variants } from '#core/i18n/languages.ts'
import { negotiateVariant } from '#core/i18n/negotiation.ts'
import { describeProblem } from '#core/log.ts'
import type { ModuleDescription } from '#core/module.ts'
import type { Services } from '#core/services.ts'
import { asStoringFailure } from '#core/storage/storing-failure.ts'

import type { AppTables } from './app-tables.ts'
import type { Assets } from './assets.ts'
import { keepIndex, recordsOf, type IndexUpkeep } from './desk-search/index-upkeep.ts'
import { createDesk } from './desk.tsx'
import { errorPage } from './error-page.tsx'
import { exampleRoutes } from './examples.tsx'
import { healthRoutes } from './health.ts'
import type { Controller } from './kept/controller.ts'
import { createPublicSite } from './public.tsx'
import { fillSections } from './sections.ts'
import { wellKnownRoutes } from './well-known.ts'

/** Everything but an upload: no form of ours comes near it. */
const FORM_BYTES_MAX = 1024 * 1024
/** An upload is a scanned answer; see core/documents/limits.ts for what is then done with it. */
const UPLOAD_BYTES_MAX = 52 * 1024 * 1024

export type AppParts = {
  readonly db: Database<AppTables>
  readonly services: Services
  readonly assets: Assets
  readonly modules: readonly ModuleDescription[]
  readonly production: boolean
  /** Shared with the running site, which keeps it up in the background. */
  readonly deskIndex?: IndexUpkeep
  /** Who answers for the data, as far as the settings say. */
  readonly controller?: Controller
}

/** Composes the whole site as one request handler; it opens nothing and listens nowhere. */
export function createApp(parts: AppParts): Hono<UvidEnv<AppTables>> {
  const { db, services, assets, modules } = parts
  const app = new Hono<UvidEnv<AppTables>>()
  const sections = fillSections({ modules, db, clock: services.clock })

  for (const variant of variants) {
    const cached = pageCache({ revision: db.revision, today: services.clock.today })
    app.use(`/${variant}`, cached)
    app.use(`/${variant}/*`, cached)
  }
  app.use(requestNumber())
  // No address of ours holds NUL, and PostgreSQL would refuse the question.
  app.use((c, next) => (c.req.url.includes('%00') ? Promise.resolve(c.notFound()) : next()))
  app.use(securityHeaders({ https: services.origin.startsWith('https:') }))
  app.use(refuseForeignRequests({ origin: () => services.origin }))
  const tooLarge = (c: Context) => errorPage(c, { assets, kind: 'too-large' })
  app.use('/desk/*', bodyLimit({ maxSize: UPLOAD_BYTES_MAX, onError: tooLarge }))
  for (const variant of variants) {
    app.use(`/${variant}/*`, bodyLimit({ maxSize: FORM_BYTES_MAX, onError: tooLarge }))
  }
  app.use(async (c, next) => {
    c.set('reader', db.reader)
    c.set('dialect', db.dialect)
    c.set('connection', db.writer)
    c.set('services', services)
    c.set('write', (command) => write(db.writer, command))
    c.set('mayOpen', () => false)
    c.set('sections', (place, subject) => sections(c.var, place, subject))
    await next()
  })
  app.get('/', (c) => {
    c.header('vary', 'Accept-Language')
    return c.redirect(`/${negotiateVariant(c.req.header('accept-language'))}`, 302)
  })
  app.route('/', healthRoutes({ db, services, modules }))
  app.route('/', wellKnownRoutes({ db, modules, origin: services.origin }))
  app.route('/assets', assets.routes)
  if (!parts.production) app.route('/', exampleRoutes(assets))
  for (const module of modules) if (module.rootRoutes) app.route('/', module.rootRoutes)
  for (const variant of variants) {
    app.route(`/${variant}`, createPublicSite({ ...parts, variant }))
  }
  const { deskIndex = keepIndex({ db, sources: recordsOf(modules), log: services.log }) } = parts
  app.route('/desk', createDesk({ ...parts, deskIndex }))
  app.notFound((c) => errorPage(c, { assets, kind: 'not-found' }))
  app.onError((problem, c) => {
    const requestId = c.var.requestId
    services.log.error('request.failed', {
      requestId,
      method: c.req.method,
      ...describeProblem(problem),
    })
    const full = asStoringFailure(problem) === 'disk-full'
    return errorPage(c, { assets, kind: full ? 'disk-full' : 'broken' })
  })
  return app
}
