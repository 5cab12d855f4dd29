import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'

import { inSameVariant, signInPath } from '../paths.ts'
import { strings } from '../strings/index.ts'
import type { TypedField } from '../typed-fields.ts'

type SignedOutPageProps = {
  readonly variant: Variant
  readonly action: string
  readonly kept: readonly TypedField[]
}

/** Holds a form that came after the session had ended, until the person has signed in in another tab and sends it again. */
export function SignedOutPage({ variant, action, kept }: SignedOutPageProps) {
  const { signedOut } = strings(variant)
  return (
    <>
      <PageHeading title={signedOut.title} lead={signedOut.lead} />
      <ol>
        <li>
          <a href={inSameVariant(signInPath(), variant)} target="_blank" rel="noopener">
            {signedOut.signIn}
          </a>
        </li>
        <li>{signedOut.thenSend}</li>
      </ol>
      <Form action={action}>
        {kept.map(({ name, value }) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <ButtonRow>
          <Button>{signedOut.submit}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
