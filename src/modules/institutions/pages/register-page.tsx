import type { JSX } from 'hono/jsx/jsx-runtime'

import { inPublic } from '#core/http/paths.ts'
import { formatNumber } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { remedyText } from '#modules/law'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { FilterForm } from '#ui/forms/form.tsx'
import { Select } from '#ui/forms/inputs.tsx'

import { groupLines, type PublicFilter, type RegisterLine } from '../list-filter.ts'
import { publicPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import { kindOptions, NameLink } from './parts.tsx'

type RegisterPageProps = {
  readonly variant: Variant
  /** All that everybody may see; the page narrows them. */
  readonly lines: readonly RegisterLine[]
  readonly filter: PublicFilter
  readonly sections: readonly JSX.Element[]
}

/** The register, group by group. */
export function RegisterPage({ variant, lines, filter, sections }: RegisterPageProps) {
  const words = strings(variant)
  const groups = groupLines(lines, filter, variant)
  const shown = groups.reduce((sum, group) => sum + group.lines.length, 0)
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} facts={words.count(shown)} />
      <Filter variant={variant} filter={filter} />
      {groups.length === 0 && <EmptyState title={words.filter.none} />}
      {groups.map((group) => (
        <Section title={words.groups[group.group]} id={group.group}>
          <Group variant={variant} title={words.groups[group.group]} lines={group.lines} />
        </Section>
      ))}
      {groups.length > 0 && <p class="quiet">{words.columns.contactsNote}</p>}
      {[...sections]}
    </>
  )
}

function Filter(props: { readonly variant: Variant; readonly filter: PublicFilter }) {
  const { variant, filter } = props
  const words = strings(variant).filter
  const here = inPublic(variant, publicPaths.institutions)
  const narrowed = filter.kind !== undefined || filter.remedy !== undefined
  return (
    <FilterForm
      action={here}
      title={words.title}
      submitLabel={words.submit}
      {...(narrowed ? { clear: { href: here, label: words.clear } } : {})}
    >
      <Select
        name="kind"
        label={words.kind}
        options={kindOptions(variant, words.all)}
        value={filter.kind ?? ''}
      />
      <Select
        name="remedy"
        label={words.remedy}
        options={[
          { value: '', label: words.all },
          { value: 'complaint', label: remedyText('COMPLAINT', variant) },
          { value: 'lawsuit', label: remedyText('LAWSUIT', variant) },
        ]}
        value={filter.remedy?.toLowerCase() ?? ''}
      />
    </FilterForm>
  )
}

type GroupProps = {
  readonly variant: Variant
  readonly title: string
  readonly lines: readonly RegisterLine[]
}

function Group({ variant, title, lines }: GroupProps) {
  const words = strings(variant)
  const { columns } = words
  return (
    <Table
      caption={columns.table(title)}
      captionHidden
      rows={lines}
      columns={[
        {
          label: columns.name,
          rowHeader: true,
          cell: (line) => <NameCell variant={variant} line={line} />,
        },
        { label: columns.kind, nowrap: true, cell: ({ kind }) => words.kinds[kind] },
        { label: columns.remedy, nowrap: true, cell: ({ remedy }) => remedyText(remedy, variant) },
        {
          label: columns.contacts,
          numeric: true,
          cell: ({ contacts, contactsRead }) =>
            contacts === 0
              ? columns.noContacts
              : columns.readOf(
                  formatNumber(variant, contactsRead),
                  formatNumber(variant, contacts),
                ),
        },
      ]}
    />
  )
}

function NameCell({ variant, line }: { readonly variant: Variant; readonly line: RegisterLine }) {
  const short = pick(line.short, variant)
  const href = inPublic(variant, publicPaths.institution(line.id))
  return (
    <>
      <NameLink href={href} name={line.name} variant={variant} />
      {short.text !== pick(line.name, variant).text && (
        <span class="quiet" lang={short.lang}>
          {' '}
          {short.text}
        </span>
      )}
      {line.demo && (
        <>
          {' '}
          <Tag>{strings(variant).demo}</Tag>
        </>
      )}
    </>
  )
}
