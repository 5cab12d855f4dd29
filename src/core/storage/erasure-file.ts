import { open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'

import * as z from 'zod'

import { ifThere } from './storing-failure.ts'

/**
 * That somebody was erased: keyed hashes of the id of the account and of the address, and nothing else. Who lacks the secret cannot
 * even ask whether a given person is meant.
 */
export type Tombstone = {
  readonly id: string
  /** Instant. */
  readonly at: string
  readonly userKey: string | null
  readonly emailKey: string | null
}

/** Tombstones outside the database, so that an older backup cannot bring anybody back. */
export type ErasureFile = {
  /** Returns when the lines are on the disk. */
  readonly append: (tombstones: readonly Tombstone[]) => Promise<void>
  readonly read: () => Promise<Tombstone[]>
}

/** Name of the file in the data folder. */
export const ERASURE_FILE = 'erasures.jsonl'

const tombstone = z.object({
  id: z.string(),
  at: z.string(),
  userKey: z.string().nullable(),
  emailKey: z.string().nullable(),
})

/** The file at a path; made at the first erasure. */
export function erasureFile(path: string): ErasureFile {
  return {
    append: async (tombstones) => {
      if (tombstones.length === 0) return
      await appendSynced(path, tombstones.map((each) => `\n${JSON.stringify(each)}`).join(''))
      await syncFolder(dirname(path))
    },
    read: async () => linesOf((await ifThere(readFile(path, 'utf8'))) ?? ''),
  }
}

async function appendSynced(path: string, text: string): Promise<void> {
  const file = await open(path, 'a', 0o600)
  try {
    await file.appendFile(text)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Without this a power cut could undo the making of the file. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path)
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** A line that a crash cut off belongs to an erasure that was not committed either; any other broken line is damage and throws. */
function linesOf(text: string): Tombstone[] {
  return text
    .split('\n')
    .filter((line) => line.endsWith('}'))
    .map((line) => tombstone.parse(JSON.parse(line)))
}
