import { createHash } from 'node:crypto'
import type * as nodeFiles from 'node:fs/promises'

import { fail, ok, type Result } from '../result.ts'

/** The calls by which a store writes. Tests put a full disk here; the product always uses the real ones. */
export type WritingCalls = Pick<typeof nodeFiles, 'open' | 'mkdir' | 'rename' | 'rm'>

/** Writes a source to a new file while hashing it, and returns once the content is on the disk. On a failure the unfinished file is for the caller to remove. */
export async function receive(
  source: Uint8Array | AsyncIterable<Uint8Array>,
  to: { path: string; bytesMax: number; calls: WritingCalls },
): Promise<Result<{ sha256: string; bytes: number }, 'too-large' | 'empty'>> {
  const hash = createHash('sha256')
  let bytes = 0
  const handle = await to.calls.open(to.path, 'wx', 0o600)
  try {
    for await (const chunk of source instanceof Uint8Array ? [source] : source) {
      bytes += chunk.length
      if (bytes > to.bytesMax) return fail('too-large')
      hash.update(chunk)
      await handle.writeFile(chunk)
    }
    if (bytes === 0) return fail('empty')
    // Evidence: not even we write to it again.
    await handle.chmod(0o400)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return ok({ sha256: hash.digest('hex'), bytes })
}

/** SHA-256 of a content in lower-case hexadecimal. */
export async function hashOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of content) hash.update(chunk)
  return hash.digest('hex')
}
