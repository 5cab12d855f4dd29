import { crc32 } from 'node:zlib'

import { fail, ok, type Result } from '../result.ts'
import { documentBytesMax } from './strict-json.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
/** The keyword under which Open Badges 3.0 keeps a credential in a picture. */
const keyword = 'openbadgecredential'
/** After the keyword: its end, not compressed, no method, no language, no translated keyword. */
const plainHeader = Buffer.from(`${keyword}\0\0\0\0\0`, 'latin1')

/** Bytes of a picture with a certificate in it that anyone may hand in. */
export const pictureBytesMax = 10 * 1024 * 1024

type Chunk = { readonly type: string; readonly body: Buffer; readonly whole: Buffer }

/** Whether bytes begin as a PNG does. */
export function isPng(bytes: Uint8Array): boolean {
  return signature.equals(bytes.subarray(0, signature.length))
}

/** Puts a credential into a picture; one that was in it before goes. */
export function bakePng(
  picture: Uint8Array,
  credential: string,
): Result<Uint8Array, 'not-a-png' | 'too-large'> {
  const chunks = chunksOf(picture)
  if (!chunks.ok) return chunks
  const [header, ...rest] = chunks.value.filter((chunk) => !isBadge(chunk))
  if (!header) return fail('not-a-png')
  const badge = chunk('iTXt', Buffer.concat([plainHeader, Buffer.from(credential, 'utf8')]))
  return ok(Buffer.concat([signature, header.whole, badge, ...rest.map(({ whole }) => whole)]))
}

/** Takes the credential out of a picture, as bytes that are still to be read as JSON. */
export function credentialInPng(
  picture: Uint8Array,
): Result<Uint8Array, 'not-a-png' | 'too-large' | 'nothing-inside' | 'unclear'> {
  const chunks = chunksOf(picture)
  if (!chunks.ok) return chunks
  const [badge, ...others] = chunks.value.filter(isBadge)
  if (!badge) return fail('nothing-inside')
  if (others.length > 0) return fail('unclear', 'several credentials')
  const isPlain = plainHeader.equals(badge.body.subarray(0, plainHeader.length))
  if (!isPlain) return fail('unclear', 'compressed or with a language')
  const text = badge.body.subarray(plainHeader.length)
  return text.length > documentBytesMax ? fail('too-large') : ok(text)
}

/** The parts of a PNG, every one with a checksum that fits; begins with IHDR and ends with IEND. */
function chunksOf(picture: Uint8Array): Result<Chunk[], 'not-a-png' | 'too-large'> {
  if (picture.length > pictureBytesMax) return fail('too-large', `${pictureBytesMax} B`)
  if (!isPng(picture)) return fail('not-a-png')
  const bytes = Buffer.from(picture.buffer, picture.byteOffset, picture.length)
  const chunks: Chunk[] = []
  let at = signature.length
  while (at + 12 <= bytes.length) {
    const end = at + 12 + bytes.readUInt32BE(at)
    if (end > bytes.length) return fail('not-a-png', 'it breaks off')
    const whole = bytes.subarray(at, end)
    if (crc32(whole.subarray(4, -4)) !== whole.readUInt32BE(whole.length - 4)) {
      return fail('not-a-png', 'a checksum is wrong')
    }
    chunks.push({ type: whole.toString('latin1', 4, 8), body: whole.subarray(8, -4), whole })
    at = end
  }
  const isWhole =
    at === bytes.length && chunks[0]?.type === 'IHDR' && chunks.at(-1)?.type === 'IEND'
  return isWhole ? ok(chunks) : fail('not-a-png', 'it breaks off')
}

function isBadge({ type, body }: Chunk): boolean {
  return type === 'iTXt' && body.toString('latin1', 0, keyword.length + 1) === `${keyword}\0`
}

function chunk(type: string, body: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const whole = Buffer.alloc(typed.length + 8)
  whole.writeUInt32BE(body.length, 0)
  whole.set(typed, 4)
  whole.writeUInt32BE(crc32(typed), typed.length + 4)
  return whole
}
