import { expect, test } from 'vitest'

import { write } from '#core/db.ts'
import { testDatabase } from '#support/database.ts'

import {
  act,
  addInstitution,
  aRequest,
  must,
  note,
  text,
  TODAY,
  writeAgain,
  type RequestDatabase,
} from './a-request.ts'
import {
  closeRequest,
  draftRequest,
  publishRequest,
  recordAnswer,
  recordCompletion,
  recordExtension,
  recordReceipt,
  sendRequest,
  takeBackFact,
} from './commands.ts'
import { findRequest, listAllRequests } from './queries.ts'
import type { RequestText } from './request-text.ts'
import type { WrittenTables } from './tables.ts'

const desk = { audience: 'desk', today: TODAY } as const

async function desktop(): Promise<RequestDatabase> {
  const db = await testDatabase<WrittenTables>()
  await addInstitution(db, 'zavod', true)
  return db
}

const answerOf = (requestId: string, answeredOn: string) =>
  ({ requestId, answeredOn, outcome: 'full', note: { sr: '', en: '' }, act }) as const

test('a draft gets the next number of the year and keeps what was asked', async () => {
  const db = await desktop()
  const first = await aRequest(db)
  const second = await aRequest(db)
  const view = await findRequest(db.reader, { id: second }, desk)
  expect(view).toMatchObject({
    number: '2026-0002',
    subject: text.subject,
    state: 'draft',
    published: false,
    questions: [
      { position: 1, text: text.questions[0]?.text, indicatorCode: 'capacity.trainings' },
    ],
    standing: { condition: 'draft' },
  })
  expect((await findRequest(db.reader, { id: first }, desk))?.number).toBe('2026-0001')
})

test('after 9999 numbers the year goes on', async () => {
  const db = await desktop()
  const id = await aRequest(db)
  await db.writer
    .updateTable('request_request')
    .set({ number: '2026-9999' })
    .where('id', '=', id)
    .execute()
  const next = await aRequest(db)
  const after = await aRequest(db)
  expect((await findRequest(db.reader, { id: next }, desk))?.number).toBe('2026-10000')
  expect((await findRequest(db.reader, { id: after }, desk))?.number).toBe('2026-10001')
})

test('many people who draft at once get as many different numbers, without a gap', async () => {
  const db = await desktop()
  const made = await Promise.all(
    Array.from({ length: 25 }, () =>
      write(db.writer, (trx) => draftRequest(trx, { ...text, demo: false, act })),
    ),
  )
  const numbers = made.map((one) => (one.ok ? one.value.number : one.failure)).toSorted()
  const wanted = Array.from({ length: 25 }, (_, n) => `2026-${String(n + 1).padStart(4, '0')}`)
  expect(numbers).toEqual(wanted)
})

test('a text without an institution, a subject or a question is refused', async () => {
  const db = await desktop()
  const refused = async (other: Partial<RequestText>) => {
    const made = await write(db.writer, (trx) =>
      draftRequest(trx, { ...text, ...other, demo: false, act }),
    )
    return made.ok ? 'done' : made.failure
  }
  expect(await refused({ institutionId: 'nema' })).toBe('institution-unknown')
  expect(await refused({ subject: { sr: ' ', en: '' } })).toBe('subject-required')
  expect(await refused({ questions: [] })).toBe('question-required')
  expect((await listAllRequests(db.reader, desk, {})).length).toBe(0)
})

test('a letter with places to fill in does not go out', async () => {
  const db = await desktop()
  const requestId = await aRequest(db, { body: 'Адреса: {{адреса}}, {{questions}}' })
  const send = { requestId, channel: 'post', sentOn: '2026-11-02', act } as const
  expect(await write(db.writer, (trx) => sendRequest(trx, send))).toEqual({
    ok: false,
    failure: 'letter-unfinished',
    detail: '{{адреса}}',
  })
  await must(db, (trx) => writeAgain(trx, requestId))
  await must(db, (trx) => sendRequest(trx, send))
  expect(await findRequest(db.reader, { id: requestId }, desk)).toMatchObject({
    state: 'sent',
    channel: 'post',
    sentOn: '2026-11-02',
  })
})

test('a receipt needs proof, and a day that has come and is not before the sending', async () => {
  const db = await desktop()
  const requestId = await aRequest(db, { sentOn: '2026-11-02' })
  const receipt = (receivedOn: string, proof = note) =>
    write(db.writer, (trx) => recordReceipt(trx, { requestId, receivedOn, proof, act }))
  expect(await receipt('2026-11-03', { sr: ' ', en: '' })).toMatchObject({
    failure: 'proof-required',
  })
  expect(await receipt('2026-11-25')).toMatchObject({ failure: 'day-in-future' })
  expect(await receipt('2026-02-30')).toMatchObject({ failure: 'day-invalid' })
  expect(await receipt('2026-11-01')).toMatchObject({
    failure: 'day-before-previous',
    detail: '2026-11-02',
  })
  expect((await findRequest(db.reader, { id: requestId }, desk))?.state).toBe('sent')
  expect(await receipt('2026-11-03')).toMatchObject({ ok: true })
  expect(await findRequest(db.reader, { id: requestId }, desk)).toMatchObject({
    state: 'received',
    receivedOn: '2026-11-03',
    receiptProof: 'повратница',
  })
})

test('an answer keeps its document, its postmark and its outcome', async () => {
  const db = await desktop()
  const requestId = await aRequest(db, { sentOn: '2026-11-02', receivedOn: '2026-11-03' })
  const answer = { ...answerOf(requestId, '2026-11-20'), documentSha256: 'abc' }
  const posted = (postedOn: string) =>
    write(db.writer, (trx) => recordAnswer(trx, { ...answer, postedOn }))
  expect(await posted('2026-11-21')).toMatchObject({ failure: 'posted-day-invalid' })
  expect(await posted('2026-11-01')).toMatchObject({ failure: 'posted-day-invalid' })
  expect(await posted('2026-11-18')).toMatchObject({ ok: true })
  const view = await findRequest(db.reader, { id: requestId }, desk)
  expect(view).toMatchObject({ state: 'answered', standing: { condition: 'in-time' } })
  expect(view?.history.at(-1)).toMatchObject({
    kind: 'answered',
    outcome: 'full',
    documentSha256: 'abc',
    postedOn: '2026-11-18',
  })
})

test('an instruction to complete is followed by the completion, and an extension is noted once', async () => {
  const db = await desktop()
  const requestId = await aRequest(db, { sentOn: '2026-11-02', receivedOn: '2026-11-03' })
  const asked = { ...answerOf(requestId, '2026-11-06'), outcome: 'clarification-asked' } as const
  await must(db, (trx) => recordAnswer(trx, asked))
  const waiting = await findRequest(db.reader, { id: requestId }, desk)
  expect(waiting).toMatchObject({ state: 'received', standing: { condition: 'awaiting-us' } })
  await must(db, (trx) =>
    recordCompletion(trx, { requestId, receivedOn: '2026-11-10', proof: note, act }),
  )
  const extension = { requestId, noticedOn: '2026-11-12', reason: note, act }
  const until = (day: string) =>
    write(db.writer, (trx) => recordExtension(trx, { ...extension, until: day }))
  expect(await until('2026-11-11')).toMatchObject({ failure: 'until-invalid' })
  expect(await until('2026-12-10')).toMatchObject({ ok: true })
  expect(await until('2026-12-11')).toMatchObject({ failure: 'not-possible-now' })
})

test('a wrong entry is taken back with a reason, stays in the history and no longer counts', async () => {
  const db = await desktop()
  const requestId = await aRequest(db, { sentOn: '2026-11-02', receivedOn: '2026-11-03' })
  await must(db, (trx) => recordAnswer(trx, answerOf(requestId, '2026-11-20')))
  const view = await findRequest(db.reader, { id: requestId }, desk)
  const eventId = view?.standing.position.lastFact?.id ?? ''
  const back = (id: string, reason = note) =>
    write(db.writer, (trx) => takeBackFact(trx, { requestId, eventId: id, reason, act }))
  expect(await back('another')).toMatchObject({ failure: 'changed-meanwhile' })
  expect(await back(eventId, { sr: '', en: '' })).toMatchObject({ failure: 'reason-required' })
  expect(await back(eventId)).toMatchObject({ ok: true })
  const after = await findRequest(db.reader, { id: requestId }, desk)
  expect(after).toMatchObject({ state: 'received', standing: { outcome: undefined } })
  expect(after?.history.map(({ kind }) => kind)).toEqual([
    'drafted',
    'sent',
    'received',
    'answered',
    'taken-back',
  ])
  await must(db, (trx) => recordAnswer(trx, answerOf(requestId, '2026-11-19')))
})

test('taking back a sending clears how it was sent', async () => {
  const db = await desktop()
  const requestId = await aRequest(db, { sentOn: '2026-11-02' })
  const view = await findRequest(db.reader, { id: requestId }, desk)
  const eventId = view?.standing.position.lastFact?.id ?? ''
  await must(db, (trx) => takeBackFact(trx, { requestId, eventId, reason: note, act }))
  expect(await findRequest(db.reader, { id: requestId }, desk)).toMatchObject({
    state: 'draft',
    channel: null,
    sentOn: null,
  })
})

test('two people who write at once: one of them is told to look again', async () => {
  const db = await desktop()
  const requestId = await aRequest(db, { sentOn: '2026-11-02', receivedOn: '2026-11-03' })
  const results = await Promise.all(
    Array.from({ length: 5 }, () =>
      write(db.writer, (trx) => closeRequest(trx, { requestId, note: { sr: '', en: '' }, act })),
    ),
  )
  const failures = results.flatMap((one) => (one.ok ? [] : [one.failure]))
  expect(failures.length).toBe(4)
  const told = ['changed-meanwhile', 'not-possible-now']
  expect(failures.filter((failure) => !told.includes(failure))).toEqual([])
  const view = await findRequest(db.reader, { id: requestId }, desk)
  expect(view?.history.filter(({ kind }) => kind === 'closed').length).toBe(1)
})

test('a request whose institution is hidden cannot be published', async () => {
  const db = await desktop()
  await addInstitution(db, 'skriven', false)
  const requestId = await aRequest(db, { institutionId: 'skriven', sentOn: '2026-11-02' })
  expect(await write(db.writer, (trx) => publishRequest(trx, { requestId, act }))).toMatchObject({
    failure: 'institution-hidden',
  })
})
