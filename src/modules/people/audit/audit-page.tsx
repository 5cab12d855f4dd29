import { formatInstant, formatNumber } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { DateField } from '#ui/forms/date-field.tsx'
import { FilterForm } from '#ui/forms/form.tsx'
import { Select, TextField } from '#ui/forms/inputs.tsx'
import { Pager } from '#ui/navigation/pagination.tsx'

import { strings } from '../strings/index.ts'
import { actors } from './append-audit.ts'
import { queryOf, type AuditWish, type TypedFilter } from './audit-filter.ts'
import type { AuditHead, AuditRow, AuditStretch } from './queries.ts'

type View = {
  readonly variant: Variant
  readonly wish: AuditWish
  /** Absent when a day that was asked for does not exist. */
  readonly stretch: AuditStretch | undefined
  readonly head: AuditHead | undefined
  /** Names of those who have an account, by id. */
  readonly persons: ReadonlyMap<string, string>
  /** The page on which a record stands, when there is one. */
  readonly linkOf: (record: string) => string | undefined
}

const PATH = '/desk/audit'

/** Who did what to which record when: newest first, narrowed by person, act, record and days. */
export function AuditPage(view: View) {
  const { variant, stretch, head, wish } = view
  const words = strings(variant).audit
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <Filter {...view} />
      {stretch && stretch.rows.length === 0 && <EmptyState title={words.nothing} />}
      {stretch && stretch.rows.length > 0 && <Rows {...view} rows={stretch.rows} />}
      {stretch && <Neighbours variant={variant} typed={wish.typed} stretch={stretch} />}
      <Section title={words.proof.title} id="proof">
        <p>{words.proof.lead}</p>
        {head && (
          <DefinitionList
            items={[
              { term: words.proof.sequence, value: formatNumber(variant, head.sequence) },
              { term: words.proof.hash, value: <code>{head.hash}</code> },
              {
                term: words.proof.command,
                value: <code>{`uvid verify --audit-head ${head.sequence}:${head.hash}`}</code>,
              },
            ]}
          />
        )}
      </Section>
    </>
  )
}

function Filter({ variant, wish, persons }: View) {
  const { typed, wrong } = wish
  const words = strings(variant).audit
  const acts = Object.entries(words.acts)
  const chosen = (value: string, known: readonly string[], label: string) =>
    value === '' || known.includes(value) ? [] : [{ value, label }]
  const everyone = [...Object.values(actors), ...persons.keys()]
  const day = (name: 'from' | 'to') => (
    <DateField
      name={name}
      legend={words.filter[name]}
      labels={words.filter.dayParts}
      value={typed[name]}
      error={wrong.includes(name) ? words.filter.noSuchDay : undefined}
    />
  )
  return (
    <FilterForm
      action={PATH}
      title={words.filter.title}
      submitLabel={words.filter.submit}
      clear={{ href: PATH, label: words.filter.clear }}
    >
      <Select
        name="person"
        label={words.person}
        value={typed.person}
        options={[
          { value: '', label: words.filter.anyone },
          ...everyone.map((id) => ({ value: id, label: nameOf(id, { variant, persons }) })),
          ...chosen(typed.person, everyone, `${words.erased} ${typed.person}`),
        ]}
      />
      <Select
        name="act"
        label={words.act}
        value={typed.act}
        options={[
          { value: '', label: words.filter.anything },
          ...acts.map(([value, label]) => ({ value, label })),
          ...chosen(typed.act, Object.keys(words.acts), typed.act),
        ]}
      />
      <TextField
        name="record"
        label={words.record}
        hint={words.filter.recordHint}
        value={typed.record}
        spellcheck={false}
      />
      {day('from')}
      {day('to')}
    </FilterForm>
  )
}

function Rows(props: View & { readonly rows: readonly AuditRow[] }) {
  const { variant, wish, persons, linkOf } = props
  const words = strings(variant).audit
  const narrowed = (change: Partial<TypedFilter>) =>
    `${PATH}?${queryOf({ ...wish.typed, ...change }).toString()}`
  return (
    <div class="audit-trail">
      <Table<AuditRow>
        dense
        stacked
        captionHidden
        caption={words.title}
        rows={props.rows}
        columns={[
          {
            label: words.sequence,
            cell: ({ sequence }) => formatNumber(variant, sequence),
            numeric: true,
          },
          { label: words.at, nowrap: true, cell: ({ at }) => formatInstant(variant, at) },
          {
            label: words.person,
            cell: ({ actorId }) => (
              <a href={narrowed({ person: actorId })}>{nameOf(actorId, { variant, persons })}</a>
            ),
          },
          {
            label: words.act,
            rowHeader: true,
            cell: ({ act }) => (
              <Act name={actName(variant, act)} act={act} href={narrowed({ act })} />
            ),
          },
          {
            label: words.record,
            cell: ({ record }) => <RecordCell record={record} page={linkOf(record)} />,
          },
        ]}
        note={<a href={`${PATH}/rows.csv?${queryOf(wish.typed).toString()}`}>{words.download}</a>}
      />
    </div>
  )
}

function Act(props: {
  readonly name: string | undefined
  readonly act: string
  readonly href: string
}) {
  return (
    <>
      {props.name !== undefined && (
        <>
          {props.name}
          <br />
        </>
      )}
      <a href={props.href}>
        <code>{props.act}</code>
      </a>
    </>
  )
}

function RecordCell(props: { readonly record: string; readonly page: string | undefined }) {
  if (props.record === '') return null
  const path = <code>{props.record}</code>
  return props.page === undefined ? path : <a href={props.page}>{path}</a>
}

function Neighbours(props: {
  readonly variant: Variant
  readonly typed: TypedFilter
  readonly stretch: AuditStretch
}) {
  const { variant, typed, stretch } = props
  const { pages, newer, older } = strings(variant).audit
  const [first, last] = [stretch.rows.at(0)?.sequence, stretch.rows.at(-1)?.sequence]
  const link = (where: Readonly<Record<string, string>>, label: string) => {
    const query = new URLSearchParams([...queryOf(typed), ...Object.entries(where)])
    return { href: `${PATH}?${query.toString()}`, label }
  }
  const previous =
    stretch.newer && first !== undefined ? link({ after: String(first) }, newer) : undefined
  const next =
    stretch.older && last !== undefined ? link({ before: String(last) }, older) : undefined
  return previous || next ? <Pager label={pages} previous={previous} next={next} /> : null
}

type Persons = Pick<View, 'variant' | 'persons'>

function nameOf(actorId: string, { variant, persons }: Persons): string {
  const { erased, nobody } = strings(variant).audit
  switch (actorId) {
    case actors.commandLine:
      return nobody.commandLine
    case actors.machine:
      return nobody.machine
    case actors.stranger:
      return nobody.stranger
    default:
      return persons.get(actorId) ?? erased
  }
}

function actName(variant: Variant, act: string): string | undefined {
  const acts: Readonly<Record<string, string | undefined>> = strings(variant).audit.acts
  return Object.hasOwn(acts, act) ? acts[act] : undefined
}
