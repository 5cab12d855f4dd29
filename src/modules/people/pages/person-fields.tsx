import type { Variant } from '#core/i18n/languages.ts'
import { TextField } from '#ui/forms/inputs.tsx'

import type { FormState } from '../problem-words.ts'
import { strings } from '../strings/index.ts'

type PersonFieldsProps = {
  readonly variant: Variant
  readonly form: FormState
  /** Whether the person types their own name and address, which the browser may then fill in. */
  readonly own: boolean
}

/** Name and e-mail of a new account. */
export function PersonFields({ variant, form: { values, problems }, own }: PersonFieldsProps) {
  const { fields } = strings(variant)
  return (
    <>
      <TextField
        name="name"
        label={fields.name}
        hint={own ? fields.nameHint : undefined}
        value={values['name']}
        error={problems['name']}
        autocomplete={own ? 'name' : 'off'}
        width="long"
        spellcheck={false}
        required
      />
      <TextField
        name="email"
        label={fields.email}
        value={values['email']}
        error={problems['email']}
        type="email"
        autocomplete={own ? 'username' : 'off'}
        width="long"
        spellcheck={false}
        required
      />
    </>
  )
}
