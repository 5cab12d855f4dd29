import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm } from '#core/http/forms.ts'
import { isVariant, type Language } from '#core/i18n/languages.ts'

import { listNames } from './colleagues.ts'
import { changeWork, draftPublication, factsName, saveDraft } from './commands.ts'
import {
  actOf,
  languageOf,
  recordOf,
  under,
  type DeskContext,
  type DeskRecord,
  type Sent,
} from './desk-context.ts'
import { decisionRoutes } from './desk-decision-routes.tsx'
import { historyRoutes } from './desk-history-routes.tsx'
import { reviewRoutes } from './desk-review-routes.tsx'
import { deskTitle, listDeskLines } from './desk-view.ts'
import { textForm, workForm } from './forms.ts'
import { DeskListPage } from './pages/desk-list-page.tsx'
import { OverviewPage } from './pages/overview-page.tsx'
import { PreviewPage } from './pages/preview-page.tsx'
import { TextPage } from './pages/text-page.tsx'
import { WorkFormPage } from './pages/work-form-page.tsx'
import { deskPaths } from './paths.ts'
import { deskWorkPlace } from './places.ts'
import { progressOf } from './progress.ts'
import { checkEdition } from './publish.ts'
import { listVersions } from './queries.ts'
import { renderText } from './render-text.ts'
import { compareParts } from './saved-texts.ts'
import { stagesOf } from './stages.ts'
import { strings } from './strings/index.ts'
import type { WrittenTables } from './tables.ts'
import { compareFacts, typedFacts } from './typed-facts.ts'
import { workKinds, type WorkKind } from './work-kind.ts'

/** Writing: what there is, its texts, and how they will look. */
const writingRoutes = new Hono<UvidEnv<WrittenTables>>()
  .get('/publications', async (c) => {
    const { variant, reader } = c.var
    const kind = wantedKind(c.req.query('kind'))
    const list = await listDeskLines(reader, variant, { kind, page: Number(c.req.query('page')) })
    return c.render(<DeskListPage variant={variant} list={list} />, {
      title: strings(variant).desk.title,
    })
  })
  .get('/publications/new', (c) => workPage(c, { values: {}, problems: {} }))
  .post('/publications/new', async (c) => {
    const form = await parseForm(c, workForm)
    if (!form.ok) return workPage(c, form)
    const input = { ...actOf(c), ...form.value, demo: false }
    const made = await c.var.write((trx) => draftPublication(trx, input))
    if (made.ok) return c.redirect(deskPaths.publication(made.value.workId), 303)
    return workPage(c, { values: form.values, problems: { slug: made.failure } })
  })
  .get('/publications/:id', async (c) => {
    const { variant, reader, services } = c.var
    const record = await recordOf(c)
    if (!record) return c.notFound()
    const checked = await checkEdition(reader, record.edition, services.clock.today())
    const versions = await listVersions(reader, record.work.id, 'desk')
    const progress = await progressOf(reader, record.edition)
    const names = await listNames(reader)
    const { id: workId, kind } = record.work
    const sections = await c.var.sections(deskWorkPlace, { workId, kind })
    const props = { variant, ...record, checked, versions, progress, names, sections }
    return c.render(<OverviewPage {...props} />, { title: record.title, ...under(c) })
  })
  .get('/publications/:id/settings', async (c) => {
    const record = await recordOf(c)
    if (!record) return c.notFound()
    return workPage(c, { values: typedFacts(record.work), problems: {} }, record)
  })
  .post('/publications/:id/settings', async (c) => {
    const record = await recordOf(c)
    if (!record) return c.notFound()
    const form = await parseForm(c, workForm)
    if (!form.ok) return workPage(c, form, record)
    const startedFrom = form.values['started-from'] ?? ''
    const input = { ...actOf(c), ...form.value, workId: record.work.id, startedFrom }
    const changed = await c.var.write((trx) => changeWork(trx, input))
    if (changed.ok) return c.redirect(deskPaths.publication(record.work.id), 303)
    // What is saved meanwhile is shown beside what was typed; saving again is then a decision.
    const now = (changed.failure === 'stale' ? await recordOf(c) : undefined) ?? record
    const values = { ...form.values, 'started-from': factsName(now.work) }
    return workPage(c, { values, problems: { slug: changed.failure } }, now)
  })
  .get('/publications/:id/text/:language', async (c) => {
    const record = await recordOf(c)
    const language = languageOf(c)
    if (!record || !language) return c.notFound()
    return textPage(c, { record, language })
  })
  .post('/publications/:id/text/:language', async (c) => {
    const record = await recordOf(c)
    const language = languageOf(c)
    if (!record || !language) return c.notFound()
    const form = await parseForm(c, textForm)
    if (!form.ok) return textPage(c, { record, language, sent: form })
    const { id } = record.work
    const input = { ...actOf(c), ...form.value, workId: id, language }
    const saved = await c.var.write((trx) => saveDraft(trx, input))
    if (!saved.ok) {
      const problems = { markdown: saved.failure }
      return textPage(c, { record, language, sent: { values: form.values, problems } })
    }
    const wantsPreview = form.values['next'] === 'preview'
    const next = wantsPreview ? deskPaths.preview(id) : `${deskPaths.text(id, language)}?saved=1`
    return c.redirect(next, 303)
  })
  .get('/publications/:id/preview', async (c) => {
    const { variant, reader, services } = c.var
    const record = await recordOf(c)
    if (!record) return c.notFound()
    const wanted = c.req.query('as') ?? ''
    const as = isVariant(wanted) ? wanted : variant
    const day = record.edition.version.publishedOn ?? services.clock.today()
    const { texts, binding } = await checkEdition(reader, record.edition, day)
    const text = await renderText({ texts, binding, slug: record.work.slug, day }, as)
    const props = { variant, ...record, text, as }
    return c.render(<PreviewPage {...props} />, { title: record.title, ...under(c, record) })
  })

/** Everything that staff do with publications. */
export const deskRoutes = new Hono<UvidEnv<WrittenTables>>()
  .route('/', decisionRoutes)
  .route('/', reviewRoutes)
  .route('/', historyRoutes)
  .route('/', writingRoutes)

/** A kind as an address names it; anything else is no kind. */
function wantedKind(sent: string | undefined): WorkKind | undefined {
  return workKinds.find((kind) => kind === sent)
}

function workPage(c: DeskContext, form: Sent, record?: DeskRecord) {
  const { variant } = c.var
  const { desk, kinds } = strings(variant)
  const problems = Object.values(form.problems)
  const isStale = problems.includes('stale')
  const changes = isStale && record ? compareFacts(record.work, form.values, kinds) : []
  const props = { variant, form, work: record?.work, changes }
  return c.render(<WorkFormPage {...props} />, {
    title: record ? desk.settings : desk.newTitle,
    ...under(c, record),
    ...(isStale ? { status: 409 as const } : problems.length > 0 ? { status: 422 as const } : {}),
  })
}

type TextPageParts = {
  readonly record: DeskRecord
  readonly language: Language
  readonly sent?: Sent
}

/** What was typed stays in the form; what is stored is checked and shown below it. */
async function textPage(c: DeskContext, { record, language, sent }: TextPageParts) {
  const { variant, reader, services } = c.var
  const { edition } = record
  const { problems } = await checkEdition(reader, edition, services.clock.today())
  const own = problems.filter((problem) => problem.language === language)
  const isStale = sent?.problems['markdown'] === 'stale'
  const title = await deskTitle(reader, edition, variant)
  const stages = await stagesOf(reader, edition.version.id)
  const stage = stages.find((one) => one.language === language)
  const stored = edition.texts.find((text) => text.language === language)
  // Whoever comes second sees what is different, and keeps what they typed.
  const typed = isStale ? textForm.safeParse(sent?.values).data?.text : undefined
  const changes = typed && compareParts(stored, typed)
  const props = { variant, ...record, language, stage, problems: own, sent, changes }
  return c.render(<TextPage {...props} saved={c.req.query('saved') === '1'} />, {
    title: `${strings(variant).desk.languages[language]}: ${title}`,
    ...under(c, record),
    ...(isStale ? { status: 409 as const } : sent ? { status: 422 as const } : {}),
  })
}
