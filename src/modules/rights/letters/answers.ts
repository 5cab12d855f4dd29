import { isDay } from '#modules/law'

import { askedFields, type AskedField } from './asked-fields.ts'
import type { LetterVersion } from './letter-book.ts'
import { nameFallback } from './recipient.ts'
import {
  commonFields,
  isVariable,
  variables,
  type CommonField,
  type Variable,
} from './variables.ts'

/** What a person answered, by name of the variable. A tick is `1` or empty, a day `YYYY-MM-DD`, a choice its option. */
export type Answers = Readonly<Record<string, string>>

/** Why an answer cannot be used. `no-way-to-answer`: neither an address nor an e-mail of the sender. */
export type AnswerProblem =
  | 'required'
  | 'too-long'
  | 'bad-choice'
  | 'bad-day'
  | 'bad-email'
  | 'no-way-to-answer'

/** Problems by field. */
export type AnswerProblems = Readonly<Record<string, AnswerProblem>>

/**
 * Reads what was typed: keeps the names that the letter knows, cleans the texts and says what is wrong. Total: nothing that was
 * typed is cut or dropped, so a form can show it again. With `only`, just those fields are judged.
 */
export function parseAnswers(
  letter: LetterVersion,
  raw: Answers,
  only?: readonly string[],
): { readonly answers: Answers; readonly problems: AnswerProblems } {
  const known = new Set<string>([...commonFields, ...letter.uses])
  const answers: Record<string, string> = {}
  for (const name of known) {
    if (isVariable(name) && Object.hasOwn(raw, name)) {
      answers[name] = cleanAnswer(variables[name], raw[name] ?? '')
    }
  }
  const problems: Record<string, AnswerProblem> = {}
  const fields = [...commonAsked(letter, answers), ...askedFields(letter, answers)]
  for (const field of fields) {
    if (only !== undefined && !only.includes(field.name)) continue
    const problem = problemOf(field, answers[field.name] ?? '')
    if (problem !== undefined) problems[field.name] ??= problem
  }
  const reachable = answers['senderAddress'] || answers['senderEmail']
  if (!reachable && (only === undefined || only.includes('senderAddress'))) {
    problems['senderAddress'] ??= 'no-way-to-answer'
  }
  return { answers, problems }
}

/** Controls and marks of direction, which could make a letter read otherwise than it is; line breaks stay. */
const invisible = /[^\P{Cc}\n]|\p{Bidi_Control}|\uFEFF/gu

/** An answer as a letter may hold it: one kind of line break, none in a line, no invisible characters. */
export function cleanAnswer(variable: Variable, value: string): string {
  if (variable.kind === 'flag') return value === '' || value === '0' ? '' : '1'
  const clean = value
    .toWellFormed()
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(invisible, '')
    .trim()
  return variable.kind === 'text'
    ? clean.replaceAll(/ *\n */gu, '\n').replaceAll(/\n{3,}/gu, '\n\n')
    : clean.replaceAll(/\s+/gu, ' ')
}

/** Fields of every letter, as this letter and these answers need them. */
function commonAsked(letter: LetterVersion, answers: Answers): AskedField[] {
  const byPost = answers['delivery'] === 'post'
  const byEmail = answers['delivery'] === 'email'
  const asksDelivery = letter.uses.includes('delivery')
  const required: Readonly<Record<CommonField, boolean>> = {
    senderName: true,
    senderAddress: asksDelivery && byPost,
    senderEmail: asksDelivery && byEmail,
    recipientName: nameFallback(letter.to, answers) === '',
    recipientAddress: false,
    recipientEmail: false,
    placeOfWriting: false,
    day: true,
  }
  return commonFields.map((name) => ({
    name,
    variable: variables[name],
    required: required[name],
  }))
}

function problemOf({ variable, required }: AskedField, value: string): AnswerProblem | undefined {
  if (value === '') return required ? 'required' : undefined
  switch (variable.kind) {
    case 'flag':
      return undefined
    case 'choice':
      return variable.options.includes(value) ? undefined : 'bad-choice'
    case 'day':
      return isDay(value) ? undefined : 'bad-day'
    case 'email':
      if (value.length > variable.max) return 'too-long'
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(value) ? undefined : 'bad-email'
    case 'line':
    case 'text':
    default:
      return value.length > variable.max ? 'too-long' : undefined
  }
}
