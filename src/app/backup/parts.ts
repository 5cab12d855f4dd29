import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, writeFile } from 'node:fs/promises'

/** Characters gathered before they are written: a system call for every row would take most of the time. */
const PIECE_LENGTH = 256 * 1024

/** A written part of a backup. */
export type WrittenPart = {
  readonly lines: number
  readonly bytes: number
  readonly sha256: string
}

/** Writes lines to a new file that only the owner reads, and returns once they are on the disk. */
export async function writeLines(
  path: string,
  lines: Iterable<string> | AsyncIterable<string>,
): Promise<WrittenPart> {
  const hash = createHash('sha256')
  const handle = await open(path, 'wx', 0o600)
  let [count, bytes, gathered] = [0, 0, '']
  const flush = async () => {
    const piece = Buffer.from(gathered)
    gathered = ''
    bytes += piece.length
    hash.update(piece)
    await writeFile(handle, piece)
  }
  try {
    for await (const line of lines) {
      count += 1
      gathered += `${line}\n`
      if (gathered.length >= PIECE_LENGTH) await flush()
    }
    await flush()
    await handle.sync()
  } finally {
    await handle.close()
  }
  return { lines: count, bytes, sha256: hash.digest('hex') }
}

/** The lines of a file. Only `\n` ends a line: texts of people hold other signs that Node's readline would take for an end. */
export async function* readLines(path: string): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of createReadStream(path, 'utf8')) {
    const lines = (rest + String(piece)).split('\n')
    rest = lines.pop() ?? ''
    yield* lines
  }
  if (rest !== '') yield rest
}

/** Makes the names in a folder outlive a power cut. */
export async function syncFolder(path: string): Promise<void> {
  const handle = await open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
