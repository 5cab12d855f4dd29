import { reading, type Writer } from '#core/db.ts'
import { fail, ok, type Result } from '#core/result.ts'

import type { WrittenTables } from '../tables.ts'
import { differences } from './changes.ts'
import type { ChangeableFacts, ObservationFacts } from './facts.ts'
import { recordChange, type Act } from './history.ts'
import { isObservationId } from './keys.ts'
import { isSound, toColumns } from './observation-value.ts'
import { isSoundPeriod } from './period.ts'
import { findObservation, type ObservationView } from './queries.ts'
import { isKnownInstitution, isKnownRequest } from './references.ts'
import { indexObservation } from './search-documents.ts'
import { listSupports } from './support-queries.ts'

/** What may be wrong with the facts of an observation. */
export type FactsFailure =
  | 'value-unsound'
  | 'period-unsound'
  | 'institution-or-subject'
  | 'institution-unknown'
  | 'request-unknown'

/** An observation to be entered. */
export type NewObservation = Act & {
  /** The key in addresses, see `isObservationId`. */
  readonly id: string
  readonly facts: ObservationFacts
  readonly demo: boolean
}

/** Enters an observation as a draft, with the first line of its history. */
export async function recordObservation(
  trx: Writer<WrittenTables>,
  input: NewObservation,
): Promise<Result<{ id: string }, FactsFailure | 'bad-key' | 'id-taken' | 'indicator-unknown'>> {
  const { id, facts, demo, at } = input
  if (!isObservationId(id)) return fail('bad-key')
  const wrong = await factsFailure(trx, facts)
  if (wrong) return fail(wrong)
  if (!(await findIndicatorCode(trx, facts.indicatorCode))) return fail('indicator-unknown')
  const inserted = await trx
    .insertInto('evidence_observation')
    .values({
      id,
      indicator_code: facts.indicatorCode,
      ...columnsOf(facts),
      state: 'draft',
      revision: 1,
      created_at: at,
      updated_at: at,
      demo: demo ? 1 : 0,
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) return fail('id-taken')
  const { indicatorCode: _, ...after } = facts
  await recordChange(trx, { ...input, observationId: id, before: {}, after, reason: '' })
  return ok({ id })
}

/** A change of an observation: only the parts that are given; `revision` is the one that the person saw. */
export type ObservationChange = Act & {
  readonly id: string
  readonly revision: number
  readonly change: Partial<ChangeableFacts>
  /** Shown in the public history. */
  readonly reason: string
}

/**
 * Changes an observation, published or not: raises its revision and writes both sides with the reason into its history. Publications
 * that rest on it are in alert from this transaction on, because they compare.
 */
export async function changeObservation(
  trx: Writer<WrittenTables>,
  input: ObservationChange,
): Promise<
  Result<
    { revision: number },
    FactsFailure | 'not-found' | 'stale' | 'reason-missing' | 'nothing-changed' | 'no-support'
  >
> {
  const { id, revision, change, reason, at } = input
  if (reason.trim() === '') return fail('reason-missing')
  const before = await findObservation(reading<WrittenTables>(trx), id, 'desk')
  if (!before) return fail('not-found')
  const after = { ...changeableOf(before), ...change }
  const wrong = await factsFailure(trx, after)
  if (wrong) return fail(wrong)
  if (before.state === 'published' && (await supportFailure(trx, id, after)) === 'no-support') {
    return fail('no-support')
  }
  const sides = differences(before, after)
  if (!sides) return fail('nothing-changed')
  const { numUpdatedRows } = await trx
    .updateTable('evidence_observation')
    .set({ ...columnsOf(after), revision: revision + 1, updated_at: at })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return fail('stale')
  await recordChange(trx, { ...input, ...sides, observationId: id, reason: reason.trim() })
  await indexObservation(trx, id)
  return ok({ revision: revision + 1 })
}

/** Shows an observation to everybody. One with a value rests on at least one source that everybody can see; one without says why. */
export async function publishObservation(
  trx: Writer<WrittenTables>,
  input: Act & { id: string },
): Promise<
  Result<
    undefined,
    'not-found' | 'already-published' | 'indicator-hidden' | 'no-support' | 'support-hidden'
  >
> {
  const { id } = input
  const before = await findObservation(reading<WrittenTables>(trx), id, 'desk')
  if (!before) return fail('not-found')
  if (before.state === 'published') return fail('already-published')
  const indicator = await findIndicatorCode(trx, before.indicatorCode)
  if (indicator?.published_at === null) return fail('indicator-hidden')
  const unsupported = await supportFailure(trx, id, before)
  if (unsupported) return fail(unsupported)
  await setState(trx, input, { from: 'draft', to: 'published' })
  return ok(undefined)
}

/** Takes an observation's public page away; the record and its history stay. */
export async function withdrawObservation(
  trx: Writer<WrittenTables>,
  input: Act & { id: string; reason: string },
): Promise<Result<undefined, 'not-found' | 'not-published' | 'reason-missing'>> {
  const before = await findObservation(reading<WrittenTables>(trx), input.id, 'desk')
  if (!before) return fail('not-found')
  if (before.state !== 'published') return fail('not-published')
  if (input.reason.trim() === '') return fail('reason-missing')
  await setState(trx, input, { from: 'published', to: 'draft' })
  return ok(undefined)
}

/** The parts of an observation that may be changed. */
export function changeableOf(observation: ObservationView): ChangeableFacts {
  const { institutionId, subject, requestId, period, value, note, certainty } = observation
  return { institutionId, subject, requestId, period, value, note, certainty }
}

async function setState(
  trx: Writer<WrittenTables>,
  act: Act & { readonly id: string; readonly reason?: string },
  { from, to }: { from: ObservationView['state']; to: ObservationView['state'] },
): Promise<void> {
  const { id, byUser, at, reason = '' } = act
  await trx.updateTable('evidence_observation').set({ state: to }).where('id', '=', id).execute()
  const [before, after] = [{ state: from }, { state: to }]
  await recordChange(trx, { observationId: id, byUser, at, before, after, reason: reason.trim() })
  await indexObservation(trx, id)
}

/** Why an observation with these facts may not be public; a reason for having no value is support enough. */
async function supportFailure(
  trx: Writer<WrittenTables>,
  id: string,
  { value }: Pick<ChangeableFacts, 'value'>,
): Promise<'no-support' | 'support-hidden' | undefined> {
  const supports = (await listSupports(reading<WrittenTables>(trx), [id])).get(id) ?? []
  if (supports.some(({ kind }) => kind === 'hidden')) return 'support-hidden'
  return supports.length === 0 && value.kind !== 'missing' ? 'no-support' : undefined
}

async function factsFailure(
  trx: Writer<WrittenTables>,
  facts: ChangeableFacts,
): Promise<FactsFailure | undefined> {
  if (!isSound(facts.value)) return 'value-unsound'
  if (!isSoundPeriod(facts.period)) return 'period-unsound'
  const hasSubject = facts.subject.sr.trim() !== '' || facts.subject.en.trim() !== ''
  if ((facts.institutionId !== null) === hasSubject) return 'institution-or-subject'
  if (!(await isKnownInstitution(trx, facts.institutionId))) return 'institution-unknown'
  return (await isKnownRequest(trx, facts.requestId)) ? undefined : 'request-unknown'
}

async function findIndicatorCode(trx: Writer<WrittenTables>, code: string) {
  return trx
    .selectFrom('evidence_indicator')
    .select('published_at')
    .where('code', '=', code)
    .executeTakeFirst()
}

function columnsOf(facts: ChangeableFacts) {
  return {
    institution_id: facts.institutionId,
    subject_sr: facts.subject.sr,
    subject_en: facts.subject.en,
    request_id: facts.requestId,
    period_kind: facts.period.kind,
    period_from: facts.period.from,
    period_to: facts.period.to,
    ...toColumns(facts.value),
    note_sr: facts.note.sr,
    note_en: facts.note.en,
    certainty: facts.certainty,
  }
}
