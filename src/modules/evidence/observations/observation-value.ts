import { missingReasons, isMissingReason, type MissingReason } from './missing-reasons.ts'

/** A value; `approximate` when its source rounds it or says “about”. */
export type Known = {
  readonly kind: 'known'
  readonly value: number
  readonly approximate: boolean
}
/** Two ends between which the value lies, both included. */
export type Range = {
  readonly kind: 'range'
  readonly low: number
  readonly high: number
  readonly approximate: boolean
}
/** No value, and why. Zero never stands for this. */
export type Missing = { readonly kind: 'missing'; readonly reason: MissingReason }

/** What was found out: a value, a range, or the reason why there is neither. */
export type ObservationValue = Known | Range | Missing

/** A known value. */
export function known(value: number, approximate = false): Known {
  return { kind: 'known', value, approximate }
}

/** The reason why there is no value. */
export function missing(reason: MissingReason): Missing {
  return { kind: 'missing', reason }
}

/** Whether a value can be: finite numbers, a range that has two ends in order, zero written without a sign. */
export function isSound(value: ObservationValue): boolean {
  switch (value.kind) {
    case 'known':
      return Number.isFinite(value.value)
    case 'range':
      return Number.isFinite(value.low) && Number.isFinite(value.high) && value.low < value.high
    case 'missing':
      return isMissingReason(value.reason)
  }
}

/** Whether two findings say the same. */
export function sameValue(one: ObservationValue, other: ObservationValue): boolean {
  return JSON.stringify(toColumns(one)) === JSON.stringify(toColumns(other))
}

/** The columns that hold a finding; exactly one of value, range and reason is filled. */
export type ValueColumns = {
  readonly value: number | null
  readonly value_low: number | null
  readonly value_high: number | null
  readonly approximate: number
  readonly missing_reason: string | null
}

/** A finding as stored. */
export function toColumns(value: ObservationValue): ValueColumns {
  return {
    value: value.kind === 'known' ? value.value : null,
    value_low: value.kind === 'range' ? value.low : null,
    value_high: value.kind === 'range' ? value.high : null,
    approximate: value.kind !== 'missing' && value.approximate ? 1 : 0,
    missing_reason: value.kind === 'missing' ? value.reason : null,
  }
}

/** A finding as read; the table's own check rules out every other combination, so a broken row is a bug. */
export function fromColumns(columns: ValueColumns): ObservationValue {
  const approximate = columns.approximate === 1
  if (columns.value !== null) return known(columns.value, approximate)
  if (columns.value_low !== null && columns.value_high !== null) {
    return { kind: 'range', low: columns.value_low, high: columns.value_high, approximate }
  }
  const reason = columns.missing_reason ?? ''
  if (!isMissingReason(reason)) throw new Error(`An observation without a finding: ${reason}`)
  return missing(reason)
}

/** Of how many asked how many gave a value: `known` of `answered` of `asked`. */
export type Coverage = { readonly known: number; readonly asked: number }

/** Counts values among findings of different institutions; whom nobody asked and whom the question does not concern are left out of N. */
export function coverage(values: readonly ObservationValue[]): Coverage {
  const asked = values.filter(
    (value) => value.kind !== 'missing' || missingReasons[value.reason].countsInAsked,
  )
  return { known: asked.filter(({ kind }) => kind !== 'missing').length, asked: asked.length }
}
