import { constants } from 'node:fs'
import * as nodeFiles from 'node:fs/promises'
import { dirname, join } from 'node:path'

import { fail, type Result } from '../result.ts'
import { isSha256, pathOf } from './file-names.ts'
import { hashOf, receive, type WritingCalls } from './receive.ts'
import { asStoringFailure, ifThere, type StoringFailure } from './storing-failure.ts'

/** A file in the store: its SHA-256 in lower-case hexadecimal is its only name. */
export type StoredFile = { readonly sha256: string; readonly bytes: number }

/** Files by the hash of their content. What is there never changes: it is put, read, checked and removed. An unknown or malformed hash is a missing file. */
export type FileStore = {
  /** Stores the content once, however often it is put. On a failure, or if the source throws, nothing stays behind. */
  put(
    source: Uint8Array | AsyncIterable<Uint8Array>,
    limits: { bytesMax: number },
  ): Promise<Result<StoredFile, 'too-large' | 'empty' | StoringFailure>>
  read(sha256: string): Promise<Uint8Array<ArrayBuffer> | undefined>
  /** The content piece by piece, as for an answer to a browser; to be read to its end or cancelled. */
  stream(sha256: string): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | undefined>
  has(sha256: string): Promise<boolean>
  /** Bytes. */
  size(sha256: string): Promise<number | undefined>
  /** Reads the content and hashes it again. */
  verify(sha256: string): Promise<'intact' | 'damaged' | 'missing'>
  /** Every hash in the store, in order. */
  list(): AsyncIterable<string>
  /** `false` if there was no such file. */
  remove(sha256: string): Promise<boolean>
}

/** What tests change: the calls that write, and when an unfinished file counts as abandoned. */
export type FileStoreOptions = { readonly calls?: WritingCalls; readonly abandonedMsMin?: number }

/** Milliseconds without a write after which an unfinished file is taken for one whose process died: a live upload writes every few seconds. */
const abandonedAfterMs = 60 * 60 * 1_000

/** Bytes read from a file at once. */
const pieceBytes = 64 * 1_024

/** Opens, and if need be makes, a store in a folder, and clears away what a crash left unfinished. Throws with the folder's name if it cannot be written. */
export async function openFileStore(
  folder: string,
  options: FileStoreOptions = {},
): Promise<FileStore> {
  const calls = options.calls ?? nodeFiles
  const incoming = join(folder, 'incoming')
  try {
    await calls.mkdir(incoming, { recursive: true, mode: 0o700 })
    await nodeFiles.access(incoming, constants.R_OK | constants.W_OK | constants.X_OK)
    await syncFolder(dirname(folder), calls)
    await removeAbandoned(incoming, options.abandonedMsMin ?? abandonedAfterMs)
  } catch (error) {
    throw new Error(`The folder for files cannot be used: ${folder}`, { cause: error })
  }
  return { ...readingStore(folder), put: puttingInto(folder, calls) }
}

function readingStore(folder: string): Omit<FileStore, 'put'> {
  const pathIfHash = (sha256: string) =>
    isSha256(sha256) ? pathOf(folder, sha256).file : undefined

  async function stream(
    sha256: string,
  ): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | undefined> {
    const path = pathIfHash(sha256)
    const handle = path ? await ifThere(nodeFiles.open(path, 'r')) : undefined
    return handle && piecesOf(handle)
  }

  async function size(sha256: string): Promise<number | undefined> {
    const path = pathIfHash(sha256)
    return path ? (await ifThere(nodeFiles.stat(path)))?.size : undefined
  }

  return {
    stream,
    size,
    async read(sha256) {
      const path = pathIfHash(sha256)
      return path ? ifThere(nodeFiles.readFile(path)) : undefined
    },
    async has(sha256) {
      return (await size(sha256)) !== undefined
    },
    async verify(sha256) {
      const content = await stream(sha256)
      if (!content) return 'missing'
      return (await hashOf(content)) === sha256 ? 'intact' : 'damaged'
    },
    async *list() {
      for (const first of await folderNames(folder)) {
        for (const second of await folderNames(join(folder, first))) {
          const names = await nodeFiles.readdir(join(folder, first, second))
          yield* names.filter((name) => isSha256(name) && name.startsWith(first + second)).sort()
        }
      }
    },
    async remove(sha256) {
      const path = pathIfHash(sha256)
      return path ? ((await ifThere(nodeFiles.rm(path).then(() => true))) ?? false) : false
    },
  }
}

function puttingInto(folder: string, calls: WritingCalls): FileStore['put'] {
  const { verify } = readingStore(folder)
  /** Folders whose own names this process has seen safe on the disk. */
  const durableFolders = new Set<string>()

  /** Gives the finished file its name, and makes the name outlive a power cut. */
  async function keep(temporary: string, sha256: string): Promise<void> {
    const path = pathOf(folder, sha256)
    await calls.mkdir(path.folder, { recursive: true, mode: 0o700 })
    // What is there is not written again, unless it was damaged: then this is its repair.
    if ((await verify(sha256)) === 'intact') await calls.rm(temporary)
    else await calls.rename(temporary, path.file)
    await syncFolder(path.folder, calls)
    if (durableFolders.has(path.folder)) return
    await syncFolder(path.folderAbove, calls)
    await syncFolder(folder, calls)
    durableFolders.add(path.folder)
  }

  return async (source, { bytesMax }) => {
    const temporary = join(folder, 'incoming', `${crypto.randomUUID()}.part`)
    // If even the removal fails, the next start clears it away; what went wrong first is what the person must hear.
    const clear = () => calls.rm(temporary, { force: true }).catch(() => undefined)
    try {
      const received = await receive(source, { path: temporary, bytesMax, calls })
      if (received.ok) await keep(temporary, received.value.sha256)
      else await clear()
      return received
    } catch (error) {
      await clear()
      const failure = asStoringFailure(error)
      if (!failure) throw error
      return fail(failure)
    }
  }
}

/** Reads ahead of the browser by one piece only, and closes the file at its end, on an error, or when the browser goes away. */
function piecesOf(handle: nodeFiles.FileHandle): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      try {
        const { bytesRead, buffer } = await handle.read(new Uint8Array(pieceBytes))
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead))
        controller.close()
      } catch (error) {
        controller.error(error)
      }
      await handle.close()
    },
    cancel: () => handle.close(),
  })
}

async function syncFolder(path: string, calls: WritingCalls): Promise<void> {
  const handle = await calls.open(path, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function folderNames(path: string): Promise<string[]> {
  const entries = await nodeFiles.readdir(path, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name))
    .map((entry) => entry.name)
    .sort()
}

async function removeAbandoned(incoming: string, msMin: number): Promise<void> {
  for (const name of await nodeFiles.readdir(incoming)) {
    const path = join(incoming, name)
    const written = await ifThere(nodeFiles.stat(path))
    if (written && Date.now() - written.mtimeMs >= msMin) await nodeFiles.rm(path, { force: true })
  }
}
