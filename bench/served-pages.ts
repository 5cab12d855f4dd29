import { fork } from 'node:child_process'
import { once } from 'node:events'

import * as z from 'zod'

import { load, visitNew } from './load.ts'
import { inTurn, type Measurement, type Sample, sampleOf } from './measure.ts'
import { VARIANT } from './open-site.ts'

const SECONDS = 1
const CACHED_RATIO_MIN = 0.5
const DRAWN_RATE_MIN = 2500
const P99_MS_MAX = 15
const NEW_VISITS = 100
const HOME = `/${VARIANT}`
const LIST = `${HOME}/institutions`
const DRAWN = `/uncached${LIST}`

/** Pages over HTTP. Rates are by second of processor time of the server: what the load generator takes beside it does not count. */
export async function measureServedPages(folder: string): Promise<Measurement[]> {
  const server = await startServer(folder)
  const slowest: number[] = []
  const perCpuSecond = async (work: () => Promise<number>) => {
    const before = await server.cpuSeconds()
    const requests = await work()
    return requests / ((await server.cpuSeconds()) - before)
  }
  const rate = (path: string) =>
    perCpuSecond(async () => {
      const { requests, p99 } = await load(server.origin + path, SECONDS)
      if (path === DRAWN) slowest.push(p99)
      return requests
    })
  let round = 0
  const rateOfNew = () =>
    perCpuSecond(async () => {
      await visitNew(`${server.origin}${LIST}?round=${(round += 1)}`, NEW_VISITS)
      return NEW_VISITS
    })
  const constant = () => rate('/constant')
  try {
    const cached = await inTurn(() => rate(HOME), constant)
    const drawn = await inTurn(() => rate(DRAWN), constant)
    const missed = await inTurn(rateOfNew, constant)
    return report({ cached, drawn, missed, slow: sampleOf(slowest.slice(1)) })
  } finally {
    await server.stop()
  }
}

type Turns = Awaited<ReturnType<typeof inTurn>>

function report(found: {
  readonly cached: Turns
  readonly drawn: Turns
  readonly missed: Turns
  readonly slow: Sample
}): Measurement[] {
  const { cached, drawn, missed, slow } = found
  const baseline = (value: typeof drawn.baseline) => ({ title: 'constant bytes', value })
  return [
    {
      title: 'Page from the cache',
      unit: 'requests/s a core',
      value: cached.ours,
      baseline: baseline(cached.baseline),
      ratio: cached.ratio,
      target: { text: '≥ half of constant bytes', met: cached.ratio >= CACHED_RATIO_MIN },
    },
    {
      title: 'Register drawn from the database',
      unit: 'requests/s a core',
      value: drawn.ours,
      baseline: baseline(drawn.baseline),
      ratio: drawn.ratio,
      target: { text: `≥ ${DRAWN_RATE_MIN}`, met: drawn.ours.median >= DRAWN_RATE_MIN },
    },
    {
      title: '    its slowest hundredth at 20 connections',
      unit: 'ms',
      value: slow,
      target: { text: `< ${P99_MS_MAX}`, met: slow.median < P99_MS_MAX },
    },
    {
      title: 'Register, first visitor after a change (drawn and compressed)',
      unit: 'requests/s a core',
      value: missed.ours,
      baseline: baseline(missed.baseline),
      ratio: missed.ratio,
    },
  ]
}

const portShape = z.object({ port: z.number() })
const usageShape = z.object({ cpu: z.object({ user: z.number(), system: z.number() }) })

async function startServer(dataDir: string) {
  const child = fork(new URL('served-site.js', import.meta.url), [dataDir], {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The served site ended with ${String(code)}`)
  })
  // Only a reason to stop waiting; an orderly end is none.
  ended.catch(() => undefined)
  const answer = async () => {
    const [message] = await Promise.race([once(child, 'message'), ended])
    return message
  }
  const { port } = portShape.parse(await answer())
  return {
    origin: `http://127.0.0.1:${port}`,
    cpuSeconds: async () => {
      child.send('usage')
      const { cpu } = usageShape.parse(await answer())
      return (cpu.user + cpu.system) / 1_000_000
    },
    stop: async () => {
      child.send('stop')
      await ended.catch(() => undefined)
    },
  }
}
