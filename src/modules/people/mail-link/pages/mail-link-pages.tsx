import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Button, ButtonRow } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'
import { TextField } from '#ui/forms/inputs.tsx'

import { FormProblems } from '../../pages/form-problems.tsx'
import { inSameVariant, paths, signInPath } from '../../paths.ts'
import type { FormState } from '../../problem-words.ts'
import { strings } from '../../strings/index.ts'

/** Asks for a link by mail. */
export function MailRequestPage(props: { readonly variant: Variant; readonly form: FormState }) {
  const { variant, form } = props
  const { fields, mailLink } = strings(variant)
  return (
    <>
      <FormProblems variant={variant} problems={form.problems} />
      <PageHeading title={mailLink.request.title} lead={mailLink.request.lead} />
      <Form action={inSameVariant(paths.mailSignIn, variant)}>
        <TextField
          name="email"
          label={fields.email}
          value={form.values['email']}
          error={form.problems['email']}
          type="email"
          autocomplete="email"
          width="long"
          spellcheck={false}
          required
        />
        <ButtonRow>
          <Button>{mailLink.request.submit}</Button>
        </ButtonRow>
      </Form>
      <p>
        <a href={inSameVariant(signInPath(), variant)}>{mailLink.withPassword}</a>
      </p>
    </>
  )
}

/** Says the same to everyone who asked. */
export function MailSentPage(props: { readonly variant: Variant; readonly email: string }) {
  const { variant, email } = props
  const { mailLink } = strings(variant)
  return (
    <>
      <PageHeading title={mailLink.sent.title} lead={mailLink.sent.lead(email)} />
      <p class="measure">{mailLink.sent.text}</p>
      <p>
        <a href={inSameVariant(paths.mailSignIn, variant)}>{mailLink.sent.again}</a>
      </p>
    </>
  )
}

type MailLinkPageProps = {
  readonly variant: Variant
  readonly token: string
  readonly email: string
}

/** The opened link: programs that look at links in letters press no button. */
export function MailLinkPage({ variant, token, email }: MailLinkPageProps) {
  const { mailLink } = strings(variant)
  return (
    <>
      <PageHeading title={mailLink.opened.title} lead={mailLink.opened.lead(email)} />
      <Form action={inSameVariant(paths.mailLink(token), variant)}>
        <ButtonRow>
          <Button>{mailLink.opened.submit}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}
