import type { FieldProblems, FormValues } from '#core/http/forms.ts'

import { readDecimal } from '../decimal.ts'
import type { GapText, Question } from '../question.ts'
import { partName } from './answer-fields.ts'
import type { Answer } from './answer.ts'
import type { Presentation } from './presentation.ts'

/** A question as one attempt shows it: its order and the name of its fields. */
export type Asked<Q extends Question = Question> = {
  readonly question: Q
  readonly presentation: Presentation
  readonly name: string
}

/**
 * An answer out of a sent form. Values that the form does not offer count as left open. Problems (`not-a-number`, `place-twice`)
 * are for the person to mend before sending; the answer can be kept and scored with them.
 */
export function readAnswer(
  asked: Asked,
  values: FormValues,
): { readonly answer: Answer; readonly problems: FieldProblems } {
  const { question, presentation, name } = asked
  const sent = values[name] ?? ''
  switch (question.type) {
    case 'single':
      return fine({ type: 'single', option: shown(presentation[0], sent) })
    case 'multiple': {
      const options = sent.split('\n').flatMap((value) => shown(presentation[0], value) ?? [])
      return fine({ type: 'multiple', options: [...new Set(options)].toSorted((a, b) => a - b) })
    }
    case 'true-false':
      return fine({
        type: 'true-false',
        isTrue: sent === 'true' || (sent === 'false' ? false : null),
      })
    case 'numerical':
      return {
        answer: { type: 'numerical', text: sent.trim() },
        problems: numberProblem(name, sent),
      }
    case 'short':
      return fine({ type: 'short', text: sent.trim() })
    case 'essay':
      return fine({ type: 'essay', text: sent })
    case 'file':
      return fine({ type: 'file', files: sent.split('\n').filter((id) => id !== '') })
    case 'matching': {
      const byPlace = question.pairs.map((_, place) =>
        shown(presentation[1], values[partName(name, place)] ?? ''),
      )
      return fine({ type: 'matching', rights: unshuffled(byPlace, presentation[0]) })
    }
    case 'ordering':
      return readPlaces({ question, presentation, name }, values)
    case 'gap':
      return readGaps({ question, presentation, name }, values)
  }
}

function fine(answer: Answer): { answer: Answer; problems: FieldProblems } {
  return { answer, problems: {} }
}

function numberProblem(name: string, sent: string): FieldProblems {
  return sent.trim() === '' || readDecimal(sent) !== undefined ? {} : { [name]: 'not-a-number' }
}

/** The author's index of what was shown in a place. */
function shown(order: readonly number[] | undefined, value: string): number | null {
  return /^[1-9]\d{0,4}$/u.test(value) ? (order?.[Number(value) - 1] ?? null) : null
}

/** Values by shown place → values by the author's index. */
function unshuffled<T>(byPlace: readonly T[], order: readonly number[] | undefined): (T | null)[] {
  return byPlace.map((_, index) => byPlace[order?.indexOf(index) ?? index] ?? null)
}

function readPlaces(
  { question, presentation, name }: Asked<Extract<Question, { type: 'ordering' }>>,
  values: FormValues,
): { answer: Answer; problems: FieldProblems } {
  const count = question.items.length
  const sent = question.items.map((_, place) => {
    const value = Number(values[partName(name, place)] ?? '')
    return Number.isInteger(value) && value >= 1 && value <= count ? value : null
  })
  const problems = Object.fromEntries(
    sent.flatMap((value, place) =>
      value !== null && sent.indexOf(value) !== place
        ? [[partName(name, place), 'place-twice']]
        : [],
    ),
  )
  return { answer: { type: 'ordering', places: unshuffled(sent, presentation[0]) }, problems }
}

function readGaps(
  { question, presentation, name }: Asked<GapText>,
  values: FormValues,
): { answer: Answer; problems: FieldProblems } {
  let problems: FieldProblems = {}
  const gaps = question.gaps.map((gap, index) => {
    const field = partName(name, index)
    const sent = (values[field] ?? '').trim()
    if (gap.kind === 'chosen') return shown(presentation[index], sent)
    if (gap.kind === 'number') problems = { ...problems, ...numberProblem(field, sent) }
    return sent === '' ? null : sent
  })
  return { answer: { type: 'gap', gaps }, problems }
}

/** The form values that give back an answer: for drawing a kept attempt again. */
export function writeAnswer({ question, presentation, name }: Asked, answer: Answer): FormValues {
  const place = (list: number, index: number | null) =>
    index === null ? '' : String((presentation[list]?.indexOf(index) ?? -1) + 1)
  const byPlace = (values: readonly string[], order: readonly number[] | undefined): FormValues =>
    Object.fromEntries(values.map((_, at) => [partName(name, at), values[order?.[at] ?? at] ?? '']))
  if (answer.type !== question.type) return {}
  switch (answer.type) {
    case 'single':
      return { [name]: place(0, answer.option) }
    case 'multiple':
      return { [name]: answer.options.map((index) => place(0, index)).join('\n') }
    case 'true-false':
      return { [name]: answer.isTrue === null ? '' : String(answer.isTrue) }
    case 'short':
    case 'numerical':
    case 'essay':
      return { [name]: answer.text }
    case 'file':
      return { [name]: answer.files.join('\n') }
    case 'matching': {
      const rights = answer.rights.map((index) => place(1, index))
      return byPlace(rights, presentation[0])
    }
    case 'ordering':
      return byPlace(
        answer.places.map((one) => (one === null ? '' : String(one))),
        presentation[0],
      )
    case 'gap':
      return byPlace(
        answer.gaps.map((one, index) => (typeof one === 'string' ? one : place(index, one))),
        undefined,
      )
  }
}
