import { formatDayShort } from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'
import type { Clock } from '#ui/clock-strip/clock.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { ButtonRow, LinkButton } from '#ui/forms/button.tsx'

import { paths } from '../paths.ts'
import type { RequestLine } from '../request-lines.ts'
import { strings } from '../strings/index.ts'

type ListProps = { readonly variant: Variant; readonly lines: readonly RequestLine[] }

/** All requests, the open ones first. */
export function RequestsPage({ variant, lines }: ListProps) {
  const { requests: words, wishes, outcomes } = strings(variant)
  const short = (iso: string | undefined) =>
    iso === undefined ? '–' : formatDayShort(variant, iso)
  return (
    <>
      <PageHeading title={words.title} lead={words.lead} />
      <ButtonRow>
        <LinkButton href={paths.newRequest}>{words.new}</LinkButton>
      </ButtonRow>
      {lines.length === 0 && <EmptyState title={words.none} />}
      {lines.length > 0 && (
        <Table<RequestLine>
          dense
          stacked
          captionHidden
          caption={words.title}
          rows={lines}
          columns={[
            {
              label: words.person,
              rowHeader: true,
              cell: ({ request }) => (
                <a href={paths.request(request.id)}>{request.email ?? words.erasedPerson}</a>
              ),
            },
            { label: words.wish, cell: ({ request }) => wishes[request.wish] },
            {
              label: words.received,
              nowrap: true,
              cell: ({ request }) => short(request.receivedOn),
            },
            { label: words.due, nowrap: true, cell: ({ dueOn }) => short(dueOn) },
            {
              label: words.state,
              cell: ({ request: { outcome }, state }) => (
                <Tag tone={toneOf(state)}>{outcome === null ? words.open : outcomes[outcome]}</Tag>
              ),
            },
          ]}
        />
      )}
    </>
  )
}

function toneOf(state: Clock['state']) {
  if (state === 'silent' || state === 'late') return 'late'
  if (state === 'due-soon') return 'soon'
  return state === 'in-time' ? 'good' : 'neutral'
}
