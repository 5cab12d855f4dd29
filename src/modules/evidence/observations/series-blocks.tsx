import { renderChart, type RenderedChart } from '#core/charts/render-chart.ts'
import { inPublic } from '#core/http/paths.ts'
import { formatList } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { elementHtml } from '#core/markup/element-html.ts'
import type { RenderedLabel, ResolvedBlock } from '#core/markup/resolve.ts'
import { drawingTypst, tableTypst } from '#core/pdf/house-document.ts'
import { Table } from '#ui/content/table.tsx'
import { ChartFigure } from '#ui/evidence/chart-figure.tsx'

import { publicPaths } from '../paths.ts'
import type { IndicatorSeries } from './figures.ts'
import { areOfSeveral, whoseText } from './labels.ts'
import { periodText } from './period-text.ts'
import type { ObservationView } from './queries.ts'
import { seriesChart, type ChartOptions } from './series-chart.ts'
import { strings } from './strings/index.ts'
import { supportName } from './support-text.ts'
import { unitName } from './unit.ts'
import { bareValueText, valueText } from './value-text.ts'

/** Names of sources under a chart; where there are more, each stands with its observation. */
const SOURCES_MAX = 3

/** A series drawn once, for the page and for the PDF. */
export type PreparedChart = {
  readonly series: IndicatorSeries
  readonly variant: Variant
  readonly id: string
  readonly drawn: RenderedChart
  /** Name of the drawing among the files of a typesetting job; its content is `drawn.svgForPdf`. */
  readonly file: string
}

/** Draws a series; undefined when there are not two observations to draw. */
export async function prepareChart(
  series: IndicatorSeries,
  options: ChartOptions,
): Promise<PreparedChart | undefined> {
  const spec = seriesChart(series, options)
  if (!spec) return undefined
  const { variant, id } = options
  return { series, variant, id, drawn: await renderChart(spec), file: `${id}.svg` }
}

/** A drawn series as a block of a text: a chart with its source and its numbers, for the page and for the PDF. */
export function chartBlock(chart: PreparedChart, label: RenderedLabel): ResolvedBlock {
  const { series, variant, drawn, file } = chart
  const caption = label.text
  return {
    html: elementHtml(<SeriesChart chart={chart} title={caption} />),
    typst: drawingTypst({
      file,
      alternative: drawn.textAlternative,
      caption: label.typst,
      source: sourceLine(series, variant),
    }),
  }
}

/** The numbers of a series as a block of a text. */
export function tableBlock(
  { series, variant }: { readonly series: IndicatorSeries; readonly variant: Variant },
  label: RenderedLabel,
): ResolvedBlock {
  const { head, rows } = plainTable(series, variant)
  const align = head.map((_, index) => (index === head.length - 1 ? 'right' : 'left'))
  return {
    html: elementHtml(<SeriesTable series={series} variant={variant} caption={label.text} />),
    typst: `${label.typst}\n\n${tableTypst({ head, align, rows })}`,
  }
}

/** A chart with its claim, its source and its numbers, each leading to its observation. */
export function SeriesChart(props: { readonly chart: PreparedChart; readonly title: string }) {
  const { series, variant, id, drawn } = props.chart
  const { indicator } = series
  const words = strings(variant).indicator
  return (
    <ChartFigure
      id={id}
      title={props.title}
      subtitle={`${pick(indicator.title, variant).text} (${unitName(indicator.unit, variant)})`}
      chart={drawn.svg}
      source={sourceLine(series, variant)}
      tableLabel={words.tableLabel}
      table={<SeriesTable series={series} variant={variant} caption={props.title} captionHidden />}
      downloads={[
        { href: inPublic(variant, publicPaths.indicatorCsv(indicator.code)), label: words.csv },
      ]}
    />
  )
}

type SeriesTableProps = {
  readonly series: IndicatorSeries
  readonly variant: Variant
  readonly caption: string
  readonly captionHidden?: boolean
}

/** The observations of a series: when, whose when there are several, and the value, which leads to its observation. */
export function SeriesTable({ series, variant, caption, captionHidden }: SeriesTableProps) {
  const words = strings(variant).indicator
  const { unit } = series.indicator
  const whose = {
    label: words.institution,
    cell: (one: ObservationView) => whoseText(one, variant),
  }
  return (
    <Table<ObservationView>
      caption={caption}
      captionHidden={captionHidden ?? false}
      rows={series.observations}
      columns={[
        { label: words.period, cell: ({ period }) => periodText(period, variant), rowHeader: true },
        ...(areOfSeveral(series.observations) ? [whose] : []),
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
      ]}
    />
  )
}

/** Where the numbers of a series come from, in a line. */
export function sourceLine({ supports }: IndicatorSeries, variant: Variant): string {
  const words = strings(variant).indicator
  const names = new Set(
    [...supports.values()].flat().flatMap((support) => supportName(support, variant) ?? []),
  )
  const isShort = names.size > 0 && names.size <= SOURCES_MAX
  return words.sourceLine(isShort ? formatList(variant, [...names]) : words.sourceOne)
}

function plainTable(series: IndicatorSeries, variant: Variant) {
  const words = strings(variant).indicator
  const { unit } = series.indicator
  const several = areOfSeveral(series.observations)
  return {
    head: [
      words.period,
      ...(several ? [words.institution] : []),
      `${words.value} (${unitName(unit, variant)})`,
    ],
    rows: series.observations.map((one) => [
      periodText(one.period, variant),
      ...(several ? [whoseText(one, variant)] : []),
      one.value.kind === 'missing'
        ? valueText(one.value, unit, variant)
        : bareValueText(one.value, unit, variant),
    ]),
  }
}
