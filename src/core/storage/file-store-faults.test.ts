import { spawn, spawnSync } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import * as nodeFiles from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'

import { afterEach, beforeEach, expect, test } from 'vitest'

import { openFileStore } from './file-store.ts'

const storeModule = new URL('./file-store.ts', import.meta.url).href
const bytesMax = 1_000_000
const content = Buffer.alloc(300_000, 'evidence ')

let root: string
beforeEach(async () => {
  root = await nodeFiles.mkdtemp(join(tmpdir(), 'uvid-faults-'))
})
afterEach(() => nodeFiles.rm(root, { recursive: true, force: true }))

/** Code for a process of its own, as a real one would use the store. */
function nodeArguments(code: string): string[] {
  return [
    '--input-type=module',
    '--eval',
    `import { openFileStore } from ${JSON.stringify(storeModule)}\n${code}`,
  ]
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await nodeFiles.readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => entry.name)
}

/** Puts without end, eight at a time and in small pieces; says each hash once it is told that the file is stored. */
const puttingForever = `
  import { randomBytes } from 'node:crypto'
  const store = await openFileStore(process.argv[1])
  async function* pieces() {
    for (let left = 1 + Math.floor(Math.random() * 12); left > 0; left -= 1) yield randomBytes(20_000)
  }
  async function putForever() {
    for (;;) process.stdout.write((await store.put(pieces(), { bytesMax: 1e6 })).value.sha256 + '\\n')
  }
  await Promise.all(Array.from({ length: 8 }, putForever))`

test('invariant 10: whenever the process is killed, every file is whole and every acknowledged file is there', async () => {
  const folder = join(root, 'files')
  const acknowledged: string[] = []
  let unfinished = 0
  const rounds = 12
  for (let round = 0; round < rounds; round += 1) {
    const child = spawn(process.execPath, [...nodeArguments(puttingForever), folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const killAfter = acknowledged.length + randomInt(1, 40)
    for await (const line of createInterface({ input: child.stdout })) {
      if (line.length === 64) acknowledged.push(line)
      if (acknowledged.length === killAfter) {
        // The fault itself, not a wait: the kill must not always come just after an acknowledgement.
        await setTimeout(randomInt(0, 15))
        child.kill('SIGKILL')
      }
    }
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
    expect(child.signalCode).toBe('SIGKILL')
    unfinished += (await filesIn(join(folder, 'incoming'))).length
  }

  expect(unfinished).toBeGreaterThan(0) // Otherwise no kill came in the middle of a write, and nothing was tested.
  const store = await openFileStore(folder, { abandonedMsMin: 0 })
  expect(await filesIn(join(folder, 'incoming'))).toEqual([])
  const listed = new Set<string>()
  for await (const sha256 of store.list()) {
    listed.add(sha256)
    expect(await store.verify(sha256)).toBe('intact')
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(rounds)
  expect(acknowledged.filter((sha256) => !listed.has(sha256))).toEqual([])
  expect((await filesIn(folder)).length).toBe(listed.size)
})

test('a disk that is full is named, nothing is half stored, and what was there stays', async () => {
  const folder = join(root, 'files')
  const before = await (await openFileStore(folder)).put(content.subarray(1), { bytesMax })
  // The kernel's own full device stands for the disk, so the error and the moment it comes at are real.
  const open: typeof nodeFiles.open = async (path, flags, mode) => {
    if (!String(path).endsWith('.part')) return nodeFiles.open(path, flags, mode)
    await nodeFiles.writeFile(path, 'what fitted')
    return nodeFiles.open('/dev/full', 'w')
  }
  const full = await openFileStore(folder, { calls: { ...nodeFiles, open } })

  expect(await full.put(content, { bytesMax })).toEqual({ ok: false, failure: 'disk-full' })

  expect(await filesIn(folder)).toEqual([before.ok && before.value.sha256])
  expect(await full.verify(before.ok ? before.value.sha256 : '')).toBe('intact')
})

test('a disk that fills up between two pieces is named and nothing is half stored', async () => {
  const folder = join(root, 'files')
  const code = `
    const store = await openFileStore(process.argv[1])
    const piece = Buffer.alloc(30_000, 'x')
    async function* pieces() { yield piece; yield piece; yield piece; yield piece }
    process.stdout.write(JSON.stringify([await store.put(piece, { bytesMax: 1e6 }), await store.put(pieces(), { bytesMax: 1e6 })]))`
  // The limit of the shell on the size of a file (in blocks of 512 or 1,024 bytes) lets one piece through and stops the third.
  const child = spawnSync(
    'sh',
    ['-c', 'ulimit -f 80; exec "$@"', 'sh', process.execPath, ...nodeArguments(code), folder],
    {
      encoding: 'utf8',
    },
  )

  expect(child.stderr).toBe('')
  const [small, large] = JSON.parse(child.stdout)
  expect(small).toMatchObject({ ok: true })
  expect(large).toEqual({ ok: false, failure: 'disk-full' })
  expect(await filesIn(folder)).toEqual([small.value.sha256])
})

test('missing rights are named, and what was there stays', async () => {
  const folder = join(root, 'files')
  const stored = await (await openFileStore(folder)).put(content, { bytesMax })
  const code = `
    const store = await openFileStore(process.argv[1])
    const fs = await import('node:fs')
    fs.chmodSync(process.argv[1] + '/incoming', 0o555)
    // The administrator may write anywhere, so become nobody first.
    if (process.getuid() === 0) process.seteuid(65_534)
    const result = await store.put(Buffer.from('new'), { bytesMax: 1e6 })
    if (process.getuid() === 0) process.seteuid(0)
    process.stdout.write(JSON.stringify([result, await store.verify(process.argv[2])]))`
  const hash = stored.ok ? stored.value.sha256 : ''
  const child = spawnSync(process.execPath, [...nodeArguments(code), folder, hash], {
    encoding: 'utf8',
  })
  await nodeFiles.chmod(join(folder, 'incoming'), 0o700)

  expect(child.stderr).toBe('')
  expect(JSON.parse(child.stdout)).toEqual([{ ok: false, failure: 'no-rights' }, 'intact'])
  expect(await filesIn(folder)).toEqual([hash])
})

test('an error that no administrator can mend is not dressed up as one', async () => {
  const folder = join(root, 'files')
  const calls = {
    ...nodeFiles,
    rename: () => Promise.reject(Object.assign(new Error('i/o'), { code: 'EIO' })),
  }
  const failing = await openFileStore(folder, { calls })

  await expect(failing.put(content, { bytesMax })).rejects.toThrow('i/o')
  expect(await filesIn(folder)).toEqual([])
})
