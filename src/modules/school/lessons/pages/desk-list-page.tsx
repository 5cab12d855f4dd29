import { freshnessOf } from '#core/editorial/freshness.ts'
import { formatDayShort } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { publicationDeskPaths, type PublicationLine } from '#modules/publications'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { FreshnessTag } from '#ui/content/freshness-tag.tsx'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'

import { deskPaths } from '../paths.ts'
import type { Lesson } from '../queries.ts'
import { strings } from '../strings/index.ts'
import { timeText } from './parts.tsx'

type DeskListPageProps = {
  readonly variant: Variant
  /** In the order of the curriculum. */
  readonly lessons: readonly Lesson[]
  /** Published lectures that wait for facts. */
  readonly unsaid: readonly PublicationLine[]
  readonly today: string
}

/** The curriculum in the desk: order, length, and until when each lecture holds. */
export function DeskListPage({ variant, lessons, unsaid, today }: DeskListPageProps) {
  const { desk } = strings(variant)
  return (
    <>
      <PageHeading title={desk.title} lead={desk.lead} />
      {unsaid.length > 0 && (
        <Notice kind="warning" title={desk.unsaid}>
          <ul>
            {unsaid.map(({ work, title }) => (
              <li>
                <a href={deskPaths.lesson(work.id)}>{title}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {lessons.length === 0 ? (
        <EmptyState title={desk.empty} />
      ) : (
        <Lessons variant={variant} lessons={lessons} today={today} />
      )}
    </>
  )
}

function Lessons({ variant, lessons, today }: Omit<DeskListPageProps, 'unsaid'>) {
  const { desk } = strings(variant)
  return (
    <Table<Lesson>
      dense
      stacked
      captionHidden
      caption={desk.title}
      rows={lessons}
      columns={[
        { label: desk.columns.position, cell: ({ facts }) => String(facts.position) },
        {
          label: desk.columns.title,
          rowHeader: true,
          cell: ({ work, title }) => (
            <a href={publicationDeskPaths.publication(work.id)}>{title}</a>
          ),
        },
        {
          label: desk.columns.minutes,
          nowrap: true,
          cell: ({ facts }) => timeText(variant, facts.minutes),
        },
        {
          label: desk.columns.reviewed,
          nowrap: true,
          cell: ({ facts }) => formatDayShort(variant, facts.reviewedOn),
        },
        {
          label: desk.columns.reviewBy,
          nowrap: true,
          cell: ({ facts }) => (
            <a href={deskPaths.lesson(facts.workId)}>{formatDayShort(variant, facts.reviewBy)}</a>
          ),
        },
        {
          label: desk.columns.state,
          cell: ({ facts }) => {
            const freshness = freshnessOf(facts, today)
            return <FreshnessTag freshness={freshness} label={desk.states[freshness]} />
          },
        },
      ]}
    />
  )
}
