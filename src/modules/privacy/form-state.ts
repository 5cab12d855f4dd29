import type { FieldProblems, FormValues } from '#core/http/forms.ts'
import type { Variant } from '#core/i18n/languages.ts'

import { strings } from './strings/index.ts'

/** What a page shows of a form: values to keep and, by field, the sentence that says what is wrong. */
export type FormState = { readonly values: FormValues; readonly problems: FieldProblems }

/** A form that nobody has sent yet. */
export const emptyForm: FormState = { values: {}, problems: {} }

/** A form that was sent with problems, which are kinds so far. */
export function sentBack(variant: Variant, { values, problems }: FormState): FormState {
  const { problems: words } = strings(variant)
  const known: Readonly<Record<string, string>> = words
  const sentences = Object.entries(problems).map(
    ([field, kind]) => [field, known[kind] ?? words.unreadable] as const,
  )
  return { values, problems: Object.fromEntries(sentences) }
}
