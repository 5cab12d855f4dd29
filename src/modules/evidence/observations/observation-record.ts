import type { Reader } from '#core/db.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
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

/** What the desk's page of an observation says: everything, drafts and the whole history too. */
export type DeskRecord = Pick<ObservationRecord, 'observation' | 'supports' | 'changes' | 'names'>

/** An observation as the desk sees it. */
export async function findDeskRecord(
  reader: Reader<ReadTables>,
  id: string,
): Promise<DeskRecord | undefined> {
  const observation = await findObservation(reader, id, 'desk')
  if (!observation) return undefined
  const supports = (await listSupports(reader, [id], 'desk')).get(id) ?? []
  const changes = await listChanges(reader, id)
  return { observation, supports, changes, names: await namesIn(reader, changes) }
}

/** A request that may have asked for an observation. */
export type RequestChoice = {
  readonly id: string
  readonly number: string
  readonly subject: HumanText
}

/** Requests from which the desk chooses, newest first. */
export async function listRequestChoices(reader: Reader<ReadTables>): Promise<RequestChoice[]> {
  const rows = await reader
    .selectFrom('request_request')
    .select(['id', 'number', 'subject_sr', 'subject_en'])
    .orderBy('created_at', 'desc')
    .orderBy('number', 'desc')
    .limit(CHOICES_MAX)
    .execute()
  return rows.map(({ id, number, subject_sr: sr, subject_en: en }) => ({
    id,
    number,
    subject: { sr, en },
  }))
}

/** A longer list in a form helps nobody. */
const CHOICES_MAX = 1000

/** Names of the bodies between which an observation was moved. */
async function namesIn(
  reader: Reader<ReadTables>,
  changes: readonly Change[],
): Promise<ReadonlyMap<string, InstitutionName>> {
  const ids = changes.flatMap(({ before, after }) => [before.institutionId, after.institutionId])
  return listInstitutionNames(reader, [...new Set(ids.filter((id) => typeof id === 'string'))])
}
