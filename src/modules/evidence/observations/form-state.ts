import type { FieldProblems, FormValues } from '#core/http/forms.ts'
import type { Variant } from '#core/i18n/languages.ts'

import { strings } from './strings/index.ts'

/** A form as a page shows it: what is typed, and what is wrong with it by field (kinds, see `problemText`). */
export type FormState = { readonly values: FormValues; readonly problems: FieldProblems }

/** A form that nobody has filled in. */
export const emptyForm: FormState = { values: {}, problems: {} }

/** A kind of problem in words. */
export function problemText(variant: Variant, kind: string): string {
  const { problems } = strings(variant).desk
  return Object.entries(problems).find(([known]) => known === kind)?.[1] ?? problems['bad-choice']
}
