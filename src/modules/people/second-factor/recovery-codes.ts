import { randomBytes } from 'node:crypto'

import { keyedHash } from '../sealing.ts'

const CODES = 10
/** 80 bits: nobody guesses one, even with the keyed hash in hand. */
const CODE_BYTES = 10
/** Base32 of Crockford: no I, L, O and U, which hands confuse. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ten new codes, as they are shown: four groups of four signs. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, newCode)
}

/** Under what a code is kept. How it was typed does not matter: spaces, hyphens, small letters, O for 0. */
export function recoveryCodeHash(
  secret: string,
  { userId, code }: { readonly userId: string; readonly code: string },
): string {
  const plain = code
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return keyedHash(secret, 'recovery-code', `${userId}:${plain}`).toString('base64url')
}

function newCode(): string {
  let bits = BigInt(`0x${randomBytes(CODE_BYTES).toString('hex')}`)
  let code = ''
  for (let sign = 0; sign < (CODE_BYTES * 8) / 5; sign++) {
    code += SIGNS.charAt(Number(bits & 31n))
    bits >>= 5n
  }
  return code.replaceAll(/.{4}(?=.)/g, '$&-')
}
