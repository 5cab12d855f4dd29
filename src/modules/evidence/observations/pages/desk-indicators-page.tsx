import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { PageHeading } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { ButtonRow, LinkButton } from '#ui/forms/button.tsx'

import { deskPaths } from '../../paths.ts'
import type { IndicatorView } from '../indicator-queries.ts'
import { strings } from '../strings/index.ts'
import { unitName } from '../unit.ts'

type DeskIndicatorsPageProps = {
  readonly variant: Variant
  readonly indicators: readonly IndicatorView[]
}

/** The catalogue as staff work on it. */
export function DeskIndicatorsPage({ variant, indicators }: DeskIndicatorsPageProps) {
  const { desk: words, topics, indicator: columns } = strings(variant)
  return (
    <>
      <PageHeading title={words.indicators} lead={words.indicatorsLead} />
      <ButtonRow>
        <LinkButton href={deskPaths.newIndicator}>{words.newIndicator}</LinkButton>
        <a href={deskPaths.observations}>{words.observations}</a>
      </ButtonRow>
      <Table<IndicatorView>
        dense
        captionHidden
        caption={words.indicators}
        rows={indicators}
        columns={[
          {
            label: columns.kicker,
            rowHeader: true,
            cell: ({ code, title }) => (
              <a href={deskPaths.indicator(code)}>{pick(title, variant).text}</a>
            ),
          },
          { label: words.fields.code, cell: ({ code }) => <code>{code}</code> },
          { label: words.fields.topic, cell: ({ topic }) => topics[topic] },
          { label: columns.unit, cell: ({ unit }) => unitName(unit, variant) },
          {
            label: words.state,
            cell: ({ publishedAt, code }) => (
              <>
                <Tag tone={publishedAt === null ? 'soon' : 'good'}>
                  {publishedAt === null ? words.states.draft : words.states.published}
                </Tag>{' '}
                <a href={`${deskPaths.observations}?indicator=${encodeURIComponent(code)}`}>
                  {words.observations}
                </a>
              </>
            ),
          },
        ]}
      />
    </>
  )
}
