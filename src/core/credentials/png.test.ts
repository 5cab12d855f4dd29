import { crc32 } from 'node:zlib'

import sharp from 'sharp'
import { beforeAll, expect, test } from 'vitest'

import { credentialIn } from './credential-file.ts'
import { bakePng, credentialInPng } from './png.ts'
import { aCertificate } from './reference/samples.ts'

let picture: Buffer
const { json } = aCertificate()

beforeAll(async () => {
  const plain = { width: 40, height: 20, channels: 3, background: '#123456' } as const
  picture = await sharp({ create: plain }).png().toBuffer()
})

function baked(credential = json, into: Uint8Array = picture): Buffer {
  const result = bakePng(into, credential)
  if (!result.ok) throw new Error(result.failure)
  return Buffer.from(result.value)
}
const textIn = (png: Uint8Array) => {
  const result = credentialInPng(png)
  return result.ok ? Buffer.from(result.value).toString() : result.failure
}

test('a certificate comes back from a picture byte for byte, and the picture still shows', async () => {
  expect(textIn(baked())).toBe(json)
  const shown = await sharp(baked()).raw().toBuffer()
  expect(shown.equals(await sharp(picture).raw().toBuffer())).toBe(true)
})

test('the certificate stands plainly after the header, under the keyword of Open Badges', () => {
  const bytes = baked()
  expect(bytes.toString('latin1', 37, 41)).toBe('iTXt')
  expect(bytes.toString('latin1', 41, 65)).toBe('openbadgecredential\0\0\0\0\0')
  expect(bytes.includes(Buffer.from(json))).toBe(true)
})

test('a second certificate takes the place of the first', () => {
  const again = baked('{"other":1}', baked())
  expect(textIn(again)).toBe('{"other":1}')
  expect(again.includes(Buffer.from('OpenBadgeCredential'))).toBe(false)
})

test('two certificates in one picture, or a compressed one, are unclear', () => {
  const one = baked()
  const length = one.readUInt32BE(33) + 12
  const chunk = one.subarray(33, 33 + length)
  expect(textIn(Buffer.concat([one.subarray(0, 33), chunk, one.subarray(33)]))).toBe('unclear')
  const compressed = baked()
  compressed.writeUInt8(1, 61)
  // With a checksum that fits, so that nothing but the mark of compression is wrong.
  compressed.writeUInt32BE(crc32(compressed.subarray(37, 29 + length)), 29 + length)
  expect(textIn(compressed)).toBe('unclear')
})

test('no bit of a picture can be changed without notice where the certificate stands', () => {
  const whole = baked()
  for (let at = 33; at < 33 + whole.readUInt32BE(33) + 12; at += 7) {
    const changed = Buffer.from(whole)
    changed.writeUInt8(changed.readUInt8(at) ^ 0x01, at)
    expect(textIn(changed)).not.toBe(json)
  }
})

test('a picture that breaks off anywhere is refused', () => {
  const whole = baked()
  for (let end = 0; end < whole.length; end += 13) {
    expect(textIn(whole.subarray(0, end))).toBe('not-a-png')
  }
  expect(textIn(Buffer.concat([whole, Buffer.from([0])]))).toBe('not-a-png')
})

test('a picture without a certificate and what is no picture are told apart', () => {
  expect(textIn(picture)).toBe('nothing-inside')
  expect(textIn(Buffer.from(json))).toBe('not-a-png')
  expect(textIn(new Uint8Array(10 * 1024 * 1024 + 1))).toBe('too-large')
  expect(bakePng(Buffer.from('GIF89a'), json)).toEqual({ ok: false, failure: 'not-a-png' })
})

test('a certificate too large to be one is not taken out', () => {
  expect(textIn(baked('x'.repeat(256 * 1024 + 1)))).toBe('too-large')
})

test('what a file is shows in its first bytes', () => {
  const inside = credentialIn(baked())
  expect(inside.ok && Buffer.from(inside.value).toString()).toBe(json)
  expect(credentialIn(Buffer.from(json))).toEqual({ ok: true, value: Buffer.from(json) })
  expect(credentialIn(Buffer.from('%PDF-1.7\n'))).toEqual({ ok: false, failure: 'a-pdf' })
  expect(credentialIn(picture)).toEqual({ ok: false, failure: 'nothing-inside' })
})
