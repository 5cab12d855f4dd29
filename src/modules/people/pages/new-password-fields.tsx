import type { FieldProblems } from '#core/http/forms.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { TextField } from '#ui/forms/inputs.tsx'

import { PASSWORD_LENGTH_MIN } from '../forms.ts'
import { strings } from '../strings/index.ts'

type NewPasswordFieldsProps = { readonly variant: Variant; readonly problems: FieldProblems }

/** A password typed twice. What was typed is never sent back. */
export function NewPasswordFields({ variant, problems }: NewPasswordFieldsProps) {
  const { fields } = strings(variant)
  return (
    <>
      <TextField
        name="password"
        label={fields.newPassword}
        hint={fields.passwordHint(PASSWORD_LENGTH_MIN)}
        error={problems['password']}
        type="password"
        autocomplete="new-password"
        width="long"
        required
      />
      <TextField
        name="repeat"
        label={fields.repeat}
        error={problems['repeat']}
        type="password"
        autocomplete="new-password"
        width="long"
        required
      />
    </>
  )
}
