import { expect, test } from 'vitest'

import { write } from '#core/db.ts'
import { testDatabase } from '#support/database.ts'

import {
  act,
  addInstitution,
  aRequest,
  must,
  note,
  TODAY,
  writeAgain,
  type Command,
} from './a-request.ts'
import {
  closeRequest,
  publishRequest,
  recordAnswer,
  recordCompletion,
  recordExtension,
  recordReceipt,
  reopenRequest,
  sendRequest,
  withdrawRequest,
} from './commands.ts'
import { findRequest } from './queries.ts'
import { mayFollow, positionOf, type EventKind } from './request-state.ts'
import type { WrittenTables } from './tables.ts'

const desk = { audience: 'desk', today: TODAY } as const

type Trx = Parameters<Command>[0]
type Run = (trx: Trx, requestId: string) => ReturnType<Command>
type Tried = keyof typeof commands

const onDay = '2026-11-10'
const empty = { sr: '', en: '' }
const answer = (requestId: string) =>
  ({ requestId, answeredOn: onDay, outcome: 'full', note: empty, act }) as const

const commands = {
  edited: (trx, requestId) => writeAgain(trx, requestId),
  sent: (trx, requestId) => sendRequest(trx, { requestId, channel: 'email', sentOn: onDay, act }),
  received: (trx, requestId) =>
    recordReceipt(trx, { requestId, receivedOn: onDay, proof: note, act }),
  'extension-noticed': (trx, requestId) =>
    recordExtension(trx, { requestId, noticedOn: onDay, reason: empty, act }),
  'completion-asked': (trx, requestId) =>
    recordAnswer(trx, { ...answer(requestId), outcome: 'clarification-asked' }),
  completed: (trx, requestId) =>
    recordCompletion(trx, { requestId, receivedOn: onDay, proof: note, act }),
  answered: (trx, requestId) => recordAnswer(trx, answer(requestId)),
  closed: (trx, requestId) => closeRequest(trx, { requestId, note: empty, act }),
  reopened: (trx, requestId) => reopenRequest(trx, { requestId, act }),
  published: (trx, requestId) => publishRequest(trx, { requestId, act }),
  withdrawn: (trx, requestId) => withdrawRequest(trx, { requestId, act }),
} satisfies Partial<Record<EventKind, Run>>

function isTried(kind: string): kind is Tried {
  return Object.hasOwn(commands, kind)
}

test('every command obeys the state table wherever a request stands', async () => {
  const db = await testDatabase<WrittenTables>()
  await addInstitution(db, 'zavod', true)
  const ways: readonly Tried[][] = [
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
  const wrong: string[] = []
  for (const way of ways) {
    for (const kind of Object.keys(commands).filter(isTried)) {
      const requestId = await aRequest(db)
      for (const step of way) await must(db, (trx) => commands[step](trx, requestId))
      const before = await findRequest(db.reader, { id: requestId }, desk)
      const result = await write(db.writer, (trx) => commands[kind](trx, requestId))
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
