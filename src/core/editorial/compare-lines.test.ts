import fc from 'fast-check'
import { expect, test } from 'vitest'

import { compareLines } from './compare-lines.ts'

const lines = fc.array(fc.constantFrom('а', 'б', 'в', 'г', ''), { maxLength: 24 })

test('a comparison holds both texts whole and keeps as many lines as can be kept', () => {
  fc.assert(
    fc.property(lines, lines, (older, newer) => {
      const compared = compareLines(older, newer)
      const without = (kind: string) =>
        compared.filter((line) => line.kind !== kind).map(({ text }) => text)
      expect(without('added')).toEqual(older)
      expect(without('removed')).toEqual(newer)
      const kept = compared.filter(({ kind }) => kind === 'same').length
      expect(kept).toBe(longestCommon(older, newer))
    }),
    { numRuns: 400 },
  )
})

test('a text that does not change has no changed line, and one changed line is one pair', () => {
  const text = ['први', 'други', 'трећи']
  expect(compareLines(text, text).every(({ kind }) => kind === 'same')).toBe(true)
  expect(compareLines(text, ['први', 'ДРУГИ', 'трећи'])).toEqual([
    { kind: 'same', text: 'први' },
    { kind: 'removed', text: 'други' },
    { kind: 'added', text: 'ДРУГИ' },
    { kind: 'same', text: 'трећи' },
  ])
})

/** The plain recursive definition, without a table. */
function longestCommon(older: readonly string[], newer: readonly string[]): number {
  const known = new Map<string, number>()
  const from = (i: number, j: number): number => {
    if (i === older.length || j === newer.length) return 0
    const key = `${i} ${j}`
    const found = known.get(key)
    if (found !== undefined) return found
    const length =
      older[i] === newer[j] ? 1 + from(i + 1, j + 1) : Math.max(from(i + 1, j), from(i, j + 1))
    known.set(key, length)
    return length
  }
  return from(0, 0)
}
