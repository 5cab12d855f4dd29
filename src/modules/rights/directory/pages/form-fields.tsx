import type { FormValues } from '#core/http/forms.ts'
import { languages, type Variant } from '#core/i18n/languages.ts'
import { TextField } from '#ui/forms/inputs.tsx'

import { LINE_LENGTH_MAX } from '../forms.ts'
import { strings } from '../strings/index.ts'

/** What every field of the form draws from. */
export type FieldHelp = {
  readonly variant: Variant
  readonly values: FormValues
  /** The sentence that says what is wrong with a field. */
  readonly problem: (field: string) => string | undefined
}

/** Name, value and problem of a field. */
export function fieldOf({ values, problem }: FieldHelp, name: string) {
  return { name, value: values[name], error: problem(name) }
}

/** One line of text in every language. */
export function TextPair(
  props: FieldHelp & {
    readonly prefix: string
    readonly label: string
    readonly required?: boolean
    /** Under the first label. */
    readonly hint?: string
  },
) {
  const { variant, prefix, label, required = false } = props
  const { inLanguages, optional } = strings(variant).form
  return (
    <>
      {languages.map((language, index) => (
        <TextField
          {...fieldOf(props, `${prefix}-${language}`)}
          label={`${label} (${inLanguages[language]})`}
          note={required ? undefined : optional}
          hint={index === 0 ? props.hint : undefined}
          maxLength={LINE_LENGTH_MAX}
          autocomplete="off"
          required={required}
        />
      ))}
    </>
  )
}
