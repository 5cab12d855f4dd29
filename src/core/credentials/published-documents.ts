import { achievementOf, profileOf, type AchievementInput, type IssuerInput } from './issue.ts'
import type { KnownKey } from './known-keys.ts'
import { contexts, terms } from './vocabulary.ts'

/**
 * A key as verifiers fetch it (W3C, Controlled Identifiers 1.0). A retired key has no `expires`: verifiers would then refuse what it
 * signed in its time. A stolen one has `revoked`: they shall.
 */
export type MultikeyDocument = {
  readonly id: string
  readonly type: 'Multikey'
  readonly controller: string
  readonly publicKeyMultibase: string
  readonly revoked?: string
  /** When it signed: an interval in ISO-8601, open (`..`) while it signs. */
  readonly valid: string
}

const keyContexts = [contexts.multikey, { valid: terms.valid }] as const

/** The document at the address of a key, for those who fetch keys alone. */
export function multikeyDocument(issuerId: string, key: KnownKey) {
  return { '@context': keyContexts, ...multikeyOf(issuerId, key) }
}

/** The issuer document: the profile, every key there ever was, and which of them may vouch for certificates. */
export function issuerDocument(issuer: IssuerInput, keys: readonly KnownKey[]) {
  const methods = keys.map((key) => multikeyOf(issuer.id, key))
  return {
    '@context': [contexts.did, ...keyContexts, contexts.openBadges],
    ...profileOf(issuer),
    verificationMethod: methods,
    assertionMethod: methods.filter(({ revoked }) => revoked === undefined).map(({ id }) => id),
  }
}

/** The achievement document, at the address that certificates give as `achievement.id`. */
export function achievementDocument(achievement: AchievementInput) {
  return { '@context': [contexts.openBadges], ...achievementOf(achievement) }
}

function multikeyOf(issuerId: string, key: KnownKey): MultikeyDocument {
  return {
    id: `${issuerId}#${key.publicKeyMultibase}`,
    type: 'Multikey',
    controller: issuerId,
    publicKeyMultibase: key.publicKeyMultibase,
    ...(key.compromisedSince === undefined ? {} : { revoked: key.compromisedSince }),
    valid: `${key.validFrom}/${key.retiredAt ?? '..'}`,
  }
}
