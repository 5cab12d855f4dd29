import { confirmedLawPack, legalText } from '#modules/law'
import type { TypedDate } from '#ui/forms/date-field.tsx'

import { writeCase } from './case-file.ts'
import { caseTerm } from './case-term.ts'
import { finishLetter } from './finish-letter.ts'
import type { Standing } from './flow.ts'
import { titleOf } from './follow-up.ts'
import { letterVariantFor, writeState } from './form-state.ts'
import { bookOf, letterHead, todayOf, type LetterContext } from './letter-context.ts'
import { mailLink } from './mail-link.ts'
import { nextLetters } from './next-steps.ts'
import { CheckPage } from './pages/check-page.tsx'
import { ResultPage } from './pages/result-page.tsx'
import { StepPage, stepTitle, type StepNotice } from './pages/step-page.tsx'
import { withBody } from './recipient-prefill.ts'
import { isFieldStep } from './steps.ts'
import { flowStrings } from './strings/flow.ts'
import { resultStrings } from './strings/result.ts'

/** What the page of a finished letter says besides the letter. */
type Beside = {
  /** The day of receipt as it was typed, and what is wrong with it. */
  readonly received?: { readonly typed: TypedDate; readonly problem: string }
  /** No PDF was made, because too many were being made. */
  readonly busy?: boolean
}

/** Something to say above the questions, and the status that goes with it. */
export type Told = { readonly notice: StepNotice; readonly status: 200 | 404 | 422 }

/** Shows where a person stands: questions, the check, or the letter. */
export async function showStanding(
  c: LetterContext,
  standing: Standing,
  told?: Told,
): Promise<Response> {
  const { variant } = c.var
  const { letter, step, problems } = standing
  const title = legalText(letter.title, variant)
  if (step === 'letter') return showResult(c, standing, {})
  if (step === 'check') {
    const page = <CheckPage variant={variant} title={title} standing={standing} />
    return c.render(page, letterHead(c, { title: flowStrings(variant).check.title, inList: true }))
  }
  if (!isFieldStep(step)) return c.notFound()
  const notice = told?.notice ?? (await noticeFor(c, standing))
  const status = Object.keys(problems).length > 0 ? 422 : (told?.status ?? 200)
  return c.render(
    <StepPage variant={variant} title={title} standing={{ ...standing, step }} notice={notice} />,
    letterHead(c, {
      title: `${title}: ${stepTitle(variant, letter.id, step)}`,
      inList: true,
      status,
    }),
  )
}

/** Where what is filled in already comes from: the directory, or the case that the letter continues. */
async function noticeFor(
  c: LetterContext,
  { state, step, problems }: Standing,
): Promise<StepNotice | undefined> {
  const { step: words } = flowStrings(c.var.variant)
  const [first] = state.earlier?.letters ?? []
  if (Object.keys(problems).length > 0) return undefined
  if (step === 'recipient' && state.fromDirectory === true) {
    return { kind: 'info', title: words.fromDirectory }
  }
  if (!first || state.checked === true) return undefined
  const title = titleOf(await bookOf(c), first.id, c.var.variant)
  return { kind: 'info', title: words.followsUp(title) }
}

/** Shows the finished letter with everything that follows; the check when something is still missing. */
export async function showResult(
  c: LetterContext,
  standing: Standing,
  beside: Beside,
): Promise<Response> {
  const { variant, reader } = c.var
  const book = await bookOf(c)
  const { letter: version, state: given } = standing
  const letterVariant = letterVariantFor(variant, given.letterVariant)
  const answers = await withBody(reader, {
    answers: given.answers,
    to: version.to,
    variant: letterVariant,
  })
  const state = { ...given, answers }
  const finished = finishLetter(book, { version, state, reader: variant })
  if (!finished) return showStanding(c, { ...standing, step: 'check' })
  const pack = await confirmedLawPack(reader)
  const { letter, reading, text, rightsCase } = finished
  const today = todayOf(c)
  const term = caseTerm(book, { pack, rightsCase, today })
  const title = legalText(version.title, variant)
  const { recipientEmail: to = '' } = answers
  const view = {
    purpose: version.purpose,
    to: version.to,
    title,
    letter,
    reading,
    text,
    mail: mailLink({ to, subject: letter.subject, body: text }),
    hasAddress: to !== '',
    pack,
    term: term?.counted,
    startsOn: term?.startsOn ?? answers['day'] ?? today,
    isKnown: term?.isKnown ?? false,
    received: beside.received,
    next: nextLetters(version),
    state: writeState(state),
    rightsCase: writeCase(rightsCase, today),
    idCopy: state.idCopy,
    busy: beside.busy ?? false,
  }
  return c.render(
    <ResultPage variant={variant} view={view} />,
    letterHead(c, {
      title: `${title}: ${resultStrings(variant).title}`,
      inList: true,
      islands: true,
      ...(beside.received ? { status: 422 } : beside.busy === true ? { status: 503 } : {}),
    }),
  )
}
