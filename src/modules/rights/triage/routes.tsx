import { Hono, type Context } from 'hono'
import * as z from 'zod'

import type { PageHead, UvidEnv } from '#core/http/environment.ts'
import { parseForm, type FormValues } from '#core/http/forms.ts'
import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'

import { withExit } from '../exit/quick-exit.tsx'
import { publicPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import { currentBooks } from '../wording/current-books.ts'
import { DoorsPage } from './pages/doors-page.tsx'
import { QuestionPage, SituationPage } from './pages/question-page.tsx'
import { ResultPage } from './pages/result-page.tsx'
import { triagePaths } from './paths.ts'
import { triageStrings } from './strings/index.ts'
import { placementsFor } from './triage-book.ts'
import { judgeDetails, readState, screenOf, type TriageState } from './triage-form.ts'
import type { Situation } from './triage-source.ts'
import { viewDoors, type TriageTables } from './triage-view.ts'

type TriageContext = Context<UvidEnv<TriageTables>>

/** Whatever a form holds; what is none of the triage is not looked at. */
const anyForm = z.record(z.string(), z.string())

/** The triage: one address, whatever is answered, and nothing of it is kept anywhere. */
export const triageRoutes = new Hono<UvidEnv<TriageTables>>()
  .get(triagePaths.triage, (c) => showScreen(c, {}))
  .post(triagePaths.triage, async (c) => showScreen(c, (await parseForm(c, anyForm)).values))
  .get(triagePaths.doors, async (c) => {
    const { variant, reader } = c.var
    const { letters, triage: book } = await currentBooks(c.var.reader)
    const state = readState(book, {})
    const moment = momentOf(c)
    const placements = [...book.doors.keys()].map((door) => ({ door, when: {}, constant: {} }))
    const seen = await viewDoors(reader, placements, {
      book,
      letters,
      state,
      days: {},
      variant,
      moment,
    })
    const { today } = moment
    noStore(c)
    return c.render(<DoorsPage variant={variant} {...seen} today={today} />, headOf(variant))
  })

async function showScreen(c: TriageContext, values: FormValues): Promise<Response> {
  const { variant } = c.var
  const { triage: book } = await currentBooks(c.var.reader)
  const state = readState(book, values)
  const screen = screenOf(book, state, values)
  noStore(c)
  if (screen.kind === 'result') return showResult(c, state, screen.situation)
  const { problem } = screen
  const props = { variant, book, state, problem }
  const page =
    screen.kind === 'question' ? (
      <QuestionPage {...props} question={screen.question} />
    ) : (
      <SituationPage {...props} />
    )
  return c.render(page, { ...headOf(variant), status: problem ? 422 : 200 })
}

async function showResult(
  c: TriageContext,
  state: TriageState,
  situation: Situation,
): Promise<Response> {
  const { variant, reader } = c.var
  const { letters, triage: book } = await currentBooks(reader)
  const moment = momentOf(c)
  const { today } = moment
  const { days, problems } = judgeDetails(state, today)
  const placements = placementsFor(situation, state.choices)
  const seen = await viewDoors(reader, placements, {
    book,
    letters,
    state,
    days,
    variant,
    moment,
  })
  const props = { variant, book, state, situation, problems, today, ...seen }
  const isWrong = Object.keys(problems).length > 0
  return c.render(<ResultPage {...props} />, { ...headOf(variant), status: isWrong ? 422 : 200 })
}

function momentOf(c: TriageContext): { readonly now: string; readonly today: string } {
  const { clock } = c.var.services
  return { now: clock.now(), today: clock.today() }
}

/** Not even the visitor's own browser keeps a copy. */
function noStore(c: TriageContext): void {
  c.header('cache-control', 'no-store')
}

/** One title for every page, which says nothing in the history of the browser. */
function headOf(variant: Variant): PageHead {
  return {
    title: triageStrings(variant).neutralTitle,
    breadcrumbs: [
      { href: inPublic(variant, publicPaths.rights), label: strings(variant).navigation },
    ],
    ...withExit(variant),
  }
}
