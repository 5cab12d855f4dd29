import { Hono, type Context } from 'hono'

import { sourceLines } from '#core/editorial/checked-sources.ts'
import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm, type FieldProblems, type FormValues } from '#core/http/forms.ts'
import { findWork, publicationDeskPaths, titleInDesk } from '#modules/publications'
import { typedDay } from '#ui/forms/date-field.tsx'

import { changeFacts, enterFacts } from './commands.ts'
import { factsForm } from './forms.ts'
import { DeskListPage } from './pages/desk-list-page.tsx'
import { FactsFormPage } from './pages/facts-form-page.tsx'
import { deskPaths } from './paths.ts'
import { findFacts, readAdvice, type KeptFacts } from './queries.ts'
import { isAdvice } from './shelves.ts'
import { strings } from './strings/index.ts'
import type { WrittenTables } from './tables.ts'

type DeskContext = Context<UvidEnv<WrittenTables>>
type Sent = { readonly values: FormValues; readonly problems: FieldProblems }

/** Until when advice holds, and what is said of it. */
export const deskRoutes = new Hono<UvidEnv<WrittenTables>>()
  .get('/hygiene', async (c) => {
    const { variant, reader, services } = c.var
    const advice = await readAdvice(reader, variant)
    const props = { variant, ...advice, today: services.clock.today() }
    return c.render(<DeskListPage {...props} />, { title: strings(variant).desk.title })
  })
  .get('/hygiene/:workId', async (c) => {
    if (!(await findAdvice(c))) return c.notFound()
    const facts = await findFacts(c.var.reader, c.req.param('workId'))
    return formPage(c, { values: facts ? valuesOf(facts) : {}, problems: {} })
  })
  .post('/hygiene/:workId', async (c) => {
    const workId = c.req.param('workId')
    const { reader, services } = c.var
    const work = await findAdvice(c)
    if (!work) return c.notFound()
    const form = factsForm({ today: services.clock.today(), kind: work.kind })
    const sent = await parseForm(c, form)
    if (!sent.ok) return formPage(c, sent)
    const input = { ...sent.value, workId, at: services.clock.now() }
    const saved = await c.var.write((trx) =>
      input.revision === 0 ? enterFacts(trx, input) : changeFacts(trx, input),
    )
    if (saved.ok) return c.redirect(publicationDeskPaths.publication(workId), 303)
    const now = await findFacts(reader, workId)
    const values = { ...sent.values, revision: String(now?.revision ?? 0) }
    return formPage(c, { values, problems: { topic: saved.failure } })
  })

/** The work of the address, when it is of a kind that has facts. */
async function findAdvice(c: DeskContext) {
  const work = await findWork(c.var.reader, { id: c.req.param('workId') ?? '' }, 'desk')
  return work && isAdvice(work) ? work : undefined
}

async function formPage(c: DeskContext, form: Sent): Promise<Response> {
  const { variant, reader } = c.var
  const workId = c.req.param('workId') ?? ''
  const title = await titleInDesk(reader, workId, variant)
  if (title === undefined) return c.notFound()
  const { desk } = strings(variant)
  const stale = Object.values(form.problems).includes('stale')
  const wrong = Object.keys(form.problems).length > 0
  return c.render(<FactsFormPage {...{ variant, workId, title, form }} />, {
    title: desk.formTitle,
    breadcrumbs: [
      { href: deskPaths.hygiene, label: desk.title },
      { href: publicationDeskPaths.publication(workId), label: title },
    ],
    ...(wrong ? { status: stale ? (409 as const) : (422 as const) } : {}),
  })
}

function valuesOf(facts: KeptFacts): FormValues {
  return {
    topic: facts.topic,
    minutes: String(facts.minutes),
    effect: String(facts.effect),
    level: facts.level,
    audiences: facts.audiences.join('\n'),
    evidence: sourceLines(facts.evidence),
    ...typedDay('reviewed', facts.reviewedOn),
    ...typedDay('review-by', facts.reviewBy),
    revision: String(facts.revision),
  }
}
