import { ok, type Result } from '../result.ts'
import type { CheckedProof } from './check-proof.ts'
import { achievementCredentialShape, proofShape } from './credential-shape.ts'
import type { AchievementCredential } from './credential.ts'
import { toSecond } from './instant.ts'
import type { KeyVerdict, KnownIssuer } from './known-keys.ts'
import { periodOf, type Period } from './period.ts'
import { readCredential, type ReadingFailure } from './read-credential.ts'
import { pathsOf, type SignedField } from './shape.ts'
import { isRevoked, type StatusList } from './status-list.ts'

/** What a verification rests on. Nothing of it is fetched: whoever has these can verify without asking us. */
export type Trust = {
  readonly issuers: readonly KnownIssuer[]
  readonly statusLists: readonly StatusList[]
  /** Whether a certificate with this hash was issued by us. Asked only about keys that others may have had. */
  readonly isOnRecord?: (documentHash: string) => boolean
}

/** Four results, none of which follows from another, and everything that was signed. */
export type Verification = {
  readonly credential: AchievementCredential
  /** When it was signed, UTC to the second, as the signature says. */
  readonly signedAt: string
  /** SHA-256 of the canonical credential, hexadecimal. */
  readonly documentHash: string
  /** Whether the text is what was signed. */
  readonly signature: CheckedProof<AchievementCredential>['signature']
  /** Whether the key is ours. `on-record`: it was stolen, but this certificate is in our own record of issued ones. */
  readonly issuer: KeyVerdict | 'on-record'
  readonly period: Period
  /** `none`: it has no status and cannot be revoked. `unknown`: its list is not at hand. */
  readonly status: 'in-force' | 'revoked' | 'none' | 'unknown'
  readonly fields: readonly SignedField[]
}

/** Every `path` that `fields` can have, so that each has a name in the interface. */
export const signedPaths: readonly string[] = [
  ...pathsOf(achievementCredentialShape),
  ...pathsOf(proofShape).map((path) => `proof.${path}`),
]

/** Verifies what a person handed in. `now` is an instant (UTC ISO-8601). */
export function verifyCredential(
  source: Uint8Array | string,
  trust: Trust,
  now: string,
): Result<Verification, ReadingFailure> {
  const read = readCredential(source, trust.issuers)
  if (!read.ok) return read
  const { document: credential, options, key, documentHash, signature, fields } = read.value
  const isKept = key === 'compromised' && trust.isOnRecord?.(documentHash) === true
  return ok({
    credential,
    signedAt: options.created,
    documentHash,
    signature,
    issuer: isKept ? 'on-record' : key,
    period: periodOf(credential, toSecond(now)),
    status: statusOf(credential, trust.statusLists),
    fields,
  })
}

/** Whether all four results are good. A status that cannot be looked up is not. */
export function isInOrder({ signature, issuer, period, status }: Verification): boolean {
  return (
    signature === 'valid' &&
    (issuer === 'known' || issuer === 'on-record') &&
    period === 'in-force' &&
    (status === 'in-force' || status === 'none')
  )
}

function statusOf(
  { credentialStatus: entry }: AchievementCredential,
  lists: readonly StatusList[],
): Verification['status'] {
  if (!entry) return 'none'
  const list = lists.find(({ id }) => id === entry.statusListCredential)
  if (!list) return 'unknown'
  return isRevoked(list, Number(entry.statusListIndex)) ? 'revoked' : 'in-force'
}
