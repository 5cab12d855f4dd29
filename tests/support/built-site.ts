import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { freePort } from './free-port.ts'

const COMMAND_LINE = 'dist/server/cli.js'
/** The day on which journeys happen. */
const NOW = '2026-11-24T10:00:00.000Z'
const START_MS_MAX = 60_000

/** The built product, running on a data folder of its own. */
export type BuiltSite = {
  readonly origin: string
  /** The one-time link that makes the first administrator. */
  readonly setupAddress: string
  /** Everything that the process has printed. */
  readonly output: () => string
  /** Whether the process is gone, which it never should be while a journey goes on. */
  readonly hasEnded: () => boolean
  readonly stop: () => Promise<void>
}

/** Starts the built product as `npm start` does, with starter content, and waits until it answers. */
export async function startBuiltSite(): Promise<BuiltSite> {
  if (!existsSync(COMMAND_LINE)) throw new Error('There is no build; run npm run build first')
  const directory = mkdtempSync(join(tmpdir(), 'uvid-site-'))
  const port = await freePort()
  const server = spawn(process.execPath, [COMMAND_LINE, 'serve'], {
    env: { PATH: process.env['PATH'], PORT: String(port), UVID_DATA: directory, UVID_NOW: NOW },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  server.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
  server.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()))
  server.once('exit', (code, signal) => (output += `the process ended with ${code ?? signal}\n`))
  const hasEnded = () => server.exitCode !== null || server.signalCode !== null
  const abandon = () => server.kill('SIGKILL')
  process.once('exit', abandon)
  const stop = async () => {
    process.off('exit', abandon)
    if (!hasEnded()) {
      server.kill('SIGTERM')
      await once(server, 'exit')
    }
    rmSync(directory, { recursive: true, force: true })
  }
  try {
    const address = await printed(/http:\/\/\S+[^\s]*setup\S*/)
    return {
      origin: new URL(address).origin,
      setupAddress: address,
      output: () => output,
      hasEnded,
      stop,
    }
  } catch (problem) {
    await stop()
    throw problem
  }

  function printed(pattern: RegExp): Promise<string> {
    return new Promise((resolve, reject) => {
      const fail = (why: string) => reject(new Error(`The site ${why}:\n${output}`))
      const timer = setTimeout(() => fail(`printed no ${pattern}`), START_MS_MAX)
      server.once('exit', (code) => fail(`ended with ${code}`))
      server.stdout.on('data', () => {
        const found = pattern.exec(output)?.[0]
        if (found === undefined) return
        clearTimeout(timer)
        resolve(found)
      })
    })
  }
}
