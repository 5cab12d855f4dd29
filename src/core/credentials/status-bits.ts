import { gunzipSync, gzipSync } from 'node:zlib'

import { statusListEntries } from './credential-shape.ts'
import { fromBase64url, toBase64url } from './multibase.ts'

const listBytes = statusListEntries / 8

/** The bit of an entry within its byte: entry 0 is the leftmost bit of the first one (Bitstring Status List 1.0, section 3). */
function maskOf(index: number): number {
  return 0x80 >> (index % 8)
}

/** A list in which these entries are set. Throws for an index outside the list. */
export function setBits(indexes: Iterable<number>): Uint8Array<ArrayBuffer> {
  const bits = new Uint8Array(listBytes)
  for (const index of indexes) {
    if (!Number.isInteger(index) || index < 0 || index >= statusListEntries) {
      throw new Error(`A status list has no entry ${index}`)
    }
    const byte = index >> 3
    bits[byte] = (bits[byte] ?? 0) | maskOf(index)
  }
  return bits
}

/** Whether an entry is set. */
export function isBitSet(bits: Uint8Array, index: number): boolean {
  const byte = bits[index >> 3]
  if (byte === undefined) throw new Error(`A status list has no entry ${index}`)
  return (byte & maskOf(index)) !== 0
}

/** The list as a credential carries it: GZIP, then multibase. The same bits give the same text. */
export function encodeBits(bits: Uint8Array): string {
  return toBase64url(gzipSync(bits, { level: 9 }))
}

/** Reads `encodeBits`; `undefined` for a text that is none or a list of another length, however large it would unpack. */
export function decodeBits(text: string): Uint8Array | undefined {
  const packed = fromBase64url(text)
  if (!packed) return undefined
  try {
    const bits = gunzipSync(packed, { maxOutputLength: listBytes })
    return bits.length === listBytes ? Uint8Array.from(bits) : undefined
  } catch {
    // Whatever the unpacking complains about, it is no list of ours.
    return undefined
  }
}
