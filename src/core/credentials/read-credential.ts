import { fail, type Result } from '../result.ts'
import { checkProof, type CheckedProof } from './check-proof.ts'
import { achievementCredentialShape } from './credential-shape.ts'
import type { AchievementCredential } from './credential.ts'
import type { KnownIssuer } from './known-keys.ts'
import type { UnsignableDocument } from './proof.ts'
import { readJson, type JsonFailure } from './strict-json.ts'

/** Why something handed in is not one of our certificates at all. */
export type ReadingFailure =
  | JsonFailure
  /** JSON, but nothing that names an issuer. */
  | 'not-a-credential'
  /** Another issuer's: we cannot judge it, and say so. The detail is the issuer. */
  | 'not-ours'
  /** It names us, but has something that our certificates do not have, or lacks something. The detail is the place. */
  | UnsignableDocument

/** Reads what a person pasted or handed in and checks its signature. */
export function readCredential(
  source: Uint8Array | string,
  issuers: readonly KnownIssuer[],
): Result<CheckedProof<AchievementCredential>, ReadingFailure> {
  const json = readJson(source)
  if (!json.ok) return json
  const signed = json.value
  if (typeof signed !== 'object' || signed === null) return fail('not-a-credential')
  const issuerId = issuerOf(signed)
  if (issuerId === undefined) return fail('not-a-credential')
  const issuer = issuers.find(({ id }) => id === issuerId)
  if (!issuer) return fail('not-ours', issuerId)
  return checkProof(signed, achievementCredentialShape, issuer)
}

/** The address of the issuer, in either of the forms that the standard allows. */
function issuerOf(document: { issuer?: unknown }): string | undefined {
  const { issuer } = document
  const id = typeof issuer === 'object' && issuer !== null && 'id' in issuer ? issuer.id : issuer
  return typeof id === 'string' ? id : undefined
}
