import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm } from '#core/http/forms.ts'

import { listAlerts, listOpenAlerts } from './alerts.ts'
import { bindPublished } from './binding.ts'
import { decideAlert, withdrawPublication } from './commands.ts'
import {
  actOf,
  languageOf,
  recordOf,
  under,
  type DeskContext,
  type DeskRecord,
  type Sent,
} from './desk-context.ts'
import { publishForm } from './editorial-forms.ts'
import { decisionForm, withdrawalForm } from './forms.ts'
import { AlertsPage } from './pages/alerts-page.tsx'
import { ComparePage } from './pages/compare-page.tsx'
import { FiguresPage } from './pages/figures-page.tsx'
import { firstChoice, PublishPage } from './pages/publish-page.tsx'
import { WithdrawPage } from './pages/withdraw-page.tsx'
import { deskPaths } from './paths.ts'
import { listTitles } from './publication-view.ts'
import { checkEdition, publishVersion } from './publish.ts'
import { planPublishing } from './publishing-plan.ts'
import { editionOf, findEdition, listVersions } from './queries.ts'
import { compareSources } from './saved-texts.ts'
import { cancelSchedule, scheduleTexts } from './schedule.ts'
import { stagesOf } from './stages.ts'
import { listFigures } from './stored-figures.ts'
import { strings } from './strings/index.ts'
import type { WrittenTables } from './tables.ts'

/** Deciding: publication, withdrawal, alerts, and the comparison of versions on which decisions rest. */
export const decisionRoutes = new Hono<UvidEnv<WrittenTables>>()
  .get('/publications/alerts', async (c) => {
    const { variant, reader } = c.var
    const alerts = await listAlerts(reader)
    const works = [...new Map(alerts.map(({ work }) => [work.id, work])).values()]
    const titles = await listTitles(reader, works, variant)
    return c.render(<AlertsPage variant={variant} alerts={alerts} titles={titles} />, {
      title: strings(variant).desk.alerts.title,
      ...under(c),
    })
  })
  .get('/publications/:id/publication', async (c) => {
    const record = await recordOf(c)
    if (!record) return c.notFound()
    return publishPage(c, record)
  })
  .post('/publications/:id/publication', async (c) => {
    const record = await recordOf(c)
    if (!record) return c.notFound()
    const form = await parseForm(c, publishForm)
    if (!form.ok) return publishPage(c, record, form)
    const { publishAt, ...wish } = form.value
    const day = c.var.services.clock.today()
    const input = { ...actOf(c), ...wish, workId: record.work.id, day }
    const done =
      publishAt === undefined
        ? await c.var.write((trx) => publishVersion(trx, input))
        : await c.var.write((trx) => scheduleTexts(trx, { ...input, publishAt }))
    if (done.ok) return c.redirect(deskPaths.publication(record.work.id), 303)
    const problems = { [publishField(done.failure)]: done.failure }
    return publishPage(c, record, { values: form.values, problems })
  })
  .post('/publications/:id/publication/:language/cancellation', async (c) => {
    const record = await recordOf(c)
    const language = languageOf(c)
    if (!record || !language) return c.notFound()
    const input = { ...actOf(c), workId: record.work.id, language }
    // Refused when the hour has come or is cancelled already: the page that follows says how it stands.
    await c.var.write((trx) => cancelSchedule(trx, input))
    return c.redirect(deskPaths.publish(record.work.id), 303)
  })
  .get('/publications/:id/withdrawal', async (c) => {
    const record = await recordOf(c)
    return record ? withdrawPage(c, record) : c.notFound()
  })
  .post('/publications/:id/withdrawal', async (c) => {
    const record = await recordOf(c)
    if (!record) return c.notFound()
    const form = await parseForm(c, withdrawalForm)
    if (!form.ok) return withdrawPage(c, record, form)
    const day = c.var.services.clock.today()
    const input = { ...actOf(c), ...form.value, workId: record.work.id, day }
    // Refused when pressed twice, or by two people: what was wished has happened.
    await c.var.write((trx) => withdrawPublication(trx, input))
    return c.redirect(deskPaths.publication(record.work.id), 303)
  })
  .get('/publications/:id/figures', async (c) => {
    const record = await recordOf(c)
    return record ? figuresPage(c, record) : c.notFound()
  })
  .post('/publications/:id/figures/:figureId/decision', async (c) => {
    const record = await recordOf(c)
    if (!record) return c.notFound()
    const figureId = c.req.param('figureId')
    const form = await parseForm(c, decisionForm)
    if (!form.ok) return figuresPage(c, record, { figureId, ...form })
    const input = { ...actOf(c), ...form.value, workId: record.work.id, figureId }
    const decided = await c.var.write((trx) => decideAlert(trx, input))
    if (decided.ok) return c.redirect(deskPaths.figures(record.work.id), 303)
    const problems = { decision: decided.failure }
    return figuresPage(c, record, { figureId, values: form.values, problems })
  })
  // Where a language is chosen on the answer to a form, the browser asks for the form's address.
  .get('/publications/:id/figures/:figureId/decision', (c) =>
    c.redirect(deskPaths.figures(c.req.param('id')), 303),
  )
  .get('/publications/:id/versions/:number{[1-9][0-9]{0,4}}', async (c) => {
    const { variant, reader } = c.var
    const record = await recordOf(c)
    const all = record ? await listVersions(reader, record.work.id, 'desk') : []
    const newer = all.find(({ number }) => String(number) === c.req.param('number'))
    if (!record || !newer) return c.notFound()
    const older = all.find(({ number }) => number === newer.number - 1)
    const after = (await editionOf(reader, record.work, newer)).texts
    const before = older ? (await editionOf(reader, record.work, older)).texts : []
    const props = { variant, ...record, newer, older, changes: compareSources(before, after) }
    return c.render(<ComparePage {...props} />, { title: record.title, ...under(c, record) })
  })

/** Where on the form a refusal is shown. */
function publishField(failure: string): string {
  if (failure === 'past') return 'publish-on'
  if (failure === 'not-approved') return firstChoice
  return failure === 'note-missing' ? 'note-sr' : 'when'
}

async function publishPage(c: DeskContext, record: DeskRecord, sent?: Sent) {
  const { variant, reader, services } = c.var
  const plan = await planPublishing(reader, record.edition)
  const stages = await stagesOf(reader, record.edition.version.id)
  // With nothing approved the whole draft is checked, so that its authors see what is left to do.
  const edition = plan.going.length > 0 ? plan.edition : record.edition
  const { problems } = await checkEdition(reader, edition, services.clock.today())
  const props = { variant, ...record, plan, stages, problems, sent }
  return c.render(<PublishPage {...props} />, {
    title: strings(variant).desk.publish.title(record.title),
    ...under(c, record),
    ...(sent ? { status: 422 as const } : {}),
  })
}

function withdrawPage(c: DeskContext, record: DeskRecord, sent?: Sent) {
  const { variant } = c.var
  return c.render(<WithdrawPage variant={variant} {...record} sent={sent} />, {
    title: strings(variant).desk.withdraw.title(record.title),
    ...under(c, record),
    ...(sent ? { status: 422 as const } : {}),
  })
}

async function figuresPage(
  c: DeskContext,
  record: DeskRecord,
  sent?: Sent & { readonly figureId: string },
) {
  const { variant, reader } = c.var
  const edition = await findEdition(reader, record.work)
  const figures = edition ? await listFigures(reader, [edition.version.id]) : []
  const binding = await bindPublished(reader, figures)
  const alerts = await listAlerts(reader, record.work)
  const open = (await listOpenAlerts(reader, record.work)).length
  const props = { variant, ...record, binding, alerts, open, sent }
  return c.render(<FiguresPage {...props} />, {
    title: `${strings(variant).desk.sections.figures}: ${record.title}`,
    ...under(c, record),
    ...(sent ? { status: 422 as const } : {}),
  })
}
