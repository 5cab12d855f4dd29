import { z } from 'zod'

import { normaliseInput } from '#core/i18n/normalise-input.ts'
import { isDay } from '#modules/law'
import { isoOfTypedDate, typedDate, type TypedDate } from '#ui/forms/date-field.tsx'

import { channels } from './channel.ts'
import type { RequestView } from './queries.ts'
import { outcomes } from './request-state.ts'
import { textName, type RequestText } from './request-text.ts'

/** A line that people read in lists. */
export const SUBJECT_LENGTH_MAX = 200
/** Ten printed pages: no authority answers a longer letter. */
export const BODY_LENGTH_MAX = 30_000
/** A question, a reason, a proof: a paragraph. */
const NOTE_LENGTH_MAX = 2000
/** Codes of indicators are short. */
export const INDICATOR_LENGTH_MAX = 100
/** More in one letter are not answered; ask twice. */
export const QUESTIONS_MAX = 30
/** Slots of an empty form. */
const QUESTIONS_SHOWN = 3

/** A form body as sent: every field by its name. */
type Sent = Readonly<Record<string, string>>
type Problems = { add: (field: string, kind: string) => void }

const sent = z.record(z.string(), z.string())

/** A form whose fields are read one by one; `read` adds a problem for each field that is wrong. */
function form<T>(read: (values: Sent, problems: Problems) => T) {
  return sent.transform((values, context): T => {
    const add = (field: string, kind: string) => {
      context.addIssue({ code: 'custom', path: [field], message: kind })
    }
    return read(values, { add })
  })
}

/** How many slots for questions a sent form had. */
export function slotsOf(values: Sent): number {
  const slots = Number(values['slots'] ?? '')
  return Number.isInteger(slots) && slots > 0 ? Math.min(slots, QUESTIONS_MAX) : QUESTIONS_SHOWN
}

/** What is asked of whom. */
export const draftForm = form((values, problems): RequestText => {
  const text = (name: string, max: number) => limited(values, problems, { name, max })
  const institutionId = values['institution'] ?? ''
  if (institutionId === '') problems.add('institution', 'institution-required')
  const subject = {
    sr: text('subject-sr', SUBJECT_LENGTH_MAX),
    en: text('subject-en', SUBJECT_LENGTH_MAX),
  }
  if (subject.sr === '' && subject.en === '') problems.add('subject-sr', 'subject-required')
  const body = text('body', BODY_LENGTH_MAX)
  if (body === '') problems.add('body', 'body-required')
  const questions = Array.from({ length: slotsOf(values) }, (_, index) => index + 1).flatMap(
    (n) => {
      const question = {
        sr: text(`q${n}-sr`, NOTE_LENGTH_MAX),
        en: text(`q${n}-en`, NOTE_LENGTH_MAX),
      }
      const code = text(`q${n}-indicator`, INDICATOR_LENGTH_MAX)
      if (question.sr === '' && question.en === '' && code === '') return []
      if (question.sr === '') problems.add(`q${n}-sr`, 'question-needs-text')
      if (!/^(?:[a-z0-9]+(?:[.-][a-z0-9]+)*)?$/u.test(code)) {
        problems.add(`q${n}-indicator`, 'indicator-invalid')
      }
      return [{ text: question, indicatorCode: code === '' ? null : code }]
    },
  )
  if (questions.length === 0) problems.add('q1-sr', 'question-required')
  return { institutionId, subject, body, questions, urgent: values['urgent'] === '1' }
})

/** The values with which the form of a draft begins. */
export function valuesOf(request: RequestView): Record<string, string> {
  const values: Record<string, string> = {
    institution: request.institution.id,
    'subject-sr': request.subject.sr,
    'subject-en': request.subject.en,
    body: request.body,
    slots: String(Math.max(request.questions.length, QUESTIONS_SHOWN)),
    ...(request.urgent ? { urgent: '1' } : {}),
    'started-from': textName({ ...request, institutionId: request.institution.id }),
  }
  for (const { text, indicatorCode, position } of request.questions) {
    values[`q${position}-sr`] = text.sr
    values[`q${position}-en`] = text.en
    values[`q${position}-indicator`] = indicatorCode ?? ''
  }
  return values
}

/** The letter has gone. */
export const sendingForm = form((values, problems) => ({
  sentOn: day(values, problems, 'sending-on'),
  channel: oneOf(channels, values['sending-channel'], () => {
    problems.add('sending-channel', 'channel-required')
  }),
}))

/** The authority has received it, with proof. */
export const receiptForm = form((values, problems) => ({
  receivedOn: day(values, problems, 'receipt-on'),
  proof: required(values, problems, { name: 'receipt-proof', kind: 'proof-required' }),
}))

/** The authority has received the completed request, with proof. */
export const completionForm = form((values, problems) => ({
  receivedOn: day(values, problems, 'completion-on'),
  proof: required(values, problems, { name: 'completion-proof', kind: 'proof-required' }),
}))

/** The authority needs longer. */
export const extensionForm = form((values, problems) => ({
  noticedOn: day(values, problems, 'extension-on'),
  until: optionalDay(values, problems, 'extension-until'),
  reason: note(values, problems, 'extension-reason'),
}))

/** Something came. */
export const answerForm = form((values, problems) => ({
  answeredOn: day(values, problems, 'answer-on'),
  postedOn: optionalDay(values, problems, 'answer-posted'),
  outcome: oneOf([...outcomes, 'clarification-asked'] as const, values['answer-outcome'], () => {
    problems.add('answer-outcome', 'outcome-required')
  }),
  note: note(values, problems, 'answer-note'),
}))

/** The latest entry is wrong. */
export const takingBackForm = form((values, problems) => ({
  eventId: values['taking-back-event'] ?? '',
  reason: required(values, problems, { name: 'taking-back-reason', kind: 'reason-required' }),
}))

/** The file is closed. */
export const closureForm = form((values, problems) => ({
  note: note(values, problems, 'closure-note'),
}))

/** A button alone. */
export const bareForm = form(() => ({}))

function limited(
  values: Sent,
  problems: Problems,
  { name, max }: { readonly name: string; readonly max: number },
): string {
  // PostgreSQL keeps no NUL in a text, and nobody types one.
  const text = normaliseInput((values[name] ?? '').replaceAll('\0', '')).trim()
  if (text.length > max) problems.add(name, 'too-long')
  return text
}

/** A text with its English translation in `<name>-en`. */
function note(values: Sent, problems: Problems, name: string) {
  return {
    sr: limited(values, problems, { name, max: NOTE_LENGTH_MAX }),
    en: limited(values, problems, { name: `${name}-en`, max: NOTE_LENGTH_MAX }),
  }
}

function required(
  values: Sent,
  problems: Problems,
  { name, kind }: { readonly name: string; readonly kind: string },
) {
  const text = note(values, problems, name)
  if (text.sr === '' && text.en === '') problems.add(name, kind)
  return text
}

function day(values: Sent, problems: Problems, name: string): string {
  const iso = isoOfTypedDate(typedDate(values, name))
  if (!isDay(iso)) problems.add(name, 'day-invalid')
  return iso
}

function optionalDay(values: Sent, problems: Problems, name: string): string | undefined {
  const typed: TypedDate = typedDate(values, name)
  if (typed.day === '' && typed.month === '' && typed.year === '') return undefined
  return day(values, problems, name)
}

/** One of a list; a wrong one is reported and replaced, because the form is refused anyway. */
function oneOf<const T extends readonly [string, ...string[]]>(
  list: T,
  value: string | undefined,
  report: () => void,
): T[number] {
  const found = list.find((one) => one === value)
  if (found === undefined) report()
  return found ?? list[0]
}
