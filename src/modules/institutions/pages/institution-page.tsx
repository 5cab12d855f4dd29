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
import { degreeText, hostOf, NameLink, partialDayText, Text } from './parts.tsx'

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
        {others.length > 0 && (
          <Section title={words.one.names} id="names">
            <OtherNames variant={variant} names={others} />
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
        ...(present && present.short.sr + present.short.en !== ''
          ? [{ term: words.one.short, value: <Text text={present.short} variant={variant} /> }]
          : []),
        ...(present && (present.validFrom !== null || present.validTo !== null)
          ? [{ term: words.one.used, value: timeText(present, variant) }]
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

function OtherNames(props: { readonly variant: Variant; readonly names: readonly NameFacts[] }) {
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
          cell: (name) => <Text text={name.text} variant={variant} />,
        },
        { label: words.used, cell: (name) => timeText(name, variant) },
        { label: words.note, cell: (name) => <Text text={name.note} variant={variant} /> },
      ]}
    />
  )
}

function timeText({ validFrom, validTo }: NameFacts, variant: Variant): string {
  const { from, until, usedUnknown } = strings(variant).one
  const parts = [
    ...(validFrom === null ? [] : [from(partialDayText(variant, validFrom))]),
    ...(validTo === null ? [] : [until(partialDayText(variant, validTo))]),
  ]
  return parts.length > 0 ? parts.join(' ') : usedUnknown
}
