/** A value, or the reason why there is none. Zero is a value; a missing value is drawn as a marked gap. */
export type ChartValue =
  | { readonly value: number; readonly approximate?: boolean }
  | { readonly value: null; readonly missing: string }

/** A value on a day (`YYYY-MM-DD`); `label` names the day or the period for the reader. */
export type DatedValue = ChartValue & { readonly on: string; readonly label: string }
/** A value of a period (columns) or of a category (bars). */
export type NamedValue = ChartValue & { readonly label: string }

type Common = {
  /** Unique on the page; the ids inside the drawing begin with it. */
  readonly id: string
  readonly title: string
  /** What is to be seen, in a sentence or two. */
  readonly description: string
  /** Writes a value as the text around the chart writes it. */
  readonly format: (value: number) => string
}

/** Observations at their true days, joined by lines; at most four series, named at their ends. */
export type LineChart = Common & {
  readonly kind: 'line'
  readonly series: readonly { readonly name: string; readonly points: readonly DatedValue[] }[]
  /** Upright rules with a text, e.g. the day a deadline ran out. */
  readonly annotations?: readonly { readonly on: string; readonly text: string }[]
  /** Writes a year under the axis; plain digits without it. */
  readonly formatYear?: (year: number) => string
}

/** One upright column for each period, in order. */
export type ColumnChart = Common & {
  readonly kind: 'columns'
  readonly items: readonly NamedValue[]
}

/** One level bar for each category, its name above it. */
export type BarChart = Common & { readonly kind: 'bars'; readonly items: readonly NamedValue[] }

/** What a chart shows; every text in it is already in the reader's variant. */
export type ChartSpec = LineChart | ColumnChart | BarChart

/** Points of a drawing in CSS pixels: `wide` for a reading column, `narrow` for a phone at its own size. */
export type Frame = {
  readonly name: 'wide' | 'narrow'
  readonly width: number
  readonly fontSize: number
}

/** How a value reads: formatted, with the sign of approximation, or the reason for its absence. */
export function valueText(point: ChartValue, format: (value: number) => string): string {
  if (point.value === null) return point.missing
  return point.approximate ? `≈ ${format(point.value)}` : format(point.value)
}

/** Tells a point that has a value. */
export function isKnown<P extends ChartValue>(point: P): point is P & { value: number } {
  return point.value !== null
}
