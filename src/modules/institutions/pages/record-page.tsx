import { inPublic } from '#core/http/paths.ts'
import { formatDayShort } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { Button, ButtonRow, LinkButton } from '#ui/forms/button.tsx'
import { Form } from '#ui/forms/form.tsx'
import { safeHref } from '#ui/safe-href.ts'

import { deskPaths, publicPaths } from '../paths.ts'
import type { Contact, Institution } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { ContactSource, ContactValue } from './contact-table.tsx'
import { degreeText, Text } from './parts.tsx'

type RecordPageProps = { readonly variant: Variant; readonly institution: Institution }

/** One body in the desk: its state, what can be done with it, and its contacts to be checked. */
export function RecordPage({ variant, institution }: RecordPageProps) {
  const words = strings(variant)
  const { desk } = words
  const { id, publishedAt, names, description, demo } = institution
  return (
    <>
      <PageHeading
        kicker={words.kinds[institution.kind]}
        title={names[0] ? pick(names[0].text, variant).text : id}
        lead={<Text text={description} variant={variant} />}
        facts={
          <>
            <Tag tone={publishedAt === null ? 'soon' : 'good'}>
              {publishedAt === null ? desk.draft : desk.published}
            </Tag>{' '}
            {demo && <Tag>{words.demo}</Tag>}
          </>
        }
      />
      <ButtonRow>
        <LinkButton href={deskPaths.edit(id)}>{desk.edit}</LinkButton>
        <LinkButton href={deskPaths.history(id)} kind="secondary">
          {desk.history}
        </LinkButton>
        {publishedAt !== null && (
          <>
            <a href={safeHref(inPublic(variant, publicPaths.institution(id)))}>{desk.publicPage}</a>
            <a href={safeHref(deskPaths.withdrawal(id))}>{desk.withdraw}</a>
          </>
        )}
      </ButtonRow>
      {publishedAt === null && (
        <Form action={deskPaths.publication(id)}>
          <Button>{desk.publish}</Button>
        </Form>
      )}
      <Section title={desk.checkContacts} id="contacts">
        <Contacts variant={variant} institution={institution} />
      </Section>
    </>
  )
}

function Contacts({ variant, institution }: RecordPageProps) {
  const { one, desk, contactKinds } = strings(variant)
  if (institution.contacts.length === 0) return <EmptyState title={one.noContacts} />
  return (
    <>
      <p class="measure">{desk.checkLead}</p>
      <Table
        caption={one.contactTable}
        captionHidden
        dense
        rows={institution.contacts}
        columns={[
          { label: one.contactKind, nowrap: true, cell: ({ kind }) => contactKinds[kind] },
          {
            label: one.contact,
            rowHeader: true,
            cell: (contact) => <ContactValue variant={variant} contact={contact} />,
          },
          {
            label: one.source,
            cell: (contact) => <ContactSource variant={variant} contact={contact} />,
          },
          {
            label: one.checked,
            nowrap: true,
            cell: ({ checkedOn }) => formatDayShort(variant, checkedOn),
          },
          { label: one.certainty, cell: ({ certainty }) => degreeText(variant, certainty) },
          {
            label: desk.check,
            cell: (contact) => <Check variant={variant} id={institution.id} contact={contact} />,
          },
        ]}
      />
    </>
  )
}

type CheckProps = { readonly variant: Variant; readonly id: string; readonly contact: Contact }

function Check({ variant, id, contact }: CheckProps) {
  const { desk } = strings(variant)
  if (contact.source === null) return <span class="quiet">{desk.noSource}</span>
  return (
    <Form action={deskPaths.check(id, contact.id)}>
      <Button kind="quiet">
        {desk.check}
        <span class="visually-hidden"> {desk.checkAbout(contact.value)}</span>
      </Button>
    </Form>
  )
}
