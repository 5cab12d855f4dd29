import { mkdir, open, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'

import { newId } from '../ids.ts'
import { FINISHED_JOBS_KEPT_DAYS } from '../jobs/remove-old-jobs.ts'
import type { MailTransport } from './mailer.ts'

const DAY_MS = 86_400_000

/**
 * Writes each letter as an `.eml` file that any mail program opens, for machines without a mail server. Files go when the outbox forgets
 * the letters too.
 */
export function fileTransport(dir: string): MailTransport {
  return async ({ letter, bytes }) => {
    // Letters hold addresses and sign-in links: nobody else on the machine reads them.
    await mkdir(dir, { recursive: true, mode: 0o700 })
    await writeWhole(dir, { name: `${stamp(letter.createdAt)}-${letter.id}.eml`, bytes })
    const oldest = Date.parse(letter.createdAt) - FINISHED_JOBS_KEPT_DAYS * DAY_MS
    await removeOlder(dir, stamp(new Date(oldest).toISOString()))
  }
}

/** An instant as it stands in a file name: `20261124T060000Z`. */
function stamp(instant: string): string {
  return instant.replace(/\.\d+/, '').replaceAll(/[-:]/g, '')
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

async function removeOlder(dir: string, oldest: string): Promise<void> {
  const names = await readdir(dir)
  const old = names.filter((name) => /^\d{8}T\d{6}Z-.*\.(eml|tmp)$/.test(name) && name < oldest)
  await Promise.all(old.map((name) => rm(join(dir, name), { force: true })))
}
