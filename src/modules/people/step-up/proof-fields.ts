/** Names of the fields of a proof, and of the button that asks for a letter with a code; no form of the desk has such names. */
export const proofFields = {
  password: 'proof-password',
  code: 'proof-code',
  passkey: 'proof-passkey',
  letter: 'proof-letter',
} as const
