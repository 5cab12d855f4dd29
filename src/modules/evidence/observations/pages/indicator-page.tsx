import { inPublic } from '#core/http/paths.ts'
import { formatDayShort } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { institutionPaths } from '#modules/institutions'
import { Columns } from '#ui/content/columns.tsx'
import { DefinitionList } from '#ui/content/definition-list.tsx'
import { EmptyState } from '#ui/content/empty-state.tsx'
import { FigureBlock } from '#ui/content/figure-block.tsx'
import { PageHeading, Prose, Section } from '#ui/content/page-heading.tsx'
import { Table } from '#ui/content/table.tsx'
import { Tag } from '#ui/content/tag.tsx'

import { publicPaths } from '../../paths.ts'
import type { IndicatorSeries } from '../figures.ts'
import { areOfSeveral, whoseText } from '../labels.ts'
import { periodFact, periodText } from '../period-text.ts'
import type { ObservationView } from '../queries.ts'
import { SeriesChart, type PreparedChart } from '../series-blocks.tsx'
import { chartTitle } from '../series-chart.ts'
import { headlineText, remarkText } from '../series-reading.ts'
import { strings } from '../strings/index.ts'
import type { Support } from '../support-queries.ts'
import { hostOf, supportTitle } from '../support-text.ts'
import { unitName } from '../unit.ts'
import { bareValueText, unitWordOf, valueText } from '../value-text.ts'
import { SupportLink } from './support-link.tsx'
import { Written } from './written.tsx'

type IndicatorPageProps = {
  readonly variant: Variant
  readonly series: IndicatorSeries
  /** Absent when there are not two observations to draw. */
  readonly chart: PreparedChart | undefined
  /** How many observations there are; the series may be the newest part of them. */
  readonly total: number
}

/** What is counted, what is known of it, and from where. */
export function IndicatorPage({ variant, series, chart, total }: IndicatorPageProps) {
  const { indicator, observations } = series
  const words = strings(variant).indicator
  return (
    <>
      <PageHeading
        kicker={words.kicker}
        title={pick(indicator.title, variant).text}
        lead={<Written text={indicator.definition} variant={variant} />}
      />
      <Columns asideLabel={words.facts} aside={<Facts variant={variant} series={series} />}>
        <Overview variant={variant} series={series} chart={chart} />
      </Columns>
      {observations.length > 0 && (
        <AllObservations variant={variant} series={series} total={total} />
      )}
      {pick(indicator.comparability, variant).text !== '' && (
        <Section id="comparability" title={words.comparability}>
          <Prose>
            <p>
              <Written text={indicator.comparability} variant={variant} />
            </p>
          </Prose>
        </Section>
      )}
      {observations.length > 0 && <Sources variant={variant} series={series} />}
      {pick(indicator.document, variant).text !== '' && (
        <Section id="document" title={words.document}>
          <Prose>
            <p>
              <Written text={indicator.document} variant={variant} />
            </p>
          </Prose>
        </Section>
      )}
    </>
  )
}

function Overview({ variant, series, chart }: Omit<IndicatorPageProps, 'total'>) {
  const { indicator: words } = strings(variant)
  const { indicator, observations } = series
  const remark = remarkText(series, variant)
  if (chart) {
    return (
      <>
        <SeriesChart chart={chart} title={headlineText(series, variant)} />
        {remark !== '' && <p class="quiet">{remark}</p>}
      </>
    )
  }
  const [only] = observations
  if (only) {
    return (
      <>
        {observations.length === 1 && <p class="kicker">{words.single}</p>}
        {observations.map((one) => (
          <Large variant={variant} observation={one} />
        ))}
      </>
    )
  }
  const asked = indicator.institution ? pick(indicator.institution.name, variant).text : ''
  return (
    <EmptyState title={words.none}>
      <p>{words.noneText(asked)}</p>
    </EmptyState>
  )
}

function Large(props: { readonly variant: Variant; readonly observation: ObservationView }) {
  const { variant, observation } = props
  const { value, unit, period, id } = observation
  const isMissing = value.kind === 'missing'
  return (
    <FigureBlock
      figure={{
        value: bareValueText(value, unit, variant),
        label: isMissing ? valueText(value, unit, variant) : unitWordOf(value, unit, variant),
        href: inPublic(variant, publicPaths.observation(id)),
        basis: whoseText(observation, variant),
        dateText: periodFact(period, variant),
      }}
    />
  )
}

function Facts(props: { readonly variant: Variant; readonly series: IndicatorSeries }) {
  const { variant } = props
  const { indicator } = props.series
  const { indicator: words, topics, period } = strings(variant)
  const asked = indicator.institution
  return (
    <>
      <DefinitionList
        stacked
        items={[
          { term: words.unit, value: unitName(indicator.unit, variant) },
          { term: words.periodKind, value: period.kinds[indicator.periodKind] },
          {
            term: words.asked,
            value:
              asked === undefined ? (
                words.askedEvery
              ) : asked.published ? (
                <a href={inPublic(variant, institutionPaths.institution(asked.id))}>
                  <Written text={asked.name} variant={variant} />
                </a>
              ) : (
                <Written text={asked.name} variant={variant} />
              ),
          },
          {
            term: words.topic,
            value: (
              <a href={`${inPublic(variant, publicPaths.indicators)}#${indicator.topic}`}>
                {topics[indicator.topic]}
              </a>
            ),
          },
        ]}
      />
      {props.series.observations.length > 0 && (
        <p>
          <a href={inPublic(variant, publicPaths.indicatorCsv(indicator.code))}>{words.csv}</a>
        </p>
      )}
    </>
  )
}

function AllObservations({ variant, series, total }: Omit<IndicatorPageProps, 'chart'>) {
  const { indicator: words, demo } = strings(variant)
  const { unit } = series.indicator
  const hasGaps = series.observations.some(({ value }) => value.kind === 'missing')
  const shown = series.observations.length
  const notes = [
    ...(shown < total ? [words.newestOf(shown, total)] : []),
    ...(hasGaps ? [words.missingNote] : []),
  ]
  return (
    <Section id="observations" title={words.all}>
      <Table<ObservationView>
        caption={chartTitle(series, variant)}
        captionHidden
        rows={series.observations.toReversed()}
        columns={[
          {
            label: words.period,
            rowHeader: true,
            cell: (one) => (
              <>
                {periodText(one.period, variant)} {one.demo && <Tag tone="info">{demo}</Tag>}
              </>
            ),
          },
          ...(areOfSeveral(series.observations)
            ? [
                {
                  label: words.institution,
                  cell: (one: ObservationView) => whoseText(one, variant),
                },
              ]
            : []),
          {
            label: `${words.value} (${unitName(unit, variant)})`,
            numeric: true,
            cell: (one) => (
              <a href={inPublic(variant, publicPaths.observation(one.id))}>
                {one.value.kind === 'missing'
                  ? valueText(one.value, unit, variant)
                  : bareValueText(one.value, unit, variant)}
              </a>
            ),
          },
          {
            label: words.source,
            cell: (one) =>
              (series.supports.get(one.id) ?? []).map((support) => (
                <p>
                  <SupportLink support={support} variant={variant} />
                </p>
              )),
          },
        ]}
        {...(notes.length > 0 ? { note: notes.join(' ') } : {})}
      />
    </Section>
  )
}

function Sources(props: { readonly variant: Variant; readonly series: IndicatorSeries }) {
  const { variant, series } = props
  const { indicator: words, observation } = strings(variant)
  const all = [...series.supports.values()].flat()
  const unique = [...new Map(all.map((one) => [keyOf(one, variant), one])).values()]
  if (unique.length === 0) return null
  return (
    <Section id="sources" title={words.sources}>
      <ul class="source-list">
        {unique.map((support) => (
          <li>
            <SupportLink support={support} variant={variant} />
            {support.kind === 'source' && (
              <span class="quiet source-facts">
                {[
                  pick(support.source.publisher, variant).text,
                  hostOf(support.source.url),
                  observation.consulted(formatDayShort(variant, support.source.consultedOn)),
                  observation.cited.toLocaleLowerCase(),
                ].join(' · ')}
              </span>
            )}
          </li>
        ))}
      </ul>
    </Section>
  )
}

function keyOf(support: Support, variant: Variant): string {
  const place =
    support.kind === 'source'
      ? support.source.url
      : support.kind === 'quotation'
        ? support.passage.fileSha256
        : ''
  return `${place} ${supportTitle(support, variant)}`
}
