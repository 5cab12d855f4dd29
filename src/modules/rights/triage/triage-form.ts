import type { FieldProblems, FormValues } from '#core/http/forms.ts'
import { isDay } from '#modules/law'
import { isoOfTypedDate, typedDate, type TypedDate } from '#ui/forms/date-field.tsx'

import { cleanAnswer } from '../letters/answers.ts'
import { variables } from '../letters/index.ts'
import {
  dayNames,
  draftFields,
  fieldMax,
  type DayName,
  type DraftField,
  type GivenDays,
} from './draft-fields.ts'
import { EVIDENCE, type Choices, type TriageBook } from './triage-book.ts'
import type { Question, Situation } from './triage-source.ts'

/** The first question, whose answers are the situations. */
export const SITUATION = 'situation'
/**
 * Names of the fields that belong to the form alone. `answer` is the one question that the page asks: error summaries link to it, and a
 * link stands in the history of the browser, so its name must not say what the question is. No id of a question holds an underscore.
 */
export const formNames = {
  asked: 'flow_asked',
  answer: 'flow_answer',
  change: 'flow_change',
} as const

/** Where a person stands: everything travels in the form, nothing is kept. */
export type TriageState = {
  readonly situation: Situation | undefined
  readonly choices: Choices
  /** Ids of the boxes; undefined while the question has not been shown. */
  readonly evidence: readonly string[] | undefined
  readonly texts: Readonly<Partial<Record<DraftField, string>>>
  readonly typedDays: Readonly<Partial<Record<DayName, TypedDate>>>
}

/** What the page shows next. */
export type Screen =
  | { readonly kind: 'situation'; readonly problem: boolean }
  | { readonly kind: 'question'; readonly question: Question; readonly problem: boolean }
  | { readonly kind: 'result'; readonly situation: Situation }

/** Reads a form; what names nothing of the triage is left out, and an answer that does not exist counts as none. */
export function readState(book: TriageBook, sent: FormValues): TriageState {
  const { [formNames.asked]: asking, [formNames.answer]: answered } = sent
  const values =
    asking === undefined || answered === undefined ? sent : { ...sent, [asking]: answered }
  const situation = book.situations.get(values[SITUATION] ?? '')
  const asked = situation?.asks ?? []
  const choices: Record<string, string> = {}
  for (const id of asked) {
    const answer = book.questions.get(id)?.answers.find((one) => one.id === values[id])
    if (answer) choices[id] = answer.id
  }
  const texts: Partial<Record<DraftField, string>> = {}
  for (const name of draftFields) {
    const text = cleanAnswer(variables[name], values[name] ?? '')
    if (text !== '') texts[name] = text
  }
  const typedDays: Partial<Record<DayName, TypedDate>> = {}
  for (const name of dayNames) {
    const typed = typedDate(values, name)
    if (typed.day + typed.month + typed.year !== '') typedDays[name] = typed
  }
  return { situation, choices, evidence: boxesOf(book, values), texts, typedDays }
}

function boxesOf(book: TriageBook, values: FormValues): readonly string[] | undefined {
  const sent = values[EVIDENCE]
  // An empty form of that question is an answer, too: nothing is there.
  if (sent === undefined && values[formNames.asked] !== EVIDENCE) return undefined
  const ticked = (sent ?? '').split(/\s+/u)
  const answers = book.questions.get(EVIDENCE)?.answers ?? []
  const found = answers.filter(({ id, alone }) => !alone && ticked.includes(id))
  return (found.length > 0 ? found : answers.filter(({ alone }) => alone)).map(({ id }) => id)
}

/** Which page comes: the one asked for, the first that lacks an answer, or the doors. */
export function screenOf(book: TriageBook, state: TriageState, values: FormValues): Screen {
  const { situation, choices, evidence } = state
  const wanted = values[formNames.change]
  const asked = values[formNames.asked]
  const screen = (id: string): Screen => {
    const problem = wanted === undefined && asked === id
    const question = book.questions.get(id)
    return situation && question
      ? { kind: 'question', question, problem }
      : { kind: 'situation', problem }
  }
  if (situation === undefined) return screen(SITUATION)
  if (wanted === SITUATION) return { kind: 'situation', problem: false }
  if (wanted !== undefined && [...situation.asks, EVIDENCE].includes(wanted)) return screen(wanted)
  const open = situation.asks.find((id) => choices[id] === undefined)
  if (open !== undefined) return screen(open)
  return evidence === undefined ? screen(EVIDENCE) : { kind: 'result', situation }
}

/** Everything that is known so far, as hidden fields; `without` leaves out what the form itself asks. */
export function hiddenOf(
  state: TriageState,
  without: readonly string[] = [],
): Readonly<Record<string, string>> {
  const { situation, choices, evidence, texts, typedDays } = state
  const days = Object.entries(typedDays).flatMap(([name, typed]) =>
    Object.entries(typed).map(([part, value]) => [`${name}-${part}`, value] as const),
  )
  const all = {
    ...(situation ? { [SITUATION]: situation.id } : {}),
    ...choices,
    ...(evidence ? { [EVIDENCE]: evidence.join(' ') } : {}),
    ...texts,
    ...Object.fromEntries(days),
  }
  const asked = (name: string) => without.some((one) => name === one || name.startsWith(`${one}-`))
  return Object.fromEntries(Object.entries(all).filter(([name]) => !asked(name)))
}

/** The days that exist and are not in the future, and the fields that cannot be used, by kind of problem. */
export function judgeDetails(
  state: TriageState,
  today: string,
): { readonly days: GivenDays; readonly problems: FieldProblems } {
  const days: Partial<Record<DayName, string>> = {}
  const problems: Record<string, string> = {}
  for (const name of dayNames) {
    const typed = state.typedDays[name]
    if (typed === undefined) continue
    const day = isoOfTypedDate(typed)
    if (!isDay(day)) problems[name] = 'bad-day'
    else if (day > today) problems[name] = 'future-day'
    else days[name] = day
  }
  for (const name of draftFields) {
    if ((state.texts[name] ?? '').length > fieldMax(name)) problems[name] = 'too-long'
  }
  return { days, problems }
}
