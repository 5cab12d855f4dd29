import type { Kysely } from 'kysely'

import { growProgramme, SIZE } from './big-programme.ts'
import { mainPages } from './main-pages.ts'
import { type Measurement, msOf, ROUNDS, sampleOf } from './measure.ts'
import { openSite, VARIANT } from './open-site.ts'

const MS_MAX = 150
/** Pages that only the grown content has. */
const GROWN = [
  '/indicators/bench-0',
  '/observations/bench-0',
  `/documents/${'0'.repeat(64)}`,
  `/documents/${'0'.repeat(64)}/pages/50`,
].map((path) => `/${VARIANT}${path}`)

/** The slowest of the main pages, drawn from the database of a programme of many years, beside the same on starter content. */
export async function measureBigSite(folder: string): Promise<Measurement[]> {
  const { db, uncached, close } = await openSite(folder)
  const small = await slowestOf(uncached, await mainPages(uncached))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- grows tables that it knows by name only
  await growProgramme(db.writer as unknown as Kysely<unknown>)
  const paths = [...new Set([...(await mainPages(uncached)), ...GROWN])]
  const big = await slowestOf(uncached, paths)
  await close()
  return [
    {
      title: `Slowest page with ${SIZE.observations.toLocaleString('en')} observations: ${big.path}`,
      unit: 'ms',
      value: big.sample,
      baseline: { title: `starter content: ${small.path}`, value: small.sample },
      ratio: big.sample.median / small.sample.median,
      target: { text: `< ${MS_MAX}`, met: big.sample.median < MS_MAX },
    },
  ]
}

type Site = { request: (path: string) => Response | Promise<Response> }

async function slowestOf(site: Site, paths: readonly string[]) {
  const measured = []
  for (const path of paths) {
    const rounds: number[] = []
    for (let round = 0; round <= ROUNDS; round += 1) {
      rounds.push(
        await msOf(async () => {
          const response = await site.request(path)
          if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
          await response.text()
        }),
      )
    }
    measured.push({ path, sample: sampleOf(rounds.slice(1)) })
  }
  const [slowest] = measured.toSorted((a, b) => b.sample.median - a.sample.median)
  if (!slowest) throw new Error('There are no pages')
  return slowest
}
