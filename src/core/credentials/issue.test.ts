import fc from 'fast-check'
import { expect, test } from 'vitest'

import { issueCertificate } from './issue.ts'
import { anyText } from './reference/random-credentials.ts'
import { aCertificate, aCertificateInput, sampleIssuer, sampleSigner } from './reference/samples.ts'
import { verifyCredential } from './verify.ts'

const trust = { issuers: [sampleIssuer], statusLists: [] }
const now = '2026-07-01T00:00:00Z'

test('a certificate has at most 2 KB, also in Cyrillic', () => {
  expect(Buffer.byteLength(aCertificate().json)).toBeLessThanOrEqual(2_048)
})

test('any name survives signing, copying as JSON and verifying', () => {
  fc.assert(
    fc.property(anyText, (recipientName) => {
      const { json } = aCertificate({ recipientName })
      const said = verifyCredential(json, trust, now)
      if (!said.ok) throw new Error(said.detail)
      expect(said.value.signature).toBe('valid')
      const [identity] = said.value.credential.credentialSubject.identifier ?? []
      expect(identity?.identityHash).toBe(recipientName.normalize('NFC'))
    }),
    { numRuns: 300 },
  )
})

test('the record holds no name, and two certificates of one person have nothing in common but the key', () => {
  const [one, two] = [
    aCertificate(),
    aCertificate({ status: { listUrl: 'https://skola.example/status/1', index: 5 } }),
  ]
  expect(JSON.stringify(one.record)).not.toContain('Петр')
  expect(one.record).toMatchObject({
    credentialId: one.credential.id,
    created: '2026-06-30T10:00:00Z',
    publicKeyMultibase: sampleSigner.publicKeyMultibase,
    statusIndex: 94_567,
  })
  expect(two.record.documentHash).not.toBe(one.record.documentHash)
  expect(two.credential.credentialSubject.id).not.toBe(one.credential.credentialSubject.id)
})

test('ids cannot be guessed: each has 122 random bits', () => {
  const ids = Array.from({ length: 100 }, () => aCertificate().credential.id)
  expect(new Set(ids).size).toBe(100)
  expect(
    ids.every((id) =>
      /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id),
    ),
  ).toBe(true)
})

test.each([
  [{ recipientName: ' ' }, 'credentialSubject.identifier.identityHash'],
  [
    { status: { listUrl: 'https://skola.example/status/1', index: 131_072 } },
    'credentialStatus.statusListIndex',
  ],
  [{ issuer: { id: '/issuer', name: 'x', url: 'https://a.example/' } }, 'issuer.id'],
])('nothing is signed that would not verify: %j', (about, detail) => {
  expect(issueCertificate(aCertificateInput(about), sampleSigner)).toEqual({
    ok: false,
    failure: 'wrong-shape',
    detail,
  })
})
