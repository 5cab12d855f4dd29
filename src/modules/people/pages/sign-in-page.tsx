import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/inputs.tsx'

import { inSameVariant, signInPath } from '../paths.ts'
import type { FormState } from '../problem-words.ts'
import { strings } from '../strings/index.ts'
import { FormProblems } from './form-problems.tsx'

type SignInPageProps = {
  readonly variant: Variant
  readonly form: FormState
  /** Where the person goes afterwards; already checked. */
  readonly back: string
}

/** E-mail and password. */
export function SignInPage({ variant, form, back }: SignInPageProps) {
  const { fields, signIn } = strings(variant)
  const { values, problems } = form
  return (
    <>
      <FormProblems variant={variant} problems={problems} />
      <PageHeading title={signIn.title} lead={signIn.lead} />
      <Form action={inSameVariant(signInPath(), variant)} hidden={{ back }}>
        <TextField
          name="email"
          label={fields.email}
          value={values['email']}
          error={problems['email']}
          type="email"
          autocomplete="username"
          width="long"
          spellcheck={false}
          required
        />
        <TextField
          name="password"
          label={fields.password}
          error={problems['password']}
          type="password"
          autocomplete="current-password"
          width="long"
          required
        />
        <ButtonRow>
          <Button>{signIn.submit}</Button>
        </ButtonRow>
      </Form>
      <p class="quiet measure">{signIn.help}</p>
    </>
  )
}
