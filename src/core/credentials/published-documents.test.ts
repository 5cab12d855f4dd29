import { expect, test } from 'vitest'

import { achievementDocument, issuerDocument, multikeyDocument } from './published-documents.ts'
import { aCertificate, aCertificateInput } from './reference/samples.ts'

const { issuer, achievement } = aCertificateInput()
const retired = {
  publicKeyMultibase: 'z6MkOld',
  validFrom: '2026-01-01T00:00:00Z',
  retiredAt: '2027-01-01T00:00:00Z',
}
const stolen = {
  publicKeyMultibase: 'z6MkStolen',
  validFrom: '2027-01-01T00:00:00Z',
  retiredAt: '2027-03-01T00:00:00Z',
  compromisedSince: '2027-02-01T00:00:00Z',
}
const current = { publicKeyMultibase: 'z6MkNow', validFrom: '2027-03-01T00:00:00Z' }

test('the issuer document keeps every key with its time and lets all but the stolen one vouch', () => {
  const document = issuerDocument(issuer, [retired, stolen, current])
  expect(document.verificationMethod).toMatchObject([
    { id: `${issuer.id}#z6MkOld`, valid: '2026-01-01T00:00:00Z/2027-01-01T00:00:00Z' },
    { revoked: '2027-02-01T00:00:00Z', valid: '2027-01-01T00:00:00Z/2027-03-01T00:00:00Z' },
    { controller: issuer.id, valid: '2027-03-01T00:00:00Z/..' },
  ])
  expect(document.assertionMethod).toEqual([`${issuer.id}#z6MkOld`, `${issuer.id}#z6MkNow`])
  expect(JSON.stringify(document)).not.toContain('expires')
})

test('the issuer, the key and the achievement are published as the certificates name them', () => {
  const { credential } = aCertificate()
  expect(issuerDocument(issuer, [current])).toMatchObject(credential.issuer)
  expect(achievementDocument(achievement)).toMatchObject(credential.credentialSubject.achievement)
  expect(multikeyDocument(issuer.id, current)).toMatchObject({
    id: `${issuer.id}#z6MkNow`,
    type: 'Multikey',
    publicKeyMultibase: 'z6MkNow',
  })
})
