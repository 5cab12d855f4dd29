import { dayOf } from '#core/clock.ts'
import { formatDayShort } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { ButtonRow, LinkButton } from '#ui/forms/button.tsx'
import { FilterForm } from '#ui/forms/form.tsx'
import { Select } from '#ui/forms/inputs.tsx'

import { deskLines, deskSorts, deskStates, type DeskFilter } from '../list-filter.ts'
import { deskPaths } from '../paths.ts'
import type { InstitutionLine } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { kindOptions, NameLink } from './parts.tsx'

type DeskListProps = {
  readonly variant: Variant
  readonly lines: readonly InstitutionLine[]
  readonly filter: DeskFilter
}

/** The register as the desk works on it. */
export function DeskListPage({ variant, lines, filter }: DeskListProps) {
  const words = strings(variant)
  const { desk, columns } = words
  const shown = deskLines(lines, filter, variant)
  return (
    <>
      <PageHeading title={desk.title} facts={words.count(shown.length)} />
      <ButtonRow>
        <LinkButton href={deskPaths.newInstitution}>{desk.add}</LinkButton>
      </ButtonRow>
      <Filter variant={variant} filter={filter} />
      {shown.length === 0 ? (
        <EmptyState title={words.filter.none} />
      ) : (
        <Table
          caption={desk.title}
          captionHidden
          dense
          rows={shown}
          columns={[
            {
              label: columns.name,
              rowHeader: true,
              cell: ({ id, name }) => (
                <NameLink href={deskPaths.institution(id)} name={name} variant={variant} />
              ),
            },
            { label: columns.kind, cell: ({ kind }) => words.kinds[kind] },
            {
              label: columns.contacts,
              numeric: true,
              cell: ({ contacts, contactsRead }) =>
                contacts === 0
                  ? columns.noContacts
                  : columns.readOf(String(contactsRead), String(contacts)),
            },
            {
              label: columns.state,
              cell: ({ published, demo }) => (
                <>
                  {published ? (
                    <Tag tone="good">{desk.published}</Tag>
                  ) : (
                    <Tag tone="soon">{desk.draft}</Tag>
                  )}{' '}
                  {demo && <Tag>{words.demo}</Tag>}
                </>
              ),
            },
            {
              label: desk.changed,
              nowrap: true,
              cell: ({ updatedAt }) => formatDayShort(variant, dayOf(updatedAt)),
            },
          ]}
        />
      )}
    </>
  )
}

function Filter(props: { readonly variant: Variant; readonly filter: DeskFilter }) {
  const { variant, filter } = props
  const words = strings(variant)
  return (
    <FilterForm
      action={deskPaths.institutions}
      title={words.filter.title}
      submitLabel={words.filter.submit}
      clear={{ href: deskPaths.institutions, label: words.filter.clear }}
    >
      <Select
        name="kind"
        label={words.filter.kind}
        options={kindOptions(variant, words.filter.all)}
        value={filter.kind ?? ''}
      />
      <Select
        name="state"
        label={words.columns.state}
        options={[
          { value: '', label: words.filter.all },
          ...deskStates.map((state) => ({ value: state, label: words.desk.states[state] })),
        ]}
        value={filter.state ?? ''}
      />
      <Select
        name="sort"
        label={words.desk.sort}
        options={deskSorts.map((sort) => ({ value: sort, label: words.desk.sorts[sort] }))}
        value={filter.sort}
      />
    </FilterForm>
  )
}
