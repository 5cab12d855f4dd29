import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

import { fail, ok, type Result } from '#core/result.ts'

/**
 * Holds a data folder for this process. The lock is the operating system's lock on a small SQLite file, so it ends
 * with the process however that ends; a file with a process number in it would outlive a crash.
 */
export function lockDataFolder(
  dataDir: string,
): Result<{ release: () => void }, 'in-use' | 'no-rights' | 'disk-full'> {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 })
    const lock = new DatabaseSync(join(dataDir, 'lock.sqlite'), { timeout: 0 })
    lock.exec(
      'pragma locking_mode = exclusive; create table if not exists held (since text); begin exclusive',
    )
    return ok({ release: () => lock.close() })
  } catch (problem) {
    const message = problem instanceof Error ? problem.message : ''
    if (/database is locked/.test(message)) return fail('in-use')
    if (/disk is full|ENOSPC/.test(message)) return fail('disk-full')
    return fail('no-rights', message)
  }
}
