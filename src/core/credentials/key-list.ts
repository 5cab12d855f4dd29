import { existsSync, readFileSync } from 'node:fs'

import { fail, ok, type Result } from '../result.ts'
import { isInstant } from './instant.ts'
import type { KnownKey } from './known-keys.ts'
import { fromMultikey } from './multibase.ts'
import { readJson } from './strict-json.ts'
import { replaceFile } from './whole-file.ts'

/** Why there are no public keys: never made, or the file is not what was written. */
export type KeyListFailure = 'no-keys' | 'damaged'

/** Reads the list of public keys, oldest first. */
export function readKeyList(path: string): Result<readonly KnownKey[], KeyListFailure> {
  if (!existsSync(path)) return fail('no-keys')
  const json = readJson(readFileSync(path))
  if (!json.ok || !Array.isArray(json.value) || json.value.length === 0) return fail('damaged')
  const keys: unknown[] = json.value
  return keys.every(isKnownKey) ? ok(keys) : fail('damaged')
}

/** Writes the list so that a crash leaves the old or the new one. Everyone may read it: it is published. */
export function writeKeyList(path: string, keys: readonly KnownKey[]): void {
  replaceFile(path, { text: `${JSON.stringify(keys, undefined, 2)}\n`, mode: 0o644 })
}

function isKnownKey(value: unknown): value is KnownKey {
  if (typeof value !== 'object' || value === null) return false
  const key: Partial<Record<keyof KnownKey, unknown>> = value
  const { publicKeyMultibase, validFrom, retiredAt, compromisedSince, ...rest } = key
  return (
    typeof publicKeyMultibase === 'string' &&
    fromMultikey(publicKeyMultibase) !== undefined &&
    typeof validFrom === 'string' &&
    [validFrom, retiredAt, compromisedSince].every(
      (at) => at === undefined || (typeof at === 'string' && isInstant(at)),
    ) &&
    Object.keys(rest).length === 0
  )
}
