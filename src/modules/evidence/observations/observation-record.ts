import type { Reader } from '#core/db.ts'
import { listInstitutionNames, type InstitutionName } from '#modules/institutions'
import { publicRequestsById, type PublicRequest } from '#modules/requests'

import type { ReadTables } from '../tables.ts'
import { publicPart, type Change } from './changes.ts'
import { findIndicator } from './indicator-queries.ts'
import { coverage, type Coverage } from './observation-value.ts'
import { findObservation, listSamePeriod, type ObservationView } from './queries.ts'
import { listChanges, listSupports, type Support } from './support-queries.ts'

/** Everything that an observation's public page says. */
export type ObservationRecord = {
  readonly observation: ObservationView
  readonly supports: readonly Support[]
  /** The public requests that asked for it. */
  readonly requests: readonly PublicRequest[]
  /** How many of those asked for the same period gave a value. */
  readonly coverage: Coverage
  /** The indicator counts a state on a day, so that a whole month says that the day is not known. */
  readonly indicatorCountsStates: boolean
  readonly changes: readonly Change[]
  /** Bodies that the history names. */
  readonly names: ReadonlyMap<string, InstitutionName>
}

/** A public observation with its chain, its context and its history. */
export async function findObservationRecord(
  reader: Reader<ReadTables>,
  id: string,
): Promise<ObservationRecord | undefined> {
  const observation = await findObservation(reader, id)
  if (!observation) return undefined
  const { indicatorCode: code, period, demo } = observation
  const [supports, same, indicator, changes] = await Promise.all([
    listSupports(reader, [id]).then((found) => found.get(id) ?? []),
    listSamePeriod(reader, { code, period, demo }),
    findIndicator(reader, code),
    listChanges(reader, id).then(publicPart),
  ])
  const requestIds = new Set([
    ...supports.flatMap((one) => (one.kind === 'quotation' ? (one.passage.requestId ?? []) : [])),
    ...(observation.requestId === null ? [] : [observation.requestId]),
  ])
  return {
    observation,
    supports,
    requests: [...(await publicRequestsById(reader, [...requestIds])).values()],
    coverage: coverage(same.map(({ value }) => value)),
    indicatorCountsStates:
      indicator?.periodKind === 'instant' || indicator?.periodKind === 'day-end',
    changes,
    names: await namesIn(reader, changes),
  }
}

/** Names of the bodies between which an observation was moved. */
export async function namesIn(
  reader: Reader<ReadTables>,
  changes: readonly Change[],
): Promise<ReadonlyMap<string, InstitutionName>> {
  const ids = changes.flatMap(({ before, after }) => [before.institutionId, after.institutionId])
  return listInstitutionNames(reader, [...new Set(ids.filter((id) => typeof id === 'string'))])
}
