import fc from 'fast-check'
import { expect, test } from 'vitest'

import { decodeBase58, encodeBase58 } from './base58.ts'

const hex = (text: string) => Uint8Array.from(Buffer.from(text, 'hex'))

test.each([
  ['', ''],
  ['00', '1'],
  ['000000', '111'],
  ['61', '2g'],
  ['636363', 'aPEr'],
  ['48656c6c6f20576f726c6421', '2NEpo7TZRRrLZSi2U'],
  ['0000287fb4cd', '11233QC4'],
  ['00010966776006953d5567439e5e39f86a0d273beed61967f6', '16UwLL9Risc3QfPqBUvKofHmBQ7wMtjvM'],
])('the bytes %s are %s', (bytes, text) => {
  expect(encodeBase58(hex(bytes))).toBe(text)
  expect(decodeBase58(text)).toEqual(hex(bytes))
})

test('any bytes come back, with every zero in front', () => {
  const bytes = fc
    .tuple(fc.nat({ max: 4 }), fc.uint8Array({ maxLength: 80 }))
    .map(([zeros, rest]) => Uint8Array.from([...Array.from({ length: zeros }, () => 0), ...rest]))
  fc.assert(
    fc.property(bytes, (one) => {
      expect(decodeBase58(encodeBase58(one))).toEqual(one)
    }),
  )
})

test('no two texts stand for the same bytes', () => {
  const text = fc.string({ unit: fc.constantFrom(...Array.from('123ABCxyz')), maxLength: 60 })
  fc.assert(
    fc.property(text, (one) => {
      const bytes = decodeBase58(one)
      expect(bytes && encodeBase58(bytes)).toBe(one)
    }),
  )
})

test.each(['0', 'O', 'I', 'l', 'abc ', ' abc', 'а', '3mJr0', '+'])(
  'the foreign sign in "%s" is refused',
  (text) => {
    expect(decodeBase58(text)).toBeUndefined()
  },
)

test('a text longer than any signature is refused before it is worked on', () => {
  expect(decodeBase58('2'.repeat(176))).toBeDefined()
  expect(decodeBase58('2'.repeat(177))).toBeUndefined()
})
