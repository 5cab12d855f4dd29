import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/inputs.tsx'

import { inSameVariant, paths } from '../paths.ts'
import type { FormState } from '../problem-words.ts'
import { strings } from '../strings/index.ts'
import { FormProblems } from './form-problems.tsx'

type SecondStepPageProps = {
  readonly variant: Variant
  readonly form: FormState
  /** Where the person goes afterwards; already checked. */
  readonly back: string
}

/** The code of the app, after the password. */
export function SecondStepPage({ variant, form, back }: SecondStepPageProps) {
  const { secondFactor, secondStep } = strings(variant)
  return (
    <>
      <FormProblems variant={variant} problems={form.problems} />
      <PageHeading title={secondStep.title} lead={secondStep.lead} />
      <Form action={inSameVariant(paths.secondStep, variant)} hidden={{ back }}>
        <TextField
          name="code"
          label={secondFactor.code}
          hint={secondFactor.codeHint}
          error={form.problems['code']}
          autocomplete="one-time-code"
          width="medium"
          spellcheck={false}
          required
        />
        <ButtonRow>
          <Button>{secondStep.submit}</Button>
        </ButtonRow>
      </Form>
      <p class="quiet measure">{secondStep.help}</p>
    </>
  )
}
