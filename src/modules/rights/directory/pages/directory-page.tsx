import { inPublic } from '#core/http/paths.ts'
import { formatNumber, formatPercent } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { KeyFigures } from '#ui/content/figure-block.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { FilterForm } from '#ui/forms/form.tsx'
import { safeHref } from '#ui/safe-href.ts'

import { publicPaths } from '../../paths.ts'
import type { ControllerLine } from '../controller.ts'
import type { Score } from '../freshness-rules.ts'
import { bySector, isNarrowed, type DirectoryFilter } from '../list-filter.ts'
import { directoryPaths } from '../paths.ts'
import { strings } from '../strings/index.ts'
import { FilterFields } from './filter-fields.tsx'
import { ContactTag, Text } from './parts.tsx'

type DirectoryPageProps = {
  readonly variant: Variant
  /** Those that pass the filter, in the alphabet. */
  readonly lines: readonly ControllerLine[]
  readonly filter: DirectoryFilter
  readonly score: Score
  readonly today: string
}

/** The directory, sector by sector, with its own state in numbers on top. */
export function DirectoryPage(props: DirectoryPageProps) {
  const { variant, lines, filter, score, today } = props
  const words = strings(variant)
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <ScoreFigures variant={variant} score={score} />
      <Filter variant={variant} filter={filter} />
      {isNarrowed(filter) && <p class="page-facts">{words.count(lines.length)}</p>}
      {lines.length === 0 && <Nobody variant={variant} />}
      {bySector(lines).map((group) => (
        <Section title={words.sectors[group.sector]} id={group.sector}>
          <SectorTable variant={variant} lines={group.lines} today={today} group={group.sector} />
        </Section>
      ))}
    </>
  )
}

function ScoreFigures({ variant, score }: Pick<DirectoryPageProps, 'variant' | 'score'>) {
  const words = strings(variant).score
  const number = (value: number) => formatNumber(variant, value)
  const percent = score.all === 0 ? 0 : Math.round((score.fresh / score.all) * 100)
  return (
    <KeyFigures
      label={words.label}
      figures={[
        { value: number(score.all), label: words.all },
        {
          value: number(score.fresh),
          label: words.fresh,
          basis: (
            <>
              {words.share(formatPercent(variant, percent))}.{' '}
              {score.copies > 0 && words.copies(number(score.copies))}
            </>
          ),
        },
        {
          value: number(score.unchecked),
          label: words.unchecked,
          basis: words.uncheckedBasis,
        },
      ]}
    />
  )
}

function Filter({ variant, filter }: Pick<DirectoryPageProps, 'variant' | 'filter'>) {
  const { filter: words } = strings(variant)
  const here = inPublic(variant, directoryPaths.controllers)
  return (
    <FilterForm
      action={here}
      title={words.title}
      submitLabel={words.submit}
      {...(isNarrowed(filter) ? { clear: { href: here, label: words.clear } } : {})}
    >
      <FilterFields variant={variant} filter={filter} />
    </FilterForm>
  )
}

function Nobody({ variant }: { readonly variant: Variant }) {
  const { filter } = strings(variant)
  return (
    <EmptyState title={filter.none}>
      <p>{filter.noneText}</p>
      <p>
        <a href={safeHref(inPublic(variant, publicPaths.letters))}>{filter.writeAnyway}</a>
      </p>
    </EmptyState>
  )
}

type SectorTableProps = Pick<DirectoryPageProps, 'variant' | 'lines' | 'today'> & {
  readonly group: keyof ReturnType<typeof strings>['sectors']
}

function SectorTable({ variant, lines, today, group }: SectorTableProps) {
  const { columns, sectors: names } = strings(variant)
  return (
    <Table
      caption={columns.table(names[group])}
      captionHidden
      stacked
      rows={lines}
      columns={[
        {
          label: columns.name,
          rowHeader: true,
          cell: (line) => <NameCell variant={variant} line={line} />,
        },
        {
          label: columns.contact,
          cell: ({ channels }) => (
            <ContactTag variant={variant} channels={channels} today={today} />
          ),
        },
        {
          label: columns.write,
          nowrap: true,
          cell: ({ slug, name }) => (
            <a href={safeHref(inPublic(variant, directoryPaths.letterTo('access', slug)))}>
              {columns.writeTo}
              <span class="visually-hidden"> {columns.about(pick(name, variant).text)}</span>
            </a>
          ),
        },
      ]}
    />
  )
}

function NameCell({ variant, line }: { readonly variant: Variant; readonly line: ControllerLine }) {
  const { demo, statuses } = strings(variant)
  const short = pick(line.short, variant).text
  return (
    <>
      <a href={safeHref(inPublic(variant, directoryPaths.controller(line.slug)))}>
        <Text text={line.name} variant={variant} />
      </a>
      {short !== '' && !pick(line.name, variant).text.includes(short) && (
        <>
          {' '}
          <span class="quiet">
            <Text text={line.short} variant={variant} />
          </span>
        </>
      )}
      {line.status !== 'active' && (
        <>
          {' '}
          <Tag>{statuses[line.status]}</Tag>
        </>
      )}
      {line.demo && (
        <>
          {' '}
          <Tag>{demo}</Tag>
        </>
      )}
    </>
  )
}
