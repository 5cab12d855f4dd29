import { write, type Database } from '#core/db.ts'
import type { Result } from '#core/result.ts'
import { createInstitution } from '#modules/institutions'

import { draftRequest, editDraft, publishRequest, recordReceipt, sendRequest } from './commands.ts'
import type { Act } from './record.ts'
import { savedText, textName, type RequestText } from './request-text.ts'
import type { WrittenTables } from './tables.ts'

/** A database as the commands of this module know it. */
export type RequestDatabase = Database<WrittenTables>
/** A command as `write` takes it. */
export type Command = Parameters<typeof write<WrittenTables, undefined, string>>[1]

/** The day on which the tests of this module happen. */
export const TODAY = '2026-11-24'
/** Somebody of the desk, on that day. */
export const act: Act = { byUser: 'u1', at: '2026-11-24T10:00:00.000Z', today: TODAY }
/** A proof or a reason, wherever one is required. */
export const note = { sr: 'повратница', en: '' }

/** What is asked, unless a test says otherwise. */
export const text: RequestText = {
  institutionId: 'zavod',
  subject: { sr: 'Обуке о безбедности', en: 'Security trainings' },
  body: 'За {{institution}}:\n\n{{questions}}',
  urgent: false,
  questions: [
    { text: { sr: 'Колико обука?', en: 'How many?' }, indicatorCode: 'capacity.trainings' },
  ],
}

/** Writes the draft anew, as somebody does who has just read it. */
export async function writeAgain(
  trx: Parameters<Command>[0],
  requestId: string,
): ReturnType<typeof editDraft> {
  const saved = await savedText(trx, requestId)
  const startedFrom = saved ? textName(saved) : ''
  return editDraft(trx, { ...text, requestId, act, startedFrom })
}

/** Enters a body that may be asked. */
export async function addInstitution(
  db: RequestDatabase,
  id: string,
  published: boolean,
): Promise<void> {
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
  mustWork(await write(db.writer, (trx) => createInstitution(trx, body)))
}

type Way = {
  readonly sentOn?: string
  readonly receivedOn?: string
  readonly published?: boolean
} & Partial<RequestText>

/** A request as far on its way as a test needs it; answers with its id. */
export async function aRequest(db: RequestDatabase, way: Way = {}): Promise<string> {
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

/** Runs a command that has to succeed. */
export async function must(db: RequestDatabase, command: Command): Promise<void> {
  mustWork(await write(db.writer, command))
}

function mustWork(result: Result<unknown, string>): void {
  if (!result.ok) throw new Error(`${result.failure} ${result.detail ?? ''}`)
}
