import { keyedHash } from '../sealing.ts'
import { newTypedCode, signsOf } from '../typed-codes.ts'

const CODES = 10
/** 80 bits: nobody guesses one, even with the keyed hash in hand. */
const CODE_BYTES = 10
const CODE_SIGNS = (CODE_BYTES * 8) / 5

/** Ten new codes, as they are shown: four groups of four signs. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: CODES }, () => newTypedCode(CODE_BYTES))
}

/** Tells whether this can be a recovery code at all. */
export function isRecoveryCode(code: string): boolean {
  return signsOf(code).length === CODE_SIGNS
}

/** Under what a code is kept. How it was typed does not matter. */
export function recoveryCodeHash(
  secret: string,
  { userId, code }: { readonly userId: string; readonly code: string },
): string {
  return keyedHash(secret, 'recovery-code', `${userId}:${signsOf(code)}`).toString('base64url')
}
