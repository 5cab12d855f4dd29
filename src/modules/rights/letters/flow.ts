import { fail, ok, type Result } from '#core/result.ts'
import { isDay, type Day } from '#modules/law'

import { cleanAnswer, parseAnswers, type AnswerProblems, type Answers } from './answers.ts'
import type { FormState } from './form-state.ts'
import { findVersion, type LetterTemplate, type LetterVersion } from './letter-book.ts'
import { fieldsOf, isFieldStep, stepOf, stepsOf, type FieldStep, type Step } from './steps.ts'
import { isVariable, variables, type VariableName } from './variables.ts'

/** What a form sent: fields as text. */
export type Sent = Readonly<Record<string, string>>

/** Where a person stands: the page to show, with what is wrong on it. */
export type Standing = {
  readonly letter: LetterVersion
  readonly state: FormState
  readonly step: Step
  readonly problems: StepProblems
}
/** Problems of the fields of a page; `not-in-force`: our letters are written by a law that did not hold on that day. */
export type StepProblems = Readonly<
  Partial<Record<string, AnswerProblems[string] | 'not-in-force' | 'before-letter'>>
>

/** The version by which a letter is written: that of its day or, until the day is settled, that of today. */
export function versionFor(
  template: LetterTemplate,
  answers: Answers,
  today: Day,
): LetterVersion | undefined {
  const { day = '' } = answers
  const dated = isDay(day) ? findVersion(template, { day }) : undefined
  return dated ?? findVersion(template, { day: today })
}

/** The first page of a letter. Whoever comes with everything filled in stands before the check at once. */
export function beginFlow(
  template: LetterTemplate,
  state: FormState,
  today: Day,
): Result<Standing, 'not-in-force'> {
  const letter = versionFor(template, state.answers, today)
  if (!letter) return fail('not-in-force')
  const step = firstOpen(letter, state.answers) ?? 'check'
  return ok({ letter, state: { ...state, checked: step === 'check' }, step, problems: {} })
}

/**
 * Takes what a page sent and leads to the next one. Forward only over what can be used; back, to a change or to another script with
 * whatever was typed. Nothing typed is ever dropped.
 */
export function advance(
  template: LetterTemplate,
  given: { readonly state: FormState; readonly sent: Sent; readonly today: Day },
): Result<Standing, 'not-in-force'> {
  const { sent, today } = given
  const from = isFieldStep(sent['step']) ? sent['step'] : undefined
  const before = versionFor(template, given.state.answers, today)
  if (!before) return fail('not-in-force')
  const answers = from
    ? merge(before, given.state.answers, { sent, step: from })
    : given.state.answers
  const letter = versionFor(template, answers, today)
  if (!letter) return fail('not-in-force')
  const state = { ...given.state, answers }
  const wanted = sent['to'] ?? (from ? 'next' : 'letter')
  const here = { letter, state, problems: {} }
  if (isFieldStep(wanted)) return ok({ ...here, step: wanted })
  const dayProblem = dayOutOfForce(template, answers)
  if (wanted === 'next' && from) {
    const names = fieldsOf(letter, answers, from).map(({ name }) => name)
    const problems = {
      ...parseAnswers(letter, answers, names).problems,
      ...(names.includes('day') ? dayProblem : {}),
    }
    if (Object.keys(problems).length > 0) return ok({ ...here, step: from, problems })
    const step = state.checked === true ? undefined : following(letter, answers, from)
    return ok(step ? { ...here, step } : atCheck(letter, state))
  }
  if (wanted !== 'letter') return ok(atCheck(letter, state))
  const problems: StepProblems = { ...parseAnswers(letter, answers).problems, ...dayProblem }
  const open = firstWith(letter, Object.keys(problems))
  return ok(
    open
      ? { ...here, step: open, problems: on(letter, open, problems) }
      : { ...here, step: 'letter' },
  )
}

/** The page before another one; undefined on the first. */
export function previousStep(
  letter: LetterVersion,
  answers: Answers,
  step: Step,
): FieldStep | undefined {
  const steps = stepsOf(letter, answers)
  return isFieldStep(step) ? steps[steps.indexOf(step) - 1] : steps.at(-1)
}

function following(
  letter: LetterVersion,
  answers: Answers,
  step: FieldStep,
): FieldStep | undefined {
  const steps = stepsOf(letter, answers)
  // A page reached from the check need not be one of the way.
  return steps.includes(step) ? steps[steps.indexOf(step) + 1] : undefined
}

function atCheck(letter: LetterVersion, state: FormState): Standing {
  const open = firstOpen(letter, state.answers)
  const reached = { letter, problems: {}, state: { ...state, checked: true } }
  return { ...reached, step: open ?? 'check' }
}

/** The first page on which something is still needed. */
function firstOpen(letter: LetterVersion, answers: Answers): FieldStep | undefined {
  return firstWith(letter, Object.keys(parseAnswers(letter, answers).problems))
}

function firstWith(letter: LetterVersion, names: readonly string[]): FieldStep | undefined {
  const open = new Set(names.filter(isVariable).map((name) => stepOf(letter, name)))
  // In the order of the pages.
  return (
    ['who', 'recipient', 'ground', 'earlier', 'event', 'traces', 'matter', 'you'] as const
  ).find((step) => open.has(step))
}

function on(letter: LetterVersion, step: FieldStep, problems: StepProblems): StepProblems {
  return Object.fromEntries(
    Object.entries(problems).filter(([name]) => isVariable(name) && stepOf(letter, name) === step),
  )
}

function dayOutOfForce(template: LetterTemplate, { day = '' }: Answers): StepProblems {
  return isDay(day) && !findVersion(template, { day }) ? { day: 'not-in-force' } : {}
}

/** The answers with the fields of one page as they were just sent. */
function merge(
  letter: LetterVersion,
  answers: Answers,
  { sent, step }: { sent: Sent; step: FieldStep },
): Answers {
  const names = [...fieldsOf(letter, answers, step), ...fieldsOf(letter, {}, step)].map(
    ({ name }) => name,
  )
  const merged: Record<string, string> = { ...answers }
  for (const name of new Set(names)) {
    const value = sentValue(name, sent)
    if (value !== undefined) merged[name] = cleanAnswer(variables[name], value)
  }
  return merged
}

/** A field as sent; a tick that is not set is sent as nothing at all. */
function sentValue(name: VariableName, sent: Sent): string | undefined {
  const { kind } = variables[name]
  if (kind === 'flag') return sent[name] ?? ''
  return kind === 'day' ? typedDay(sent, name) : sent[name]
}

/** The three inputs of a day as `YYYY-MM-DD` or, when that is none, as they were typed; undefined when they were not sent. */
export function typedDay(sent: Sent, name: string): string | undefined {
  const parts = ['year', 'month', 'day'].map((part) => sent[`${name}-${part}`]?.trim())
  if (parts.every((part) => part === undefined)) return undefined
  const [year = '', month = '', day = ''] = parts.map((part) => part?.replaceAll(/[.-]/gu, ''))
  if (`${year}${month}${day}` === '') return ''
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(iso) ? iso : `${year}-${month}-${day}`
}
