import { reading, type Writer } from '#core/db.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import { newId } from '#core/ids.ts'
import { fail, ok, type Result } from '#core/result.ts'
import { removeDocument } from '#core/search/index-document.ts'
import { listInstitutionNames } from '#modules/institutions'
import { isDay } from '#modules/law'

import type { Channel } from './channel.ts'
import { unfilledMarks } from './letter.ts'
import { takeNumber } from './number.ts'
import { addLine, insertLine, readHistory, type Act, type RecordFailure } from './record.ts'
import { positionOf, type Outcome } from './request-state.ts'
import { savedText, textName, type NewQuestion, type RequestText } from './request-text.ts'
import { indexRequest, searchSource } from './search-documents.ts'
import type { WrittenTables } from './tables.ts'

type TextFailure = 'institution-unknown' | 'subject-required' | 'question-required'
type Done<F extends string = never> = Promise<Result<undefined, RecordFailure | F>>
type Writing = Writer<WrittenTables>
type OfRequest = { readonly requestId: string; readonly act: Act }

/** Writes a draft and gives it the next number of the year. `id` only where the caller must know it beforehand. */
export async function draftRequest(
  trx: Writing,
  input: RequestText & { readonly id?: string; readonly demo: boolean; readonly act: Act },
): Promise<Result<{ id: string; number: string }, TextFailure>> {
  const { act, id = newId(), demo, ...text } = input
  const problem = await problemOfText(trx, text)
  if (problem) return fail(problem)
  const number = await takeNumber(trx, act.today.slice(0, 4), {
    id,
    ...textColumns(text),
    channel: null,
    sent_on: null,
    received_on: null,
    receipt_proof: null,
    state: 'draft',
    published_at: null,
    demo: demo ? 1 : 0,
    created_by: act.byUser,
    created_at: act.at,
  })
  await insertQuestions(trx, id, text.questions)
  await insertLine(trx, { requestId: id, kind: 'drafted', position: 1 }, act)
  return ok({ id, number })
}

/** Changes what is asked, until it is sent; refused when somebody changed what the person had before them. */
export async function editDraft(
  trx: Writing,
  input: RequestText & OfRequest & { readonly startedFrom: string },
): Done<TextFailure | 'stale'> {
  const { requestId, act, startedFrom, ...text } = input
  const problem = await problemOfText(trx, text)
  if (problem) return fail(problem)
  const saved = await savedText(trx, requestId)
  if (!saved) return fail('not-found')
  if (startedFrom !== textName(saved)) return fail('stale')
  const added = await addLine(trx, { requestId, kind: 'edited' }, act)
  if (!added.ok) return added
  await trx
    .updateTable('request_request')
    .set(textColumns(text))
    .where('id', '=', requestId)
    .execute()
  await trx.deleteFrom('request_question').where('request_id', '=', requestId).execute()
  await insertQuestions(trx, requestId, text.questions)
  return ok(undefined)
}

/** Notes that the letter has gone. Refused while it has places to fill in (`detail` lists them). */
export async function sendRequest(
  trx: Writing,
  input: OfRequest & { readonly channel: Channel; readonly sentOn: string },
): Done<'letter-unfinished'> {
  const { requestId, channel, sentOn, act } = input
  const request = await trx
    .selectFrom('request_request')
    .select('body')
    .where('id', '=', requestId)
    .executeTakeFirst()
  const marks = unfilledMarks(request?.body ?? '')
  if (marks.length > 0) return fail('letter-unfinished', marks.join(', '))
  const added = await addLine(trx, { requestId, kind: 'sent', onDay: sentOn }, act)
  if (!added.ok) return added
  await trx.updateTable('request_request').set({ channel }).where('id', '=', requestId).execute()
  return ok(undefined)
}

/** Notes the proved receipt by the authority, from which its term runs. */
export async function recordReceipt(
  trx: Writing,
  input: OfRequest & { readonly receivedOn: string; readonly proof: HumanText },
): Done<'proof-required'> {
  const { requestId, receivedOn, proof, act } = input
  if (isBlank(proof)) return fail('proof-required')
  const line = { requestId, kind: 'received', onDay: receivedOn, note: proof } as const
  return done(await addLine(trx, line, act))
}

/** Notes that the authority has announced that it needs longer; `until` is the day that it promises, if it names one. */
export async function recordExtension(
  trx: Writing,
  input: OfRequest & {
    readonly noticedOn: string
    readonly until?: string | undefined
    readonly reason: HumanText
  },
): Done<'until-invalid'> {
  const { requestId, noticedOn, until, reason, act } = input
  if (until !== undefined && (!isDay(until) || until < noticedOn)) return fail('until-invalid')
  const line = { requestId, kind: 'extension-noticed', onDay: noticedOn } as const
  return done(await addLine(trx, { ...line, untilDay: until, note: reason }, act))
}

/** Notes what came. `clarification-asked` is no answer: the request then waits for us. `postedOn` is the postmark, where it is known. */
export async function recordAnswer(
  trx: Writing,
  input: OfRequest & {
    readonly answeredOn: string
    readonly postedOn?: string | undefined
    readonly outcome: Outcome | 'clarification-asked'
    readonly note: HumanText
    readonly documentSha256?: string | undefined
  },
): Done {
  const { requestId, answeredOn, postedOn, outcome, note, documentSha256, act } = input
  const line = { requestId, onDay: answeredOn, postedOn, note, documentSha256 }
  return done(
    outcome === 'clarification-asked'
      ? await addLine(trx, { ...line, kind: 'completion-asked' }, act)
      : await addLine(trx, { ...line, kind: 'answered', outcome }, act),
  )
}

/** Notes that the authority has received the completed request. */
export async function recordCompletion(
  trx: Writing,
  input: OfRequest & { readonly receivedOn: string; readonly proof: HumanText },
): Done<'proof-required'> {
  const { requestId, receivedOn, proof, act } = input
  if (isBlank(proof)) return fail('proof-required')
  const line = { requestId, kind: 'completed', onDay: receivedOn, note: proof } as const
  return done(await addLine(trx, line, act))
}

/** Takes back the latest fact, because it was entered wrongly. `eventId` is the one that the person saw as the latest. */
export async function takeBackFact(
  trx: Writing,
  input: OfRequest & { readonly eventId: string; readonly reason: HumanText },
): Done<'reason-required'> {
  const { requestId, eventId, reason, act } = input
  if (isBlank(reason)) return fail('reason-required')
  const { lastFact } = positionOf(await readHistory(trx, requestId))
  if (lastFact && lastFact.id !== eventId) return fail('changed-meanwhile')
  const line = { requestId, kind: 'taken-back', takesBack: eventId, note: reason } as const
  const added = await addLine(trx, line, act)
  if (added.ok && lastFact?.kind === 'sent') {
    await trx
      .updateTable('request_request')
      .set({ channel: null })
      .where('id', '=', requestId)
      .execute()
  }
  return done(added)
}

/** Closes the file; a closed one stands still. A draft is closed when it is given up. */
export async function closeRequest(
  trx: Writing,
  input: OfRequest & { readonly note: HumanText },
): Done {
  const { requestId, note, act } = input
  return done(await addLine(trx, { requestId, kind: 'closed', note }, act))
}

/** Opens a closed file where it stood. */
export async function reopenRequest(trx: Writing, { requestId, act }: OfRequest): Done {
  return done(await addLine(trx, { requestId, kind: 'reopened' }, act))
}

/** Shows the request to everybody and puts it into the search index. Its institution must be public already. */
export async function publishRequest(
  trx: Writing,
  { requestId, act }: OfRequest,
): Done<'institution-hidden'> {
  const request = await trx
    .selectFrom('request_request')
    .select('institution_id as institutionId')
    .where('id', '=', requestId)
    .executeTakeFirst()
  if (!request) return fail('not-found')
  const names = await listInstitutionNames(reading<WrittenTables>(trx), [request.institutionId])
  if (names.get(request.institutionId)?.published !== true) return fail('institution-hidden')
  const added = await addLine(trx, { requestId, kind: 'published' }, act)
  if (!added.ok) return added
  await indexRequest(trx, requestId)
  return ok(undefined)
}

/** Takes the public page away; the file stays as it is. */
export async function withdrawRequest(trx: Writing, { requestId, act }: OfRequest): Done {
  const added = await addLine(trx, { requestId, kind: 'withdrawn' }, act)
  if (added.ok) await removeDocument(trx, { source: searchSource, key: requestId })
  return done(added)
}

async function problemOfText(trx: Writing, text: RequestText): Promise<TextFailure | undefined> {
  if (isBlank(text.subject)) return 'subject-required'
  if (text.questions.length === 0 || text.questions.some((question) => isBlank(question.text))) {
    return 'question-required'
  }
  const names = await listInstitutionNames(reading<WrittenTables>(trx), [text.institutionId])
  return names.has(text.institutionId) ? undefined : 'institution-unknown'
}

function textColumns(text: Omit<RequestText, 'questions'>) {
  return {
    institution_id: text.institutionId,
    subject_sr: text.subject.sr,
    subject_en: text.subject.en,
    body: text.body,
    urgent: text.urgent ? 1 : 0,
  }
}

async function insertQuestions(
  trx: Writing,
  requestId: string,
  questions: readonly NewQuestion[],
): Promise<void> {
  await trx
    .insertInto('request_question')
    .values(
      questions.map(({ text, indicatorCode }, index) => ({
        id: newId(),
        request_id: requestId,
        position: index + 1,
        text_sr: text.sr,
        text_en: text.en,
        indicator_code: indicatorCode,
      })),
    )
    .execute()
}

function isBlank(text: HumanText): boolean {
  return Object.values(text).every((written) => written.trim() === '')
}

function done<F extends string>(added: Result<unknown, F>): Result<undefined, F> {
  return added.ok ? ok(undefined) : added
}
