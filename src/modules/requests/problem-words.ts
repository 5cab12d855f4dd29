import type { FormValues } from '#core/http/forms.ts'
import { formatDay } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'

import type { ComparedField } from './request-text.ts'
import type { DeskStrings } from './strings/desk-sr.ts'
import { deskStrings } from './strings/index.ts'

type ProblemKind = keyof DeskStrings['problem']

/** A form to be shown: what was typed, and a sentence for each field that is wrong. */
export type FormState = {
  readonly values: FormValues
  readonly problems: FormValues
  /** What somebody else saved meanwhile, against what was typed. */
  readonly stale?: readonly ComparedField[]
}

/** Nothing typed yet. */
export const emptyForm: FormState = { values: {}, problems: {} }

/** A problem in words; kinds come from forms and from commands. */
export function problemText(variant: Variant, kind: string, detail?: string): string {
  const words = deskStrings(variant).problem
  if (!isProblem(words, kind)) throw new Error(`a problem without words: ${kind}`)
  if (kind === 'day-before-previous') {
    return words[kind](formatDay(variant, detail ?? '', 'genitive'))
  }
  return kind === 'letter-unfinished' ? words[kind](detail ?? '') : words[kind]
}

/** Problems by field, as kinds, in words. */
export function inWords(variant: Variant, problems: FormValues): FormValues {
  return Object.fromEntries(
    Object.entries(problems).map(([field, kind]) => [field, problemText(variant, kind)]),
  )
}

function isProblem(words: DeskStrings['problem'], kind: string): kind is ProblemKind {
  return Object.hasOwn(words, kind)
}
