import { createPrivateKey } from 'node:crypto'

import { languages } from '../../i18n/languages.ts'
import { type CertificateInput, issueCertificate } from '../issue.ts'
import { signerOf } from '../key-folder.ts'
import type { KnownIssuer } from '../known-keys.ts'
import type { Signer } from '../proof.ts'

/** DER of a PKCS #8 private key of Ed25519, before its 32 bytes (RFC 8410). */
const pkcs8Prefix = '302e020100300506032b657004220420'

/** A signer whose key is made from 32 bytes in hexadecimal, so that it signs alike every time. */
export function signerFromSeed(seedHex: string): Signer {
  const der = Buffer.from(pkcs8Prefix + seedHex, 'hex')
  const key = createPrivateKey({ key: der, format: 'der', type: 'pkcs8' })
  const signer = signerOf(key.export({ type: 'pkcs8', format: 'pem' }).toString())
  if (!signer.ok) throw new Error('The seed makes no key')
  return signer.value
}

/** The key of the samples. */
export const sampleSigner = signerFromSeed('07'.repeat(32))

/** A key that is not among the known ones. */
export const strangeSigner = signerFromSeed('08'.repeat(32))

/** The issuer of the samples, with the key of the samples. */
export const sampleIssuer: KnownIssuer = {
  id: 'https://skola.example/issuer',
  keys: [
    {
      publicKeyMultibase: sampleSigner.publicKeyMultibase,
      validFrom: '2026-01-01T00:00:00Z',
    },
  ],
}

/** A certificate as the school would issue it, with what a test is about. */
export function aCertificateInput(about: Partial<CertificateInput> = {}): CertificateInput {
  return {
    issuer: { id: sampleIssuer.id, name: 'Партнери Србија', url: 'https://skola.example/' },
    achievement: {
      id: 'https://skola.example/achievements/2026',
      name: 'Школа приватности 2026',
      description: 'Дванаест предавања уживо о заштити података о личности.',
      language: languages[0],
      criteriaUrl: 'https://skola.example/achievements/2026/criteria',
      criteria: 'Присуство најмање 10 од 12 предавања; завршни квиз најмање 60 %.',
    },
    recipientName: 'Петра Петровић „Пера“',
    issuedAt: '2026-06-30T10:00:00.123Z',
    status: { listUrl: 'https://skola.example/status/1', index: 94_567 },
    ...about,
  }
}

/** An issued certificate with its record. */
export function aCertificate(about: Partial<CertificateInput> = {}, signer = sampleSigner) {
  const issued = issueCertificate(aCertificateInput(about), signer)
  if (!issued.ok) throw new Error(`The sample cannot be signed: ${issued.detail}`)
  return { ...issued.value, json: JSON.stringify(issued.value.credential) }
}
