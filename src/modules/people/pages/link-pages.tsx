import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'

import { inSameVariant, paths, signInPath } from '../paths.ts'
import type { FormState } from '../problem-words.ts'
import { strings } from '../strings/index.ts'
import { FormProblems } from './form-problems.tsx'
import { NewPasswordFields } from './new-password-fields.tsx'
import { PersonFields } from './person-fields.tsx'

type SetupPageProps = {
  readonly variant: Variant
  readonly token: string
  readonly form: FormState
}

/** Makes the first administrator. */
export function SetupPage({ variant, token, form }: SetupPageProps) {
  const { setup } = strings(variant)
  return (
    <>
      <FormProblems variant={variant} problems={form.problems} />
      <PageHeading title={setup.title} lead={setup.lead} />
      <Form action={inSameVariant(paths.setup(token), variant)}>
        <PersonFields variant={variant} form={form} own />
        <NewPasswordFields variant={variant} problems={form.problems} />
        <ButtonRow>
          <Button>{setup.submit}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

type PasswordPageProps = SetupPageProps & {
  /** Whose link it is. */
  readonly email: string
}

/** Sets the password of the person to whom the link was given. */
export function PasswordPage({ variant, token, form, email }: PasswordPageProps) {
  const { password } = strings(variant)
  return (
    <>
      <FormProblems variant={variant} problems={form.problems} />
      <PageHeading title={password.title} lead={password.lead(email)} />
      <Form action={inSameVariant(paths.password(token), variant)}>
        <NewPasswordFields variant={variant} problems={form.problems} />
        <ButtonRow>
          <Button>{password.submit}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

/** A link that was used, has expired or never was; it does not say which. */
export function LinkGonePage(props: {
  readonly variant: Variant
  /** The link came in a letter, and so does another. */
  readonly byLetter: boolean
}) {
  const { variant, byLetter } = props
  const { linkGone, mailLink } = strings(variant)
  return (
    <>
      <PageHeading title={linkGone.title} />
      <p class="measure">{linkGone.text}</p>
      {byLetter ? (
        <p class="measure">
          <a href={inSameVariant(paths.mailSignIn, variant)}>{mailLink.another}</a>
        </p>
      ) : (
        <p class="measure">
          <a href={inSameVariant(signInPath(), variant)}>{linkGone.signIn}</a> {linkGone.another}
        </p>
      )}
    </>
  )
}
