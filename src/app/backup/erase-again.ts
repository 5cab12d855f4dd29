import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import type { Kysely, Transaction } from 'kysely'

import { fail, ok, type Result } from '#core/result.ts'
import {
  ERASURE_FILE,
  erasureFile,
  type ErasureFile,
  type Tombstone,
} from '#core/storage/erasure-file.ts'
import { replayErasures, type Replayed } from '#modules/privacy'

import { everyoneIn } from '../core-about-person.ts'
import { modules } from '../modules.ts'

/** Who was erased, as the data folder tells it, and the secret without which nobody can be recognised. */
export type Erasures = {
  readonly file: ErasureFile
  readonly inFile: readonly Tombstone[]
  readonly secret: string | undefined
}

/** Reads who was erased. The secret of the backup has been copied before. */
export async function openErasures(target: {
  readonly dataDir: string
  readonly secret?: string | undefined
}): Promise<Result<Erasures, 'no-secret'>> {
  const file = erasureFile(join(target.dataDir, ERASURE_FILE))
  const inFile = await file.read()
  const path = join(target.dataDir, 'secret')
  const generated = existsSync(path) ? readFileSync(path, 'utf8').trim() : undefined
  const secret = target.secret ?? generated
  if (secret === undefined && inFile.length > 0) return fail('no-secret')
  return ok({ file, inFile, secret })
}

/** Erases again, in the transaction that puts the rows back, whoever was erased after the backup was taken. */
export async function eraseAgain(db: Kysely<unknown>, erasures: Erasures): Promise<Replayed> {
  const { secret, inFile } = erasures
  // Without a secret nothing could be hashed, so nobody has a tombstone.
  if (secret === undefined) return { erased: 0, missingInFile: [] }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `inTransaction` has opened it; only Kysely does not know
  const trx = db as Transaction<unknown>
  return replayErasures(trx, { everyone: everyoneIn(modules), secret, inFile })
}
