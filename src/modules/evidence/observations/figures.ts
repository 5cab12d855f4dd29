import type { Reader } from '#core/db.ts'

import type { ReadTables } from '../tables.ts'
import { findIndicator, type IndicatorView } from './indicator-queries.ts'
import { findObservations, listSeries, type DaySpan, type ObservationView } from './queries.ts'
import { listSupports, type Support } from './support-queries.ts'

/** An observation as a figure of a text sees it. A draft is there too, so that a text can be told that it rests on one: show nothing of it to the public. */
export type FigureObservation = ObservationView & { readonly published: boolean }

/** Observations on which figures rest, by id, drafts included; unknown ones are absent. */
export async function observationsForFigures(
  reader: Reader<ReadTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FigureObservation>> {
  const [all, visible] = [
    await findObservations(reader, ids, 'desk'),
    await findObservations(reader, ids, 'public'),
  ]
  const published = new Set(visible.map(({ id }) => id))
  return new Map(all.map((one) => [one.id, { ...one, published: published.has(one.id) }]))
}

/** The public observations of an indicator in the order of time, with what each rests on. */
export type IndicatorSeries = {
  readonly indicator: IndicatorView
  readonly observations: readonly ObservationView[]
  readonly supports: ReadonlyMap<string, readonly Support[]>
}

/** What of a series is wanted: whole periods within a span of days, whether invented observations too, and how many of the newest at most. */
export type SeriesSpan = DaySpan & { readonly withDemo?: boolean; readonly newest?: number }

/** The public series of an indicator; undefined when there is no such public indicator. */
export async function seriesOfIndicator(
  reader: Reader<ReadTables>,
  code: string,
  span: SeriesSpan = {},
): Promise<IndicatorSeries | undefined> {
  const indicator = await findIndicator(reader, code)
  if (!indicator) return undefined
  const all = await listSeries(reader, code, { span, newest: span.newest })
  const observations = span.withDemo === true ? all : all.filter(({ demo }) => !demo)
  const ids = observations.map(({ id }) => id)
  return { indicator, observations, supports: await listSupports(reader, ids) }
}
