import { createPublicKey, type KeyObject } from 'node:crypto'

import { decodeBase58, encodeBase58 } from './base58.ts'

/** What stands before the 32 bytes of an Ed25519 public key in a Multikey (multicodec `ed25519-pub`). */
const ed25519Prefix = Buffer.from([0xed, 0x01])
const keyBytes = 32

/** Bytes as `z…`: multibase, base58btc. */
export function toBase58btc(bytes: Uint8Array): string {
  return `z${encodeBase58(bytes)}`
}

/** Reads `z…`; `undefined` for anything else. */
export function fromBase58btc(text: string): Uint8Array<ArrayBuffer> | undefined {
  return text.startsWith('z') ? decodeBase58(text.slice(1)) : undefined
}

/** Bytes as `u…`: multibase, base64url without padding. */
export function toBase64url(bytes: Uint8Array): string {
  return `u${Buffer.from(bytes).toString('base64url')}`
}

/** Reads `u…`; `undefined` for anything else, also for a second spelling of the same bytes. */
export function fromBase64url(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes = Uint8Array.from(Buffer.from(text.slice(1), 'base64url'))
  // Node skips signs that do not belong and bits that are left over; one text must stand for one value.
  return toBase64url(bytes) === text ? bytes : undefined
}

/** An Ed25519 public key as `publicKeyMultibase` of a Multikey: `z6Mk…`. Throws for a key of another kind. */
export function toMultikey(key: KeyObject): string {
  const { crv, x } = key.export({ format: 'jwk' })
  if (crv !== 'Ed25519' || x === undefined) throw new Error('Only Ed25519 keys sign certificates')
  return toBase58btc(Buffer.concat([ed25519Prefix, Buffer.from(x, 'base64url')]))
}

/** The key that a `publicKeyMultibase` names; `undefined` if it is not an Ed25519 public key. */
export function fromMultikey(text: string): KeyObject | undefined {
  const bytes = fromBase58btc(text)
  if (bytes?.length !== ed25519Prefix.length + keyBytes) return undefined
  if (!ed25519Prefix.equals(bytes.subarray(0, ed25519Prefix.length))) return undefined
  const x = Buffer.from(bytes.subarray(ed25519Prefix.length)).toString('base64url')
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
}
