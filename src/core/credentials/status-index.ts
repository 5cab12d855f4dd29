import { randomInt } from 'node:crypto'

import { fail, ok, type Result } from '../result.ts'
import { statusListEntries } from './credential-shape.ts'

/**
 * Draws entries of a status list that nobody has yet, in an order that says nothing: an index must not tell when or with whom
 * a certificate was issued (Bitstring Status List 1.0, section on privacy).
 */
export function drawStatusIndexes(
  count: number,
  taken: ReadonlySet<number>,
): Result<number[], 'list-full'> {
  const free = Array.from({ length: statusListEntries }, (_, index) => index).filter(
    (index) => !taken.has(index),
  )
  if (free.length < count) return fail('list-full')
  // The first steps of a shuffle: what is drawn leaves the free ones, so nothing comes twice.
  const drawn: number[] = []
  while (drawn.length < count) {
    const place = randomInt(free.length)
    const last = free.pop()
    const index = place === free.length ? last : free[place]
    if (last === undefined || index === undefined) throw new Error('Drew beyond the free entries')
    if (place < free.length) free[place] = last
    drawn.push(index)
  }
  return ok(drawn)
}
