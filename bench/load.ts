import { spawn } from 'node:child_process'
import { Agent, get } from 'node:http'
import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'

import * as z from 'zod'

const CONNECTIONS = 20
const autocannon = createRequire(import.meta.url).resolve('autocannon')
const answerShape = z.object({
  requests: z.object({ total: z.number(), average: z.number() }),
  latency: z.object({ p99: z.number() }),
  non2xx: z.number(),
  errors: z.number(),
})

/** What a short load gave; `p99` in milliseconds. */
export type Loaded = { readonly requests: number; readonly perSecond: number; readonly p99: number }

/** Loads one address of this machine from a process of its own, over twenty connections. */
export async function load(url: string, seconds: number): Promise<Loaded> {
  const limits = ['--connections', String(CONNECTIONS), '--duration', String(seconds)]
  const child = spawn(
    process.execPath,
    [autocannon, '--json', ...limits, '--headers', 'accept-encoding=br', url],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const { requests, latency, non2xx, errors } = answerShape.parse(
    JSON.parse(await text(child.stdout)),
  )
  if (non2xx > 0 || errors > 0) throw new Error(`${url}: ${non2xx} refused, ${errors} failed`)
  return { requests: requests.total, perSecond: requests.average, p99: latency.p99 }
}

/** Asks for addresses that nobody has asked for before, over twenty connections: no cache knows them. */
export async function visitNew(url: string, visits: number): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS })
  let next = 0
  const visitor = async () => {
    while (next < visits)
      await visit(`${url}${url.includes('?') ? '&' : '?'}new=${(next += 1)}`, agent)
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, visitor))
  agent.destroy()
}

function visit(url: string, agent: Agent): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { 'accept-encoding': 'br' }
    get(url, { agent, headers }, (answer) => {
      answer.resume()
      answer.once('end', () =>
        answer.statusCode === 200
          ? resolve()
          : reject(new Error(`${url} answered ${answer.statusCode}`)),
      )
    }).once('error', reject)
  })
}
