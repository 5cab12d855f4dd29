import type { Reader } from '#core/db.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import { listInstitutionNames, type InstitutionName } from '#modules/institutions'
import { confirmedLawPack, lawPack, type LawPack } from '#modules/law'

import type { Channel } from './channel.ts'
import { listHistories, type RequestEvent } from './history.ts'
import type { RequestState } from './request-state.ts'
import { standingOf, type Condition, type Standing } from './standing-rules.ts'
import type { ReadTables, RequestTables } from './tables.ts'
import { visibleTo, type Audience } from './visibility.ts'

/** Requests on one page of a list. */
export const PAGE_LENGTH = 50
/** Requests read at once where all of them are wanted. */
const BATCH = 500

/** A question as it was asked. */
export type Question = {
  readonly id: string
  readonly position: number
  readonly text: HumanText
  readonly indicatorCode: string | null
}

/** A line of a list. */
export type RequestLine = {
  readonly id: string
  readonly number: string
  readonly subject: HumanText
  readonly institution: InstitutionName
  readonly sentOn: string | null
  readonly createdAt: string
  readonly published: boolean
  readonly demo: boolean
  readonly standing: Standing
}

/** Everything recorded of a request, with the whole history. */
export type RequestView = RequestLine & {
  readonly body: string
  readonly urgent: boolean
  readonly channel: Channel | null
  readonly receivedOn: string | null
  readonly receiptProof: string | null
  readonly state: RequestState
  readonly questions: readonly Question[]
  readonly history: readonly RequestEvent[]
  /** The law by which `standing` was computed, with what lawyers have confirmed. */
  readonly pack: LawPack
}

/** What narrows a list; a year is that of sending. */
export type RequestFilter = {
  readonly institutionId?: string | undefined
  readonly year?: string | undefined
  readonly condition?: Condition | undefined
}

/** Who asks, and on which day: the day decides who is late. */
export type Asking = { readonly audience: Audience; readonly today: string }

/** A request as the audience may see it, by its id or its number. */
export async function findRequest(
  reader: Reader<ReadTables>,
  key: { readonly id: string } | { readonly number: string },
  { audience, today }: Asking,
): Promise<RequestView | undefined> {
  const row = await lines(reader, audience, {})
    .select(['body', 'channel', 'received_on as receivedOn'])
    .select(['receipt_proof as receiptProof', 'state'])
    .where(
      'id' in key ? 'request_request.id' : 'request_request.number',
      '=',
      'id' in key ? key.id : key.number,
    )
    .executeTakeFirst()
  if (!row) return undefined
  const histories = await listHistories(reader, [row.id])
  const pack = await confirmedLawPack(reader)
  const [line] = await completed(reader, [row], { pack, today })
  if (!line) return undefined
  return {
    ...line,
    body: row.body,
    urgent: row.urgent === 1,
    channel: row.channel,
    receivedOn: row.receivedOn,
    receiptProof: row.receiptProof,
    state: row.state,
    questions: await listQuestions(reader, row.id),
    history: histories.get(row.id) ?? [],
    pack,
  }
}

/** One page of the list, newest first, and how many requests there are in all. */
export async function listRequests(
  reader: Reader<ReadTables>,
  { audience, today }: Asking,
  { page, ...filter }: RequestFilter & { readonly page: number },
): Promise<{ readonly lines: readonly RequestLine[]; readonly total: number }> {
  const from = (page - 1) * PAGE_LENGTH
  if (filter.condition !== undefined) {
    // How a request stands is computed, so all must be looked at.
    const all = await listAllRequests(reader, { audience, today }, filter)
    return { lines: all.slice(from, from + PAGE_LENGTH), total: all.length }
  }
  const rows = await lines(reader, audience, filter).limit(PAGE_LENGTH).offset(from).execute()
  const { total } = await matching(reader, audience, filter)
    .select((row) => row.fn.countAll<number | string>().as('total'))
    .executeTakeFirstOrThrow()
  // PostgreSQL counts in bigint, which its driver gives as text.
  return { lines: await completed(reader, rows, { pack: lawPack(), today }), total: Number(total) }
}

/** Every request that matches, newest first; for counting. */
export async function listAllRequests(
  reader: Reader<ReadTables>,
  { audience, today }: Asking,
  filter: RequestFilter,
): Promise<RequestLine[]> {
  const all: RequestLine[] = []
  for (let from = 0; ; from += BATCH) {
    const rows = await lines(reader, audience, filter).limit(BATCH).offset(from).execute()
    all.push(...(await completed(reader, rows, { pack: lawPack(), today })))
    if (rows.length < BATCH) break
  }
  const { condition } = filter
  return condition === undefined
    ? all
    : all.filter(({ standing }) => standing.condition === condition)
}

/** Requests of the desk by id. */
export async function findRequests(
  reader: Reader<ReadTables>,
  { ids, today }: { readonly ids: readonly string[]; readonly today: string },
): Promise<ReadonlyMap<string, RequestLine>> {
  if (ids.length === 0) return new Map()
  const rows = await lines(reader, 'desk', {}).where('request_request.id', 'in', ids).execute()
  const found = await completed(reader, rows, { pack: lawPack(), today })
  return new Map(found.map((line) => [line.id, line]))
}

/** Numbers of all published requests, for the sitemap (which holds 50,000 addresses). */
export async function listPublicNumbers(reader: Reader<ReadTables>): Promise<string[]> {
  const rows = await matching(reader, 'public', {}).select('number').orderBy('number').execute()
  return rows.map(({ number }) => number)
}

/** Years in which something was sent and institutions that were asked, for the filter of a list. */
export async function listFilterChoices(
  reader: Reader<ReadTables>,
  audience: Audience,
): Promise<{
  readonly years: readonly string[]
  readonly institutions: readonly InstitutionName[]
}> {
  const years = await matching(reader, audience, {})
    .select((row) => row.fn<string>('substr', ['sent_on', row.lit(1), row.lit(4)]).as('year'))
    .where('sent_on', 'is not', null)
    .distinct()
    .orderBy('year', 'desc')
    .execute()
  const asked = await matching(reader, audience, {})
    .select('institution_id as id')
    .distinct()
    .orderBy('institution_id')
    .execute()
  const names = await listInstitutionNames(
    reader,
    asked.map(({ id }) => id),
  )
  return { years: years.map(({ year }) => year), institutions: [...names.values()] }
}

function matching(reader: Reader<ReadTables>, audience: Audience, filter: RequestFilter) {
  const { institutionId, year } = filter
  let query = reader.selectFrom('request_request').where(visibleTo(audience))
  if (institutionId !== undefined) query = query.where('institution_id', '=', institutionId)
  if (year !== undefined) query = query.where('sent_on', 'like', `${year}-%`)
  return query
}

function lines(reader: Reader<ReadTables>, audience: Audience, filter: RequestFilter) {
  return matching(reader, audience, filter)
    .select(['request_request.id', 'number', 'subject_sr', 'subject_en', 'institution_id'])
    .select(['sent_on', 'created_at', 'urgent', 'published_at', 'request_request.demo'])
    .orderBy((row) => row.fn.coalesce('sent_on', 'created_at'), 'desc')
    .orderBy('number', 'desc')
}

type LineRow = Pick<
  RequestTables['request_request'],
  | 'id'
  | 'number'
  | 'subject_sr'
  | 'subject_en'
  | 'institution_id'
  | 'sent_on'
  | 'created_at'
  | 'urgent'
  | 'published_at'
  | 'demo'
>

/** Adds to rows what other tables and the law say of them. */
async function completed(
  reader: Reader<ReadTables>,
  rows: readonly LineRow[],
  { pack, today }: { readonly pack: LawPack; readonly today: string },
): Promise<RequestLine[]> {
  const histories = await listHistories(
    reader,
    rows.map(({ id }) => id),
  )
  const institutionIds = [...new Set(rows.map((row) => row.institution_id))]
  const names = await listInstitutionNames(reader, institutionIds)
  return rows.flatMap((row) => {
    const institution = names.get(row.institution_id)
    // A foreign key holds the institution, and each has a name.
    if (!institution) return []
    const subject = { institutionId: row.institution_id, urgent: row.urgent === 1 }
    const history = histories.get(row.id) ?? []
    return [
      {
        id: row.id,
        number: row.number,
        subject: { sr: row.subject_sr, en: row.subject_en },
        institution,
        sentOn: row.sent_on,
        createdAt: row.created_at,
        published: row.published_at !== null,
        demo: row.demo === 1,
        standing: standingOf(pack, { subject, history }, today),
      },
    ]
  })
}

async function listQuestions(
  reader: Reader<RequestTables>,
  requestId: string,
): Promise<Question[]> {
  const rows = await reader
    .selectFrom('request_question')
    .select(['id', 'position', 'text_sr as sr', 'text_en as en'])
    .select('indicator_code as indicatorCode')
    .where('request_id', '=', requestId)
    .orderBy('position')
    .execute()
  return rows.map(({ sr, en, ...question }) => ({ ...question, text: { sr, en } }))
}
