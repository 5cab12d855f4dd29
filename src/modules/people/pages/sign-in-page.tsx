import type { Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/inputs.tsx'

import { PasskeyButton } from '../passkeys/pages/passkey-button.tsx'
import { inSameVariant, paths, signInPath } from '../paths.ts'
import type { FormState } from '../problem-words.ts'
import { strings } from '../strings/index.ts'
import { FormProblems } from './form-problems.tsx'

type SignInPageProps = {
  readonly variant: Variant
  readonly form: FormState
  /** Where the person goes afterwards; already checked. */
  readonly back: string
  /** What the browser asks a passkey. */
  readonly passkey: Readonly<Record<string, unknown>>
  readonly notice?: SignInNotice | undefined
}

/** Why signing in begins again: too late with the code, or a passkey that we do not know. */
export type SignInNotice = 'step-gone' | 'passkey-invalid'

/** E-mail and password, a passkey, or the way to a link by mail. */
export function SignInPage({ variant, form, back, passkey, notice }: SignInPageProps) {
  const { signIn } = strings(variant)
  return (
    <>
      <FormProblems variant={variant} problems={form.problems} />
      <PageHeading title={signIn.title} lead={signIn.lead} />
      {notice !== undefined && <Notice kind="problem" title={signIn.notices[notice]} />}
      <PasswordSignIn variant={variant} form={form} back={back} />
      <Form action={inSameVariant(paths.passkeySignIn, variant)} hidden={{ back }}>
        <PasskeyButton
          variant={variant}
          kind="proof"
          name="passkey"
          options={passkey}
          label={signIn.withPasskey}
        />
      </Form>
      <p class="measure">
        <a href={inSameVariant(paths.mailSignIn, variant)}>{signIn.byMail}</a>
      </p>
      <p class="quiet measure">{signIn.help}</p>
    </>
  )
}

type PasswordSignInProps = Pick<SignInPageProps, 'variant' | 'form' | 'back'>

function PasswordSignIn({ variant, form, back }: PasswordSignInProps) {
  const { fields, signIn } = strings(variant)
  const { values, problems } = form
  return (
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
  )
}
