import { expect, test } from 'vitest'

import { write, type Database } from '#core/db.ts'
import { search } from '#core/search/search.ts'
import { createInstitution } from '#modules/institutions'
import { testDatabase } from '#support/database.ts'

import {
  closeRequest,
  draftRequest,
  editDraft,
  publishRequest,
  recordAnswer,
  recordCompletion,
  recordExtension,
  recordReceipt,
  reopenRequest,
  sendRequest,
  takeBackFact,
  withdrawRequest,
  type RequestText,
} from './commands.ts'
import { findRequestForAnswer, listRequestsForFiling, publicRequestsById } from './for-filing.ts'
import {
  findRequest,
  listAllRequests,
  listFilterChoices,
  listPublicNumbers,
  listRequests,
} from './queries.ts'
import type { Act } from './record.ts'
import { mayFollow, positionOf, type EventKind } from './request-state.ts'
import { searchDocuments } from './search-documents.ts'
import type { WrittenTables } from './tables.ts'

const TODAY = '2026-11-24'
const act: Act = { byUser: 'u1', at: '2026-11-24T10:00:00.000Z', today: TODAY }
const desk = { audience: 'desk', today: TODAY } as const
const everybody = { audience: 'public', today: TODAY } as const
const note = { sr: 'повратница', en: '' }

const text: RequestText = {
  institutionId: 'zavod',
  subject: { sr: 'Обуке о безбедности', en: 'Security trainings' },
  body: 'За {{institution}}:\n\n{{questions}}',
  urgent: false,
  questions: [
    { text: { sr: 'Колико обука?', en: 'How many?' }, indicatorCode: 'capacity.trainings' },
  ],
}

async function desktop(): Promise<Database<WrittenTables>> {
  const db = await testDatabase<WrittenTables>()
  await addInstitution(db, 'zavod', true)
  return db
}

async function addInstitution(db: Database<WrittenTables>, id: string, published: boolean) {
  const none = { sr: '', en: '' }
  const name = { text: { sr: `Завод ${id}`, en: `Institute ${id}` }, short: none, note: none }
  const facts = {
    kind: 'agency',
    parentId: null,
    website: null,
    description: none,
    names: [{ ...name, validFrom: null, validTo: null }],
    contacts: [],
  } as const
  const body = { id, facts, demo: false, published, by: undefined, at: act.at }
  expect(await write(db.writer, (trx) => createInstitution(trx, body))).toMatchObject({ ok: true })
}

/** A request as far on its way as the test needs it. */
async function aRequest(
  db: Database<WrittenTables>,
  way: { sentOn?: string; receivedOn?: string; published?: boolean } & Partial<RequestText> = {},
): Promise<string> {
  const { sentOn, receivedOn, published, ...other } = way
  const made = await write(db.writer, (trx) =>
    draftRequest(trx, { ...text, ...other, demo: false, act }),
  )
  if (!made.ok) throw new Error(made.failure)
  const requestId = made.value.id
  if (sentOn !== undefined) {
    await must(db, (trx) => sendRequest(trx, { requestId, channel: 'email', sentOn, act }))
  }
  if (receivedOn !== undefined) {
    await must(db, (trx) => recordReceipt(trx, { requestId, receivedOn, proof: note, act }))
  }
  if (published === true) await must(db, (trx) => publishRequest(trx, { requestId, act }))
  return requestId
}

type Command = Parameters<typeof write<WrittenTables, undefined, string>>[1]

async function must(db: Database<WrittenTables>, command: Command): Promise<void> {
  expect(await write(db.writer, command)).toEqual({ ok: true, value: undefined })
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
  await must(db, (trx) => editDraft(trx, { ...text, requestId, act }))
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

test('every command obeys the state table wherever a request stands', async () => {
  const db = await desktop()
  const ways: readonly EventKind[][] = [
    [],
    ['sent'],
    ['sent', 'received'],
    ['sent', 'received', 'completion-asked'],
    ['sent', 'received', 'extension-noticed'],
    ['sent', 'received', 'answered'],
    ['closed'],
    ['sent', 'received', 'closed'],
    ['sent', 'published'],
    ['sent', 'published', 'withdrawn'],
  ]
  const kinds = Object.keys(commandsByKind) as EventKind[]
  const wrong: string[] = []
  for (const way of ways) {
    for (const kind of kinds) {
      const requestId = await aRequest(db)
      for (const step of way) await must(db, (trx) => run(trx, step, requestId))
      const before = await findRequest(db.reader, { id: requestId }, desk)
      const result = await write(db.writer, (trx) => run(trx, kind, requestId))
      const after = await findRequest(db.reader, { id: requestId }, desk)
      const allowed = mayFollow(positionOf(before?.history ?? []), kind)
      const grew = (after?.history.length ?? 0) - (before?.history.length ?? 0)
      const state = positionOf(after?.history ?? []).state
      if (result.ok !== allowed) wrong.push(`${way.join()} then ${kind}: ${JSON.stringify(result)}`)
      if (grew !== (allowed ? 1 : 0)) wrong.push(`${way.join()} then ${kind}: ${grew} lines`)
      if (after?.state !== state) wrong.push(`${way.join()} then ${kind}: ${after?.state}`)
    }
  }
  expect(wrong).toEqual([])
}, 120_000)

type Trx = Parameters<Command>[0]
const onDay = '2026-11-10'
const empty = { sr: '', en: '' }

const commandsByKind: Partial<
  Record<EventKind, (trx: Trx, requestId: string) => ReturnType<Command>>
> = {
  edited: (trx, requestId) => editDraft(trx, { ...text, requestId, act }),
  sent: (trx, requestId) => sendRequest(trx, { requestId, channel: 'email', sentOn: onDay, act }),
  received: (trx, requestId) =>
    recordReceipt(trx, { requestId, receivedOn: onDay, proof: note, act }),
  'extension-noticed': (trx, requestId) =>
    recordExtension(trx, { requestId, noticedOn: onDay, reason: empty, act }),
  'completion-asked': (trx, requestId) =>
    recordAnswer(trx, { ...answerOf(requestId, onDay), outcome: 'clarification-asked' }),
  completed: (trx, requestId) =>
    recordCompletion(trx, { requestId, receivedOn: onDay, proof: note, act }),
  answered: (trx, requestId) => recordAnswer(trx, answerOf(requestId, onDay)),
  closed: (trx, requestId) => closeRequest(trx, { requestId, note: empty, act }),
  reopened: (trx, requestId) => reopenRequest(trx, { requestId, act }),
  published: (trx, requestId) => publishRequest(trx, { requestId, act }),
  withdrawn: (trx, requestId) => withdrawRequest(trx, { requestId, act }),
}

function run(trx: Trx, kind: EventKind, requestId: string): ReturnType<Command> {
  const command = commandsByKind[kind]
  if (!command) throw new Error(kind)
  return command(trx, requestId)
}

test('a request whose institution is hidden cannot be published', async () => {
  const db = await desktop()
  await addInstitution(db, 'skriven', false)
  const requestId = await aRequest(db, { institutionId: 'skriven', sentOn: '2026-11-02' })
  expect(await write(db.writer, (trx) => publishRequest(trx, { requestId, act }))).toMatchObject({
    failure: 'institution-hidden',
  })
})

test('what is not published, or withdrawn, is in no public query and not in search', async () => {
  const db = await desktop()
  await aRequest(db)
  await aRequest(db, { sentOn: '2026-11-02', receivedOn: '2026-11-03' })
  const requestId = await aRequest(db, { sentOn: '2025-11-04', published: true })
  const shown = await findRequest(db.reader, { id: requestId }, everybody)
  expect(shown?.number).toBe('2026-0003')
  const found = async () => ({
    list: (await listRequests(db.reader, everybody, { page: 1 })).lines.map(({ id }) => id),
    total: (await listRequests(db.reader, everybody, { page: 1 })).total,
    byCondition: (
      await listRequests(db.reader, everybody, { page: 1, condition: 'awaiting-receipt' })
    ).total,
    all: (await listAllRequests(db.reader, everybody, {})).map(({ id }) => id),
    choices: await listFilterChoices(db.reader, 'public'),
    numbers: await listPublicNumbers(db.reader),
    byNumber: (await findRequest(db.reader, { number: '2026-0003' }, everybody))?.id,
    byIds: [...(await publicRequestsById(db.reader, [requestId])).keys()],
    documents: (await searchDocuments(db.reader)).map(({ key }) => key),
    hits: (
      await search(db.reader, {
        dialect: db.dialect,
        query: 'безбедност обука',
        language: 'sr',
        limit: 10,
        offset: 0,
      })
    ).hits.map(({ path }) => path),
  })
  expect(await found()).toMatchObject({
    list: [requestId],
    total: 1,
    byCondition: 1,
    all: [requestId],
    choices: { years: ['2025'], institutions: [{ id: 'zavod' }] },
    numbers: ['2026-0003'],
    byNumber: requestId,
    byIds: [requestId],
    documents: [requestId, requestId],
    hits: ['/requests/2026-0003'],
  })
  await must(db, (trx) => withdrawRequest(trx, { requestId, act }))
  expect(await found()).toEqual({
    list: [],
    total: 0,
    byCondition: 0,
    all: [],
    choices: { years: [], institutions: [] },
    numbers: [],
    byNumber: undefined,
    byIds: [],
    documents: [],
    hits: [],
  })
})

test('lists are filtered by institution, year and how the authority stands', async () => {
  const db = await desktop()
  await addInstitution(db, 'drugi', true)
  const silent = await aRequest(db, { sentOn: '2026-09-01', receivedOn: '2026-09-02' })
  const other = await aRequest(db, { sentOn: '2025-09-01', institutionId: 'drugi' })
  const idsOf = async (filter: Parameters<typeof listAllRequests>[2]) =>
    (await listRequests(db.reader, desk, { ...filter, page: 1 })).lines.map(({ id }) => id)
  expect(await idsOf({})).toEqual([silent, other])
  expect(await idsOf({ institutionId: 'drugi' })).toEqual([other])
  expect(await idsOf({ year: '2026' })).toEqual([silent])
  expect(await idsOf({ condition: 'silent' })).toEqual([silent])
  expect(await idsOf({ condition: 'silent', year: '2025' })).toEqual([])
})

test('an answer can be filed once the receipt is proved', async () => {
  const db = await desktop()
  const sent = await aRequest(db, { sentOn: '2026-11-02' })
  const received = await aRequest(db, { sentOn: '2026-11-02', receivedOn: '2026-11-03' })
  expect((await findRequestForAnswer(db.reader, sent, TODAY))?.answerable).toBe(false)
  expect((await findRequestForAnswer(db.reader, received, TODAY))?.answerable).toBe(true)
  expect(await findRequestForAnswer(db.reader, 'nema', TODAY)).toBeUndefined()
  expect((await listRequestsForFiling(db.reader, TODAY)).map(({ id }) => id)).toEqual([received])
})
