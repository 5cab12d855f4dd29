import { Hono, type Context } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { inPublic } from '#core/http/paths.ts'
import { articleOn, lawPack } from '#modules/law'
import {
  findPublication,
  findWithdrawal,
  renderPassage,
  renderPublication,
  WithdrawnPage,
} from '#modules/publications'

import { passagesOf } from './lesson.ts'
import { LessonPage } from './pages/lesson-page.tsx'
import { SchoolPage } from './pages/school-page.tsx'
import { publicPaths } from './paths.ts'
import { listLessons } from './queries.ts'
import { strings } from './strings/index.ts'
import type { ReadTables } from './tables.ts'

type PublicContext = Context<UvidEnv<ReadTables>>

/** Begins the ids of the headings of an exercise, which stands on the page of its lecture. */
const EXERCISE = 'exercise'

/** The school for everybody: what it is, its curriculum, and each lecture. */
export const publicRoutes = new Hono<UvidEnv<ReadTables>>()
  .get('/school', async (c) => {
    const { variant, reader, services } = c.var
    const lessons = await listLessons(reader, variant)
    const { title, lead } = strings(variant).school
    const props = { variant, lessons, today: services.clock.today() }
    return c.render(<SchoolPage {...props} />, { title, description: lead })
  })
  // The shelf of lectures is the curriculum.
  .get('/school/lessons', (c) => c.redirect(inPublic(c.var.variant, publicPaths.curriculum), 301))
  .get('/school/lessons/:slug', async (c) => {
    const { variant, reader, services } = c.var
    const slug = c.req.param('slug')
    const view = await findPublication(reader, { slug }, variant)
    if (!view || view.shelf !== publicPaths.lessons) return absent(c)
    const lessons = await listLessons(reader, variant)
    const at = lessons.findIndex(({ work }) => work.id === view.edition.work.id)
    const lesson = lessons[at]
    const rendered = await renderPublication(reader, view, variant)
    if (!lesson || !rendered) return c.notFound()
    const today = services.clock.today()
    const { exercise, law } = lesson.facts
    const place = { slug, day: view.edition.version.publishedOn ?? today, prefix: EXERCISE }
    const props = {
      variant,
      today,
      lessons,
      at,
      text: rendered.text,
      exercise: exercise && renderPassage(passagesOf(exercise), place, variant),
      articles: law.flatMap((id) => articleOn(lawPack(), id, today) ?? []),
    }
    return c.render(<LessonPage {...props} lesson={lesson} />, {
      // A lecture may be called like another page of the site.
      title: strings(variant).lesson.headTitle(view.head.title),
      description: view.head.summary,
      breadcrumbs: [schoolCrumb(c)],
      demo: view.edition.work.demo,
    })
  })

/** In place of what is not there: nothing, or the notice that it was withdrawn. */
async function absent(c: PublicContext): Promise<Response> {
  const { variant, reader } = c.var
  const withdrawal = await findWithdrawal(reader, c.req.param('slug') ?? '')
  if (!withdrawal || withdrawal.shelf !== publicPaths.lessons) return c.notFound()
  return c.render(<WithdrawnPage variant={variant} withdrawal={withdrawal} />, {
    title: strings(variant).school.title,
    breadcrumbs: [schoolCrumb(c)],
    demo: withdrawal.demo,
    hidden: true,
    status: 410,
  })
}

function schoolCrumb(c: PublicContext) {
  const { variant } = c.var
  return { href: inPublic(variant, publicPaths.school), label: strings(variant).school.title }
}
