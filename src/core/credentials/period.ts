/** Where a moment lies to a period. */
export type Period = 'in-force' | 'not-yet' | 'over'

/** Whether the period of a document has begun and not ended, at a second. */
export function periodOf(
  { validFrom, validUntil }: { validFrom: string; validUntil?: string },
  second: string,
): Period {
  if (second < validFrom) return 'not-yet'
  return validUntil !== undefined && validUntil < second ? 'over' : 'in-force'
}
