import type { Variant } from '#core/i18n/languages.ts'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/inputs.tsx'

import { FormProblems } from '../../pages/form-problems.tsx'
import { paths } from '../../paths.ts'
import type { FormState } from '../../problem-words.ts'
import { strings } from '../../strings/index.ts'
import { QrCode } from './qr-code.tsx'

type SetUpPageProps = {
  readonly variant: Variant
  readonly form: FormState
  /** The secret and the recovery codes, readable by us alone. */
  readonly sealed: string
  /** The secret in groups of four. */
  readonly secret: string
  /** `otpauth:` address for the QR code. */
  readonly address: string
}

/** Turns the app with codes on. */
export function SetUpPage({ variant, form, sealed, secret, address }: SetUpPageProps) {
  const { appSetUp: setUp } = strings(variant)
  return (
    <>
      <FormProblems variant={variant} problems={form.problems} />
      <PageHeading title={setUp.title} lead={setUp.lead} />
      <Section id="scan" title={setUp.scan}>
        <p class="measure">{setUp.scanHint}</p>
        <QrCode text={address} label={setUp.qrLabel} />
        <DefinitionList
          items={[
            {
              term: setUp.secret,
              value: (
                <code lang="und" translate="no">
                  {secret}
                </code>
              ),
            },
            { term: setUp.kind, value: setUp.kindValue },
          ]}
        />
      </Section>
      <Section id="confirm" title={setUp.confirm}>
        <Form action={paths.mySecondFactor} hidden={{ 'set-up': sealed }}>
          <TextField
            name="code"
            label={setUp.code}
            hint={setUp.codeHint}
            error={form.problems['code']}
            inputMode="numeric"
            autocomplete="one-time-code"
            width="short"
            spellcheck={false}
            required
          />
          <ButtonRow>
            <Button>{setUp.submit}</Button>
            <a href={paths.me}>{setUp.cancel}</a>
          </ButtonRow>
        </Form>
      </Section>
    </>
  )
}
