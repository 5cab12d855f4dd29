import { expect, test } from 'vitest'

import { achievementCredentialShape } from './credential-shape.ts'
import { canonicalNQuads } from './n-quads.ts'
import { ownVector } from './reference/vectors.ts'
import { readShape } from './shape.ts'

const { proof: _, ...credential } = ownVector.signed
const { credentialSubject: subject, credentialStatus: status } = credential
const { achievement } = subject

const placeOf = (document: unknown) => {
  const reading = readShape(document, achievementCredentialShape)
  return reading.ok ? undefined : reading.detail
}
const inAchievement = (change: object) => ({
  ...credential,
  credentialSubject: { ...subject, achievement: { ...achievement, ...change } },
})

test('a certificate fits its shape', () => {
  expect(placeOf(credential)).toBeUndefined()
})

test.each([
  ['at the top', { ...credential, image: 'https://a.example/1.png' }, 'image'],
  [
    '__proto__',
    JSON.parse(JSON.stringify(credential).replace('{', '{"__proto__":{},')),
    '__proto__',
  ],
  [
    'of the issuer',
    { ...credential, issuer: { ...credential.issuer, email: 'a@b.example' } },
    'issuer.email',
  ],
  [
    'of the subject',
    { ...credential, credentialSubject: { ...subject, role: 'x' } },
    'credentialSubject.role',
  ],
  ['of the achievement', inAchievement({ tag: ['x'] }), 'credentialSubject.achievement.tag'],
  [
    'of the criteria',
    inAchievement({ criteria: { ...achievement.criteria, type: 'Criteria' } }),
    'credentialSubject.achievement.criteria.type',
  ],
  [
    'of the status',
    { ...credential, credentialStatus: { ...status, statusSize: 1 } },
    'credentialStatus.statusSize',
  ],
])('an unknown property %s is refused, with its place', (_name, document, place) => {
  expect(placeOf(document)).toBe(place)
})

test.each([
  ['nothing', null, ''],
  ['a list', [credential], ''],
  [
    'a third context',
    { ...credential, '@context': [...credential['@context'], 'https://a.example/c'] },
    '@context',
  ],
  [
    'contexts in another order',
    { ...credential, '@context': credential['@context'].toReversed() },
    '@context',
  ],
  [
    'another type',
    { ...credential, type: ['VerifiableCredential', 'AchievementCredential'] },
    'type',
  ],
  ['no issuer', { ...credential, issuer: undefined }, 'issuer'],
  ['an issuer without properties', { ...credential, issuer: credential.issuer.id }, 'issuer'],
  [
    'a name in several languages',
    { ...credential, name: { '@value': 'x', '@language': 'sr' } },
    'name',
  ],
  ['a name in a list', { ...credential, name: ['x'] }, 'name'],
  ['an empty name', { ...credential, name: ' \n' }, 'name'],
  ['half a pair', { ...credential, name: 'x\ud83e' }, 'name'],
  ['a non-character', { ...credential, name: 'x\ufffe' }, 'name'],
  ['a text of a book', { ...credential, name: 'x'.repeat(4_001) }, 'name'],
  ['an empty optional property', { ...credential, validUntil: null }, 'validUntil'],
  ['a day that is not', { ...credential, validFrom: '2026-02-30T10:00:00Z' }, 'validFrom'],
  ['the hour 24', { ...credential, validFrom: '2026-02-20T24:00:00Z' }, 'validFrom'],
  ['parts of a second', { ...credential, validFrom: '2026-02-20T10:00:00.5Z' }, 'validFrom'],
  ['another time zone', { ...credential, validFrom: '2026-02-20T10:00:00+01:00' }, 'validFrom'],
  ['a line after the instant', { ...credential, validFrom: '2026-02-20T10:00:00Z\n' }, 'validFrom'],
  [
    'an index with zeros',
    { ...credential, credentialStatus: { ...status, statusListIndex: '094567' } },
    'credentialStatus.statusListIndex',
  ],
  [
    'an index past the list',
    { ...credential, credentialStatus: { ...status, statusListIndex: '131072' } },
    'credentialStatus.statusListIndex',
  ],
  [
    'an index as a number',
    { ...credential, credentialStatus: { ...status, statusListIndex: 94567 } },
    'credentialStatus.statusListIndex',
  ],
  [
    'another purpose',
    { ...credential, credentialStatus: { ...status, statusPurpose: 'suspension' } },
    'credentialStatus.statusPurpose',
  ],
  [
    'two names',
    {
      ...credential,
      credentialSubject: { ...subject, identifier: [...subject.identifier, ...subject.identifier] },
    },
    'credentialSubject.identifier',
  ],
  [
    'a hashed name',
    {
      ...credential,
      credentialSubject: { ...subject, identifier: [{ ...subject.identifier[0], hashed: true }] },
    },
    'credentialSubject.identifier.hashed',
  ],
])('%s is refused', (_name, document, place) => {
  expect(placeOf(document)).toBe(place)
})

test.each([
  'relative/address',
  '#fragment',
  '_:b0',
  'schema:name',
  'ftp://a.example/',
  'HTTPS://a.example/',
  'https:a',
  'https://a.example/with space',
  'https://a.example/ћирилица',
  'https://a.example/<x>',
  'https://a.example/\n',
  'urn:uuid:7F3C2F7E-5A52-4C7B-9D0E-3B1F0A5C2E11',
  'urn:uuid:7f3c2f7e',
  `https://a.example/${'x'.repeat(1_000)}`,
  42,
])('the address %j is refused', (id) => {
  expect(placeOf({ ...credential, id })).toBe('id')
})

test('one address for two nodes is refused: their properties could change places under one signature', () => {
  const same = inAchievement({ id: credential.issuer.id })
  expect(placeOf(same)).toBe('credentialSubject.achievement.id')
})

test('a document with two nodes without an address is not signed', () => {
  const reading = readShape(
    inAchievement({ criteria: { narrative: 'x' } }),
    achievementCredentialShape,
  )
  expect(reading.ok && canonicalNQuads(reading.value.quads)).toEqual({
    ok: false,
    failure: 'more-than-one-blank-node',
  })
})
