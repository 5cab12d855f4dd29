import type { Day } from '#modules/law'

/** From when to when a text or a rule is in force; null is open. */
export type Validity = { readonly validFrom: Day | null; readonly validTo: Day | null }

/** Whether something is in force on a day. */
export function isInForce({ validFrom, validTo }: Validity, on: Day): boolean {
  return (validFrom === null || validFrom <= on) && (validTo === null || on <= validTo)
}

/** Whether one period lies within another. */
export function isWithin(inner: Validity, outer: Validity): boolean {
  const begins = outer.validFrom === null || (inner.validFrom ?? '') >= outer.validFrom
  const ends = outer.validTo === null || (inner.validTo !== null && inner.validTo <= outer.validTo)
  return begins && ends
}
