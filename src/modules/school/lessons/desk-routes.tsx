import { Hono, type Context } from 'hono'

import { sourceLines } from '#core/editorial/checked-sources.ts'
import type { UvidEnv } from '#core/http/environment.ts'
import { parseForm, type FieldProblems, type FormValues } from '#core/http/forms.ts'
import { findWork, publicationDeskPaths, titleInDesk } from '#modules/publications'
import { typedDay } from '#ui/forms/date-field.tsx'

import { changeLesson, enterLesson } from './commands.ts'
import { lessonForm } from './forms.ts'
import { isLesson } from './lesson.ts'
import { DeskListPage } from './pages/desk-list-page.tsx'
import { FactsFormPage } from './pages/facts-form-page.tsx'
import { deskPaths } from './paths.ts'
import { findLesson, readCurriculum, type KeptLesson } from './queries.ts'
import { strings } from './strings/index.ts'
import type { WrittenTables } from './tables.ts'

type DeskContext = Context<UvidEnv<WrittenTables>>
type Sent = { readonly values: FormValues; readonly problems: FieldProblems }

/** The curriculum and what is said of each lecture. */
export const deskRoutes = new Hono<UvidEnv<WrittenTables>>()
  .get('/school/lessons', async (c) => {
    const { variant, reader, services } = c.var
    const curriculum = await readCurriculum(reader, variant)
    const props = { variant, ...curriculum, today: services.clock.today() }
    return c.render(<DeskListPage {...props} />, { title: strings(variant).desk.title })
  })
  .get('/school/lessons/:workId', async (c) => {
    const facts = await findLesson(c.var.reader, c.req.param('workId'))
    return formPage(c, { values: facts ? valuesOf(facts) : {}, problems: {} })
  })
  .post('/school/lessons/:workId', async (c) => {
    const workId = c.req.param('workId')
    const { reader, services } = c.var
    if (!(await isLessonId(c))) return c.notFound()
    const sent = await parseForm(c, lessonForm(services.clock.today()))
    if (!sent.ok) return formPage(c, sent)
    const { facts: typed, revision } = sent.value
    const law = (await findLesson(reader, workId))?.law ?? []
    const input = { workId, facts: { ...typed, law }, at: services.clock.now(), revision }
    const saved = await c.var.write((trx) =>
      revision === 0 ? enterLesson(trx, input) : changeLesson(trx, input),
    )
    if (saved.ok) return c.redirect(publicationDeskPaths.publication(workId), 303)
    const now = await findLesson(reader, workId)
    const values = { ...sent.values, revision: String(now?.revision ?? 0) }
    return formPage(c, { values, problems: { position: saved.failure } })
  })

/** Whether the work of the address is a lecture. */
async function isLessonId(c: DeskContext): Promise<boolean> {
  const work = await findWork(c.var.reader, { id: c.req.param('workId') ?? '' }, 'desk')
  return work !== undefined && isLesson(work)
}

async function formPage(c: DeskContext, form: Sent): Promise<Response> {
  const { variant, reader } = c.var
  const workId = c.req.param('workId') ?? ''
  const title = (await isLessonId(c)) ? await titleInDesk(reader, workId, variant) : undefined
  if (title === undefined) return c.notFound()
  const { desk } = strings(variant)
  const stale = Object.values(form.problems).includes('stale')
  const wrong = Object.keys(form.problems).length > 0
  return c.render(<FactsFormPage {...{ variant, workId, title, form }} />, {
    title: desk.formTitle,
    breadcrumbs: [
      { href: deskPaths.lessons, label: desk.title },
      { href: publicationDeskPaths.publication(workId), label: title },
    ],
    ...(wrong ? { status: stale ? (409 as const) : (422 as const) } : {}),
  })
}

function valuesOf(facts: KeptLesson): FormValues {
  const { aims, exercise } = facts
  return {
    position: String(facts.position),
    minutes: String(facts.minutes),
    reading: String(facts.readingMinutes),
    'aims-sr': aims.sr.join('\n'),
    'aims-en': aims.en.join('\n'),
    sources: sourceLines(facts.sources),
    ...typedDay('reviewed', facts.reviewedOn),
    ...typedDay('review-by', facts.reviewBy),
    'exercise-minutes': exercise ? String(exercise.minutes) : '',
    'exercise-title-sr': exercise?.title.sr ?? '',
    'exercise-title-en': exercise?.title.en ?? '',
    'exercise-sr': exercise?.text.sr ?? '',
    'exercise-en': exercise?.text.en ?? '',
    revision: String(facts.revision),
  }
}
