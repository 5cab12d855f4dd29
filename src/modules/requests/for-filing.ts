import type { Reader } from '#core/db.ts'

import { findRequest, listAllRequests, type RequestLine, type RequestView } from './queries.ts'
import { mayFollow } from './request-state.ts'
import type { ReadTables } from './tables.ts'
import { visibleTo } from './visibility.ts'

/** A request to which an answer may be filed now. */
export type RequestForAnswer = Pick<
  RequestView,
  'id' | 'number' | 'subject' | 'institution' | 'receivedOn' | 'questions' | 'published' | 'demo'
> & {
  /** Whether `recordAnswer` would take an answer now; a proof of receipt comes first. */
  readonly answerable: boolean
}

/** The request to which a file is filed, for the desk. */
export async function findRequestForAnswer(
  reader: Reader<ReadTables>,
  id: string,
  today: string,
): Promise<RequestForAnswer | undefined> {
  const found = await findRequest(reader, { id }, { audience: 'desk', today })
  if (!found) return undefined
  const { number, subject, institution, receivedOn, questions, published, demo, standing } = found
  const answerable = mayFollow(standing.position, 'answered')
  const view = { id, number, subject, institution, receivedOn, questions, published, demo }
  return { ...view, answerable }
}

/** Requests that wait for an answer or got one, newest first; what a person chooses from when filing. */
export async function listRequestsForFiling(
  reader: Reader<ReadTables>,
  today: string,
): Promise<RequestLine[]> {
  const all = await listAllRequests(reader, { audience: 'desk', today }, {})
  return all.filter(({ standing }) => mayFollow(standing.position, 'answered'))
}

/** A published request, for modules whose public pages mention it. */
export type PublicRequest = Pick<RequestLine, 'id' | 'number' | 'subject'>

/** The published ones among these requests, by id. */
export async function publicRequestsById(
  reader: Reader<ReadTables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PublicRequest>> {
  if (ids.length === 0) return new Map()
  const rows = await reader
    .selectFrom('request_request')
    .select(['request_request.id', 'number', 'subject_sr', 'subject_en'])
    .where(visibleTo('public'))
    .where('request_request.id', 'in', ids)
    .orderBy('number')
    .execute()
  return new Map(
    rows.map((row) => [
      row.id,
      { id: row.id, number: row.number, subject: { sr: row.subject_sr, en: row.subject_en } },
    ]),
  )
}
