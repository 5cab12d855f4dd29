import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'

import * as z from 'zod'

import { fail, ok, type Result } from '#core/result.ts'
import { isSha256, pathOf } from '#core/storage/file-names.ts'
import { hashOf } from '#core/storage/receive.ts'
import { ifThere } from '#core/storage/storing-failure.ts'

import { manifestShape, partsOf, type Manifest } from './manifest.ts'
import { readLines } from './parts.ts'

/** A backup in which every part has been read and is whole. */
export type CheckedBackup = {
  readonly folder: string
  readonly manifest: Manifest
  /** The hashes of its files. */
  readonly files: readonly string[]
}

/** Reads every part of a backup and compares it with the manifest; `damaged` names the first part that differs. */
export async function checkBackup(
  from: string,
): Promise<Result<CheckedBackup, 'no-backup' | 'damaged'>> {
  const folder = resolve(from)
  const parts = partsOf(folder)
  const written = await ifThere(readFile(parts.manifest))
  if (!written) return fail('no-backup')
  const manifest = await readManifest(written, parts.manifestHash)
  if (!manifest) return fail('damaged', 'manifest.json')
  for (const { name, sha256 } of manifest.tables) {
    if ((await hashOfPart(parts.table(name))) !== sha256) return fail('damaged', `tables/${name}`)
  }
  if (manifest.secret && (await hashOfPart(parts.secret)) !== manifest.secret.sha256) {
    return fail('damaged', 'secret')
  }
  if ((await hashOfPart(parts.fileList)) !== manifest.files.sha256) {
    return fail('damaged', 'files.sha256')
  }
  const files: string[] = []
  for await (const line of readLines(parts.fileList)) {
    const hash = line.slice(0, 64)
    const whole = isSha256(hash) && (await hashOfPart(pathOf(parts.files, hash).file)) === hash
    if (!whole) return fail('damaged', `files/${hash}`)
    files.push(hash)
  }
  return ok({ folder, manifest, files })
}

async function readManifest(written: Buffer, hashPath: string): Promise<Manifest | undefined> {
  const line = await ifThere(readFile(hashPath, 'utf8'))
  const sha256 = createHash('sha256').update(written).digest('hex')
  if (line !== `${sha256}  manifest.json\n`) return undefined
  return manifestOf(written.toString())
}

function manifestOf(text: string): Manifest | undefined {
  try {
    return manifestShape.parse(JSON.parse(text))
  } catch (problem) {
    if (problem instanceof SyntaxError || problem instanceof z.ZodError) return undefined
    throw problem
  }
}

async function hashOfPart(path: string): Promise<string | undefined> {
  return ifThere(hashOf(createReadStream(path)))
}
