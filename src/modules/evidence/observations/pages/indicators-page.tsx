import { inPublic } from '#core/http/paths.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { PageHeading, Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'
import { SectionNav } from '#ui/navigation/section-nav.tsx'

import { publicPaths } from '../../paths.ts'
import type { IndicatorView } from '../indicator-queries.ts'
import { periodText } from '../period-text.ts'
import type { Latest } from '../queries.ts'
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
          <Catalogue
            variant={variant}
            caption={names[topic]}
            indicators={withValuesFirst(
              indicators.filter((one) => one.topic === topic),
              latest,
            )}
            latest={latest}
          />
        </Section>
      ))}
    </>
  )
}

function withValuesFirst(
  indicators: readonly IndicatorView[],
  latest: ReadonlyMap<string, Latest>,
): readonly IndicatorView[] {
  const [known, unknown] = [true, false].map((has) =>
    indicators.filter(({ code }) => latest.has(code) === has),
  )
  return [...(known ?? []), ...(unknown ?? [])]
}

function Catalogue(props: IndicatorsPageProps & { readonly caption: string }) {
  const { variant, indicators, latest, caption } = props
  const { indicators: words } = strings(variant)
  return (
    <Table<IndicatorView>
      caption={caption}
      captionHidden
      rows={indicators}
      columns={[
        {
          label: words.indicator,
          rowHeader: true,
          cell: ({ code, title }) => (
            <a href={inPublic(variant, publicPaths.indicator(code))}>
              <Written text={title} variant={variant} />
            </a>
          ),
        },
        {
          label: words.latest,
          cell: ({ code }) => <LatestValue variant={variant} latest={latest.get(code)?.latest} />,
        },
        { label: words.count, numeric: true, cell: ({ code }) => latest.get(code)?.count ?? '–' },
      ]}
    />
  )
}

function LatestValue(props: {
  readonly variant: Variant
  readonly latest: Latest['latest'] | undefined
}) {
  const { variant, latest } = props
  const { indicators: words, demo } = strings(variant)
  if (!latest) return <span class="quiet">{words.none}</span>
  return (
    <>
      <a href={inPublic(variant, publicPaths.observation(latest.id))}>
        {valueText(latest.value, latest.unit, variant)}
      </a>{' '}
      <span class="quiet latest-period">{periodText(latest.period, variant)}</span>
      {latest.demo && <Tag tone="info">{demo}</Tag>}
    </>
  )
}
