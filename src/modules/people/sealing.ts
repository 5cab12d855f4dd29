import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const NONCE_BYTES = 12
const TAG_BYTES = 16

/** What is sealed or hashed here, so that one never passes for another. */
export type SealedKind =
  | 'totp-secret'
  | 'totp-set-up'
  | 'recovery-code'
  | 'passkey-challenge'
  | 'known-device'
  | 'letter-code'

/** A key of its own for each kind, from the secret of this installation (RFC 5869). */
function keyFor(secret: string, kind: SealedKind): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', `uvid people ${kind}`, 32))
}

/** Encrypts a text so that only this installation reads it and nobody changes it unseen; `owner` is bound to it. */
export function seal(
  secret: string,
  sealed: { readonly kind: SealedKind; readonly owner: string; readonly text: string },
): string {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv(CIPHER, keyFor(secret, sealed.kind), nonce)
  cipher.setAAD(Buffer.from(sealed.owner))
  const body = Buffer.concat([cipher.update(sealed.text, 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')
}

/** The text that was sealed for this owner; undefined when it was not, not here, or was changed. */
export function unseal(
  secret: string,
  sealed: { readonly kind: SealedKind; readonly owner: string; readonly text: string },
): string | undefined {
  const bytes = Buffer.from(sealed.text, 'base64url')
  if (bytes.length < NONCE_BYTES + TAG_BYTES) return undefined
  const nonce = bytes.subarray(0, NONCE_BYTES)
  const key = keyFor(secret, sealed.kind)
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(Buffer.from(sealed.owner))
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES))
  try {
    const body = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES))
    return Buffer.concat([body, decipher.final()]).toString('utf8')
  } catch {
    // Forged, damaged, or sealed for somebody else.
    return undefined
  }
}

/** A hash that only this installation can make. */
export function keyedHash(secret: string, kind: SealedKind, text: string): Buffer {
  return createHmac('sha256', keyFor(secret, kind)).update(text).digest()
}
