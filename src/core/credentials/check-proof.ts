import { ok, type Result } from '../result.ts'
import type { ProofOptions } from './credential.ts'
import { judgeKey, type KeyVerdict, type KnownIssuer } from './known-keys.ts'
import { isSignedBy, signingInput, splitProof, type UnsignableDocument } from './proof.ts'
import type { ShapeOf, SignedField } from './shape.ts'

/** A document that names us, and what its signature is worth, in two parts that do not follow from each other. */
export type CheckedProof<Document> = {
  readonly document: Document
  readonly options: ProofOptions
  /** Whether the text is what was signed; without a key nobody can say. */
  readonly signature: 'valid' | 'invalid' | 'not-checked'
  readonly key: KeyVerdict
  /** SHA-256 of the canonical document without its proof, hexadecimal. */
  readonly documentHash: string
  /** Everything that the signature covers, in the order of the shape. */
  readonly fields: readonly SignedField[]
}

/** Checks the signature of a document that names this issuer. Fails if the document could not have been signed by us. */
export function checkProof<Document>(
  signed: object,
  shape: ShapeOf<Document>,
  issuer: KnownIssuer,
): Result<CheckedProof<Document>, UnsignableDocument> {
  const parts = splitProof(signed)
  if (!parts.ok) return parts
  const input = signingInput(parts.value.document, parts.value.options, shape)
  if (!input.ok) return input
  const { bytes, ...said } = input.value
  const { verdict, key } = judgeKey(issuer, said.options)
  if (!key) return ok({ ...said, signature: 'not-checked', key: verdict })
  const { proofValue } = parts.value
  const isValid = isSignedBy(key.publicKeyMultibase, { bytes, proofValue })
  return ok({ ...said, signature: isValid ? 'valid' : 'invalid', key: verdict })
}
