import type { NameFacts } from './facts.ts'

/** Whether a day (`YYYY-MM-DD`) lies within a name's time, bounds compared as precisely as they are known. */
function wasUsed(name: NameFacts, day: string): boolean {
  const { validFrom, validTo } = name
  return (
    (validFrom === null || day.slice(0, validFrom.length) >= validFrom) &&
    (validTo === null || day.slice(0, validTo.length) <= validTo)
  )
}

/**
 * The name that a body bore on a day: the present one where it may have, else the newest dated one that fits, else the present one.
 * Aliases without a date say nothing about time.
 */
export function nameOn(names: readonly NameFacts[], day: string): NameFacts {
  const [present, ...others] = names
  if (!present) throw new Error('A body has at least one name')
  if (wasUsed(present, day)) return present
  const dated = others.filter((name) => name.validFrom !== null || name.validTo !== null)
  return dated.find((name) => wasUsed(name, day)) ?? present
}
