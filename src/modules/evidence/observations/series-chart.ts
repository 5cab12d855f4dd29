import type { ChartSpec, ChartValue } from '#core/charts/chart-spec.ts'
import { formatYear } from '#core/i18n/format.ts'
import { pick } from '#core/i18n/human-text.ts'
import type { Variant } from '#core/i18n/languages.ts'

import type { IndicatorSeries } from './figures.ts'
import { whoseKey, whoseText } from './labels.ts'
import { periodShort, periodText } from './period-text.ts'
import { periodAround } from './period.ts'
import type { ObservationView } from './queries.ts'
import { BARS_MAX, latestPeriodOf, readingText } from './series-reading.ts'
import { strings } from './strings/index.ts'
import { bareNumber, unitName } from './unit.ts'
import { valueText } from './value-text.ts'

/** Years drawn as columns, those without an observation among them; a longer series is a line. */
const COLUMNS_MAX = 16
/** Lines that the eye can follow by their names. */
const LINES_MAX = 4

/** How a series is to be drawn; `kind` is the author's wish, otherwise the data decide. */
export type ChartOptions = {
  readonly variant: Variant
  /** Unique on the page. */
  readonly id: string
  readonly kind?: 'line' | 'bar' | undefined
  /** What is to be seen; the indicator's title and unit when not given. */
  readonly title?: string | undefined
}

/**
 * The drawing of a series; undefined when there are not two observations to set beside each other. One institution: a line at true
 * days, or columns for every year, those without an observation as gaps. Several: a bar for each, for the latest period.
 */
export function seriesChart(series: IndicatorSeries, options: ChartOptions): ChartSpec | undefined {
  const { observations } = series
  if (observations.length < 2 || observations.every(({ value }) => value.kind === 'missing'))
    return undefined
  const groups = Map.groupBy(observations, whoseKey)
  if (groups.size === 1) {
    return options.kind === 'bar' || (options.kind === undefined && isYearly(observations))
      ? columns(series, options)
      : line(series, options, groups)
  }
  const isFollowed = [...groups.values()].every((group) => group.length > 1)
  const drawsLines = options.kind === 'line' && isFollowed && groups.size <= LINES_MAX
  return drawsLines ? line(series, options, groups) : bars(series, options)
}

function common(series: IndicatorSeries, options: ChartOptions) {
  const { indicator } = series
  const { variant, id, title = chartTitle(series, variant) } = options
  return {
    id,
    title,
    description: readingText(series, variant),
    format: (value: number) => bareNumber(value, indicator.unit, variant),
  }
}

/** Title of the indicator and what it counts: „Предмети у процедури, предмета”. */
export function chartTitle({ indicator }: IndicatorSeries, variant: Variant): string {
  return `${pick(indicator.title, variant).text} (${unitName(indicator.unit, variant)})`
}

function line(
  series: IndicatorSeries,
  options: ChartOptions,
  groups: ReadonlyMap<string, readonly ObservationView[]>,
): ChartSpec {
  const { variant } = options
  return {
    ...common(series, options),
    kind: 'line',
    formatYear: (year) => formatYear(variant, year),
    series: [...groups.values()].map((group) => ({
      name: group[0] ? whoseText(group[0], variant) : '',
      points: group.map((one) => ({
        ...chartValue(one, variant),
        on: one.period.to,
        label: periodShort(one.period, variant),
      })),
    })),
  }
}

function columns(series: IndicatorSeries, options: ChartOptions): ChartSpec {
  const { observations } = series
  const { variant } = options
  const items = isYearly(observations) ? everyYear(observations, variant) : observations.map(item)
  function item(one: ObservationView) {
    return { ...chartValue(one, variant), label: periodText(one.period, variant) }
  }
  return { ...common(series, options), kind: 'columns', items }
}

function bars(series: IndicatorSeries, options: ChartOptions): ChartSpec {
  const { variant } = options
  const compared = latestPeriodOf(series.observations)
  return {
    ...common(series, options),
    kind: 'bars',
    items: compared
      .toSorted((one, other) => height(other) - height(one))
      .slice(0, BARS_MAX)
      .map((one) => ({ ...chartValue(one, variant), label: whoseText(one, variant) })),
  }
}

/** A column for each year from the first to the last; where nothing was observed, a gap says so. */
function everyYear(observations: readonly ObservationView[], variant: Variant) {
  const [first, last] = [firstYear(observations), lastYear(observations)]
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index)
  const absent: ChartValue = { value: null, missing: strings(variant).value.noRecord }
  return years.flatMap((year) => {
    const own = observations.filter(({ period }) => yearOf(period.to) === year)
    const label = periodShort(periodAround('year', `${year}-01-01`), variant)
    return own.length === 0
      ? [{ ...absent, label }]
      : own.map((one) => ({ ...chartValue(one, variant), label }))
  })
}

/** A range has no one height: its ends are written where the value would stand. */
function chartValue({ value, unit }: ObservationView, variant: Variant): ChartValue {
  return value.kind === 'known'
    ? { value: value.value, approximate: value.approximate }
    : { value: null, missing: valueText(value, unit, variant) }
}

function height({ value }: ObservationView): number {
  return value.kind === 'known' ? value.value : Number.NEGATIVE_INFINITY
}

function isYearly(observations: readonly ObservationView[]): boolean {
  const areYears = observations.every(({ period }) => period.kind === 'year')
  return areYears && lastYear(observations) - firstYear(observations) < COLUMNS_MAX
}

const yearOf = (day: string): number => Number(day.slice(0, 4))
const firstYear = (observations: readonly ObservationView[]): number =>
  Math.min(...observations.map(({ period }) => yearOf(period.from)))
const lastYear = (observations: readonly ObservationView[]): number =>
  Math.max(...observations.map(({ period }) => yearOf(period.to)))
