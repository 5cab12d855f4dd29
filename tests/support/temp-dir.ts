import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { cleanUp } from './cleanup.ts'

/** A new empty directory, removed when the test (or, outside a test, the file) ends. */
export function tempDir(): string {
  const directory = mkdtempSync(join(tmpdir(), 'uvid-test-'))
  cleanUp(() => rmSync(directory, { recursive: true, force: true }))
  return directory
}
