import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { tempDir } from '#support/temp-dir.ts'

import { createKeys, openKeys, readPublicKeys, recordCompromise, rotateKey } from './key-folder.ts'
import { aCertificate, sampleIssuer } from './reference/samples.ts'
import { verifyCredential } from './verify.ts'

const secretName = 'signing-key.pem'
const nextName = 'signing-key.next.pem'
const listName = 'public-keys.json'

function madeKeys(at = '2026-01-01T00:00:00.700Z') {
  const folder = join(tempDir(), 'keys')
  const made = createKeys(folder, at)
  if (!made.ok) throw new Error(made.failure)
  return { folder, ...made.value }
}

function rotated(folder: string, how: Parameters<typeof rotateKey>[1]) {
  const result = rotateKey(folder, how)
  if (!result.ok) throw new Error(result.failure)
  return result.value
}

/** What the keys in a folder say of a certificate. */
function verdict(json: string, folder: string) {
  const list = readPublicKeys(folder)
  const issuers = [{ id: sampleIssuer.id, keys: list.ok ? list.value : [] }]
  const said = verifyCredential(json, { issuers, statusLists: [] }, '2030-01-01T00:00:00Z')
  return said.ok ? `${said.value.signature} ${said.value.issuer}` : said.failure
}

test('a new key signs, and only its owner can read it', () => {
  const { folder, signer, keys } = madeKeys()
  expect(keys).toEqual([
    { publicKeyMultibase: signer.publicKeyMultibase, validFrom: '2026-01-01T00:00:00Z' },
  ])
  expect(statSync(join(folder, secretName)).mode & 0o777).toBe(0o600)
  expect(statSync(folder).mode & 0o777).toBe(0o700)
  expect(readdirSync(folder).toSorted()).toEqual([listName, secretName])
  expect(readFileSync(join(folder, listName), 'utf8')).not.toContain('PRIVATE')
  const opened = openKeys(folder)
  expect(opened.ok && opened.value.keys).toEqual(keys)
  expect(verdict(aCertificate({}, signer).json, folder)).toBe('valid known')
})

test('keys are never made over others', () => {
  const { folder } = madeKeys()
  expect(createKeys(folder, '2027-01-01T00:00:00Z')).toEqual({
    ok: false,
    failure: 'already-there',
  })
  rmSync(join(folder, secretName))
  expect(createKeys(folder, '2027-01-01T00:00:00Z')).toEqual({
    ok: false,
    failure: 'already-there',
  })
})

test.each([0o640, 0o604, 0o620, 0o602, 0o610, 0o601, 0o666, 0o777])(
  'a private key with the permissions %o is not used',
  (mode) => {
    const { folder } = madeKeys()
    chmodSync(join(folder, secretName), mode)
    expect(openKeys(folder)).toMatchObject({ ok: false, failure: 'wrong-permissions' })
    expect(readPublicKeys(folder)).toMatchObject({ ok: true })
  },
)

test('a private key in a folder that others may change, or behind a link, is not used', () => {
  const { folder } = madeKeys()
  chmodSync(folder, 0o770)
  expect(openKeys(folder)).toMatchObject({ ok: false, failure: 'wrong-permissions' })
  chmodSync(folder, 0o755)
  expect(openKeys(folder)).toMatchObject({ ok: true })
  const linked = join(tempDir(), 'linked')
  mkdirSync(linked, { mode: 0o700 })
  copyFileSync(join(folder, listName), join(linked, listName))
  symlinkSync(join(folder, secretName), join(linked, secretName))
  expect(openKeys(linked)).toMatchObject({ ok: false, failure: 'wrong-permissions' })
})

test('what is missing or damaged has a name, and no text of the key is in it', () => {
  const empty = tempDir()
  expect(openKeys(empty)).toEqual({ ok: false, failure: 'no-keys' })
  const { folder } = madeKeys()
  const secret = readFileSync(join(folder, secretName), 'utf8')
  writeFileSync(join(folder, secretName), secret.slice(0, 60))
  expect(openKeys(folder)).toEqual({ ok: false, failure: 'damaged' })
  writeFileSync(join(folder, secretName), readFileSync(join(madeKeys().folder, secretName)))
  expect(openKeys(folder)).toMatchObject({ ok: false, failure: 'damaged' })
  rmSync(join(folder, secretName))
  expect(openKeys(folder)).toEqual({ ok: false, failure: 'secret-missing' })
})

test.each([
  '',
  '[]',
  '{}',
  '[{}]',
  '[{"publicKeyMultibase":"z6Mk","validFrom":"2026-01-01T00:00:00Z"}]',
])('the list of keys %j is damaged', (text) => {
  const { folder } = madeKeys()
  writeFileSync(join(folder, listName), text)
  expect(readPublicKeys(folder)).toEqual({ ok: false, failure: 'damaged' })
  expect(openKeys(folder)).toEqual({ ok: false, failure: 'damaged' })
})

test('after a rotation old certificates verify, the new key signs and the old private one is gone', () => {
  const { folder, signer } = madeKeys()
  const before = aCertificate({}, signer).json
  const secretBefore = readFileSync(join(folder, secretName), 'utf8')
  const { signer: next, keys } = rotated(folder, { at: '2026-07-01T12:00:00.500Z' })
  expect(keys).toEqual([
    {
      publicKeyMultibase: signer.publicKeyMultibase,
      validFrom: '2026-01-01T00:00:00Z',
      retiredAt: '2026-07-01T12:00:00Z',
    },
    { publicKeyMultibase: next.publicKeyMultibase, validFrom: '2026-07-01T12:00:00Z' },
  ])
  expect(verdict(before, folder)).toBe('valid known')
  const after = aCertificate({ issuedAt: '2026-07-01T12:00:00.900Z' }, next).json
  expect(verdict(after, folder)).toBe('valid known')
  const late = aCertificate({ issuedAt: '2026-07-01T12:00:01Z' }, signer).json
  expect(verdict(late, folder)).toBe('valid outside-validity')
  const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'))
  expect(files.join('').includes(secretBefore.split('\n')[1] ?? '-')).toBe(false)
})

test('a key can be rotated when its private half is lost or was readable, and never backwards', () => {
  const { folder, signer } = madeKeys()
  const before = aCertificate({}, signer).json
  expect(rotateKey(folder, { at: '2025-12-31T00:00:00Z' })).toEqual({
    ok: false,
    failure: 'not-after-the-last',
  })
  rmSync(join(folder, secretName))
  rotated(folder, { at: '2026-07-01T00:00:00Z' })
  chmodSync(join(folder, secretName), 0o644)
  const { keys } = rotated(folder, { at: '2026-08-01T00:00:00Z' })
  expect(keys).toHaveLength(3)
  expect(verdict(before, folder)).toBe('valid known')
})

test('a stolen key is replaced and vouches for nothing more', () => {
  const { folder, signer } = madeKeys()
  const before = aCertificate({}, signer).json
  const stolen = { at: '2026-07-02T00:00:00Z', compromisedSince: '2026-07-01T00:00:00Z' }
  const { signer: next } = rotated(folder, stolen)
  expect(verdict(before, folder)).toBe('valid compromised')
  const anew = aCertificate({ issuedAt: '2026-07-02T00:00:00Z' }, next).json
  expect(verdict(anew, folder)).toBe('valid known')
})

test('a theft can be noted of a retired key, not of the one that signs or of a strange one', () => {
  const { folder, signer } = madeKeys()
  const about = (publicKeyMultibase: string) =>
    recordCompromise(folder, { publicKeyMultibase, since: '2026-05-01T00:00:00.300Z' })
  expect(about(signer.publicKeyMultibase)).toEqual({ ok: false, failure: 'still-signing' })
  expect(about('z6Mk')).toEqual({ ok: false, failure: 'unknown-key' })
  rotated(folder, { at: '2026-07-01T00:00:00Z' })
  const noted = about(signer.publicKeyMultibase)
  expect(noted.ok && noted.value[0]).toMatchObject({ compromisedSince: '2026-05-01T00:00:00Z' })
  expect(readPublicKeys(folder)).toEqual(noted)
})

test('a rotation that was cut off ends well, wherever it was cut', () => {
  const { folder, signer } = madeKeys()
  const at = { at: '2026-07-01T00:00:00Z' }
  // Before the list names the new key: the next private key lies there, the old key still signs.
  copyFileSync(join(madeKeys().folder, secretName), join(folder, nextName))
  const still = openKeys(folder)
  expect(still.ok && still.value.signer.publicKeyMultibase).toBe(signer.publicKeyMultibase)
  const listBefore = readFileSync(join(folder, listName))
  const secretBefore = readFileSync(join(folder, secretName))
  const { signer: next } = rotated(folder, at)
  // After it: the list names the new key, which has not taken the place of the old one yet.
  copyFileSync(join(folder, secretName), join(folder, nextName))
  writeFileSync(join(folder, secretName), secretBefore)
  const ended = openKeys(folder)
  expect(ended.ok && ended.value.signer.publicKeyMultibase).toBe(next.publicKeyMultibase)
  expect(readdirSync(folder).toSorted()).toEqual([listName, secretName])
  expect(readFileSync(join(folder, listName)).equals(listBefore)).toBe(false)
})
