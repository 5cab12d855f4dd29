import { dayOf } from '#core/clock.ts'
import { formatDay, formatDayShort, formatNumber } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { ButtonRow, LinkButton } from '#ui/forms/button.tsx'
import { FilterForm } from '#ui/forms/form.tsx'
import { Select } from '#ui/forms/inputs.tsx'
import { safeHref } from '#ui/safe-href.ts'

import type { ControllerLine } from '../controller.ts'
import { deskStates, type DeskFilter } from '../list-filter.ts'
import { deskPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import { FilterFields } from './filter-fields.tsx'
import { ContactTag, optionsOf, Text } from './parts.tsx'

/** How the weekly check of links stands; `lastOn` is the instant of the last one. */
export type LinkChecks = { readonly on: boolean; readonly lastOn: string | undefined }

type DeskListProps = {
  readonly variant: Variant
  /** Those that pass the filter. */
  readonly lines: readonly ControllerLine[]
  readonly filter: DeskFilter
  readonly waiting: number
  readonly checks: LinkChecks
  readonly today: string
}

/** The directory as the desk works on it. */
export function DeskListPage(props: DeskListProps) {
  const { variant, lines, waiting, checks } = props
  const { desk, count, filter: words } = strings(variant)
  return (
    <>
      <PageHeading title={desk.title} facts={count(lines.length)} />
      <ButtonRow>
        <LinkButton href={deskPaths.newController}>{desk.add}</LinkButton>
        <LinkButton href={deskPaths.corrections} kind="secondary">
          {waiting === 0 ? desk.corrections : desk.waiting(formatNumber(variant, waiting))}
        </LinkButton>
      </ButtonRow>
      <Filter variant={variant} filter={props.filter} />
      {lines.length === 0 ? <EmptyState title={words.none} /> : <Lines {...props} />}
      <p class="quiet measure">
        {desk.links}. <LinkCheckText variant={variant} checks={checks} />
      </p>
    </>
  )
}

function LinkCheckText({ variant, checks }: Pick<DeskListProps, 'variant' | 'checks'>) {
  const { desk } = strings(variant)
  if (!checks.on) return <>{desk.linksOff}</>
  if (checks.lastOn === undefined) return <>{desk.linksNever}</>
  return <>{desk.linksOn(formatDay(variant, dayOf(checks.lastOn), 'genitive'))}</>
}

function Lines({ variant, lines, today }: DeskListProps) {
  const { desk, columns, form, sectors: names, demo } = strings(variant)
  return (
    <Table
      caption={desk.title}
      captionHidden
      dense
      rows={lines}
      columns={[
        {
          label: columns.name,
          rowHeader: true,
          cell: ({ slug, name }) => (
            <a href={safeHref(deskPaths.controller(slug))}>
              <Text text={name} variant={variant} />
            </a>
          ),
        },
        { label: form.sector, cell: ({ sector }) => names[sector] },
        {
          label: columns.contact,
          cell: ({ channels }) => (
            <ContactTag variant={variant} channels={channels} today={today} />
          ),
        },
        {
          label: desk.state,
          cell: (line) => (
            <>
              <Tag tone={line.published ? 'good' : 'soon'}>
                {line.published ? desk.published : desk.draft}
              </Tag>{' '}
              {line.demo && <Tag>{demo}</Tag>}
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
  )
}

function Filter({ variant, filter }: Pick<DeskListProps, 'variant' | 'filter'>) {
  const { filter: words, desk } = strings(variant)
  return (
    <FilterForm
      action={deskPaths.controllers}
      title={words.title}
      submitLabel={words.submit}
      clear={{ href: deskPaths.controllers, label: words.clear }}
    >
      <FilterFields variant={variant} filter={filter} />
      <Select
        name="state"
        label={desk.state}
        options={optionsOf(deskStates, desk.states, words.all)}
        value={filter.state ?? ''}
      />
    </FilterForm>
  )
}
