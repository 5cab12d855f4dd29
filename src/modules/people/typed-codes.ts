import { randomBytes } from 'node:crypto'

/** Base32 of Crockford: no I, L, O and U, which hands confuse. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A code that people type, in groups of four signs. Five bytes make eight signs. */
export function newTypedCode(bytes: 5 | 10): string {
  let bits = BigInt(`0x${randomBytes(bytes).toString('hex')}`)
  let code = ''
  for (let sign = 0; sign < (bytes * 8) / 5; sign++) {
    code += SIGNS.charAt(Number(bits & 31n))
    bits >>= 5n
  }
  return code.replaceAll(/.{4}(?=.)/g, '$&-')
}

/** The signs of a code. How it was typed does not matter: spaces, hyphens, small letters, O for 0. */
export function signsOf(code: string): string {
  return code.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
}
