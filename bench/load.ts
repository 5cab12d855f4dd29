import { spawn } from 'node:child_process'
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

/** Loads one address of this machine from a process of its own, over twenty connections. `[<id>]` in it becomes another text each time. */
export async function load(url: string, seconds: number): Promise<Loaded> {
  const limits = ['--connections', String(CONNECTIONS), '--duration', String(seconds)]
  const child = spawn(
    process.execPath,
    [autocannon, '--json', ...limits, '--idReplacement', '--headers', 'accept-encoding=br', url],
    { stdio: ['ignore', 'pipe', 'ignore'] },
  )
  const { requests, latency, non2xx, errors } = answerShape.parse(
    JSON.parse(await text(child.stdout)),
  )
  if (non2xx > 0 || errors > 0) throw new Error(`${url}: ${non2xx} refused, ${errors} failed`)
  return { requests: requests.total, perSecond: requests.average, p99: latency.p99 }
}
