import { createHash, verify as verifyBytes } from 'node:crypto'

import { fail, ok, type Result } from '../result.ts'
import { proofShape } from './credential-shape.ts'
import type { ProofOptions, Signed } from './credential.ts'
import { toSecond } from './instant.ts'
import { fromBase58btc, fromMultikey, toBase58btc } from './multibase.ts'
import { canonicalNQuads } from './n-quads.ts'
import { readShape, type ShapeOf, type SignedField } from './shape.ts'

/** Signs bytes with the private half of an Ed25519 key, named by its public half as Multikey. */
export type Signer = {
  readonly publicKeyMultibase: string
  readonly sign: (bytes: Uint8Array) => Uint8Array
}

/** Who signs and when. `createdAt` is an instant (UTC ISO-8601); the signature keeps its second. */
export type Signing = {
  readonly issuerId: string
  readonly signer: Signer
  readonly createdAt: string
}

/** Why a document is not signed, and no signature of it accepted. The detail of `wrong-shape` is the place. */
export type UnsignableDocument = 'wrong-shape' | 'more-than-one-blank-node'

/** What a signature covers: 64 bytes to sign, the hash of the document without its proof (hexadecimal), and everything it says. */
export type SigningInput<Document> = {
  readonly document: Document
  readonly options: ProofOptions
  readonly bytes: Buffer
  readonly documentHash: string
  readonly fields: readonly SignedField[]
}

const signatureBytes = 64

/** The bytes that `eddsa-rdfc-2022` signs: SHA-256 of the canonical proof options, then SHA-256 of the canonical document. */
export function signingInput<Document>(
  document: unknown,
  options: unknown,
  shape: ShapeOf<Document>,
): Result<SigningInput<Document>, UnsignableDocument> {
  const said = hashed(document, shape)
  if (!said.ok) return said
  const about = hashed(options, proofShape)
  if (!about.ok) return about
  return ok({
    document: said.value.document,
    options: about.value.document,
    bytes: Buffer.concat([about.value.hash, said.value.hash]),
    documentHash: said.value.hash.toString('hex'),
    fields: [
      ...said.value.fields,
      ...about.value.fields.map(({ path, value }) => ({ path: `proof.${path}`, value })),
    ],
  })
}

function hashed<Document>(
  value: unknown,
  shape: ShapeOf<Document>,
): Result<
  { document: Document; hash: Buffer; fields: readonly SignedField[] },
  UnsignableDocument
> {
  const reading = readShape(value, shape)
  if (!reading.ok) return reading
  const { document, quads, fields } = reading.value
  const canonical = canonicalNQuads(quads)
  if (!canonical.ok) return canonical
  return ok({ document, fields, hash: createHash('sha256').update(canonical.value).digest() })
}

/** Signs a document of a known shape. Refuses what would not verify. */
export function signDocument<Document extends object>(
  document: Document,
  shape: ShapeOf<Document>,
  { issuerId, signer, createdAt }: Signing,
): Result<{ signed: Signed<Document>; documentHash: string }, UnsignableDocument> {
  const options: ProofOptions = {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: toSecond(createdAt),
    verificationMethod: `${issuerId}#${signer.publicKeyMultibase}`,
    proofPurpose: 'assertionMethod',
  }
  const input = signingInput(document, options, shape)
  if (!input.ok) return input
  const proofValue = toBase58btc(signer.sign(input.value.bytes))
  return ok({
    signed: { ...document, proof: { ...options, proofValue } },
    documentHash: input.value.documentHash,
  })
}

/** Whether the holder of the key signed these bytes. */
export function isSignedBy(
  publicKeyMultibase: string,
  { bytes, proofValue }: { bytes: Uint8Array; proofValue: string },
): boolean {
  const key = fromMultikey(publicKeyMultibase)
  const signature = fromBase58btc(proofValue)
  if (!key || signature?.length !== signatureBytes) return false
  return verifyBytes(null, bytes, key, signature)
}

/** Takes a signed document apart. The failure's detail is the place that does not fit. */
export function splitProof(
  signed: object,
): Result<{ document: object; options: object; proofValue: string }, 'wrong-shape'> {
  const { proof, ...document }: { proof?: unknown } = signed
  if (typeof proof !== 'object' || proof === null) return fail('wrong-shape', 'proof')
  const { proofValue, ...options }: { proofValue?: unknown } = proof
  if (typeof proofValue !== 'string') return fail('wrong-shape', 'proof.proofValue')
  return ok({ document, options, proofValue })
}
