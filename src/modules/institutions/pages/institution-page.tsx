import type { JSX } from 'hono/jsx/jsx-runtime'

import { inPublic } from '#core/http/paths.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { lawPaths, RemedyFacts, type LawPack, type Remedy } from '#modules/law'
import { Columns } from '#ui/content/columns.tsx'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { safeHref } from '#ui/safe-href.ts'

import type { NameFacts } from '../facts.ts'
import { publicPaths } from '../paths.ts'
import type { Institution, InstitutionName } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { ContactTable } from './contact-table.tsx'
import { degreeText, hasText, hostOf, NameLink, partialDayText, Text } from './parts.tsx'

type InstitutionPageProps = {
  readonly variant: Variant
  readonly institution: Institution
  /** Only where it has a public page. */
  readonly parent: InstitutionName | undefined
  readonly parts: readonly InstitutionName[]
  readonly pack: LawPack
  readonly remedy: Remedy
  /** What other parts of the programme know of this body. */
  readonly sections: readonly JSX.Element[]
}

/** Everything public about one body. */
export function InstitutionPage(props: InstitutionPageProps) {
  const { variant, institution, pack, remedy } = props
  const words = strings(variant)
  const [present, ...others] = institution.names
  if (!present) throw new Error('A body has at least one name')
  const kind = words.kinds[institution.kind]
  return (
    <>
      <PageHeading
        kicker={
          <>
            {kind} {institution.demo && <Tag>{words.demo}</Tag>}
          </>
        }
        title={pick(present.text, variant).text}
        lead={<Text text={institution.description} variant={variant} />}
      />
      <Columns asideLabel={words.one.facts} aside={<Facts {...props} />}>
        {[...props.sections]}
        <Section
          title={words.one.remedy}
          id="remedy"
          aside={
            <a href={safeHref(inPublic(variant, lawPaths.remedies))}>{words.one.remedyLink}</a>
          }
        >
          <RemedyFacts variant={variant} pack={pack} remedy={remedy} />
        </Section>
        <Section title={words.one.contacts} id="contacts">
          <ContactTable variant={variant} contacts={institution.contacts} />
        </Section>
        {(others.length > 0 || hasText(present.note)) && (
          <Section title={words.one.names} id="names">
            <Names variant={variant} names={institution.names} />
          </Section>
        )}
      </Columns>
    </>
  )
}

function Facts({ variant, institution, parent, parts }: InstitutionPageProps) {
  const words = strings(variant)
  const [present] = institution.names
  const { website } = institution
  const link = (body: InstitutionName) => (
    <NameLink
      href={inPublic(variant, publicPaths.institution(body.id))}
      name={body.name}
      variant={variant}
    />
  )
  return (
    <DefinitionList
      stacked
      items={[
        { term: words.one.kind, value: words.kinds[institution.kind] },
        ...(present && hasText(present.short)
          ? [{ term: words.one.short, value: <Text text={present.short} variant={variant} /> }]
          : []),
        ...(website === null
          ? []
          : [
              {
                term: words.one.website,
                value: (
                  <>
                    <a href={safeHref(website.url)}>{hostOf(website.url)}</a>
                    <br />
                    <span class="quiet">{degreeText(variant, website.certainty)}</span>
                  </>
                ),
              },
            ]),
        ...(parent ? [{ term: words.one.partOf, value: link(parent) }] : []),
        ...(parts.length > 0
          ? [
              {
                term: words.one.parts,
                value: parts.map((part) => <div>{link(part)}</div>),
              },
            ]
          : []),
      ]}
    />
  )
}

function Names(props: { readonly variant: Variant; readonly names: readonly NameFacts[] }) {
  const { variant, names } = props
  const words = strings(variant).one
  return (
    <Table
      caption={words.nameTable}
      captionHidden
      rows={names}
      columns={[
        {
          label: words.name,
          rowHeader: true,
          cell: (name) => (
            <>
              <Text text={name.text} variant={variant} />
              {hasText(name.note) && (
                <p class="quiet">
                  <Text text={name.note} variant={variant} />
                </p>
              )}
            </>
          ),
        },
        {
          label: words.used,
          cell: (name) =>
            name === names[0] ? presentTimeText(name, variant) : timeText(name, variant),
        },
      ]}
    />
  )
}

function presentTimeText(name: NameFacts, variant: Variant): string {
  const { validFrom, validTo } = name
  return validFrom === null && validTo === null
    ? strings(variant).one.usedNow
    : timeText(name, variant)
}

function timeText({ validFrom, validTo }: NameFacts, variant: Variant): string {
  const { from, until, usedUnknown } = strings(variant).one
  const parts = [
    ...(validFrom === null ? [] : [from(partialDayText(variant, validFrom))]),
    ...(validTo === null ? [] : [until(partialDayText(variant, validTo))]),
  ]
  return parts.length > 0 ? parts.join(' ') : usedUnknown
}
