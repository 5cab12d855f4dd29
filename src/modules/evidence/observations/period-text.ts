import {
  formatDay,
  formatDayRange,
  formatDayShort,
  formatMonth,
  formatYear,
} from '#core/i18n/format.ts'
import type { Variant } from '#core/i18n/languages.ts'

import type { Period } from './period.ts'
import { strings } from './strings/index.ts'

/** A period as a label: 28. фебруар 2025., фебруар 2025., 2025. година, 1. април – 30. септембар 2019. */
export function periodText({ kind, from, to }: Period, variant: Variant): string {
  switch (kind) {
    case 'instant':
    case 'day-end':
      return formatDay(variant, to)
    case 'month':
      return formatMonth(variant, to.slice(0, 7))
    case 'year':
      return strings(variant).period.year(formatYear(variant, Number(to.slice(0, 4))))
    case 'period':
      return formatDayRange(variant, { from, to })
  }
}

/** A period for facts under a number, where a state says that it is one: стање 28. фебруара 2025. */
export function periodFact(period: Period, variant: Variant): string {
  return period.kind === 'instant' || period.kind === 'day-end'
    ? strings(variant).period.state(formatDay(variant, period.to, 'genitive'))
    : periodText(period, variant)
}

/** A period for charts and tables: 28. 2. 2025., фебруар 2025., 2025. */
export function periodShort({ kind, from, to }: Period, variant: Variant): string {
  switch (kind) {
    case 'instant':
    case 'day-end':
      return formatDayShort(variant, to)
    case 'month':
      return formatMonth(variant, to.slice(0, 7))
    case 'year':
      return formatYear(variant, Number(to.slice(0, 4)))
    case 'period':
      return `${formatDayShort(variant, from)} – ${formatDayShort(variant, to)}`
  }
}

/** A period inside a sentence, where a year needs no word: 28. фебруар 2025., 2015. */
export function periodSpoken(period: Period, variant: Variant): string {
  return period.kind === 'year' ? periodShort(period, variant) : periodText(period, variant)
}
