import { createHash } from 'node:crypto'

import * as ReferenceKey from '@digitalbazaar/ed25519-multikey'
import fc from 'fast-check'
import { expect, test } from 'vitest'

import {
  achievementCredentialShape,
  proofShape,
  statusListCredentialShape,
} from '../credential-shape.ts'
import { canonicalNQuads } from '../n-quads.ts'
import { signDocument, signingInput, splitProof } from '../proof.ts'
import { issuerDocument, multikeyDocument } from '../published-documents.ts'
import { type NodeShape, readShape } from '../shape.ts'
import { signStatusList } from '../status-list.ts'
import { contexts } from '../vocabulary.ts'
import { anyCredential, anyStatusListCredential } from './random-credentials.ts'
import { referenceCanonicalForm, referenceVerification } from './reference.ts'
import {
  aCertificate,
  aCertificateInput,
  sampleIssuer,
  sampleSigner,
  signerFromSeed,
} from './samples.ts'
import { officialVector, ownVector } from './vectors.ts'

// Each run compares other documents; a failure prints its seed, to be put into the call. Ten thousand were compared once, see README.md.
const compared = 1_000
const verified = 200
const now = '2026-07-01T00:00:00Z'

function canonicalForm(document: object, shape: NodeShape): string {
  const reading = readShape(document, shape)
  if (!reading.ok) throw new Error(`wrong shape: ${reading.detail}`)
  const canonical = canonicalNQuads(reading.value.quads)
  if (!canonical.ok) throw new Error(canonical.failure)
  return canonical.value
}

/** What the reference implementation can fetch. */
const published = new Map<string, object>(
  sampleIssuer.keys.flatMap((key) => [
    [sampleIssuer.id, issuerDocument(aCertificateInput().issuer, sampleIssuer.keys)] as const,
    [`${sampleIssuer.id}#${key.publicKeyMultibase}`, multikeyDocument(sampleIssuer.id, key)],
  ]),
)

test('the canonical form of any credential is that of the reference implementation', async () => {
  await fc.assert(
    fc.asyncProperty(anyCredential, async (credential) => {
      expect(canonicalForm(credential, achievementCredentialShape)).toBe(
        await referenceCanonicalForm(credential),
      )
    }),
    { numRuns: compared },
  )
})

test('the canonical form of any status list is that of the reference implementation', async () => {
  await fc.assert(
    fc.asyncProperty(anyStatusListCredential, async (list) => {
      expect(canonicalForm(list, statusListCredentialShape)).toBe(
        await referenceCanonicalForm(list),
      )
    }),
    { numRuns: 100 },
  )
})

test('the canonical form of the proof options is that of the reference implementation', async () => {
  const { proofValue: _, ...options } = ownVector.signed.proof
  const inContext = { '@context': ownVector.signed['@context'], ...options }
  expect(canonicalForm(options, proofShape)).toBe(await referenceCanonicalForm(inContext))
})

test('the reference implementation accepts what we sign and refuses it when a word is changed', async () => {
  await fc.assert(
    fc.asyncProperty(anyCredential, async (any) => {
      const credential = {
        ...any,
        issuer: { ...any.issuer, id: sampleIssuer.id },
        validFrom: '2026-06-30T10:00:00Z',
        validUntil: '2027-06-30T10:00:00Z',
      }
      const signing = {
        issuerId: sampleIssuer.id,
        signer: sampleSigner,
        createdAt: '2026-06-30T10:00:00Z',
      }
      const result = signDocument(credential, achievementCredentialShape, signing)
      if (!result.ok) throw new Error(result.detail)
      const { signed } = result.value
      expect(await referenceVerification(signed, { published, now })).toEqual({
        verified: true,
        reasons: [],
      })
      const changed = { ...signed, name: `${signed.name}.` }
      expect(await referenceVerification(changed, { published, now })).toMatchObject({
        verified: false,
      })
    }),
    { numRuns: verified },
  )
}, 60_000)

test('the reference implementation accepts our certificates and status lists by what we publish', async () => {
  const { credential } = aCertificate()
  const list = signStatusList(
    {
      id: 'https://skola.example/status/1',
      issuerId: sampleIssuer.id,
      revoked: [7],
      signedAt: now,
    },
    sampleSigner,
  )
  if (!list.ok) throw new Error(list.detail)
  for (const signed of [credential, list.value]) {
    expect(await referenceVerification(signed, { published, now })).toEqual({
      verified: true,
      reasons: [],
    })
  }
})

test('the reference implementation refuses a stolen key by what we publish', async () => {
  const [key] = sampleIssuer.keys
  if (!key) throw new Error('The sample has a key')
  const stolen = { ...key, retiredAt: now, compromisedSince: '2026-06-01T00:00:00Z' }
  const revoked = new Map<string, object>([
    [sampleIssuer.id, issuerDocument(aCertificateInput().issuer, [stolen])],
    [`${sampleIssuer.id}#${key.publicKeyMultibase}`, multikeyDocument(sampleIssuer.id, stolen)],
  ])
  const said = await referenceVerification(aCertificate().credential, { published: revoked, now })
  expect(said.verified).toBe(false)
})

test('the reference implementation accepts a retired key by what we publish', async () => {
  const [key] = sampleIssuer.keys
  if (!key) throw new Error('The sample has a key')
  const retired = { ...key, retiredAt: now }
  const after = new Map<string, object>([
    [sampleIssuer.id, issuerDocument(aCertificateInput().issuer, [retired])],
    [`${sampleIssuer.id}#${key.publicKeyMultibase}`, multikeyDocument(sampleIssuer.id, retired)],
  ])
  const said = await referenceVerification(aCertificate().credential, { published: after, now })
  expect(said).toEqual({ verified: true, reasons: [] })
})

test('the reference implementation makes the same public key from the same seed, and reads ours', async () => {
  for (const { seedHex } of [officialVector, ownVector]) {
    const { publicKeyMultibase } = signerFromSeed(seedHex)
    const theirs = await ReferenceKey.generate({ seed: Buffer.from(seedHex, 'hex') })
    expect(theirs.publicKeyMultibase).toBe(publicKeyMultibase)
  }
  for (const key of sampleIssuer.keys) {
    const read = await ReferenceKey.from(multikeyDocument(sampleIssuer.id, key))
    expect(read.publicKeyMultibase).toBe(key.publicKeyMultibase)
  }
})

test.each([
  ['the official vector of Open Badges 3.0', officialVector],
  ['our own vector', ownVector],
])('%s is reproduced byte for byte', (_name, { signed, seedHex, documentHash, proofHash }) => {
  const parts = splitProof(signed)
  if (!parts.ok) throw new Error(parts.detail)
  const { document, options, proofValue } = parts.value
  const input = signingInput(document, options, achievementCredentialShape)
  if (!input.ok) throw new Error(input.detail)
  expect(input.value.documentHash).toBe(documentHash)
  expect(input.value.bytes.toString('hex')).toBe(proofHash + documentHash)
  const again = signDocument(input.value.document, achievementCredentialShape, {
    issuerId: signed.issuer.id,
    signer: signerFromSeed(seedHex),
    createdAt: signed.proof.created,
  })
  if (!again.ok) throw new Error(again.detail)
  expect(again.value.signed).toEqual(signed)
  expect(again.value.signed.proof.proofValue).toBe(proofValue)
})

test('our own vector has the size and the key that were written down', () => {
  expect(Buffer.byteLength(JSON.stringify(ownVector.signed))).toBe(ownVector.bytes)
  expect(createHash('sha256').update('skola-test-vector-1').digest('hex')).toBe(ownVector.seedHex)
  const options = signerFromSeed(officialVector.seedHex).publicKeyMultibase
  expect(options).toBe(officialVector.publicKeyMultibase)
})

test('the reference implementation refuses, as we do, what the contexts do not know', async () => {
  const { credential } = aCertificate()
  const strange = { ...credential, unsigned: 'rides along' }
  await expect(referenceCanonicalForm(strange)).rejects.toThrow('Safe mode')
  expect(readShape(strange, achievementCredentialShape)).toMatchObject({ ok: false })
  expect(contexts.openBadges).toContain('3.0.3')
})
