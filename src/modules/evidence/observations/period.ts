/** What a value speaks of: a state at an instant or at the end of a day, or all of a month, a year or another span. */
export const periodKinds = ['instant', 'day-end', 'month', 'year', 'period'] as const
/** A kind of period. */
export type PeriodKind = (typeof periodKinds)[number]

/** Days `YYYY-MM-DD`, both included; a state has the same day at both ends. A state of which only the month is known is a month. */
export type Period = {
  readonly kind: PeriodKind
  readonly from: string
  readonly to: string
}

/** Tells whether a stored or sent text names a kind of period. */
export function isPeriodKind(text: string): text is PeriodKind {
  return (periodKinds as readonly string[]).includes(text)
}

/** Whether a period is what its kind says: one day, a whole month, a whole year, a span in order. */
export function isSoundPeriod({ kind, from, to }: Period): boolean {
  if (!isDay(from) || !isDay(to) || from > to) return false
  switch (kind) {
    case 'instant':
    case 'day-end':
      return from === to
    case 'month':
      return from.endsWith('-01') && to === monthEnd(from)
    case 'year':
      return from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`
    case 'period':
      return true
  }
}

/** The period of a kind around a day: that day, its month, its year; a span ends at `to`. */
export function periodAround(kind: PeriodKind, day: string, to = day): Period {
  const year = day.slice(0, 4)
  const month = `${day.slice(0, 7)}-01`
  switch (kind) {
    case 'instant':
    case 'day-end':
      return { kind, from: day, to: day }
    case 'month':
      return { kind, from: month, to: monthEnd(month) }
    case 'year':
      return { kind, from: `${year}-01-01`, to: `${year}-12-31` }
    case 'period':
      return { kind, from: day, to }
  }
}

/** Whether two periods are the same. */
export function samePeriod(one: Period, other: Period): boolean {
  return one.kind === other.kind && one.from === other.from && one.to === other.to
}

/** Orders periods by their end, then by their beginning. */
export function byTime(one: Period, other: Period): number {
  return compareText(one.to, other.to) || compareText(one.from, other.from)
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other)
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

function monthEnd(from: string): string {
  const year = Number(from.slice(0, 4))
  const month = Number(from.slice(5, 7))
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
}
