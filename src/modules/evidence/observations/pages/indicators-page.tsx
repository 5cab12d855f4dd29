import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { SectionNav } from '#ui/navigation/section-nav.tsx'

import { publicPaths } from '../../paths.ts'
import type { IndicatorView } from '../indicator-queries.ts'
import type { Latest } from '../latest-queries.ts'
import { periodText } from '../period-text.ts'
import { strings } from '../strings/index.ts'
import { topics } from '../topics.ts'
import { valueText } from '../value-text.ts'
import { Written } from './written.tsx'

type IndicatorsPageProps = {
  readonly variant: Variant
  readonly indicators: readonly IndicatorView[]
  /** The newest observation of each indicator that has one, by code. */
  readonly latest: ReadonlyMap<string, Latest>
}

/** The catalogue: what we ask for, and what we know, by topic. */
export function IndicatorsPage({ variant, indicators, latest }: IndicatorsPageProps) {
  const { indicators: words, topics: names } = strings(variant)
  const count = [...latest.values()].reduce((sum, one) => sum + one.count, 0)
  const shown = topics.filter((topic) => indicators.some((one) => one.topic === topic))
  return (
    <>
      <PageHeading
        title={words.title}
        lead={words.lead}
        facts={words.counts(indicators.length, latest.size, count)}
      />
      {shown.length === 0 ? (
        <EmptyState title={words.empty} />
      ) : (
        <SectionNav
          label={words.topics}
          items={shown.map((topic) => ({ href: `#${topic}`, label: names[topic] }))}
        />
      )}
      {shown.map((topic) => (
        <Section id={topic} title={names[topic]}>
          <TopicPart
            variant={variant}
            caption={`${names[topic]}: ${words.latest}`}
            indicators={indicators.filter((one) => one.topic === topic)}
            latest={latest}
          />
        </Section>
      ))}
    </>
  )
}

type TopicPartProps = IndicatorsPageProps & { readonly caption: string }

/** What is known, with its latest values; under it what is still to be asked. */
function TopicPart({ variant, indicators, latest, caption }: TopicPartProps) {
  const { indicators: words } = strings(variant)
  const known = indicators.flatMap((indicator) => {
    const found = latest.get(indicator.code)
    return found ? [{ indicator, ...found }] : []
  })
  const unknown = indicators.filter(({ code }) => !latest.has(code))
  return (
    <>
      {known.length > 0 && <KnownTable variant={variant} caption={caption} rows={known} />}
      {unknown.length > 0 && (
        <div class="unknown-indicators">
          <p class="quiet">{words.noData}</p>
          <ul>
            {unknown.map((indicator) => (
              <li>
                <IndicatorLink variant={variant} indicator={indicator} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}

type KnownRow = Latest & { readonly indicator: IndicatorView }

function KnownTable(props: {
  readonly variant: Variant
  readonly caption: string
  readonly rows: readonly KnownRow[]
}) {
  const { variant, caption, rows } = props
  const { indicators: words } = strings(variant)
  return (
    <Table<KnownRow>
      caption={caption}
      captionHidden
      rows={rows}
      columns={[
        {
          label: words.indicator,
          rowHeader: true,
          cell: ({ indicator }) => <IndicatorLink variant={variant} indicator={indicator} />,
        },
        {
          label: words.latest,
          cell: ({ latest, count }) => (
            <LatestValue variant={variant} latest={latest} count={count} />
          ),
        },
      ]}
    />
  )
}

function IndicatorLink(props: { readonly variant: Variant; readonly indicator: IndicatorView }) {
  const { variant, indicator } = props
  return (
    <a href={inPublic(variant, publicPaths.indicator(indicator.code))}>
      <Written text={indicator.title} variant={variant} />
    </a>
  )
}

function LatestValue({ variant, latest, count }: Latest & { readonly variant: Variant }) {
  const { indicators: words, demo } = strings(variant)
  return (
    <>
      <a href={inPublic(variant, publicPaths.observation(latest.id))}>
        {valueText(latest.value, latest.unit, variant)}
      </a>{' '}
      {latest.demo && <Tag tone="info">{demo}</Tag>}
      <span class="quiet latest-facts">
        {periodText(latest.period, variant)}
        {count > 1 && ` · ${words.observations(count)}`}
      </span>
    </>
  )
}
