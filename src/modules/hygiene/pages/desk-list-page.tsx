import { formatDayShort } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { publicationDeskPaths, type PublicationLine } from '#modules/publications'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { Notice } from '#ui/content/notice.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'

import { deskPaths } from '../paths.ts'
import type { Entry } from '../queries.ts'
import { freshnessOf, type Freshness } from '../review-day.ts'
import { strings } from '../strings/index.ts'

type DeskListPageProps = {
  readonly variant: Variant
  /** Those that expire first at the beginning. */
  readonly entries: readonly Entry[]
  /** Published texts that wait for facts. */
  readonly unsaid: readonly PublicationLine[]
  readonly today: string
}

const tones = { fresh: 'good', 'due-soon': 'soon', expired: 'late' } as const

/** Until when each text holds. */
export function DeskListPage({ variant, entries, unsaid, today }: DeskListPageProps) {
  const { desk, topics } = strings(variant)
  return (
    <>
      <PageHeading title={desk.title} lead={desk.lead} />
      {unsaid.length > 0 && (
        <Notice kind="warning" title={desk.unsaid}>
          <ul>
            {unsaid.map(({ work, title }) => (
              <li>
                <a href={deskPaths.facts(work.id)}>{title}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {entries.length === 0 ? (
        <EmptyState title={desk.empty} />
      ) : (
        <Table<Entry>
          dense
          stacked
          captionHidden
          caption={desk.title}
          rows={entries}
          columns={[
            {
              label: desk.columns.title,
              rowHeader: true,
              cell: ({ work, title }) => (
                <a href={publicationDeskPaths.publication(work.id)}>{title}</a>
              ),
            },
            { label: desk.columns.topic, cell: ({ facts }) => topics[facts.topic] },
            {
              label: desk.columns.reviewed,
              nowrap: true,
              cell: ({ facts }) => formatDayShort(variant, facts.reviewedOn),
            },
            {
              label: desk.columns.reviewBy,
              nowrap: true,
              cell: ({ facts }) => (
                <a href={deskPaths.facts(facts.workId)}>
                  {formatDayShort(variant, facts.reviewBy)}
                </a>
              ),
            },
            {
              label: desk.columns.state,
              cell: ({ facts }) => (
                <FreshnessTag variant={variant} freshness={freshnessOf(facts, today)} />
              ),
            },
          ]}
        />
      )}
    </>
  )
}

/** Whether advice still stands, in a word. */
export function FreshnessTag(props: { readonly variant: Variant; readonly freshness: Freshness }) {
  const { variant, freshness } = props
  return <Tag tone={tones[freshness]}>{strings(variant).desk.states[freshness]}</Tag>
}
