const ob = (term: string) => `https://purl.imsglobal.org/spec/vc/ob/vocab.html#${term}`
const cred = (term: string) => `https://www.w3.org/2018/credentials#${term}`
const status = (term: string) => `https://www.w3.org/ns/credentials/status#${term}`
const schema = (term: string) => `https://schema.org/${term}`
const sec = (term: string) => `https://w3id.org/security#${term}`

/** The contexts that give the terms of a credential their meaning; versions of the second one differ in it, so it is named to the last digit. */
export const contexts = {
  credentials: 'https://www.w3.org/ns/credentials/v2',
  openBadges: 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json',
  did: 'https://www.w3.org/ns/did/v1',
  multikey: 'https://w3id.org/security/multikey/v1',
} as const

/**
 * Data types as the contexts spell them. They disagree about the protocol of XML Schema, and `awardedDate` has an abbreviation
 * that nothing explains; put right, no signature would verify elsewhere.
 */
export const datatypes = {
  dateTime: 'http://www.w3.org/2001/XMLSchema#dateTime',
  awardedDate: 'xsd:dateTime',
  anyUri: 'https://www.w3.org/2001/XMLSchema#anyURI',
  boolean: 'https://www.w3.org/2001/XMLSchema#boolean',
  multibase: sec('multibase'),
  cryptosuite: sec('cryptosuiteString'),
} as const

/** The IRIs of the terms that our documents use. */
export const terms = {
  rdfType: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type',
  created: 'http://purl.org/dc/terms/created',
  valid: 'http://purl.org/dc/terms/valid',
  name: schema('name'),
  description: schema('description'),
  inLanguage: schema('inLanguage'),
  url: schema('url'),
  verifiableCredential: cred('VerifiableCredential'),
  issuer: cred('issuer'),
  validFrom: cred('validFrom'),
  validUntil: cred('validUntil'),
  credentialSubject: cred('credentialSubject'),
  credentialStatus: cred('credentialStatus'),
  openBadgeCredential: ob('OpenBadgeCredential'),
  awardedDate: ob('awardedDate'),
  profile: ob('Profile'),
  achievementSubject: ob('AchievementSubject'),
  achievement: ob('achievement'),
  achievementClass: ob('Achievement'),
  achievementType: ob('achievementType'),
  // With a capital, unlike every other property: so the context has it.
  criteria: ob('Criteria'),
  narrative: ob('narrative'),
  identifier: ob('identifier'),
  identityObject: ob('IdentityObject'),
  hashed: ob('hashed'),
  identityHash: ob('identityHash'),
  identityType: ob('identityType'),
  statusListCredential: status('BitstringStatusListCredential'),
  statusList: status('BitstringStatusList'),
  statusListEntry: status('BitstringStatusListEntry'),
  statusPurpose: status('statusPurpose'),
  statusListIndex: status('statusListIndex'),
  statusListCredentialOf: status('statusListCredential'),
  encodedList: status('encodedList'),
  dataIntegrityProof: sec('DataIntegrityProof'),
  cryptosuite: sec('cryptosuite'),
  proofPurpose: sec('proofPurpose'),
  assertionMethod: sec('assertionMethod'),
  verificationMethod: sec('verificationMethod'),
} as const
