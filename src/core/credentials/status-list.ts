import { fail, ok, type Result } from '../result.ts'
import { checkProof } from './check-proof.ts'
import { statusListCredentialShape } from './credential-shape.ts'
import type { Signed, StatusListCredential } from './credential.ts'
import { toSecond } from './instant.ts'
import type { KnownIssuer } from './known-keys.ts'
import { periodOf } from './period.ts'
import { signDocument, type Signer, type UnsignableDocument } from './proof.ts'
import { decodeBits, encodeBits, isBitSet, setBits } from './status-bits.ts'
import { readJson, type JsonFailure } from './strict-json.ts'
import { contexts } from './vocabulary.ts'

/** A status list whose signature and period were checked; only `openStatusList` makes one. */
export type StatusList = {
  /** The address of the list, which entries name. */
  readonly id: string
  readonly bits: Uint8Array
  /** When it was signed, UTC to the second. */
  readonly signedAt: string
}

/** What a status list is made from. `signedAt` and `validUntil` are instants (UTC ISO-8601); entries not named are in force. */
export type StatusListInput = {
  readonly id: string
  readonly issuerId: string
  readonly revoked: Iterable<number>
  readonly signedAt: string
  /** After it, verifiers must fetch a new one; so a copy kept for long cannot hide a revocation. */
  readonly validUntil?: string
}

/** Makes and signs a status list. */
export function signStatusList(
  { id, issuerId, revoked, signedAt, validUntil }: StatusListInput,
  signer: Signer,
): Result<Signed<StatusListCredential>, UnsignableDocument> {
  const credential: StatusListCredential = {
    '@context': [contexts.credentials],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: issuerId,
    validFrom: toSecond(signedAt),
    ...(validUntil === undefined ? {} : { validUntil: toSecond(validUntil) }),
    credentialSubject: {
      id: `${id}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encodeBits(setBits(revoked)),
    },
  }
  const signing = { issuerId, signer, createdAt: signedAt }
  const result = signDocument(credential, statusListCredentialShape, signing)
  return result.ok ? ok(result.value.signed) : result
}

/** Why a status list says nothing. */
export type StatusListFailure =
  | JsonFailure
  | UnsignableDocument
  | 'not-ours'
  | 'not-signed-by-us'
  | 'out-of-date'

/** Opens a status list from its JSON. `now` is an instant (UTC ISO-8601). */
export function openStatusList(
  source: Uint8Array | string,
  issuers: readonly KnownIssuer[],
  now: string,
): Result<StatusList, StatusListFailure> {
  const json = readJson(source)
  if (!json.ok) return json
  const signed = json.value
  if (typeof signed !== 'object' || signed === null) return fail('wrong-shape')
  const issuer = issuers.find(({ id }) => 'issuer' in signed && signed.issuer === id)
  if (!issuer) return fail('not-ours')
  const proof = checkProof(signed, statusListCredentialShape, issuer)
  if (!proof.ok) return proof
  if (proof.value.signature !== 'valid' || proof.value.key !== 'known') {
    return fail('not-signed-by-us')
  }
  const { document: list, options } = proof.value
  const second = toSecond(now)
  if (periodOf(list, second) !== 'in-force') return fail('out-of-date')
  const bits = decodeBits(list.credentialSubject.encodedList)
  if (!bits) return fail('wrong-shape', 'credentialSubject.encodedList')
  return ok({ id: list.id, bits, signedAt: options.created })
}

/** Whether an entry of the list says revoked. */
export function isRevoked(list: StatusList, index: number): boolean {
  return isBitSet(list.bits, index)
}
