import type { Reader } from '#core/db.ts'

import type { ReadTables } from '../tables.ts'
import { listIndicators } from './indicator-queries.ts'
import { byTime } from './period.ts'
import { findObservations, observationsFor, type ObservationView } from './queries.ts'

/** An indicator's newest observation and how many there are. */
export type Latest = { readonly count: number; readonly latest: ObservationView }

/** The newest public observation of every indicator that has one, by code. */
export async function listLatest(reader: Reader<ReadTables>): Promise<ReadonlyMap<string, Latest>> {
  const counts = await observationsFor(reader, 'public')
    .select((row) => [
      'evidence_observation.indicator_code as code',
      row.fn.countAll<number | string>().as('count'),
    ])
    .groupBy('evidence_observation.indicator_code')
    .execute()
  const ids: string[] = []
  for (const { code } of counts) {
    ids.push(...(await newestOf(observationsFor(reader, 'public'), { code, limit: 1 })))
  }
  const latest = new Map(
    (await findObservations(reader, ids)).map((one) => [one.indicatorCode, one]),
  )
  return new Map(
    counts.flatMap(({ code, count }) => {
      const newest = latest.get(code)
      return newest ? [[code, { count: Number(count), latest: newest }]] : []
    }),
  )
}

/** Numbers on the front page. */
const HEADLINES_MAX = 4

/** The newest real values of indicators with a history (two observations or more), one of each topic. */
export async function listHeadlines(reader: Reader<ReadTables>): Promise<ObservationView[]> {
  const real = observationsFor(reader, 'public').where('evidence_observation.demo', '=', 0)
  const indicators = await listIndicators(reader)
  const ids: string[] = []
  for (const { code } of indicators) {
    const [newest, older] = await newestOf(real, { code, limit: 2 })
    if (newest !== undefined && older !== undefined) ids.push(newest)
  }
  const found = (await findObservations(reader, ids)).filter(
    ({ value }) => value.kind !== 'missing',
  )
  const inOrder = indicators.flatMap(({ code, topic }) =>
    found
      .filter((one) => one.indicatorCode === code)
      .map((observation) => ({ topic, observation })),
  )
  const newestFirst = inOrder.toSorted((one, other) =>
    byTime(other.observation.period, one.observation.period),
  )
  const ofTopics = Map.groupBy(newestFirst, ({ topic }) => topic)
  return [...ofTopics.values()]
    .flatMap(([first]) => (first ? [first.observation] : []))
    .slice(0, HEADLINES_MAX)
}

/** Ids of an indicator's newest. One question for each indicator walks the index; one for all of them is planned badly by both engines. */
async function newestOf(
  wanted: ReturnType<typeof observationsFor>,
  { code, limit }: { readonly code: string; readonly limit: number },
): Promise<string[]> {
  const rows = await wanted
    .select('evidence_observation.id')
    .where('evidence_observation.indicator_code', '=', code)
    .orderBy('evidence_observation.period_to', 'desc')
    .orderBy('evidence_observation.period_from', 'desc')
    .orderBy('evidence_observation.id')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}
