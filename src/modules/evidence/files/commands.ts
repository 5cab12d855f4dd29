import { reading, type Writer } from '#core/db.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import { newId } from '#core/ids.ts'
import { enqueueJob } from '#core/jobs/enqueue-job.ts'
import { fail, ok, type Result } from '#core/result.ts'
import { recordAnswer } from '#modules/requests'

import type { FileEventKind, WrittenTables } from '../tables.ts'
import type { Act } from './act.ts'
import type { CheckedUpload } from './check-upload.ts'
import { readFileJob } from './jobs.ts'
import { findDeadReading, listFindings } from './queries.ts'
import { indexFile, unindexFile } from './search-documents.ts'

type Writing = Writer<WrittenTables>
type OfFile = { readonly sha256: string; readonly act: Act }
type AnswerInput = Parameters<typeof recordAnswer>[1]
type AnswerFailure = Extract<
  Awaited<ReturnType<typeof recordAnswer>>,
  { readonly ok: false }
>['failure']

/** As what a file answers which request. */
export type FiledAnswer = {
  readonly requestId: string
  readonly outcome: AnswerInput['outcome']
}

/** A document that is in the store, and what is known of it. */
export type NewFile = {
  readonly sha256: string
  readonly bytes: number
  readonly checked: CheckedUpload
  readonly title: HumanText
  readonly receivedOn: string
  /** With an answer, the institution asked takes the place of `institutionId`. */
  readonly answer: FiledAnswer | undefined
  readonly institutionId: string | null
  readonly demo: boolean
  readonly act: Act
}

/** Files a document: its row, its place in the request's history and the job that reads it, or nothing of these. */
export async function fileDocument(
  trx: Writing,
  file: NewFile,
): Promise<Result<undefined, 'already-filed' | 'institution-unknown' | AnswerFailure>> {
  const { sha256, answer, act, checked } = file
  const institutionId = answer
    ? await institutionAsked(trx, answer.requestId)
    : await knownInstitution(trx, file.institutionId)
  if (institutionId === undefined) return fail(answer ? 'not-found' : 'institution-unknown')
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('evidence_file')
    .values({
      sha256,
      kind: checked.kind,
      bytes: file.bytes,
      page_count: checked.pageCount,
      title_sr: file.title.sr,
      title_en: file.title.en,
      request_id: answer?.requestId ?? null,
      institution_id: institutionId,
      received_on: file.receivedOn,
      uploaded_by: act.byUser,
      uploaded_at: act.at,
      state: 'processing',
      failure: null,
      repaired: checked.repaired ? 1 : 0,
      published_at: null,
      demo: file.demo ? 1 : 0,
    })
    .onConflict((conflict) => conflict.column('sha256').doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return fail('already-filed')
  if (answer) {
    const recorded = await recordAnswer(trx, {
      requestId: answer.requestId,
      answeredOn: file.receivedOn,
      outcome: answer.outcome,
      note: { sr: '', en: '' },
      documentSha256: sha256,
      act,
    })
    if (!recorded.ok) return recorded
  }
  await addEvent(trx, { sha256, act, kind: 'filed' })
  await enqueueJob(trx, readFileJob, { payload: { sha256 }, at: act.at })
  return ok(undefined)
}

/** Reads a file again that could not be read. */
export async function retryReading(
  trx: Writing,
  { sha256, act }: OfFile,
): Promise<Result<undefined, 'not-found' | 'not-failed'>> {
  const file = await fileState(trx, sha256)
  if (!file) return fail('not-found')
  const stuck =
    file.state === 'processing' &&
    (await findDeadReading(reading<WrittenTables>(trx), sha256)) !== undefined
  if (file.state !== 'failed' && !stuck) return fail('not-failed')
  await trx
    .updateTable('evidence_file')
    .set({ state: 'processing', failure: null })
    .where('sha256', '=', sha256)
    .execute()
  await addEvent(trx, { sha256, act, kind: 'retried' })
  await enqueueJob(trx, readFileJob, { payload: { sha256 }, at: act.at })
  return ok(undefined)
}

/**
 * Shows a file to everybody and puts its pages into the search index. Where something in it may be personal data, or a page has no text to look through,
 * someone must have looked (`lookedAt`).
 */
export async function publishFile(
  trx: Writing,
  { sha256, act, lookedAt }: OfFile & { readonly lookedAt: boolean },
): Promise<Result<undefined, 'not-found' | 'not-ready' | 'already-published' | 'not-looked-at'>> {
  const file = await fileState(trx, sha256)
  if (!file) return fail('not-found')
  if (file.state !== 'ready') return fail('not-ready')
  if (file.publishedAt !== null) return fail('already-published')
  const { findings, unread } = await listFindings(reading<WrittenTables>(trx), sha256)
  if (findings.length + unread.length > 0 && !lookedAt) return fail('not-looked-at')
  const { numUpdatedRows } = await trx
    .updateTable('evidence_file')
    .set({ published_at: act.at })
    .where('sha256', '=', sha256)
    .where('published_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return fail('already-published')
  await addEvent(trx, { sha256, act, kind: 'published', findings: findings.length })
  await indexFile(trx, sha256)
  return ok(undefined)
}

/** Takes a file, its pages, pictures and quotations from the public at once; what rests on it keeps its ground in the desk. */
export async function withdrawFile(
  trx: Writing,
  { sha256, act }: OfFile,
): Promise<Result<undefined, 'not-found' | 'not-published'>> {
  const file = await fileState(trx, sha256)
  if (!file) return fail('not-found')
  if (file.publishedAt === null) return fail('not-published')
  await trx
    .updateTable('evidence_file')
    .set({ published_at: null })
    .where('sha256', '=', sha256)
    .execute()
  await addEvent(trx, { sha256, act, kind: 'withdrawn' })
  await unindexFile(trx, { sha256, pageCount: file.pageCount })
  return ok(undefined)
}

function fileState(trx: Writing, sha256: string) {
  return trx
    .selectFrom('evidence_file')
    .select(['state', 'published_at as publishedAt', 'page_count as pageCount'])
    .where('sha256', '=', sha256)
    .executeTakeFirst()
}

async function institutionAsked(trx: Writing, requestId: string): Promise<string | undefined> {
  const request = await trx
    .selectFrom('request_request')
    .select('institution_id as institutionId')
    .where('id', '=', requestId)
    .executeTakeFirst()
  return request?.institutionId
}

async function knownInstitution(
  trx: Writing,
  institutionId: string | null,
): Promise<string | null | undefined> {
  if (institutionId === null) return null
  const body = await trx
    .selectFrom('institution_body')
    .select('id')
    .where('id', '=', institutionId)
    .executeTakeFirst()
  return body?.id
}

async function addEvent(
  trx: Writing,
  event: OfFile & { readonly kind: FileEventKind; readonly findings?: number },
): Promise<void> {
  const { sha256, act, kind, findings = null } = event
  await trx
    .insertInto('evidence_file_event')
    .values({
      id: newId(),
      file_sha256: sha256,
      at: act.at,
      kind,
      by_user: act.byUser,
      findings,
    })
    .execute()
}
