import { newId } from '../ids.ts'
import { ok, type Result } from '../result.ts'
import { achievementCredentialShape } from './credential-shape.ts'
import type { Achievement, AchievementCredential, Issuer, SignedCredential } from './credential.ts'
import { toSecond } from './instant.ts'
import { signDocument, type Signer, type UnsignableDocument } from './proof.ts'
import { contexts } from './vocabulary.ts'

/** Who issues: `id` is the address of the issuer document, `url` the site for people. */
export type IssuerInput = { readonly id: string; readonly name: string; readonly url: string }

/** What is attested. `id` and `criteriaUrl` are addresses, `language` a BCP 47 tag. */
export type AchievementInput = {
  readonly id: string
  readonly name: string
  readonly description: string
  readonly language: string
  readonly criteriaUrl: string
  readonly criteria: string
}

/** What a certificate is made from. Instants are UTC ISO-8601; certificates carry their second. */
export type CertificateInput = {
  readonly issuer: IssuerInput
  readonly achievement: AchievementInput
  readonly recipientName: string
  readonly issuedAt: string
  readonly validUntil?: string
  readonly status: { readonly listUrl: string; readonly index: number }
}

/** What stays with the issuer when the person is forgotten: no name, and a hash that only the holder of the certificate can make. */
export type IssuedRecord = {
  readonly credentialId: string
  readonly publicKeyMultibase: string
  /** When it was signed, UTC to the second. */
  readonly created: string
  /** SHA-256 of the canonical credential, hexadecimal; a random id inside makes it unguessable from the name. */
  readonly documentHash: string
  readonly statusListUrl: string
  readonly statusIndex: number
}

/** Makes and signs a certificate. The failure's detail is the place that does not fit, as an empty name. */
export function issueCertificate(
  input: CertificateInput,
  signer: Signer,
): Result<{ credential: SignedCredential; record: IssuedRecord }, UnsignableDocument> {
  const credential = certificateOf(input)
  const result = signDocument(credential, achievementCredentialShape, {
    issuerId: input.issuer.id,
    signer,
    createdAt: input.issuedAt,
  })
  if (!result.ok) return result
  const { signed, documentHash } = result.value
  return ok({
    credential: signed,
    record: {
      credentialId: signed.id,
      publicKeyMultibase: signer.publicKeyMultibase,
      created: signed.proof.created,
      documentHash,
      statusListUrl: input.status.listUrl,
      statusIndex: input.status.index,
    },
  })
}

function certificateOf(input: CertificateInput): AchievementCredential {
  const { achievement, issuer, status } = input
  const issuedAt = toSecond(input.issuedAt)
  return {
    '@context': [contexts.credentials, contexts.openBadges],
    id: `urn:uuid:${newId()}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: profileOf(issuer),
    validFrom: issuedAt,
    ...(input.validUntil === undefined ? {} : { validUntil: toSecond(input.validUntil) }),
    awardedDate: issuedAt,
    name: achievement.name.normalize('NFC'),
    credentialSubject: {
      id: `urn:uuid:${newId()}`,
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: false,
          identityHash: input.recipientName.normalize('NFC'),
          identityType: 'ext:name',
        },
      ],
      achievement: achievementOf(achievement),
    },
    credentialStatus: {
      id: `${status.listUrl}#${status.index}`,
      type: 'BitstringStatusListEntry',
      statusPurpose: 'revocation',
      statusListIndex: String(status.index),
      statusListCredential: status.listUrl,
    },
  }
}

/** The issuer as certificates and the issuer document describe it. */
export function profileOf({ id, name, url }: IssuerInput): Issuer {
  return { id, type: ['Profile'], name: name.normalize('NFC'), url }
}

/** The achievement as certificates and the achievement document describe it. */
export function achievementOf(input: AchievementInput): Achievement {
  return {
    id: input.id,
    type: ['Achievement'],
    achievementType: 'Course',
    inLanguage: input.language,
    name: input.name.normalize('NFC'),
    description: input.description.normalize('NFC'),
    criteria: { id: input.criteriaUrl, narrative: input.criteria.normalize('NFC') },
  }
}
