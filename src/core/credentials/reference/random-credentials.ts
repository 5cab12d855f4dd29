import fc from 'fast-check'

import { languages, variantFacts } from '../../i18n/languages.ts'
import type { AchievementCredential, StatusListCredential } from '../credential.ts'
import { toSecond } from '../instant.ts'
import { encodeBits, setBits } from '../status-bits.ts'
import { contexts } from '../vocabulary.ts'

/** Signs that people and machines put into names: both scripts, quotes, escapes, control characters, signs beyond 16 bits. */
const difficultSign = fc.constantFrom(
  ...Array.from(
    'абвђжзијљњћџшАБЋЏšđčćžŠĐ„“”"\'\\/<>{}|^`&;:@#_ \t\n\r\b\f\u0000\u0001\u001f\u007f\u0085\u2028\u2029\ufeff\u0301🦉𐀀',
  ),
)

/** Text that a certificate may carry: no halves of pairs, neither of the two non-characters, not only white space. */
export const anyText = fc
  .oneof(
    { weight: 3, arbitrary: fc.string({ unit: difficultSign, minLength: 1, maxLength: 40 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', minLength: 1, maxLength: 20 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }) },
  )
  .filter((text) => text.trim() !== '' && !/[\ufffe\uffff]/.test(text))

const anyInstant = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2090-01-01'), noInvalidDate: true })
  .map((date) => toSecond(date.toISOString()))

const anyUuid = fc.uuid().map((uuid) => `urn:uuid:${uuid}`)
const pathSign = fc.constantFrom(...Array.from("abcXYZ019-._~%41!$&'()*+,;=:@/"))
const anyUrl = fc
  .tuple(
    fc.constantFrom('https://skola.example', 'http://localhost:8080', 'https://a.b.rs'),
    fc.string({ unit: pathSign, maxLength: 25 }),
    fc.constantFrom('', '?q=1', '#a', '?a=b&c=d#e'),
  )
  .map(([origin, path, rest]) => `${origin}/${path}${rest}`)
const anyDid = fc
  .string({ unit: pathSign, maxLength: 8 })
  .map((tail) => `did:example:x${tail.replaceAll(/[^A-Za-z0-9.:_-]/g, '')}`)
const anyIri = fc.oneof(anyUuid, anyUrl, anyDid)

/** A property that may be missing: an object with it or an empty one. */
function maybe<const Key extends string, Value>(key: Key, value: fc.Arbitrary<Value>) {
  const without: { readonly [K in Key]?: Value } = {}
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a computed key loses its name
  const withIt = (one: Value) => ({ [key]: one }) as { readonly [K in Key]?: Value }
  return fc.oneof(fc.constant(without), value.map(withIt))
}

const anyCriteria = fc
  .tuple(anyText, maybe('id', anyUrl))
  .map(([narrative, id]) => ({ ...id, narrative }))

const anyAchievement = fc
  .tuple(
    fc.record({ id: anyIri, name: anyText, description: anyText, criteria: anyCriteria }),
    maybe('achievementType', fc.oneof(fc.constantFrom('Course', 'Certificate'), anyText)),
    maybe(
      'inLanguage',
      fc.constantFrom(...languages, ...Object.values(variantFacts).map(({ tag }) => tag)),
    ),
  )
  .map(([core, type, language]) => ({
    ...core,
    ...type,
    ...language,
    type: ['Achievement'] as const,
  }))

const anyStatusEntry = fc
  .record({ id: anyIri, index: fc.nat({ max: 131_071 }), list: anyUrl })
  .map(({ id, index, list }) => ({
    id,
    type: 'BitstringStatusListEntry' as const,
    statusPurpose: 'revocation' as const,
    statusListIndex: String(index),
    statusListCredential: list,
  }))

const anyName = anyText.map(
  (name) =>
    [
      { type: 'IdentityObject', hashed: false, identityHash: name, identityType: 'ext:name' },
    ] as const,
)

/** Any credential of the shape: the two optional nodes without an address never come together, and no address comes twice. */
export const anyCredential: fc.Arbitrary<AchievementCredential> = fc
  .tuple(
    fc.record({ id: anyIri, name: anyText, validFrom: anyInstant }),
    fc.record({ id: anyUrl, name: anyText, url: anyUrl }),
    fc.record({ id: anyIri, achievement: anyAchievement }),
    fc.tuple(
      maybe('validUntil', anyInstant),
      maybe('awardedDate', anyInstant),
      maybe('credentialStatus', anyStatusEntry),
      maybe('identifier', anyName),
    ),
  )
  .map(
    ([
      core,
      issuer,
      { id, achievement },
      [until, awarded, status, identifier],
    ]): AchievementCredential => ({
      '@context': [contexts.credentials, contexts.openBadges],
      ...core,
      type: ['VerifiableCredential', 'OpenBadgeCredential'],
      issuer: { ...issuer, type: ['Profile'] },
      ...until,
      ...awarded,
      credentialSubject: {
        id,
        type: ['AchievementSubject'],
        ...(achievement.criteria.id === undefined ? {} : identifier),
        achievement,
      },
      ...status,
    }),
  )
  .filter(hasNoAddressTwice)

function hasNoAddressTwice(credential: AchievementCredential): boolean {
  const { credentialSubject: subject, credentialStatus: status } = credential
  const ids = [
    credential.id,
    credential.issuer.id,
    subject.id,
    subject.achievement.id,
    ...(subject.achievement.criteria.id === undefined ? [] : [subject.achievement.criteria.id]),
    ...(status ? [status.id] : []),
  ]
  return new Set(ids).size === ids.length
}

/** Any status list of the shape. */
export const anyStatusListCredential: fc.Arbitrary<StatusListCredential> = fc
  .record({
    id: anyUrl,
    issuer: anyUrl,
    validFrom: anyInstant,
    until: maybe('validUntil', anyInstant),
    revoked: fc.uniqueArray(fc.nat({ max: 131_071 }), { maxLength: 30 }),
  })
  .map(({ id, issuer, validFrom, until, revoked }) => ({
    '@context': [contexts.credentials],
    id,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer,
    validFrom,
    ...until,
    credentialSubject: {
      id: `${id.replace(/#.*/, '')}#list-of-bits`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: encodeBits(setBits(revoked)),
    },
  }))
