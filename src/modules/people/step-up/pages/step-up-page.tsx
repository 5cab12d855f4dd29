import type { Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/inputs.tsx'

import { FormProblems } from '../../pages/form-problems.tsx'
import { PasskeyButton } from '../../passkeys/pages/passkey-button.tsx'
import { strings } from '../../strings/index.ts'
import type { TypedField } from '../../typed-fields.ts'
import { proofFields } from '../proof-fields.ts'

/** With what the person can prove who they are. */
export type ProofMeans = {
  readonly password: boolean
  /** The app, or a recovery code. */
  readonly code: boolean
  /** A code in a letter, which is written when the person asks for it. */
  readonly letter: boolean
  readonly passkey: Readonly<Record<string, unknown>> | undefined
}

/** What is wrong with a proof, and in which field. */
export type ProofProblem = { readonly field: string; readonly message: string }

type StepUpPageProps = {
  readonly variant: Variant
  readonly action: string
  readonly kept: readonly TypedField[]
  readonly means: ProofMeans
  /** A letter is on its way. */
  readonly letterSent: boolean
  /** After how many minutes the next one may go, when the person wanted it too soon. */
  readonly letterWait: string | undefined
  readonly problem: ProofProblem | undefined
}

/** Asks again who acts, and carries the form that was stopped. */
export function StepUpPage(props: StepUpPageProps) {
  const { variant, letterSent, letterWait, problem } = props
  const { stepUp } = strings(variant)
  return (
    <>
      <FormProblems
        variant={variant}
        problems={problem === undefined ? {} : { [problem.field]: problem.message }}
      />
      <PageHeading title={stepUp.title} lead={stepUp.lead} />
      {letterWait !== undefined && <Notice kind="warning" title={stepUp.letter.wait(letterWait)} />}
      {letterSent && letterWait === undefined && problem === undefined && (
        <Notice kind="success" title={stepUp.letter.sentTitle}>
          <p>{stepUp.letter.sent}</p>
        </Notice>
      )}
      <ProofForm {...props} />
    </>
  )
}

function ProofForm({ variant, action, kept, means, letterSent, problem }: StepUpPageProps) {
  const { stepUp, fields, secondFactor } = strings(variant)
  const errorAt = (field: string) => (problem?.field === field ? problem.message : undefined)
  const code = means.code ? secondFactor : stepUp.letter
  const asksCode = means.code || letterSent
  return (
    <Form action={action}>
      {kept.map(({ name, value }) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {means.password && (
        <TextField
          name={proofFields.password}
          label={fields.password}
          error={errorAt(proofFields.password)}
          type="password"
          autocomplete="current-password"
          width="long"
        />
      )}
      {asksCode && (
        <TextField
          name={proofFields.code}
          label={means.code && means.password ? stepUp.orCode : code.code}
          hint={code.codeHint}
          error={errorAt(proofFields.code)}
          inputMode="text"
          autocomplete="one-time-code"
          width="medium"
          spellcheck={false}
        />
      )}
      {(means.password || asksCode || means.letter) && (
        <ButtonRow>
          {(means.password || asksCode) && <Button>{stepUp.submit}</Button>}
          {means.letter && (
            <Button kind="secondary" name={proofFields.letter} value="1">
              {letterSent ? stepUp.letter.again : stepUp.letter.send}
            </Button>
          )}
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
