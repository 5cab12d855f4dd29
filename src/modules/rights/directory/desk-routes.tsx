import { Hono, type Context } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm } from '#core/http/forms.ts'
import { pick } from '#core/i18n/human-text.ts'

import {
  checkChannel,
  createController,
  editController,
  publishController,
  withdrawController,
} from './commands.ts'
import { ownFacts } from './controller.ts'
import { listCorrections } from './corrections.ts'
import { fieldOfFailure, formPage, stalePage } from './desk-form.tsx'
import { valuesOf } from './field-values.ts'
import { controllerForm, withOneMore, withTypedDays } from './forms.ts'
import { listChanges } from './history.ts'
import { deskFilter, passingDesk } from './list-filter.ts'
import { DeskListPage } from './pages/desk-list-page.tsx'
import { HistoryPage } from './pages/history-page.tsx'
import { RecordPage } from './pages/record-page.tsx'
import { WithdrawalPage } from './pages/withdrawal-page.tsx'
import { deskPaths } from './paths.ts'
import { findRecord, listControllers } from './queries.ts'
import { findSite, listChecks } from './reach.ts'
import { strings } from './strings/index.ts'
import type { WrittenTables } from './tables.ts'

type DirectoryContext = Context<UvidEnv<WrittenTables>>

/** Work on the records of the directory. */
export const recordRoutes = new Hono<UvidEnv<WrittenTables>>()
  .get('/controllers', async (c) => {
    const { variant, reader, services } = c.var
    const today = services.clock.today()
    const filter = deskFilter(c.req.query())
    const lines = passingDesk(await listControllers(reader, 'desk'), filter, { variant, today })
    const waiting = (await listCorrections(reader, { state: 'waiting' })).length
    const [check] = (await listChecks(reader)).values()
    const checks = { on: services.outside !== undefined, lastOn: check?.checkedAt }
    return c.render(<DeskListPage {...{ variant, lines, filter, waiting, checks, today }} />, {
      title: strings(variant).desk.title,
    })
  })
  .get('/controllers/new', (c) => formPage(c, { values: {}, problems: {} }))
  .post('/controllers/new', async (c) => {
    const sent = await parseForm(c, controllerForm(c.var.services.clock.today()))
    const more = withOneMore(sent.values)
    if (more) return formPage(c, { values: more, problems: {} })
    if (!sent.ok) return formPage(c, sent)
    const slug = sent.values['key'] ?? ''
    const input = { ...actOf(c), slug, facts: sent.value, demo: false, published: false }
    const made = await c.var.write((trx) => createController(trx, input))
    if (made.ok) return c.redirect(deskPaths.controller(slug), 303)
    const problems = { [fieldOfFailure[made.failure]]: made.failure }
    return formPage(c, { values: sent.values, problems })
  })
  .get('/controllers/:slug', async (c) => {
    const controller = await recordOf(c)
    if (!controller) return c.notFound()
    const { variant, reader, services } = c.var
    const { slug, name } = controller
    const corrections = await listCorrections(reader, { state: 'waiting', slug })
    const site = await findSite(reader, controller)
    const props = { variant, controller, site, corrections, today: services.clock.today() }
    return c.render(<RecordPage {...props} />, { title: pick(name, variant).text, ...under(c) })
  })
  .get('/controllers/:slug/edit', async (c) => {
    const controller = await recordOf(c)
    if (!controller) return c.notFound()
    const values = withTypedDays(valuesOf(ownFacts(controller)))
    return formPage(c, {
      values: { ...values, 'started-from': controller.updatedAt },
      problems: {},
    })
  })
  .post('/controllers/:slug/edit', async (c) => {
    const sent = await parseForm(c, controllerForm(c.var.services.clock.today()))
    const more = withOneMore(sent.values)
    if (more) return formPage(c, { values: more, problems: {} })
    if (!sent.ok) return formPage(c, sent)
    const slug = c.req.param('slug')
    const startedFrom = sent.values['started-from'] ?? ''
    const input = { ...actOf(c), slug, facts: sent.value, startedFrom }
    const edited = await c.var.write((trx) => editController(trx, input))
    if (edited.ok) return c.redirect(deskPaths.controller(slug), 303)
    if (edited.failure === 'not-found') return c.notFound()
    if (edited.failure === 'stale') return stalePage(c, sent)
    const problems = { [fieldOfFailure[edited.failure]]: edited.failure }
    return formPage(c, { values: sent.values, problems })
  })
  .get('/controllers/:slug/history', async (c) => {
    const controller = await recordOf(c)
    if (!controller) return c.notFound()
    const { variant, reader } = c.var
    const { slug, name } = controller
    const changes = await listChanges(reader, slug)
    return c.render(<HistoryPage variant={variant} name={name} changes={changes} />, {
      title: strings(variant).history.title,
      ...under(c, { href: deskPaths.controller(slug), label: pick(name, variant).text }),
    })
  })
  .post('/controllers/:slug/channels/:channelId/check', async (c) => {
    const { slug, channelId } = c.req.param()
    const input = { ...actOf(c), slug, channelId, today: c.var.services.clock.today() }
    const checked = await c.var.write((trx) => checkChannel(trx, input))
    return checked.ok ? c.redirect(deskPaths.controller(slug), 303) : c.notFound()
  })
  .post('/controllers/:slug/publication', async (c) => {
    const slug = c.req.param('slug')
    const done = await c.var.write((trx) => publishController(trx, { ...actOf(c), slug }))
    // Pressed twice, or by two people: what was wished has happened.
    if (!done.ok && done.failure === 'not-found') return c.notFound()
    return c.redirect(deskPaths.controller(slug), 303)
  })
  .get('/controllers/:slug/withdrawal', async (c) => {
    const controller = await recordOf(c)
    if (!controller) return c.notFound()
    const { variant } = c.var
    return c.render(<WithdrawalPage variant={variant} {...controller} />, {
      title: strings(variant).desk.withdrawTitle,
    })
  })
  .post('/controllers/:slug/withdrawal', async (c) => {
    const slug = c.req.param('slug')
    const done = await c.var.write((trx) => withdrawController(trx, { ...actOf(c), slug }))
    if (!done.ok && done.failure === 'not-found') return c.notFound()
    return c.redirect(deskPaths.controller(slug), 303)
  })

function actOf(c: DirectoryContext) {
  const { id, name } = c.var.actor
  return { by: { id, name }, at: c.var.services.clock.now() }
}

function recordOf(c: DirectoryContext) {
  return findRecord(c.var.reader, c.req.param('slug') ?? '', 'desk')
}

function under(c: DirectoryContext, ...more: { href: string; label: string }[]) {
  const list = { href: deskPaths.controllers, label: strings(c.var.variant).desk.title }
  return { breadcrumbs: [list, ...more] }
}
