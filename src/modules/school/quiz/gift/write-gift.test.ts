import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { bank } from '../reference/random-bank.ts'
import { readGift } from './read-gift.ts'
import { writeGift } from './write-gift.ts'

test('two thousand banks of every type, written and read again, are what they were', () => {
  fc.assert(
    fc.property(bank, (items) => {
      expect(readGift(writeGift(items))).toEqual({ items, problems: [], notices: [] })
    }),
    { numRuns: 2000 },
  )
})

test('what was written once is written the same again', () => {
  fc.assert(
    fc.property(bank, (items) => {
      const written = writeGift(items)
      expect(writeGift(readGift(written).items)).toBe(written)
    }),
    { numRuns: 200 },
  )
})
