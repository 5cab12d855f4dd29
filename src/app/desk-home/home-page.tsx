import { taskWeights, type DeskTask, type DeskTaskKind } from '#core/desk-task.ts'
import { formatDayShort, formatNumber } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { FilterForm } from '#ui/forms/form.tsx'
import { Select } from '#ui/forms/inputs.tsx'
import { Pagination } from '#ui/navigation/pagination.tsx'
import { SectionNav } from '#ui/navigation/section-nav.tsx'
import { safeHref } from '#ui/safe-href.ts'

import type { DeskView } from './desk-views.ts'
import { TASKS_PER_PAGE, taskPages, type ListedKind } from './list-tasks.ts'
import { SaveViewForm, type SentView } from './save-view-form.tsx'
import { homeStrings } from './strings/index.ts'
import { dueChoices, queryOfFilter, type TaskFilter } from './task-filter.ts'

/** Everything on the first page of the desk. */
export type HomePageProps = {
  readonly variant: Variant
  readonly listed: readonly ListedKind[]
  readonly filter: TaskFilter
  /** Which page of the tasks of one kind, from 1. */
  readonly number: number
  /** The kinds that the person may choose from. */
  readonly kinds: readonly DeskTaskKind[]
  readonly views: readonly DeskView[]
  /** A view that could not be saved, as it was sent. */
  readonly sent?: SentView | undefined
}

/** What needs the person today, most pressing first. */
export function DeskHomePage(props: HomePageProps) {
  const { variant, listed, filter, views } = props
  const words = homeStrings(variant)
  const query = queryOfFilter(filter)
  const total = listed.reduce((sum, { count }) => sum + count, 0)
  const nothing = query === '' ? words.nothing : words.nothingFiltered
  return (
    <>
      <PageHeading title={words.title} facts={words.total(total)} />
      {views.length > 0 && (
        <SectionNav
          label={words.views.title}
          items={[
            { href: '/desk', label: words.filter.clear, current: query === '' },
            ...views.map((view) => ({
              href: `/desk?${view.query}`,
              label: view.name,
              current: view.query === query && query !== '',
            })),
            { href: '/desk/views', label: words.views.manage, current: false },
          ]}
        />
      )}
      {props.kinds.length > 0 && <TaskFilterForm {...props} />}
      {total === 0 && <EmptyState title={nothing} />}
      {taskWeights.map((weight) => {
        const here = listed.filter(({ kind }) => kind.weight === weight)
        if (here.length === 0) return null
        const count = here.reduce((sum, each) => sum + each.count, 0)
        return (
          <Section id={`tasks-${weight}`} title={words.weights[weight]} aside={words.total(count)}>
            {here.map((each) => (
              <KindTable variant={variant} listed={each} filter={filter} number={props.number} />
            ))}
          </Section>
        )
      })}
      {query !== '' && <SaveViewForm variant={variant} query={query} sent={props.sent} />}
    </>
  )
}

function TaskFilterForm({ variant, filter, kinds }: HomePageProps) {
  const words = homeStrings(variant).filter
  return (
    <FilterForm
      action="/desk"
      title={words.title}
      submitLabel={words.submit}
      {...(queryOfFilter(filter) === '' ? {} : { clear: { href: '/desk', label: words.clear } })}
    >
      <Select
        name="kind"
        label={words.kind}
        value={filter.kind ?? ''}
        options={[
          { value: '', label: words.anyKind },
          ...kinds.map(({ kind, label }) => ({ value: kind, label: label(variant) })),
        ]}
      />
      <Select
        name="due"
        label={words.due}
        value={filter.due ?? ''}
        options={[
          { value: '', label: words.anyDue },
          ...dueChoices.map((choice) => ({ value: choice, label: words.dues[choice] })),
        ]}
      />
    </FilterForm>
  )
}

type KindTableProps = {
  readonly variant: Variant
  readonly listed: ListedKind
  readonly filter: TaskFilter
  readonly number: number
}

function KindTable(props: KindTableProps) {
  const { variant, listed } = props
  const { kind, count, tasks } = listed
  const words = homeStrings(variant)
  const day = (of: string | undefined) => (of === undefined ? '' : formatDayShort(variant, of))
  const due = {
    label: words.due,
    cell: ({ dueOn }: DeskTask) => day(dueOn),
    nowrap: true,
  }
  const since = {
    label: words.since,
    cell: (task: DeskTask) => day(task.since),
    nowrap: true,
  }
  const table = (
    <Table<DeskTask>
      dense
      caption={`${kind.label(variant)} (${formatNumber(variant, count)})`}
      rows={tasks}
      columns={[
        {
          label: words.task,
          rowHeader: true,
          cell: ({ title, href, detail }) => (
            <>
              <a href={safeHref(href)}>{title}</a>
              <br />
              <span class="quiet">{detail}</span>
            </>
          ),
        },
        ...(kind.dated ? [due] : []),
        ...(tasks.some(({ since }) => since !== undefined) ? [since] : []),
      ]}
      {...(count > tasks.length ? { note: <Rest {...props} /> } : {})}
    />
  )
  return (
    <>
      {table}
      {props.filter.kind !== undefined && <TaskPages {...props} />}
    </>
  )
}

/** Where the other tasks of a kind are: on pages of their own, or all in their area. */
function Rest({ variant, listed, filter, number }: KindTableProps) {
  const { kind, count, tasks } = listed
  const words = homeStrings(variant)
  if (filter.kind === undefined) {
    const href = `/desk?${queryOfFilter({ ...filter, kind: kind.kind })}`
    return <a href={safeHref(href)}>{words.more(count - tasks.length)}</a>
  }
  const before = (number - 1) * TASKS_PER_PAGE
  const shown = (of: number) => formatNumber(variant, of)
  return (
    <>
      {tasks.length > 0 &&
        `${words.pages.span(shown(before + 1), shown(before + tasks.length), shown(count))} · `}
      <a href={safeHref(kind.area)}>{words.toArea}</a>
    </>
  )
}

function TaskPages({ variant, listed, filter, number }: KindTableProps) {
  const { pages } = homeStrings(variant)
  return (
    <Pagination
      label={pages.label}
      current={number}
      last={taskPages(listed.count)}
      href={(page) => `/desk?${queryOfFilter(filter)}&page=${page}`}
      labels={pages}
    />
  )
}
