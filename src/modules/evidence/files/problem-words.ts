import { uploadBytesMax } from '#core/documents/limits.ts'
import type { FieldProblems, FormValues } from '#core/http/forms.ts'
import { formatBytes } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'

import { strings } from './strings/index.ts'

/** A form to be shown: what was typed, and a sentence for each field that is wrong. */
export type FormState = { readonly values: FormValues; readonly problems: FieldProblems }

/** Nothing typed yet. */
export const emptyForm: FormState = { values: {}, problems: {} }

/** A problem in words; kinds come from forms, from commands and from the reader of documents. */
export function problemText(variant: Variant, kind: string, detail?: string): string {
  const words = strings(variant).desk.problem
  if (kind === 'wrong-type' && detail !== undefined) return words['wrong-type-known'](detail)
  if (kind === 'too-large') return words[kind](formatBytes(variant, uploadBytesMax))
  if (kind === 'too-many-pages') return words[kind](detail ?? '')
  const text = Object.entries(words).find(([name]) => name === kind)?.[1]
  if (typeof text !== 'string') throw new Error(`a problem without words: ${kind}`)
  return text
}

/** A form that is sent back, its problems in words. */
export function sentBack(
  variant: Variant,
  form: { readonly values: FormValues; readonly problems: FieldProblems },
): FormState {
  return {
    values: form.values,
    problems: Object.fromEntries(
      Object.entries(form.problems).map(([field, kind]) => [field, problemText(variant, kind)]),
    ),
  }
}

/** Why a document was not read, in words. */
export function failureText(variant: Variant, failure: string): string {
  const words = strings(variant).desk.file.failure
  const stored = Object.entries(words).find(([name]) => name === failure)?.[1]
  return stored ?? problemText(variant, failure)
}
