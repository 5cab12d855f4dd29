import type { FieldProblems, FormValues } from '#core/http/forms.ts'
import { counted } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'

import { strings } from './strings/index.ts'

/** What a page shows of a form: values to keep and, by field, the sentence that says what is wrong. Pages never show a password. */
export type FormState = { readonly values: FormValues; readonly problems: FieldProblems }

/** A form that nobody has sent yet. */
export const emptyForm: FormState = { values: {}, problems: {} }

/** The status of a page with a form. */
export function statusOf({ problems }: FormState): 200 | 422 {
  return Object.keys(problems).length > 0 ? 422 : 200
}

/** A form that was sent with problems, which are kinds so far. */
export function sentBack(variant: Variant, { values, problems }: FormState): FormState {
  const { problems: words } = strings(variant)
  const known: Readonly<Record<string, string>> = words
  const sentences = Object.entries(problems).map(
    ([field, kind]) => [field, known[kind] ?? words.unreadable] as const,
  )
  return { values, problems: Object.fromEntries(sentences) }
}

/** Two instants; `until` as the detail of a failure gives it. */
type Rest = { readonly now: string; readonly until: string | undefined }

/** How long an account rests after too many failures. */
export function restInWords(variant: Variant, rest: Rest): string {
  return strings(variant).tooManyAttempts(minutesUntil(variant, rest))
}

/** The same of codes; recovery codes have no rest. */
export function codeRestInWords(variant: Variant, rest: Rest): string {
  return strings(variant).secondStep.tooManyCodes(minutesUntil(variant, rest))
}

/** The minutes that are left, at least one, as “3 minutes”. */
export function minutesUntil(variant: Variant, { now, until = now }: Rest): string {
  const minutes = Math.max(1, Math.ceil((Date.parse(until) - Date.parse(now)) / 60_000))
  return counted(variant, minutes, strings(variant).minutes)
}
