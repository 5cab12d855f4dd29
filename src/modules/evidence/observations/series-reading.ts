import type { Variant } from '#core/i18n/languages.ts'

import type { IndicatorSeries } from './figures.ts'
import { whoseText } from './labels.ts'
import { coverage, type Known } from './observation-value.ts'
import { periodText } from './period-text.ts'
import { samePeriod } from './period.ts'
import type { ObservationView } from './queries.ts'
import { strings } from './strings/index.ts'
import { bareValueText, valueText } from './value-text.ts'

type Valued = ObservationView & { readonly value: Known }

/** What is to be seen in a series, in sentences made from its values: for readers without the picture, and a check for those with it. */
export function readingText(series: IndicatorSeries, variant: Variant): string {
  const { observations } = series
  const words = strings(variant).reading
  const valued = observations.filter(isValued)
  const first = valued[0]
  if (!first) return words.none
  const severalInstitutions = new Set(observations.map((one) => whoseText(one, variant))).size > 1
  const sentences = severalInstitutions
    ? comparison(observations, variant)
    : course(valued, variant)
  const approximate = valued.filter(({ value }) => value.approximate).length
  const gaps = observations.filter(({ value }) => value.kind === 'missing').length
  return [
    ...sentences,
    ...(gaps > 0 ? [words.gaps(gaps)] : []),
    ...(approximate > 0 ? [words.approximate(approximate)] : []),
  ].join(' ')
}

/** From the first to the last, and the height between them. */
function course(valued: readonly Valued[], variant: Variant): string[] {
  const words = strings(variant).reading
  const [first, last] = [valued[0], valued.at(-1)]
  if (!first || !last) return []
  const text = (one: Valued) => valueText(one.value, one.unit, variant)
  const time = (one: Valued) => periodText(one.period, variant)
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
  const [from, to] = [periodText(first.period, variant), periodText(last.period, variant)]
  const difference = last.value.value - first.value.value
  if (difference === 0) return words.same(from, to, text(last))
  const values = words.fromTo(bareValueText(first.value, first.unit, variant), text(last))
  return difference > 0 ? words.rose(from, to, values) : words.fell(from, to, values)
}

/** Who has most and least in the latest period, and how many of those asked gave a value. */
function comparison(observations: readonly ObservationView[], variant: Variant): string[] {
  const { reading, indicator } = strings(variant)
  const period = observations.at(-1)?.period
  const compared = observations.filter((one) => period && samePeriod(one.period, period))
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
