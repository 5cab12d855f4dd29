import { generateKeyPairSync } from 'node:crypto'

import fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  fromBase58btc,
  fromBase64url,
  fromMultikey,
  toBase58btc,
  toBase64url,
  toMultikey,
} from './multibase.ts'
import { officialVector } from './reference/vectors.ts'

test('the key of the official vector is read and written', () => {
  const key = fromMultikey(officialVector.publicKeyMultibase)
  const raw = key?.export({ format: 'jwk' }).x ?? ''
  expect(Buffer.from(raw, 'base64url').toString('hex')).toBe(officialVector.publicKeyHex)
  expect(key && toMultikey(key)).toBe(officialVector.publicKeyMultibase)
})

test('a key of another kind, length or alphabet is no key', () => {
  const bytes = fromBase58btc(officialVector.publicKeyMultibase) ?? new Uint8Array()
  expect(fromMultikey(toBase58btc(Uint8Array.from([0xec, ...bytes.subarray(1)])))).toBeUndefined()
  expect(fromMultikey(toBase58btc(bytes.subarray(0, -1)))).toBeUndefined()
  expect(fromMultikey(toBase58btc(Uint8Array.from([...bytes, 0])))).toBeUndefined()
  expect(fromMultikey(toBase64url(bytes))).toBeUndefined()
  expect(fromMultikey('')).toBeUndefined()
  const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey
  expect(() => toMultikey(other)).toThrow('Only Ed25519')
})

test('any bytes come back from base64url', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      expect(fromBase64url(toBase64url(bytes))).toEqual(bytes)
    }),
  )
})

test.each(['', 'z11', 'uAA==', 'uA+/A', 'uAB', 'uA A', 'UAAAA'])(
  'base64url "%s" is refused: it is padded, of another alphabet or a second spelling',
  (text) => {
    expect(fromBase64url(text)).toBeUndefined()
  },
)
