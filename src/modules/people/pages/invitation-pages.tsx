import { formatInstant } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Code } from '#ui/evidence/file-link.tsx'
import { Button, ButtonRow, LinkButton } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'

import { paths } from '../paths.ts'
import type { FormState } from '../problem-words.ts'
import { strings } from '../strings/index.ts'
import { FormProblems } from './form-problems.tsx'
import { PersonFields } from './person-fields.tsx'
import { RoleField } from './role-pages.tsx'

type InvitationPageProps = { readonly variant: Variant; readonly form: FormState }

/** Adds a colleague. */
export function InvitationPage({ variant, form }: InvitationPageProps) {
  const { invitation } = strings(variant)
  return (
    <>
      <FormProblems variant={variant} problems={form.problems} />
      <PageHeading title={invitation.title} lead={invitation.lead} />
      <Form action={paths.invitation}>
        <PersonFields variant={variant} form={form} own={false} />
        <RoleField variant={variant} form={form} />
        <ButtonRow>
          <Button>{invitation.submit}</Button>
        </ButtonRow>
      </Form>
    </>
  )
}

type NewLinkPageProps = {
  readonly variant: Variant
  readonly name: string
  /** The whole address, as it is handed over. */
  readonly link: string
  /** Instant. */
  readonly until: string
}

/** A one-time link, shown this once. */
export function NewLinkPage({ variant, name, link, until }: NewLinkPageProps) {
  const { newLink } = strings(variant)
  return (
    <>
      <PageHeading title={newLink.title(name)} lead={newLink.lead} />
      <DefinitionList
        items={[
          { term: newLink.link, value: <Code>{link}</Code> },
          { term: newLink.until, value: formatInstant(variant, until) },
        ]}
      />
      <Notice kind="warning" title={newLink.once} />
      <p>
        <LinkButton kind="secondary" href={paths.accounts}>
          {newLink.back}
        </LinkButton>
      </p>
    </>
  )
}
