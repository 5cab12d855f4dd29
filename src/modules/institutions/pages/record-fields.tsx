import type { FormValues } from '#core/http/forms.ts'
import type { Language, Variant } from '#core/i18n/languages.ts'

import { degrees } from '../facts.ts'
import { strings } from '../strings/index.ts'

/** What every field of the form draws from. */
export type FieldHelp = {
  readonly variant: Variant
  readonly values: FormValues
  /** The sentence that says what is wrong with a field. */
  readonly problem: (field: string) => string | undefined
}

/** Degrees to choose from, the empty choice first. */
export function degreeOptions(variant: Variant) {
  const words = strings(variant)
  return [
    { value: '', label: words.form.choose },
    ...degrees.map((degree) => ({ value: degree, label: words.degrees[degree] })),
  ]
}

/** A label with the language in which the field is written. */
export function inLanguage(label: string, language: Language, variant: Variant): string {
  return `${label} (${strings(variant).form.inLanguages[language]})`
}
