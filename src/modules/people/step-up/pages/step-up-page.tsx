import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/inputs.tsx'

import { FormProblems } from '../../pages/form-problems.tsx'
import { PasskeyButton } from '../../passkeys/pages/passkey-button.tsx'
import { signOutPath } from '../../paths.ts'
import { strings } from '../../strings/index.ts'
import { proofFields } from '../proof-fields.ts'

/** A field of the form that was stopped. */
export type KeptField = { readonly name: string; readonly value: string }

/** With what the person can prove who they are. */
export type ProofMeans = {
  readonly password: boolean
  readonly code: boolean
  readonly passkey: Readonly<Record<string, unknown>> | undefined
}

type StepUpPageProps = {
  readonly variant: Variant
  readonly action: string
  readonly kept: readonly KeptField[]
  readonly means: ProofMeans
  readonly problem: string | undefined
}

/** Asks again who acts, and carries the form that was stopped. */
export function StepUpPage(props: StepUpPageProps) {
  const { variant, means, problem } = props
  const { stepUp } = strings(variant)
  const field = means.password ? proofFields.password : proofFields.code
  const none = !means.password && !means.code && !means.passkey
  return (
    <>
      <FormProblems
        variant={variant}
        problems={problem === undefined ? {} : { [field]: problem }}
      />
      <PageHeading title={stepUp.title} lead={none ? stepUp.byMail : stepUp.lead} />
      {none ? (
        <Form action={signOutPath}>
          <Button>{stepUp.signOut}</Button>
        </Form>
      ) : (
        <ProofForm {...props} />
      )}
    </>
  )
}

function ProofForm({ variant, action, kept, means, problem }: StepUpPageProps) {
  const { stepUp, fields, secondFactor } = strings(variant)
  return (
    <Form action={action}>
      {kept.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {means.password && (
        <TextField
          name={proofFields.password}
          label={fields.password}
          error={problem}
          type="password"
          autocomplete="current-password"
          width="long"
        />
      )}
      {means.code && (
        <TextField
          name={proofFields.code}
          label={means.password ? stepUp.orCode : secondFactor.code}
          hint={secondFactor.codeHint}
          error={means.password ? undefined : problem}
          inputMode="text"
          autocomplete="one-time-code"
          width="medium"
          spellcheck={false}
        />
      )}
      {(means.password || means.code) && (
        <ButtonRow>
          <Button>{stepUp.submit}</Button>
        </ButtonRow>
      )}
      {means.passkey && (
        <PasskeyButton
          variant={variant}
          kind="proof"
          name={proofFields.passkey}
          options={means.passkey}
          label={stepUp.withPasskey}
        />
      )}
    </Form>
  )
}
