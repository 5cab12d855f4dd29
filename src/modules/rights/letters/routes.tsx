import { Hono } from 'hono'

import type { UvidEnv } from '#core/http/environment.ts'
import { inPublic } from '#core/http/paths.ts'
import { confirmedLawPack, legalText } from '#modules/law'
import { typedDate } from '#ui/forms/date-field.tsx'

import { findController } from '../directory/queries.ts'
import { publicPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import { caseRoutes } from './case-routes.tsx'
import { caseTerm } from './case-term.ts'
import { finishLetter } from './finish-letter.ts'
import { advance, beginFlow, type Standing } from './flow.ts'
import { letterVariantFor, type FormState } from './form-state.ts'
import { findLetter, type LetterTemplate } from './letter-book.ts'
import { letterCalendar } from './letter-calendar.ts'
import {
  bookOf,
  letterHead,
  todayOf,
  type LetterContext,
  type LetterReads,
} from './letter-context.ts'
import { letterPaper } from './letter-paper.ts'
import { HubPage } from './pages/hub-page.tsx'
import { VerbsPage } from './pages/verbs-page.tsx'
import { withBody } from './recipient-prefill.ts'
import { calendarFile, forgetting, paperFile, sentFields } from './responses.ts'
import { sentReceipt, sentState } from './sent-state.ts'
import { showResult, showStanding, type Told } from './show-letter.tsx'
import { flowStrings } from './strings/flow.ts'
import { resultStrings } from './strings/result.ts'

/** Letters: what a person wants, the questions, the letter, and one's case. Nothing that anybody types is kept. */
export const letterRoutes = new Hono<UvidEnv<LetterReads>>()
  .use(`${publicPaths.letters}/*`, forgetting())
  .get(publicPaths.rights, (c) => {
    const { title, lead } = strings(c.var.variant).hub
    const head = { ...letterHead(c, { title, description: lead }), breadcrumbs: [] }
    return c.render(<HubPage variant={c.var.variant} />, head)
  })
  .get(publicPaths.letters, (c) => {
    const { title, lead } = flowStrings(c.var.variant).list
    const page = <VerbsPage variant={c.var.variant} />
    return c.render(page, letterHead(c, { title, description: lead }))
  })
  .route('/', caseRoutes)
  .get(publicPaths.letter(':type'), async (c) => {
    const template = findLetter(await bookOf(c), c.req.param('type') ?? '')
    if (!template) return c.notFound()
    const slug = c.req.query('controller')
    return begin(c, template, await firstState(c, template, slug))
  })
  .post(publicPaths.letter(':type'), async (c) => {
    const template = findLetter(await bookOf(c), c.req.param('type') ?? '')
    if (!template) return c.notFound()
    const sent = await sentFields(c)
    const today = todayOf(c)
    const state = sentState(await bookOf(c), sent, { id: template.id, today })
    if (!state) return restart(c, template)
    if (sent['step'] === undefined) {
      return begin(c, template, { state: await filled(c, template, state) })
    }
    const receipt = sentReceipt(state, sent)
    const known = receipt && 'day' in receipt ? { ...state, receivedOn: receipt.day } : state
    const standing = advance(template, { state: known, sent, today })
    if (!standing.ok) return restart(c, template)
    if (standing.value.step === 'letter' && receipt && 'problem' in receipt) {
      const typed = typedDate(sent, 'receivedOn')
      const { problems } = flowStrings(c.var.variant)
      const problem = problems[receipt.problem](resultStrings(c.var.variant).term.receivedOn)
      return showResult(c, standing.value, { received: { typed, problem } })
    }
    return showStanding(c, standing.value)
  })
  .post(publicPaths.paper(':type'), async (c) => {
    const standing = await sentLetter(c)
    if (standing instanceof Response) return standing
    const state = await filled(c, standing.letter, standing.state)
    const from = { version: standing.letter, state, reader: c.var.variant }
    const finished = finishLetter(await bookOf(c), from)
    if (!finished) return showStanding(c, standing)
    const { letter } = finished
    const paper = await letterPaper(
      c.var.services.typesetter,
      letter,
      state.answers['day'] ?? todayOf(c),
    )
    if (!paper.ok) return showResult(c, standing, { busy: true })
    return paperFile(c, letter.id, paper.value)
  })
  .post(publicPaths.calendar(':type'), async (c) => {
    const standing = await sentLetter(c)
    if (standing instanceof Response) return standing
    const { variant, reader, services } = c.var
    const from = { version: standing.letter, state: standing.state, reader: variant }
    const finished = finishLetter(await bookOf(c), from)
    const pack = await confirmedLawPack(reader)
    const { rightsCase } = finished ?? {}
    const term =
      rightsCase && caseTerm(await bookOf(c), { pack, rightsCase, today: todayOf(c) })?.counted
    if (!finished || !term) return showStanding(c, standing)
    const calendar = letterCalendar({
      variant,
      ...term,
      title: legalText(standing.letter.title, variant),
      recipient: finished.letter.recipient[0] ?? '',
      address: services.origin + inPublic(variant, publicPaths.rightsCase),
      madeAt: services.clock.now(),
    })
    return calendarFile(c, calendar)
  })

/** A letter that was sent back from its own page; or the answer when it cannot be used. */
async function sentLetter(c: LetterContext): Promise<Standing | Response> {
  const template = findLetter(await bookOf(c), c.req.param('type') ?? '')
  if (!template) return c.notFound()
  const sent = await sentFields(c)
  const today = todayOf(c)
  const state = sentState(await bookOf(c), sent, { id: template.id, today })
  if (!state) return restart(c, template)
  const standing = advance(template, { state, sent: { step: 'letter' }, today })
  if (!standing.ok) return restart(c, template)
  return standing.value.step === 'letter' ? standing.value : showStanding(c, standing.value)
}

/** The state with which a letter begins, and what is to be said about it. */
type FirstState = { readonly state: FormState; readonly told?: Told }

async function begin(
  c: LetterContext,
  template: LetterTemplate,
  first: FirstState,
): Promise<Response> {
  const { state, told } = first
  const standing = beginFlow(template, state, todayOf(c))
  return standing.ok ? showStanding(c, standing.value, told) : c.notFound()
}

/** What is known before anybody has typed a word: the day, a controller of the directory, or the body to which it always goes. */
async function firstState(
  c: LetterContext,
  template: LetterTemplate,
  slug?: string,
): Promise<FirstState> {
  const { variant, reader } = c.var
  const empty: FormState = { answers: { day: todayOf(c) } }
  const { step } = flowStrings(variant)
  if (
    slug === undefined ||
    (template.to !== 'controller' && template.to !== 'competent-authority')
  ) {
    return { state: await filled(c, template, empty) }
  }
  const controller = await findController(reader, slug, letterVariantFor(variant, undefined))
  if (!controller) {
    const notice = {
      kind: 'warning',
      title: step.unknownController,
      text: step.unknownControllerText,
    } as const
    return { state: empty, told: { notice, status: 404 } }
  }
  const { name, address = '', email = '', idCopy } = controller
  const answers = {
    ...empty.answers,
    recipientName: name,
    recipientAddress: address,
    recipientEmail: email,
  }
  return { state: { answers, idCopy, fromDirectory: true } }
}

/** The state with the body to which the letter always goes. */
async function filled(
  c: LetterContext,
  { to }: Pick<LetterTemplate, 'to'>,
  state: FormState,
): Promise<FormState> {
  const variant = letterVariantFor(c.var.variant, state.letterVariant)
  const answers = await withBody(c.var.reader, { answers: state.answers, to, variant })
  return { ...state, answers }
}

/** The first page again, when what travelled with the form cannot be read. */
async function restart(c: LetterContext, template: LetterTemplate): Promise<Response> {
  const { step } = flowStrings(c.var.variant)
  const notice = { kind: 'warning', title: step.restarted, text: step.restartedText } as const
  const { state } = await firstState(c, template)
  return begin(c, template, { state, told: { notice, status: 422 } })
}
