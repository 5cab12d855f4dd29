import { type Kysely, sql } from 'kysely'

import type { Database } from '#core/db.ts'
import { listOpenAlerts } from '#modules/publications'

import { toModule } from '../src/app/app-tables.ts'
import { growProgramme, SIZE } from './big-programme.ts'
import { mainPages, shortened } from './main-pages.ts'
import { inTurn, type Measurement, msOf, ROUNDS, type Sample, sampleOf } from './measure.ts'
import { openSite, VARIANT } from './open-site.ts'

const MS_MAX = 150
const CHECK_MS_MAX = 5000
/** Pages that the result names. */
const SHOWN = 3
/** Pages that only the grown content has. */
const GROWN = [
  '/indicators/bench-0',
  '/observations/bench-0',
  `/documents/${'0'.repeat(64)}`,
  `/documents/${'0'.repeat(64)}/pages/50`,
].map((path) => `/${VARIANT}${path}`)

/** The slowest of the main pages, drawn from the database of a programme of many years, beside the same page on starter content. */
export async function measureBigSite(folder: string): Promise<Measurement[]> {
  const { db, uncached, close } = await openSite(folder)
  const small = await timesOf(uncached, await mainPages(uncached))
  // Tables that are known by name only.
  const tables: Kysely<unknown> = toModule(db.writer)
  await growProgramme(tables)
  const big = await timesOf(uncached, [...new Set([...(await mainPages(uncached)), ...GROWN])])
  const checked = await measureFigures(toModule(db))
  await close()
  const slowest = [...big].toSorted(([, a], [, b]) => b.median - a.median).slice(0, SHOWN)
  return [
    ...slowest.map(([path, value]): Measurement => {
      const before = small.get(path)
      return {
        title: `Slowest with ${SIZE.observations / 1000},000 observations: ${shortened(path)}`,
        unit: 'ms',
        value,
        ...(before && {
          baseline: { title: 'the same page on starter content', value: before },
          ratio: value.median / before.median,
        }),
        target: { text: `< ${MS_MAX}`, met: value.median < MS_MAX },
      }
    }),
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

/** Changes an observation behind a publication's back and looks for it everywhere. */
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
  if (found !== expected || found === 0) {
    throw new Error(`${found} publications raise an alert, ${expected} should`)
  }
  return inTurn(
    () => msOf(raised),
    () => msOf(countChanged),
  )
}

type Site = { request: (path: string) => Response | Promise<Response> }

async function timesOf(site: Site, paths: readonly string[]): Promise<Map<string, Sample>> {
  const times = new Map<string, Sample>()
  for (const path of paths) {
    const visit = async () => {
      const response = await site.request(path)
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
      await response.text()
    }
    await visit()
    const rounds: number[] = []
    for (let round = 0; round < ROUNDS; round += 1) rounds.push(await msOf(visit))
    times.set(path, sampleOf(rounds))
  }
  return times
}
