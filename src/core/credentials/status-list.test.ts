import { randomBytes } from 'node:crypto'
import { gzipSync } from 'node:zlib'

import fc from 'fast-check'
import { expect, test } from 'vitest'

import { toBase64url } from './multibase.ts'
import { sampleIssuer, sampleSigner, strangeSigner } from './reference/samples.ts'
import { emptyStatusListVector } from './reference/vectors.ts'
import { decodeBits, encodeBits, isBitSet, setBits } from './status-bits.ts'
import { drawStatusIndexes } from './status-index.ts'
import { isRevoked, openStatusList, signStatusList } from './status-list.ts'

const input = {
  id: 'https://skola.example/status/1',
  issuerId: sampleIssuer.id,
  revoked: [0, 94_567, 131_071],
  signedAt: '2026-06-30T10:00:00.900Z',
  validUntil: '2026-12-31T00:00:00Z',
}
const now = '2026-07-01T00:00:00.000Z'
const issuers = [sampleIssuer]

function aList(about: Partial<typeof input> = {}, signer = sampleSigner) {
  const list = signStatusList({ ...input, ...about }, signer)
  if (!list.ok) throw new Error(list.detail)
  return list.value
}

test('the empty list of the standard is read, and ours has its length', () => {
  expect(decodeBits(emptyStatusListVector)).toEqual(new Uint8Array(16_384))
  expect(encodeBits(setBits([]))).toHaveLength(emptyStatusListVector.length)
  expect(decodeBits(encodeBits(setBits([])))).toEqual(decodeBits(emptyStatusListVector))
})

test('entry 0 is the leftmost bit of the first byte', () => {
  expect(setBits([0])[0]).toBe(0b1000_0000)
  expect(setBits([7])[0]).toBe(0b0000_0001)
  expect(setBits([8])[1]).toBe(0b1000_0000)
  expect(setBits([131_071]).at(-1)).toBe(0b0000_0001)
})

test('exactly what was set is set, after packing and unpacking', () => {
  const entries = fc.uniqueArray(fc.nat({ max: 131_071 }), { maxLength: 40 })
  fc.assert(
    fc.property(entries, fc.nat({ max: 131_071 }), (indexes, other) => {
      const bits = decodeBits(encodeBits(setBits(indexes)))
      if (!bits) throw new Error('The list cannot be read')
      expect(indexes.every((index) => isBitSet(bits, index))).toBe(true)
      expect(isBitSet(bits, other)).toBe(indexes.includes(other))
    }),
  )
})

test.each([-1, 131_072, 1.5, Number.NaN])('there is no entry %d', (index) => {
  expect(() => setBits([index])).toThrow('no entry')
})

test('a list of another length, a bomb and a broken text are no lists', () => {
  expect(decodeBits(toBase64url(gzipSync(new Uint8Array(16_383))))).toBeUndefined()
  expect(decodeBits(toBase64url(gzipSync(new Uint8Array(16_385))))).toBeUndefined()
  expect(decodeBits(toBase64url(gzipSync(new Uint8Array(50_000_000))))).toBeUndefined()
  expect(decodeBits(toBase64url(randomBytes(60)))).toBeUndefined()
  expect(decodeBits(emptyStatusListVector.slice(1))).toBeUndefined()
})

test('a signed list is opened and says who is revoked', () => {
  const list = openStatusList(JSON.stringify(aList()), issuers, now)
  if (!list.ok) throw new Error(list.failure)
  expect(list.value).toMatchObject({ id: input.id, signedAt: '2026-06-30T10:00:00Z' })
  expect([0, 1, 94_567, 131_071].map((index) => isRevoked(list.value, index))).toEqual([
    true,
    false,
    true,
    true,
  ])
})

test('a list with thirty revoked entries has less than 2 KB', () => {
  const drawn = drawStatusIndexes(30, new Set())
  const list = aList({ revoked: drawn.ok ? drawn.value : [] })
  expect(Buffer.byteLength(JSON.stringify(list))).toBeLessThan(2_048)
})

test('a list that is not ours, changed, early, old or of a stolen key says nothing', () => {
  const open = (list: object, known = issuers, at = now) => {
    const result = openStatusList(JSON.stringify(list), known, at)
    return result.ok ? 'opened' : result.failure
  }
  const list = aList()
  const changed = { ...list.credentialSubject, encodedList: encodeBits(setBits([])) }
  const [key] = sampleIssuer.keys
  const stolen = key && { ...sampleIssuer, keys: [{ ...key, compromisedSince: now }] }
  expect(open(list)).toBe('opened')
  expect(open({ ...list, credentialSubject: changed })).toBe('not-signed-by-us')
  expect(open(aList({}, strangeSigner))).toBe('not-signed-by-us')
  expect(open(aList({ issuerId: 'https://other.example/issuer' }))).toBe('not-ours')
  expect(open(list, stolen ? [stolen] : [])).toBe('not-signed-by-us')
  expect(open(list, issuers, '2026-06-30T09:59:59.999Z')).toBe('out-of-date')
  expect(open(list, issuers, '2026-12-31T00:00:01Z')).toBe('out-of-date')
  expect(open({ ...list, ttl: 1 })).toBe('wrong-shape')
  expect(open([])).toBe('not-ours')
})

test('drawn entries are free, different and within the list, until none is left', () => {
  const all = drawStatusIndexes(131_072, new Set())
  if (!all.ok) throw new Error(all.failure)
  expect(new Set(all.value).size).toBe(131_072)
  expect(Math.min(...all.value.slice(0, 9))).toBeGreaterThanOrEqual(0)
  expect(all.value.every((index) => index >= 0 && index < 131_072)).toBe(true)
  const taken = new Set(all.value.slice(0, 131_070))
  const last = drawStatusIndexes(2, taken)
  expect(last.ok && new Set(last.value)).toEqual(new Set(all.value.slice(-2)))
  expect(drawStatusIndexes(3, taken)).toEqual({ ok: false, failure: 'list-full' })
})

test('drawn entries lie all over the list and in no order', () => {
  const drawn = drawStatusIndexes(16_000, new Set())
  if (!drawn.ok) throw new Error(drawn.failure)
  const sixteenths = Array.from({ length: 16 }, (_, part) =>
    drawn.value.filter((index) => Math.floor(index / 8_192) === part),
  )
  // About 1,000 fall into each; 200 more or less are six times the usual spread.
  expect(sixteenths.every(({ length }) => Math.abs(length - 1_000) < 200)).toBe(true)
  const rising = drawn.value.filter((index, place) => index > (drawn.value[place - 1] ?? 0))
  expect(Math.abs(rising.length - 8_000)).toBeLessThan(600)
})
