import { createHash, randomBytes } from 'node:crypto'
import * as nodeFiles from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { afterEach, beforeEach, describe, expect, test } from 'vitest'

import { openFileStore, type FileStore } from './file-store.ts'

const bytesMax = 1_000_000
const hello = new TextEncoder().encode('Здраво, свете')
const helloHash = createHash('sha256').update(hello).digest('hex')

let folder: string
let store: FileStore
beforeEach(async () => {
  folder = join(await nodeFiles.mkdtemp(join(tmpdir(), 'uvid-files-')), 'files')
  store = await openFileStore(folder)
})
afterEach(() => nodeFiles.rm(join(folder, '..'), { recursive: true, force: true }))

async function filesIn(name: string): Promise<string[]> {
  const entries = await nodeFiles.readdir(join(folder, name), {
    recursive: true,
    withFileTypes: true,
  })
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}

async function* pieces(...parts: Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* parts
}

async function collected<T>(values: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = []
  for await (const value of values) all.push(value)
  return all
}

describe('putting', () => {
  test('a file is stored under its hash, two folders deep, for its owner to read and nobody to change', async () => {
    const result = await store.put(hello, { bytesMax })

    expect(result).toEqual({ ok: true, value: { sha256: helloHash, bytes: hello.length } })
    const path = join(folder, helloHash.slice(0, 2), helloHash.slice(2, 4), helloHash)
    expect(await filesIn('.')).toEqual([path])
    expect((await nodeFiles.stat(path)).mode & 0o777).toBe(0o400)
  })

  test('a source in pieces gives the same file as the whole', async () => {
    const result = await store.put(pieces(hello.subarray(0, 7), hello.subarray(7)), { bytesMax })

    expect(result).toMatchObject({ ok: true, value: { sha256: helloHash } })
    expect(await store.read(helloHash)).toEqual(Buffer.from(hello))
  })

  test('content that is there is not written again', async () => {
    await store.put(hello, { bytesMax })
    const before = await nodeFiles.stat((await filesIn('.'))[0] ?? '')
    await store.put(hello, { bytesMax })

    const after = await nodeFiles.stat((await filesIn('.'))[0] ?? '')
    expect(after.ino).toBe(before.ino)
    expect(await filesIn('.')).toHaveLength(1)
  })

  test('putting a damaged file again repairs it', async () => {
    await store.put(hello, { bytesMax })
    const path = (await filesIn('.'))[0] ?? ''
    await nodeFiles.chmod(path, 0o600)
    await nodeFiles.writeFile(path, 'Здраво, светe')
    expect(await store.verify(helloHash)).toBe('damaged')

    await store.put(hello, { bytesMax })

    expect(await store.verify(helloHash)).toBe('intact')
  })

  test('the same content put by many at once is one file', async () => {
    const content = randomBytes(200_000)
    const results = await Promise.all(
      Array.from({ length: 8 }, () => store.put(content, { bytesMax })),
    )

    expect(results.every((result) => result.ok)).toBe(true)
    expect(await filesIn('.')).toHaveLength(1)
  })

  test('nothing, or more than the limit, is refused and leaves nothing behind', async () => {
    expect(await store.put(new Uint8Array(), { bytesMax })).toEqual({ ok: false, failure: 'empty' })
    expect(await store.put(pieces(), { bytesMax })).toEqual({ ok: false, failure: 'empty' })
    expect(await store.put(hello, { bytesMax: hello.length - 1 })).toEqual({
      ok: false,
      failure: 'too-large',
    })
    expect(await store.put(hello, { bytesMax: hello.length })).toMatchObject({ ok: true })
    expect(await filesIn('.')).toHaveLength(1)
  })

  test('past the limit a source is not read further', async () => {
    let given = 0
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given += 1
        yield new Uint8Array(1_000)
      }
    }
    expect(await store.put(endless(), { bytesMax: 10_000 })).toEqual({
      ok: false,
      failure: 'too-large',
    })
    expect(given).toBe(11)
  })

  test('a source that breaks off leaves nothing behind', async () => {
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield hello
      throw new Error('the browser went away')
    }
    await expect(store.put(broken(), { bytesMax })).rejects.toThrow('the browser went away')
    expect(await filesIn('.')).toEqual([])
  })
})

describe('reading', () => {
  test('a stored file is there in every way of asking', async () => {
    await store.put(hello, { bytesMax })

    expect(await store.has(helloHash)).toBe(true)
    expect(await store.size(helloHash)).toBe(hello.length)
    expect(await store.verify(helloHash)).toBe('intact')
    expect(await new Response(await store.stream(helloHash)).text()).toBe('Здраво, свете')
  })

  test('a missing file, and a name that is no hash, are answered as missing', async () => {
    await nodeFiles.writeFile(join(folder, 'secret'), 'not for reading')
    for (const name of [
      '0'.repeat(64),
      '',
      '../secret',
      helloHash.toUpperCase(),
      `${helloHash}/..`,
    ]) {
      expect(await store.read(name)).toBeUndefined()
      expect(await store.stream(name)).toBeUndefined()
      expect(await store.has(name)).toBe(false)
      expect(await store.size(name)).toBeUndefined()
      expect(await store.verify(name)).toBe('missing')
      expect(await store.remove(name)).toBe(false)
    }
  })

  test('the list gives every hash once, in order, and nothing else', async () => {
    const stored = await Promise.all(
      Array.from({ length: 20 }, () => store.put(randomBytes(100), { bytesMax })),
    )
    await nodeFiles.writeFile(join(folder, 'incoming', 'half.part'), 'half')
    await nodeFiles.writeFile(join(folder, 'readme'), 'put here by a person')

    const hashes = stored.map((result) => (result.ok ? result.value.sha256 : ''))
    expect(await collected(store.list())).toEqual(hashes.sort())
  })

  test('a removed file is gone, and the others stay', async () => {
    await store.put(hello, { bytesMax })
    const other = await store.put(randomBytes(10), { bytesMax })

    expect(await store.remove(helloHash)).toBe(true)

    expect(await store.has(helloHash)).toBe(false)
    expect(await collected(store.list())).toEqual([other.ok && other.value.sha256])
  })
})

describe('opening', () => {
  test('an unfinished file whose process died is removed, one that is being written stays', async () => {
    const dead = join(folder, 'incoming', 'dead.part')
    const live = join(folder, 'incoming', 'live.part')
    await nodeFiles.writeFile(dead, 'half')
    await nodeFiles.writeFile(live, 'half')
    const twoHoursAgo = Date.now() / 1_000 - 2 * 60 * 60
    await nodeFiles.utimes(dead, twoHoursAgo, twoHoursAgo)

    await openFileStore(folder)

    expect(await filesIn('incoming')).toEqual([live])
  })

  test('a folder that cannot be made is named', async () => {
    const file = join(folder, '..', 'file')
    await nodeFiles.writeFile(file, '')
    await expect(openFileStore(join(file, 'files'))).rejects.toThrow(join(file, 'files'))
  })
})
