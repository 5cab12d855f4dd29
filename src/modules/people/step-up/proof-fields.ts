/** Names of the fields of a proof; no form of the desk has such names. */
export const proofFields = {
  password: 'proof-password',
  code: 'proof-code',
  passkey: 'proof-passkey',
} as const
