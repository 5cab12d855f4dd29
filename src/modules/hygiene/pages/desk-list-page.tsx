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
import type { Entry } from '../queries.ts'
import { strings } from '../strings/index.ts'

type DeskListPageProps = {
  readonly variant: Variant
  /** Those that expire first at the beginning. */
  readonly entries: readonly Entry[]
  /** Published texts that wait for facts. */
  readonly unsaid: readonly PublicationLine[]
  readonly today: string
}

/** Until when each text holds. */
export function DeskListPage({ variant, entries, unsaid, today }: DeskListPageProps) {
  const { desk, topics } = strings(variant)
  const stateOf = (facts: Entry['facts']) => {
    const freshness = freshnessOf(facts, today)
    return { freshness, label: desk.states[freshness] }
  }
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
              cell: ({ facts }) => <FreshnessTag {...stateOf(facts)} />,
            },
          ]}
        />
      )}
    </>
  )
}
