import type { AchievementCredential, ProofOptions, StatusListCredential } from './credential.ts'
import { isInstant } from './instant.ts'
import type { Leaf, NodeShape, ShapeOf } from './shape.ts'
import { contexts, datatypes, terms } from './vocabulary.ts'

/** Entries of a status list: the least that the standard allows, so that an index does not narrow down whose it is. */
export const statusListEntries = 131_072

const text: Leaf = { kind: 'text' }
const iri: Leaf = { kind: 'iri' }
const isHttps = (value: string) => /^https?:/.test(value)

/** An instant with the data type that the context gives it. */
function instant(datatype: string): Leaf {
  return { kind: 'text', datatype, accepts: isInstant }
}

function fixedText(value: string): Leaf {
  return { kind: 'fixed', value, term: { kind: 'literal', text: value } }
}

const issuer: NodeShape = {
  kind: 'node',
  id: 'required',
  type: { json: ['Profile'], iris: [terms.profile] },
  properties: {
    name: { predicate: terms.name, value: text },
    url: {
      predicate: terms.url,
      value: { kind: 'text', datatype: datatypes.anyUri, accepts: isHttps },
    },
  },
}

const achievement: NodeShape = {
  kind: 'node',
  id: 'required',
  type: { json: ['Achievement'], iris: [terms.achievementClass] },
  properties: {
    achievementType: { predicate: terms.achievementType, optional: true, value: text },
    inLanguage: {
      predicate: terms.inLanguage,
      optional: true,
      value: { kind: 'text', accepts: (tag) => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(tag) },
    },
    name: { predicate: terms.name, value: text },
    description: { predicate: terms.description, value: text },
    criteria: {
      predicate: terms.criteria,
      value: {
        kind: 'node',
        id: 'optional',
        properties: { narrative: { predicate: terms.narrative, value: text } },
      },
    },
  },
}

const recipientName: NodeShape = {
  kind: 'node',
  id: 'none',
  listed: true,
  type: { json: 'IdentityObject', iris: [terms.identityObject] },
  properties: {
    hashed: {
      predicate: terms.hashed,
      value: {
        kind: 'fixed',
        value: false,
        term: { kind: 'literal', text: 'false', datatype: datatypes.boolean },
      },
    },
    identityHash: { predicate: terms.identityHash, value: text },
    identityType: { predicate: terms.identityType, value: fixedText('ext:name') },
  },
}

const statusEntry: NodeShape = {
  kind: 'node',
  id: 'required',
  type: { json: 'BitstringStatusListEntry', iris: [terms.statusListEntry] },
  properties: {
    statusPurpose: { predicate: terms.statusPurpose, value: fixedText('revocation') },
    statusListIndex: {
      predicate: terms.statusListIndex,
      value: {
        kind: 'text',
        accepts: (index) => /^(?:0|[1-9]\d{0,5})$/.test(index) && Number(index) < statusListEntries,
      },
    },
    statusListCredential: { predicate: terms.statusListCredentialOf, value: iri },
  },
}

/** `AchievementCredential`, as JSON and as RDF (Open Badges 3.0 with the contexts pinned in `vocabulary.ts`). */
export const achievementCredentialShape: ShapeOf<AchievementCredential> = {
  kind: 'node',
  context: [contexts.credentials, contexts.openBadges],
  id: 'required',
  type: {
    json: ['VerifiableCredential', 'OpenBadgeCredential'],
    iris: [terms.verifiableCredential, terms.openBadgeCredential],
  },
  properties: {
    name: { predicate: terms.name, value: text },
    issuer: { predicate: terms.issuer, value: issuer },
    validFrom: { predicate: terms.validFrom, value: instant(datatypes.dateTime) },
    validUntil: {
      predicate: terms.validUntil,
      optional: true,
      value: instant(datatypes.dateTime),
    },
    awardedDate: {
      predicate: terms.awardedDate,
      optional: true,
      value: instant(datatypes.awardedDate),
    },
    credentialSubject: {
      predicate: terms.credentialSubject,
      value: {
        kind: 'node',
        id: 'required',
        type: { json: ['AchievementSubject'], iris: [terms.achievementSubject] },
        properties: {
          identifier: { predicate: terms.identifier, optional: true, value: recipientName },
          achievement: { predicate: terms.achievement, value: achievement },
        },
      },
    },
    credentialStatus: { predicate: terms.credentialStatus, optional: true, value: statusEntry },
  },
}

/** `StatusListCredential`, as JSON and as RDF (W3C, Bitstring Status List 1.0). */
export const statusListCredentialShape: ShapeOf<StatusListCredential> = {
  kind: 'node',
  context: [contexts.credentials],
  id: 'required',
  type: {
    json: ['VerifiableCredential', 'BitstringStatusListCredential'],
    iris: [terms.verifiableCredential, terms.statusListCredential],
  },
  properties: {
    issuer: { predicate: terms.issuer, value: iri },
    validFrom: { predicate: terms.validFrom, value: instant(datatypes.dateTime) },
    validUntil: {
      predicate: terms.validUntil,
      optional: true,
      value: instant(datatypes.dateTime),
    },
    credentialSubject: {
      predicate: terms.credentialSubject,
      value: {
        kind: 'node',
        id: 'required',
        type: { json: 'BitstringStatusList', iris: [terms.statusList] },
        properties: {
          statusPurpose: { predicate: terms.statusPurpose, value: fixedText('revocation') },
          encodedList: {
            predicate: terms.encodedList,
            value: { kind: 'text', datatype: datatypes.multibase, charactersMax: 32_768 },
          },
        },
      },
    },
  },
}

/** `ProofOptions`: the signature without its value, which W3C, Data Integrity EdDSA Cryptosuites calls the proof configuration. */
export const proofShape: ShapeOf<ProofOptions> = {
  kind: 'node',
  id: 'none',
  type: { json: 'DataIntegrityProof', iris: [terms.dataIntegrityProof] },
  properties: {
    cryptosuite: {
      predicate: terms.cryptosuite,
      value: {
        kind: 'fixed',
        value: 'eddsa-rdfc-2022',
        term: { kind: 'literal', text: 'eddsa-rdfc-2022', datatype: datatypes.cryptosuite },
      },
    },
    created: { predicate: terms.created, value: instant(datatypes.dateTime) },
    verificationMethod: { predicate: terms.verificationMethod, value: iri },
    proofPurpose: {
      predicate: terms.proofPurpose,
      value: {
        kind: 'fixed',
        value: 'assertionMethod',
        term: { kind: 'iri', iri: terms.assertionMethod },
      },
    },
  },
}
