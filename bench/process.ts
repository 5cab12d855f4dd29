import { execFileSync, spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { fileURLToPath } from 'node:url'

import { visitNew } from './load.ts'
import { exactly, inTurn, type Measurement, sampleOf } from './measure.ts'
import { VARIANT } from './open-site.ts'

const START_MS_MAX = 2000
const IDLE_MB_MAX = 150
const LOADED_MB_MAX = 300
/** Enough to fill the page cache. */
const NEW_VISITS = 600
const PORT = 38_471
const COMMAND_LINE = fileURLToPath(new URL('cli.js', import.meta.url))
/** As `npm start` gives them; see docs/operations/deployment.md. */
const MEMORY_FLAGS = ['--max-old-space-size=512', '--max-semi-space-size=8']
/** The least that a Node process must do before it can answer. */
const BARE_SERVER = `require('node:http').createServer((_, answer) => answer.end('x')).listen(${PORT}, '127.0.0.1')`

/** How soon the product answers, and how much memory its process takes. */
export async function measureProcess(folder: string): Promise<Measurement[]> {
  const env = { PATH: process.env['PATH'], PORT: String(PORT), UVID_DATA: folder }
  const product = () =>
    spawn(process.execPath, [...MEMORY_FLAGS, COMMAND_LINE, 'serve'], { env, stdio: 'ignore' })
  const bare = () => spawn(process.execPath, ['--eval', BARE_SERVER], { stdio: 'ignore' })
  // Loads the starter content.
  await timeToFirstAnswer(product)
  const start = await inTurn(
    () => timeToFirstAnswer(product),
    () => timeToFirstAnswer(bare),
  )
  const memory = await memoryOf(product)
  return [
    {
      title: 'Start to first answered page, starter content loaded',
      unit: 'ms',
      value: start.ours,
      baseline: { title: 'bare Node server', value: start.baseline },
      ratio: start.ratio,
      target: { text: `≤ ${START_MS_MAX}`, met: start.ours.median <= START_MS_MAX },
    },
    {
      title: 'Memory of the process, idle',
      unit: 'MB',
      value: exactly(memory.idle),
      target: { text: `≤ ${IDLE_MB_MAX}`, met: memory.idle <= IDLE_MB_MAX },
    },
    {
      title: 'Memory of the process, most under load (every address new)',
      unit: 'MB',
      value: exactly(memory.loaded),
      target: { text: `≤ ${LOADED_MB_MAX}`, met: memory.loaded <= LOADED_MB_MAX },
    },
  ]
}

async function timeToFirstAnswer(start: () => ChildProcess): Promise<number> {
  const began = performance.now()
  const child = start()
  await firstAnswer(child)
  const ms = performance.now() - began
  await stop(child)
  return ms
}

async function memoryOf(start: () => ChildProcess): Promise<{ idle: number; loaded: number }> {
  const child = start()
  await firstAnswer(child)
  await pause(1000)
  const idle = megabytesOf(child)
  const seen: number[] = [idle]
  const watch = setInterval(() => seen.push(megabytesOf(child)), 250)
  for (const path of ['', '/institutions', '/search?q=zastita']) {
    await visitNew(`http://127.0.0.1:${PORT}/${VARIANT}${path}`, NEW_VISITS)
  }
  clearInterval(watch)
  await stop(child)
  return { idle, loaded: sampleOf(seen).max }
}

async function firstAnswer(child: ChildProcess): Promise<void> {
  while (!(await answers())) {
    if (child.exitCode !== null) throw new Error(`The process ended with ${child.exitCode}`)
    await pause(5)
  }
}

function answers(): Promise<boolean> {
  return new Promise((resolve) => {
    const asked = request({ host: '127.0.0.1', port: PORT, path: `/${VARIANT}` }, (answer) => {
      answer.resume()
      answer.once('end', () => resolve(answer.statusCode === 200))
    })
    asked.once('error', () => resolve(false))
    asked.end()
  })
}

async function stop(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  await exit
}

/** Resident memory; `ps` says it in kilobytes on Linux and on macOS. */
function megabytesOf(child: ChildProcess): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(child.pid)])) / 1024
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, ms))
}
