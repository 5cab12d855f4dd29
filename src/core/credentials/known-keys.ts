/** A public key of an issuer and the time in which it signs. Instants are UTC to the second. */
export type KnownKey = {
  /** The key as Multikey, `z6Mk…`. */
  readonly publicKeyMultibase: string
  readonly validFrom: string
  /** The last second in which it signed; absent while it signs. */
  readonly retiredAt?: string
  /** From when others may have had the private half. */
  readonly compromisedSince?: string
}

/** An issuer whose certificates we answer for: ourselves, also under an earlier address. */
export type KnownIssuer = { readonly id: string; readonly keys: readonly KnownKey[] }

/** What is to be thought of the key of a signature. */
export type KeyVerdict =
  /** Ours, and it signed at that time. */
  | 'known'
  /** Not among the keys of the issuer. */
  | 'unknown-key'
  /** Ours, but not in use at the time that the signature names. */
  | 'outside-validity'
  /** Ours, but others may have had it: a thief writes whatever date he likes, so the date proves nothing. */
  | 'compromised'

/** Finds the key that a signature names and judges it by the signature's own date. */
export function judgeKey(
  issuer: KnownIssuer,
  { verificationMethod, created }: { verificationMethod: string; created: string },
): { verdict: KeyVerdict; key?: KnownKey } {
  const key = issuer.keys.find(
    ({ publicKeyMultibase }) => verificationMethod === `${issuer.id}#${publicKeyMultibase}`,
  )
  if (!key) return { verdict: 'unknown-key' }
  if (key.compromisedSince !== undefined) return { verdict: 'compromised', key }
  const inUse = key.validFrom <= created && created <= (key.retiredAt ?? created)
  return { verdict: inUse ? 'known' : 'outside-validity', key }
}
