import { type Kysely, sql } from 'kysely'

import type { Database } from '#core/db.ts'
import { listOpenAlerts } from '#modules/publications'

import { toModule } from '../src/app/app-tables.ts'
import { growProgramme, SIZE } from './big-programme.ts'
import { mainPages } from './main-pages.ts'
import { inTurn, type Measurement, msOf, ROUNDS, sampleOf } from './measure.ts'
import { openSite, VARIANT } from './open-site.ts'

const MS_MAX = 150
const CHECK_MS_MAX = 5000
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
  // Tables that are known by name only.
  const tables: Kysely<unknown> = toModule(db.writer)
  await growProgramme(tables)
  const paths = [...new Set([...(await mainPages(uncached)), ...GROWN])]
  const big = await slowestOf(uncached, paths)
  const checked = await measureFigures(toModule(db))
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
    {
      title: `All figures of ${SIZE.publications} publications held against their sources`,
      unit: 'ms',
      value: checked.ours,
      baseline: { title: 'one join that counts changed numbers', value: checked.baseline },
      ratio: checked.ratio,
      target: { text: `< ${CHECK_MS_MAX}`, met: checked.ours.median < CHECK_MS_MAX },
    },
  ]
}

/** Changes one observation behind every publication's back, and looks for it everywhere. */
async function measureFigures(db: Database<unknown>) {
  await sql`
    update evidence_observation set value = value + 1, revision = revision + 1
    where id = (select observation_id from publication_figure_input where value_published is not null limit 1)
  `.execute(db.writer)
  const countChanged = async () => {
    const { rows } = await sql<{ works: number }>`
      select count(distinct f.version_id) as works from publication_figure f
      join publication_figure_input i on i.figure_id = f.id
      join evidence_observation o on o.id = i.observation_id where o.value <> i.value_published
    `.execute(db.writer)
    return rows[0]?.works ?? 0
  }
  const raised = async () => {
    const alerts = await listOpenAlerts(toModule(db.reader))
    return new Set(alerts.map(({ version }) => version.id)).size
  }
  const [found, expected] = [await raised(), await countChanged()]
  if (found !== expected || found <= SIZE.publications) {
    throw new Error(`${found} of ${expected} publications raise an alert`)
  }
  return inTurn(
    () => msOf(raised),
    () => msOf(countChanged),
  )
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
