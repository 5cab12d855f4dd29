import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from 'node:crypto'
import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'

import { fail, ok, type Result } from '../result.ts'
import { toSecond } from './instant.ts'
import { readKeyList, type KeyListFailure, writeKeyList } from './key-list.ts'
import type { KnownKey } from './known-keys.ts'
import { toMultikey } from './multibase.ts'
import type { Signer } from './proof.ts'
import {
  moveSecret,
  readSecret,
  removeSecret,
  writeSecret,
  type SecretFailure,
} from './secret-file.ts'

/** The key that signs now and every public key there ever was, oldest first. */
export type IssuerKeys = { readonly signer: Signer; readonly keys: readonly KnownKey[] }

/** Why nothing can be signed. Certificates can still be verified as long as `readPublicKeys` answers. */
export type KeyFailure = KeyListFailure | SecretFailure | 'secret-missing'

const listIn = (folder: string) => join(folder, 'public-keys.json')
const secretIn = (folder: string) => join(folder, 'signing-key.pem')
/** The next key while a rotation is under way. */
const nextIn = (folder: string) => join(folder, 'signing-key.next.pem')

/** Makes the first key. `at` is an instant (UTC ISO-8601). */
export function createKeys(
  folder: string,
  at: string,
): Result<IssuerKeys, KeyFailure | 'already-there'> {
  if (existsSync(listIn(folder)) || existsSync(secretIn(folder))) return fail('already-there')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return replaceKey(folder, { keys: [], next: { validFrom: toSecond(at) } })
}

/** The public keys, without which nothing verifies; the private one may be lost. */
export function readPublicKeys(folder: string): Result<readonly KnownKey[], KeyListFailure> {
  return readKeyList(listIn(folder))
}

/** Opens the keys for signing. Refuses a private key that others could read, and one that does not belong to the list. */
export function openKeys(folder: string): Result<IssuerKeys, KeyFailure> {
  const keys = readPublicKeys(folder)
  if (!keys.ok) return keys
  const current = keys.value.at(-1)
  const secret = signerIn(secretIn(folder))
  if (secret.ok && secret.value.publicKeyMultibase === current?.publicKeyMultibase) {
    return ok({ signer: secret.value, keys: keys.value })
  }
  // A rotation that was cut off after the list named the new key is ended here; before that, the old key is still the one.
  const next = signerIn(nextIn(folder))
  if (next.ok && next.value.publicKeyMultibase === current?.publicKeyMultibase) {
    moveSecret(nextIn(folder), secretIn(folder))
    return ok({ signer: next.value, keys: keys.value })
  }
  return secret.ok ? fail('damaged', 'the key is not the one of the list') : secret
}

/**
 * Begins a new key and destroys the old private one, which needs not be readable or even there. Certificates of the old key stay
 * valid, unless `compromisedSince` says that others may have had it. The caller holds the lock of the folder.
 */
export function rotateKey(
  folder: string,
  { at, compromisedSince }: { at: string; compromisedSince?: string },
): Result<IssuerKeys, KeyFailure | 'not-after-the-last'> {
  const keys = readPublicKeys(folder)
  if (!keys.ok) return keys
  const second = toSecond(at)
  const current = keys.value.at(-1)
  if (!current || second < current.validFrom) return fail('not-after-the-last')
  const retired: KnownKey = {
    ...current,
    retiredAt: second,
    ...(compromisedSince === undefined ? {} : { compromisedSince: toSecond(compromisedSince) }),
  }
  const past = [...keys.value.slice(0, -1), retired]
  return replaceKey(folder, { keys: past, next: { validFrom: second } })
}

/** Notes that a key that signs no longer was in other hands. For the key that signs, rotate. */
export function recordCompromise(
  folder: string,
  { publicKeyMultibase, since }: { publicKeyMultibase: string; since: string },
): Result<readonly KnownKey[], KeyListFailure | 'unknown-key' | 'still-signing'> {
  const keys = readPublicKeys(folder)
  if (!keys.ok) return keys
  const key = keys.value.find((one) => one.publicKeyMultibase === publicKeyMultibase)
  if (!key) return fail('unknown-key')
  if (key.retiredAt === undefined) return fail('still-signing')
  const noted = keys.value.map((one) =>
    one === key ? { ...key, compromisedSince: toSecond(since) } : one,
  )
  writeKeyList(listIn(folder), noted)
  return ok(noted)
}

/** The order matters: the new private key is on the disk before the list names it, and the old one goes last. */
function replaceKey(
  folder: string,
  { keys, next }: { keys: readonly KnownKey[]; next: { validFrom: string } },
): Result<IssuerKeys, KeyFailure> {
  const pair = generateKeyPairSync('ed25519')
  const publicKeyMultibase = toMultikey(pair.publicKey)
  removeSecret(nextIn(folder))
  writeSecret(nextIn(folder), pair.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString())
  writeKeyList(listIn(folder), [...keys, { publicKeyMultibase, validFrom: next.validFrom }])
  moveSecret(nextIn(folder), secretIn(folder))
  return openKeys(folder)
}

function signerIn(path: string): Result<Signer, SecretFailure | 'secret-missing' | 'damaged'> {
  const secret = readSecret(path)
  if (!secret.ok) return secret
  if (secret.value === undefined) return fail('secret-missing')
  return signerOf(secret.value)
}

/** A signer from a private key in PEM (PKCS #8). */
export function signerOf(pem: string): Result<Signer, 'damaged'> {
  try {
    const key = createPrivateKey(pem)
    const publicKeyMultibase = toMultikey(createPublicKey(key))
    return ok({ publicKeyMultibase, sign: (bytes) => sign(null, bytes, key) })
  } catch {
    // OpenSSL has many words for a text that is no key; none of them may be shown, they could quote it.
    return fail('damaged')
  }
}
