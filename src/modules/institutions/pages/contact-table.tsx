import { formatDayShort } from '#core/i18n/format.ts'
import { inVariant } from '#core/i18n/human-text.ts'
import { variantFacts, type Variant } from '#core/i18n/languages.ts'
import { toLatin } from '#core/i18n/transliteration.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { safeHref } from '#ui/safe-href.ts'

import type { ContactFacts } from '../facts.ts'
import { strings } from '../strings/index.ts'
import { degreeText, hasText, hostOf, Text } from './parts.tsx'

type ContactTableProps = {
  readonly variant: Variant
  readonly contacts: readonly ContactFacts[]
}

/** Contacts, each with where it was read and when someone last looked; what nobody read says so. */
export function ContactTable({ variant, contacts }: ContactTableProps) {
  const words = strings(variant)
  if (contacts.length === 0) return <EmptyState title={words.one.noContacts} />
  return (
    <Table
      caption={words.one.contactTable}
      captionHidden
      rows={contacts}
      columns={[
        {
          label: words.one.contact,
          rowHeader: true,
          cell: (contact) => <ContactCell variant={variant} contact={contact} />,
        },
        {
          label: words.one.sourceAndCertainty,
          cell: (contact) => <SourceCell variant={variant} contact={contact} />,
        },
        {
          label: words.one.checked,
          nowrap: true,
          cell: ({ checkedOn }) => formatDayShort(variant, checkedOn),
        },
      ]}
    />
  )
}

type ContactProps = { readonly variant: Variant; readonly contact: ContactFacts }

function ContactCell({ variant, contact }: ContactProps) {
  return (
    <>
      <span class="quiet">{strings(variant).contactKinds[contact.kind]}</span>
      <br />
      <ContactValue variant={variant} contact={contact} />
      {hasText(contact.note) && (
        <>
          <br />
          <span class="quiet">
            <Text text={contact.note} variant={variant} />
          </span>
        </>
      )}
    </>
  )
}

/** Where it was read; what nobody read says so first. */
function SourceCell({ variant, contact }: ContactProps) {
  const degree = <span class="quiet">{degreeText(variant, contact.certainty)}</span>
  if (contact.certainty !== 'read') {
    return (
      <>
        <Tag tone="soon">{strings(variant).one.unchecked}</Tag>
        <br />
        {contact.source !== null && (
          <>
            <ContactSource variant={variant} contact={contact} />
            <br />
          </>
        )}
        {degree}
      </>
    )
  }
  return (
    <>
      <ContactSource variant={variant} contact={contact} />
      <br />
      {degree}
    </>
  )
}

/** The contact as something to press where it can be pressed. */
export function ContactValue({ variant, contact }: ContactProps) {
  const { kind, value } = contact
  if (kind === 'email') return <a href={safeHref(`mailto:${value}`)}>{value}</a>
  if (kind === 'phone') {
    // A number is one word; E.123 parts its groups by spaces.
    const unbroken = value.replaceAll(/[ -]/gu, '\u00A0')
    return <a href={safeHref(`tel:${value.replaceAll(/[^\d+]/gu, '')}`)}>{unbroken}</a>
  }
  if (kind === 'form') return <a href={safeHref(value)}>{hostOf(value)}</a>
  // An address is a proper name: English readers get it in the Latin of the street sign.
  const { language } = variantFacts[variant]
  return <>{language === variantFacts.en.language ? toLatin(value) : inVariant(value, variant)}</>
}

/** Where a contact was read. */
export function ContactSource({ variant, contact }: ContactProps) {
  const words = strings(variant).one
  if (contact.source !== null) {
    return <a href={safeHref(contact.source)}>{hostOf(contact.source)}</a>
  }
  return <>{contact.certainty === 'invented' ? words.invented : words.ownKnowledge}</>
}
