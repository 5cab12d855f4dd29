import { mkdir, open, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { newId } from '../ids.ts'
import { stamp } from './letter-files.ts'
import type { MailTransport } from './mailer.ts'

/** Writes each letter as an `.eml` file that any mail program opens, for machines without a mail server. */
export function fileTransport(dir: string): MailTransport {
  return async ({ letter, bytes }) => {
    // Letters hold addresses and sign-in links: nobody else on the machine reads them.
    await mkdir(dir, { recursive: true, mode: 0o700 })
    await writeWhole(dir, { name: `${stamp(letter.createdAt)}-${letter.id}.eml`, bytes })
  }
}

/** A crash at any moment leaves the whole file or none of its name. */
async function writeWhole(dir: string, file: { name: string; bytes: Buffer }): Promise<void> {
  const temporary = join(dir, `${file.name}.${newId()}.tmp`)
  try {
    const handle = await open(temporary, 'wx', 0o600)
    try {
      await handle.writeFile(file.bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(temporary, join(dir, file.name))
  } catch (problem) {
    await rm(temporary, { force: true })
    throw problem
  }
  const directory = await open(dir)
  try {
    // Without this a power cut could undo the rename.
    await directory.sync()
  } finally {
    await directory.close()
  }
}
