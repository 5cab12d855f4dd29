import { expect, test } from 'vitest'

import type { KnownKey } from './known-keys.ts'
import { aCertificate, sampleIssuer, sampleSigner, strangeSigner } from './reference/samples.ts'
import { officialVector, ownVector } from './reference/vectors.ts'
import { openStatusList, signStatusList, type StatusList } from './status-list.ts'
import { isInOrder, signedPaths, type Trust, verifyCredential } from './verify.ts'

const now = '2026-07-01T00:00:00.000Z'
const { credential, json, record } = aCertificate()

function statusList(revoked: number[] = []): StatusList {
  const about = { id: record.statusListUrl, issuerId: sampleIssuer.id, revoked, signedAt: now }
  const signed = signStatusList(about, sampleSigner)
  const opened = openStatusList(JSON.stringify(signed.ok && signed.value), [sampleIssuer], now)
  if (!opened.ok) throw new Error(opened.failure)
  return opened.value
}

function trusting(about: Partial<Trust> = {}): Trust {
  return { issuers: [sampleIssuer], statusLists: [statusList()], ...about }
}

/** The issuer, its key having had this fate. */
function issuerWith(fate: Partial<KnownKey>) {
  return { ...sampleIssuer, keys: sampleIssuer.keys.map((key) => ({ ...key, ...fate })) }
}

function verified(source: string | Uint8Array, trust = trusting(), at = now) {
  const result = verifyCredential(source, trust, at)
  if (!result.ok) throw new Error(`${result.failure} ${result.detail}`)
  return result.value
}

test('a certificate of ours is in order, in all four respects', () => {
  const said = verified(json)
  expect(said).toMatchObject({
    signature: 'valid',
    issuer: 'known',
    period: 'in-force',
    status: 'in-force',
    signedAt: '2026-06-30T10:00:00Z',
    documentHash: record.documentHash,
  })
  expect(isInOrder(said)).toBe(true)
  const { proof: _, ...unsigned } = credential
  expect(said.credential).toEqual(unsigned)
})

test('every value in the certificate but the contexts and the signature is shown', () => {
  const { proof, '@context': _contexts, ...rest } = credential
  const { proofValue: _value, ...options } = proof
  const shown = verified(json).fields
  expect(shown).toHaveLength(signedPaths.length - 1)
  expect(new Map(shown.map(({ path, value }) => [path, value]))).toEqual(
    new Map([...leaves(rest), ...leaves(options, 'proof.')]),
  )
})

/** Values and their places, as the page should say them. */
function leaves(value: object, path = ''): [string, string][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]): [string, string][] => {
    const [only] = Array.isArray(inner) ? inner : []
    if (key === 'type') return [[path + key, [inner].flat().join(', ')]]
    const node = only ?? inner
    return typeof node === 'object' ? leaves(node, `${path}${key}.`) : [[path + key, String(inner)]]
  })
}

test('what can be shown has a list of names, and nothing shown is missing from it', () => {
  const paths = verified(json).fields.map(({ path }) => path)
  expect(paths.filter((path) => !signedPaths.includes(path))).toEqual([])
  expect(signedPaths.filter((path) => !paths.includes(path))).toEqual(['validUntil'])
})

test('a certificate needs nothing but the keys and the list, so it outlives the record of its person', () => {
  expect(isInOrder(verified(json, { issuers: [sampleIssuer], statusLists: [statusList()] }))).toBe(
    true,
  )
})

test('our own vector verifies, and its status is unknown without its list', () => {
  const key = { publicKeyMultibase: 'z6MkqRppqSFjfEqxFokXsDCapBoMHyE1RZV2BR3WDF84YKp4' }
  const issuers = [
    { id: ownVector.signed.issuer.id, keys: [{ ...key, validFrom: '2026-01-01T00:00:00Z' }] },
  ]
  const said = verified(JSON.stringify(ownVector.signed), { issuers, statusLists: [] })
  expect(said).toMatchObject({ signature: 'valid', issuer: 'known', status: 'unknown' })
  expect(isInOrder(said)).toBe(false)
})

test('a changed word breaks the signature and nothing else', () => {
  const said = verified(json.replace('Петровић', 'Јовановић'))
  expect(said).toMatchObject({
    signature: 'invalid',
    issuer: 'known',
    period: 'in-force',
    status: 'in-force',
  })
  expect(isInOrder(said)).toBe(false)
})

test('another key in our name is unknown, and its signature is not even checked', () => {
  const forged = aCertificate({}, strangeSigner)
  const said = verified(forged.json)
  expect(said).toMatchObject({ signature: 'not-checked', issuer: 'unknown-key' })
  expect(isInOrder(said)).toBe(false)
})

test('the key of another issuer of ours is unknown: keys do not wander', () => {
  const other = { id: 'https://old.example/issuer', keys: sampleIssuer.keys }
  const borrowed = {
    ...credential,
    proof: {
      ...credential.proof,
      verificationMethod: `${other.id}#${sampleSigner.publicKeyMultibase}`,
    },
  }
  const said = verified(JSON.stringify(borrowed), trusting({ issuers: [sampleIssuer, other] }))
  expect(said.issuer).toBe('unknown-key')
})

test('a retired key vouches for what it signed in its time, to the second', () => {
  const retired = (retiredAt: string) =>
    verified(json, trusting({ issuers: [issuerWith({ retiredAt })] }))
  expect(isInOrder(retired('2026-06-30T10:00:00Z'))).toBe(true)
  expect(retired('2026-06-30T09:59:59Z')).toMatchObject({
    signature: 'valid',
    issuer: 'outside-validity',
  })
  const later = trusting({ issuers: [issuerWith({ validFrom: '2026-06-30T10:00:01Z' })] })
  expect(verified(json, later).issuer).toBe('outside-validity')
})

test('a stolen key vouches for nothing, whatever date it writes, except what is on record', () => {
  const issuers = [issuerWith({ retiredAt: now, compromisedSince: '2026-06-30T23:00:00Z' })]
  const backdated = aCertificate({ issuedAt: '2026-02-01T00:00:00Z', recipientName: 'Лажна' })
  const isOnRecord = (hash: string) => hash === record.documentHash
  const trust = trusting({ issuers, isOnRecord })
  expect(verified(backdated.json, trust)).toMatchObject({
    signature: 'valid',
    issuer: 'compromised',
  })
  expect(isInOrder(verified(backdated.json, trust))).toBe(false)
  expect(verified(json, trust)).toMatchObject({ signature: 'valid', issuer: 'on-record' })
  expect(isInOrder(verified(json, trust))).toBe(true)
  expect(verified(json, trusting({ issuers })).issuer).toBe('compromised')
})

test('being on record does not make a changed certificate good', () => {
  const issuers = [issuerWith({ retiredAt: now, compromisedSince: now })]
  const trust = trusting({ issuers, isOnRecord: () => true })
  expect(isInOrder(verified(json.replace('Пера', 'Мика'), trust))).toBe(false)
})

test('the period begins and ends with its seconds', () => {
  const limited = aCertificate({ validUntil: '2027-06-30T10:00:00Z' }).json
  const at = (moment: string) => verified(limited, trusting(), moment).period
  expect(at('2026-06-30T09:59:59.999Z')).toBe('not-yet')
  expect(at('2026-06-30T10:00:00.000Z')).toBe('in-force')
  expect(at('2027-06-30T10:00:00.999Z')).toBe('in-force')
  expect(at('2027-06-30T10:00:01.000Z')).toBe('over')
})

test('a revoked certificate is revoked and a list that is not at hand is not taken for a good one', () => {
  const revoked = verified(json, trusting({ statusLists: [statusList([94_567])] }))
  expect(revoked).toMatchObject({ signature: 'valid', status: 'revoked' })
  expect(isInOrder(revoked)).toBe(false)
  expect(isInOrder(verified(json, trusting({ statusLists: [statusList([94_566])] })))).toBe(true)
  const unknown = verified(json, trusting({ statusLists: [] }))
  expect(unknown.status).toBe('unknown')
  expect(isInOrder(unknown)).toBe(false)
})

test.each([
  ['a badge of another issuer', JSON.stringify(officialVector.signed), 'not-ours'],
  ['an issuer given as an address', '{"issuer":"https://a.example"}', 'not-ours'],
  [
    'an Open Badges 2.0 assertion',
    '{"type":"Assertion","badge":"https://a.example"}',
    'not-a-credential',
  ],
  ['a list', '[]', 'not-a-credential'],
  ['a word', '"x"', 'not-a-credential'],
  ['no JSON', 'x', 'not-json'],
  ['something twice', json.replace('{', '{"name":"x",'), 'repeated-key'],
  ['something unsigned', json.replace('{', '{"grade":"10",'), 'wrong-shape'],
  ['no proof', JSON.stringify({ ...credential, proof: undefined }), 'wrong-shape'],
  [
    'two proofs',
    JSON.stringify({ ...credential, proof: [credential.proof, credential.proof] }),
    'wrong-shape',
  ],
  ['a proof of another kind', json.replace('eddsa-rdfc-2022', 'eddsa-rdf-2022'), 'wrong-shape'],
  ['a proof without value', json.replace('proofValue', 'proofvalue'), 'wrong-shape'],
  [
    'something in the proof',
    json.replace('"proofPurpose"', '"nonce":"x","proofPurpose"'),
    'wrong-shape',
  ],
  ['an empty text', '', 'not-json'],
])('%s is refused with its name', (_what, source, failure) => {
  expect(verifyCredential(source, trusting(), now)).toMatchObject({ ok: false, failure })
})

test('a foreign badge is refused plainly, by the name of its issuer', () => {
  const foreign = verifyCredential(JSON.stringify(officialVector.signed), trusting(), now)
  expect(foreign).toEqual({
    ok: false,
    failure: 'not-ours',
    detail: 'https://example.edu/issuers/565049',
  })
})
