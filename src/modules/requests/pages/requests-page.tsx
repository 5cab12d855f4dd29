import { compare, formatDayShort, formatYear } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { InstitutionName } from '#modules/institutions'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { FilterForm } from '#ui/forms/form.tsx'
import { Select } from '#ui/forms/inputs.tsx'
import { Pagination } from '#ui/navigation/pagination.tsx'

import type { RequestFilter, RequestLine } from '../queries.ts'
import { conditions, type Condition } from '../standing-rules.ts'
import { toneOf } from '../standing-text.ts'
import { strings } from '../strings/index.ts'
import { commonScale } from '../strip.ts'
import { SmallClock } from './request-clock.tsx'

/** What a list page shows; the same for everybody and for the desk, which lead to different pages. */
export type ListView = {
  readonly lines: readonly RequestLine[]
  readonly total: number
  readonly page: number
  readonly pageLast: number
  readonly filter: RequestFilter
  readonly choices: {
    readonly years: readonly string[]
    readonly institutions: readonly InstitutionName[]
  }
  /** Conditions that may be chosen. */
  readonly conditions: readonly Condition[]
  /** Address of the list without a filter. */
  readonly action: string
  readonly href: (request: RequestLine) => string
}

/** What everybody may choose: a draft is never public. */
export const publicConditions: readonly Condition[] = conditions.filter((one) => one !== 'draft')

/** The public list. */
export function RequestsPage({ variant, view }: { variant: Variant; view: ListView }) {
  const words = strings(variant)
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <RequestsList variant={variant} view={view} />
    </>
  )
}

/** Filter, table with clocks on one scale, pages. */
export function RequestsList({ variant, view }: { variant: Variant; view: ListView }) {
  const words = strings(variant)
  const say = words.list
  const { filter } = view
  const filtered = Object.values(filter).some((value) => value !== undefined)
  return (
    <>
      {(view.total > 0 || filtered) && <Filter variant={variant} view={view} filtered={filtered} />}
      {view.total === 0 && <EmptyState title={filtered ? say.noMatch : say.empty} />}
      {view.total > 0 && (
        <RequestTable
          variant={variant}
          lines={view.lines}
          href={view.href}
          caption={words.count(view.total)}
        />
      )}
      <Pagination
        label={say.pages}
        current={view.page}
        last={view.pageLast}
        href={(page) => addressOf(view, page)}
        labels={{ previous: say.previous, next: say.next, page: say.page }}
      />
    </>
  )
}

function Filter(props: { variant: Variant; view: ListView; filtered: boolean }) {
  const { variant, view, filtered } = props
  const words = strings(variant)
  const say = words.list
  const byName = compare(variant)
  const institutions = view.choices.institutions
    .map(({ id, name }) => ({ value: id, label: pick(name, variant).text }))
    .toSorted((one, other) => byName(one.label, other.label))
  return (
    <FilterForm
      action={view.action}
      title={say.filter}
      submitLabel={say.show}
      {...(filtered ? { clear: { href: view.action, label: say.clear } } : {})}
    >
      <Select
        name="institution"
        label={say.institution}
        value={view.filter.institutionId ?? ''}
        options={[{ value: '', label: say.everyInstitution }, ...institutions]}
      />
      <Select
        name="state"
        label={say.condition}
        value={view.filter.condition ?? ''}
        options={[
          { value: '', label: say.everyCondition },
          ...view.conditions.map((value) => ({ value, label: words.condition[value] })),
        ]}
      />
      <Select
        name="year"
        label={say.year}
        value={view.filter.year ?? ''}
        width="medium"
        options={[
          { value: '', label: say.everyYear },
          ...view.choices.years.map((value) => ({
            value,
            label: formatYear(variant, Number(value)),
          })),
        ]}
      />
    </FilterForm>
  )
}

type TableProps = {
  readonly variant: Variant
  readonly lines: readonly RequestLine[]
  readonly href: (request: RequestLine) => string
  readonly caption: string
  /** On an institution's own page its name would repeat itself. */
  readonly withoutInstitution?: boolean
}

/** Requests with their clocks under each other, all on one scale. */
export function RequestTable({ variant, lines, href, caption, withoutInstitution }: TableProps) {
  const words = strings(variant)
  const say = words.list
  const days = commonScale(lines.map(({ standing }) => standing))
  return (
    <Table<RequestLine>
      caption={caption}
      rows={lines}
      note={say.note}
      columns={[
        {
          label: say.subject,
          rowHeader: true,
          cell: (line) => {
            const subject = pick(line.subject, variant)
            return (
              <>
                <a href={href(line)} lang={subject.lang}>
                  {subject.text}
                </a>{' '}
                <span class="quiet">{line.number}</span> {line.demo && <Tag>{words.demo}</Tag>}
              </>
            )
          },
        },
        ...(withoutInstitution === true
          ? []
          : [
              {
                label: say.institution,
                cell: (line: RequestLine) => pick(line.institution.short, variant).text,
              },
            ]),
        {
          label: say.clock,
          nowrap: true,
          cell: (line) => <SmallClock variant={variant} standing={line.standing} days={days} />,
        },
        {
          label: say.condition,
          cell: ({ standing: { condition } }) => (
            <Tag tone={toneOf(condition)}>{words.condition[condition]}</Tag>
          ),
        },
        {
          label: say.due,
          nowrap: true,
          cell: ({ standing: { clocks } }) =>
            clocks?.answerDue ? formatDayShort(variant, clocks.answerDue.certain) : '–',
        },
      ]}
    />
  )
}

/** The address of a page of the list with its filter. */
function addressOf({ action, filter }: ListView, page: number): string {
  const query = new URLSearchParams()
  if (filter.institutionId !== undefined) query.set('institution', filter.institutionId)
  if (filter.condition !== undefined) query.set('state', filter.condition)
  if (filter.year !== undefined) query.set('year', filter.year)
  if (page > 1) query.set('page', String(page))
  const text = query.toString()
  return text === '' ? action : `${action}?${text}`
}
