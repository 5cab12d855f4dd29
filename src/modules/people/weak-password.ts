import type { FormValues } from '#core/http/forms.ts'

import { weaknessOf } from './password-strength.ts'
import { sentBack, type FormState } from './problem-words.ts'
import type { PeopleContext } from './session.ts'

/** The form to show again when a new password is weak; `own` is the person's name and address, `values` what the form keeps. */
export async function weakPassword(
  c: PeopleContext,
  typed: {
    readonly password: string
    readonly own: readonly string[]
    readonly values: FormValues
  },
): Promise<FormState | undefined> {
  const { password, own, values } = typed
  const weakness = await weaknessOf(password, own)
  return weakness && sentBack(c.var.variant, { values, problems: { password: weakness } })
}
