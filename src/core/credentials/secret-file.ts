import {
  closeSync,
  constants,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname } from 'node:path'

import { fail, ok, type Result } from '../result.ts'
import { syncFolder, writeNew } from './whole-file.ts'

/** Why a secret is not used: others may read it or its folder lets others exchange it. The detail is the file. */
export type SecretFailure = 'wrong-permissions'

const othersMayAnything = 0o077
const othersMayWrite = 0o022

/** Writes a secret that only its owner may read; the file must not exist. */
export function writeSecret(path: string, text: string): void {
  writeNew(path, { text, mode: 0o600 })
}

/** Reads a secret; `undefined` if there is none. A secret that others could have read or exchanged is none. */
export function readSecret(path: string): Result<string | undefined, SecretFailure> {
  const file = openOwn(path)
  if (file === 'missing') return ok(undefined)
  if (file === 'refused') return fail('wrong-permissions', path)
  try {
    const isSafe = isOwn(file, othersMayAnything) && isFolderOwn(dirname(path))
    return isSafe ? ok(readFileSync(file, 'utf8')) : fail('wrong-permissions', path)
  } finally {
    closeSync(file)
  }
}

/** Puts a secret in the place of another, which is gone then. */
export function moveSecret(from: string, to: string): void {
  renameSync(from, to)
  syncFolder(dirname(to))
}

/** Removes a secret if it is there. */
export function removeSecret(path: string): void {
  rmSync(path, { force: true })
}

/** Opens the file itself, never what a link points to. */
function openOwn(path: string): number | 'missing' | 'refused' {
  try {
    return openSync(path, constants.O_RDONLY | constants.O_NOFOLLOW)
  } catch (problem) {
    return problem instanceof Error && 'code' in problem && problem.code === 'ENOENT'
      ? 'missing'
      : 'refused'
  }
}

function isFolderOwn(path: string): boolean {
  const folder = openSync(path, constants.O_RDONLY | constants.O_DIRECTORY)
  try {
    return isOwn(folder, othersMayWrite)
  } finally {
    closeSync(folder)
  }
}

function isOwn(file: number, forbidden: number): boolean {
  const { mode, uid } = fstatSync(file)
  return (mode & forbidden) === 0 && uid === process.getuid?.()
}
