import { dayOf } from '#core/clock.ts'
import { formatDayShort } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { ButtonRow, LinkButton } from '#ui/forms/button.tsx'
import { Pagination } from '#ui/navigation/pagination.tsx'
import { SectionNav } from '#ui/navigation/section-nav.tsx'

import type { DeskLine, DeskList } from '../desk-view.ts'
import { deskPaths } from '../paths.ts'
import { editorialStrings } from '../strings/editorial.ts'
import { strings } from '../strings/index.ts'
import { workKinds, type WorkKind } from '../work-kind.ts'
import { StateTag } from './desk-parts.tsx'
import { StageTag } from './editorial-parts.tsx'

type DeskListPageProps = { readonly variant: Variant; readonly list: DeskList }

/** Every work, the one last worked on first. */
export function DeskListPage({ variant, list }: DeskListPageProps) {
  const { desk, kindsMany, list: words } = strings(variant)
  const { lines, kind: chosen, page, last } = list
  return (
    <>
      <PageHeading title={desk.title} lead={desk.lead} />
      <ButtonRow>
        <LinkButton href={deskPaths.newPublication}>{desk.newTitle}</LinkButton>
        <LinkButton href={deskPaths.alerts} kind="secondary">
          {desk.alerts.title}
        </LinkButton>
      </ButtonRow>
      <SectionNav
        label={desk.columns.kind}
        items={[undefined, ...workKinds].map((kind) => ({
          href: listAddress(kind),
          label: kind === undefined ? desk.allKinds : kindsMany[kind],
          current: kind === chosen,
        }))}
      />
      {lines.length === 0 ? (
        <EmptyState title={desk.empty} />
      ) : (
        <WorkTable variant={variant} lines={lines} />
      )}
      <Pagination
        label={words.pages}
        current={page}
        last={last}
        href={(number) => listAddress(chosen, number)}
        labels={{ previous: words.previous, next: words.next, page: words.page }}
      />
    </>
  )
}

function WorkTable(props: { readonly variant: Variant; readonly lines: readonly DeskLine[] }) {
  const { variant, lines } = props
  const { desk, kinds } = strings(variant)
  return (
    <Table<DeskLine>
      dense
      captionHidden
      caption={desk.title}
      rows={lines}
      columns={[
        {
          label: desk.columns.title,
          rowHeader: true,
          cell: ({ work, title }) => <a href={deskPaths.publication(work.id)}>{title}</a>,
        },
        { label: desk.columns.kind, cell: ({ work }) => kinds[work.kind] },
        {
          label: desk.columns.state,
          cell: ({ work, hasDraft }) => (
            <>
              <StateTag variant={variant} work={work} />{' '}
              {hasDraft && work.state !== 'draft' && <Tag tone="soon">{desk.hasDraft}</Tag>}
            </>
          ),
        },
        {
          label: editorialStrings(variant).review.columns.texts,
          cell: ({ stages }) =>
            stages.map((stage) => (
              <>
                <StageTag variant={variant} stage={stage} named />{' '}
              </>
            )),
        },
        {
          label: desk.columns.changed,
          nowrap: true,
          cell: ({ work }) => formatDayShort(variant, dayOf(work.updatedAt)),
        },
      ]}
    />
  )
}

function listAddress(kind: WorkKind | undefined, page = 1): string {
  const query = new URLSearchParams({
    ...(kind === undefined ? {} : { kind }),
    ...(page === 1 ? {} : { page: String(page) }),
  })
  return query.size === 0 ? deskPaths.publications : `${deskPaths.publications}?${query}`
}
