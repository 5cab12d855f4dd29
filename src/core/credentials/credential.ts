import type { contexts } from './vocabulary.ts'

/** Who issues certificates: an Open Badges profile. `id` is the address of the issuer document. */
export type Issuer = {
  readonly id: string
  readonly type: readonly ['Profile']
  readonly name: string
  readonly url: string
}

/** What a certificate attests. `inLanguage` is the language of its texts (BCP 47), `achievementType` a word of the Open Badges vocabulary. */
export type Achievement = {
  readonly id: string
  readonly type: readonly ['Achievement']
  readonly achievementType?: string
  readonly inLanguage?: string
  readonly name: string
  readonly description: string
  readonly criteria: { readonly id?: string; readonly narrative: string }
}

/** The name of the person, as Open Badges carry it: an identity of the type `ext:name`, not hashed. */
export type RecipientName = {
  readonly type: 'IdentityObject'
  readonly hashed: false
  readonly identityHash: string
  readonly identityType: 'ext:name'
}

/** Where to look up whether a credential was revoked: a bit in a status list. */
export type StatusEntry = {
  readonly id: string
  readonly type: 'BitstringStatusListEntry'
  readonly statusPurpose: 'revocation'
  /** A number in decimal digits, as the standard wants it. */
  readonly statusListIndex: string
  readonly statusListCredential: string
}

/** A certificate before it is signed: an Open Badges 3.0 credential. Instants are UTC to the second. */
export type AchievementCredential = {
  readonly '@context': readonly [typeof contexts.credentials, typeof contexts.openBadges]
  readonly id: string
  readonly type: readonly ['VerifiableCredential', 'OpenBadgeCredential']
  readonly issuer: Issuer
  readonly validFrom: string
  readonly validUntil?: string
  readonly awardedDate?: string
  readonly name: string
  readonly credentialSubject: {
    readonly id: string
    readonly type: readonly ['AchievementSubject']
    readonly identifier?: readonly [RecipientName]
    readonly achievement: Achievement
  }
  readonly credentialStatus?: StatusEntry
}

/** A status list before it is signed. `encodedList` is the compressed bits. */
export type StatusListCredential = {
  readonly '@context': readonly [typeof contexts.credentials]
  readonly id: string
  readonly type: readonly ['VerifiableCredential', 'BitstringStatusListCredential']
  readonly issuer: string
  readonly validFrom: string
  readonly validUntil?: string
  readonly credentialSubject: {
    readonly id: string
    readonly type: 'BitstringStatusList'
    readonly statusPurpose: 'revocation'
    readonly encodedList: string
  }
}

/** What is said about a signature and is itself signed. */
export type ProofOptions = {
  readonly type: 'DataIntegrityProof'
  readonly cryptosuite: 'eddsa-rdfc-2022'
  /** When it was signed, UTC to the second. */
  readonly created: string
  /** The key: the address of the issuer document, `#`, and the key as Multikey. */
  readonly verificationMethod: string
  readonly proofPurpose: 'assertionMethod'
}

/** A document with its signature, as it is handed out. */
export type Signed<Document> = Document & {
  readonly proof: ProofOptions & { readonly proofValue: string }
}

/** A certificate as the graduate holds it. */
export type SignedCredential = Signed<AchievementCredential>
