import type { Variant } from '#core/i18n/languages.ts'

import type { IndicatorSeries } from './figures.ts'
import { areOfSeveral, whoseText } from './labels.ts'
import { coverage, type Known } from './observation-value.ts'
import { periodSpoken } from './period-text.ts'
import { samePeriod } from './period.ts'
import type { ObservationView } from './queries.ts'
import { strings } from './strings/index.ts'
import { bareValueText, valueText } from './value-text.ts'

/** Bars of one chart; the text says when there would be more. */
export const BARS_MAX = 30

type Valued = ObservationView & { readonly value: Known }

/** What is to be seen in a series, in sentences made from its values: for readers without the picture, and a check for those with it. */
export function readingText(series: IndicatorSeries, variant: Variant): string {
  return [headlineText(series, variant), remarkText(series, variant)].filter(Boolean).join(' ')
}

/** The first of it: how the values moved, or who has most and least. */
export function headlineText({ observations }: IndicatorSeries, variant: Variant): string {
  const valued = observations.filter(isValued)
  if (valued.length === 0) return strings(variant).reading.none
  const sentences = areOfSeveral(observations)
    ? comparison(observations, variant)
    : course(valued, variant)
  return sentences.join(' ')
}

/** The rest of it: values that are missing or not exact. */
export function remarkText({ observations }: IndicatorSeries, variant: Variant): string {
  const words = strings(variant).reading
  const approximate = observations.filter(
    ({ value }) => value.kind !== 'missing' && value.approximate,
  ).length
  const gaps = observations.filter(({ value }) => value.kind === 'missing').length
  const compared = areOfSeveral(observations) ? latestPeriodOf(observations).length : 0
  return [
    ...(compared > BARS_MAX ? [words.barsOf(BARS_MAX, compared)] : []),
    ...(gaps > 0 ? [words.gaps(gaps)] : []),
    ...(approximate > 0 ? [words.approximate(approximate)] : []),
  ].join(' ')
}

/** The observations of the latest period: those that several institutions are compared by. */
export function latestPeriodOf(
  observations: readonly ObservationView[],
): readonly ObservationView[] {
  const last = observations.at(-1)
  return observations.filter((one) => last && samePeriod(one.period, last.period))
}

/** From the first to the last, and the height between them. */
function course(valued: readonly Valued[], variant: Variant): string[] {
  const words = strings(variant).reading
  const [first, last] = [valued[0], valued.at(-1)]
  if (!first || !last) return []
  const text = (one: Valued) => valueText(one.value, one.unit, variant)
  const time = (one: Valued) => periodSpoken(one.period, variant)
  if (valued.length === 1) return [words.one(time(first), text(first))]
  const peak = valued.reduce((most, one) => (one.value.value > most.value.value ? one : most))
  const isPeakInside = peak.value.value > Math.max(first.value.value, last.value.value)
  return [
    movement(first, last, variant),
    ...(isPeakInside ? [words.peak(text(peak), time(peak))] : []),
  ]
}

function movement(first: Valued, last: Valued, variant: Variant): string {
  const words = strings(variant).reading
  const text = (one: Valued) => valueText(one.value, one.unit, variant)
  const [from, to] = [periodSpoken(first.period, variant), periodSpoken(last.period, variant)]
  const difference = last.value.value - first.value.value
  if (difference === 0) return words.same(from, to, text(last))
  const values = words.fromTo(bareValueText(first.value, first.unit, variant), text(last))
  return difference > 0 ? words.rose(from, to, values) : words.fell(from, to, values)
}

/** Who has most and least in the latest period, and how many of those asked gave a value. */
function comparison(observations: readonly ObservationView[], variant: Variant): string[] {
  const { reading, indicator } = strings(variant)
  const compared = latestPeriodOf(observations)
  const valued = compared
    .filter(isValued)
    .toSorted((one, other) => other.value.value - one.value.value)
  const [most, least] = [valued[0], valued.at(-1)]
  const text = (one: Valued) => valueText(one.value, one.unit, variant)
  const counts = coverage(compared.map(({ value }) => value))
  return [
    ...(most ? [reading.most(whoseText(most, variant), text(most))] : []),
    ...(least && least !== most ? [reading.least(whoseText(least, variant), text(least))] : []),
    ...(compared.length > 1 ? [indicator.coverage(counts.known, counts.asked)] : []),
  ]
}

function isValued(one: ObservationView): one is Valued {
  return one.value.kind === 'known'
}
