import { reading, type Writer } from '#core/db.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import { newId } from '#core/ids.ts'
import { fail, ok, type Result } from '#core/result.ts'

import type { WrittenTables } from '../tables.ts'
import type { SourceFacts } from './facts.ts'
import { recordChange, type Act } from './history.ts'
import { findObservation } from './queries.ts'
import { indexObservation } from './search-documents.ts'
import { listSupports, type Support } from './support-queries.ts'

/** Enters a web page as a source; the same page read on the same day is entered once. */
export async function addSource(
  trx: Writer<WrittenTables>,
  { facts, at }: { facts: SourceFacts; at: string },
): Promise<Result<{ id: string }, 'bad-url'>> {
  if (!/^https?:\/\/[^\s/]/u.test(facts.url) || !URL.canParse(facts.url)) return fail('bad-url')
  const columns = columnsOf(facts)
  const known = await trx
    .selectFrom('evidence_source')
    .select('id')
    .where('url', '=', facts.url)
    .where('title_sr', '=', columns.title_sr)
    .where('title_en', '=', columns.title_en)
    .where('consulted_on', '=', facts.consultedOn)
    .where('certainty', '=', facts.certainty)
    .executeTakeFirst()
  if (known) return ok(known)
  const id = newId()
  await trx
    .insertInto('evidence_source')
    .values({ id, ...columns, created_at: at })
    .execute()
  return ok({ id })
}

/** Enters a web page and lets an observation rest on it, in one act. */
export async function addSupportingSource(
  trx: Writer<WrittenTables>,
  input: Act & { observationId: string; facts: SourceFacts; quote: string; locator: HumanText },
): Promise<Result<{ id: string }, 'bad-url' | SupportFailure>> {
  const { facts, quote, ...act } = input
  const source = await addSource(trx, { facts, at: input.at })
  if (!source.ok) return source
  const ground = { kind: 'source', sourceId: source.value.id, quote } as const
  return supportObservation(trx, { ...act, ground })
}

/** Why an observation cannot be let rest on something. */
export type SupportFailure =
  | 'not-found'
  | 'quotation-unknown'
  | 'source-unknown'
  | 'already-supported'
  | 'support-hidden'

/** On what an observation is to rest. */
export type Ground =
  | { readonly kind: 'quotation'; readonly quotationId: string }
  | { readonly kind: 'source'; readonly sourceId: string; readonly quote: string }

/** Lets an observation rest on a quotation or a source. */
export async function supportObservation(
  trx: Writer<WrittenTables>,
  input: Act & { observationId: string; ground: Ground; locator: HumanText },
): Promise<Result<{ id: string }, SupportFailure>> {
  const { observationId, ground, locator, byUser, at } = input
  const observation = await findObservation(reading<WrittenTables>(trx), observationId, 'desk')
  if (!observation) return fail('not-found')
  const wrong = await groundFailure(trx, observationId, ground)
  if (wrong) return fail(wrong)
  const id = newId()
  await trx
    .insertInto('evidence_support')
    .values({
      id,
      observation_id: observationId,
      position: await nextPosition(trx, observationId),
      quotation_id: ground.kind === 'quotation' ? ground.quotationId : null,
      source_id: ground.kind === 'source' ? ground.sourceId : null,
      quote: ground.kind === 'source' ? ground.quote : '',
      locator_sr: locator.sr,
      locator_en: locator.en,
    })
    .execute()
  const added = (await supportsOf(trx, observationId)).find((one) => one.id === id)
  if (
    observation.state === 'published' &&
    added?.kind === 'quotation' &&
    !added.passage.filePublished
  )
    return fail('support-hidden')
  const after = { support: supportText(added) }
  await recordChange(trx, { observationId, byUser, at, before: {}, after, reason: '' })
  await indexObservation(trx, observationId)
  return ok({ id })
}

/** Takes a source or quotation away from an observation; a published value keeps at least one. */
export async function removeSupport(
  trx: Writer<WrittenTables>,
  input: Act & { observationId: string; supportId: string },
): Promise<Result<undefined, 'not-found' | 'last-support'>> {
  const { observationId, supportId, byUser, at } = input
  const observation = await findObservation(reading<WrittenTables>(trx), observationId, 'desk')
  const supports = await supportsOf(trx, observationId)
  const removed = supports.find((one) => one.id === supportId)
  if (!observation || !removed) return fail('not-found')
  const needsOne = observation.state === 'published' && observation.value.kind !== 'missing'
  if (needsOne && supports.length === 1) return fail('last-support')
  await trx.deleteFrom('evidence_support').where('id', '=', supportId).execute()
  const before = { support: supportText(removed) }
  await recordChange(trx, { observationId, byUser, at, before, after: {}, reason: '' })
  await indexObservation(trx, observationId)
  return ok(undefined)
}

function columnsOf(facts: SourceFacts) {
  return {
    title_sr: facts.title.sr,
    title_en: facts.title.en,
    publisher_sr: facts.publisher.sr,
    publisher_en: facts.publisher.en,
    url: facts.url,
    consulted_on: facts.consultedOn,
    certainty: facts.certainty,
    note_sr: facts.note.sr,
    note_en: facts.note.en,
  }
}

async function supportsOf(
  trx: Writer<WrittenTables>,
  observationId: string,
): Promise<readonly Support[]> {
  const found = await listSupports(reading<WrittenTables>(trx), [observationId], 'desk')
  return found.get(observationId) ?? []
}

async function groundFailure(
  trx: Writer<WrittenTables>,
  observationId: string,
  ground: Ground,
): Promise<'quotation-unknown' | 'source-unknown' | 'already-supported' | undefined> {
  const same = trx
    .selectFrom('evidence_support')
    .select('id')
    .where('observation_id', '=', observationId)
  if (ground.kind === 'quotation') {
    const { quotationId } = ground
    const found = await trx
      .selectFrom('evidence_quotation')
      .select('id')
      .where('id', '=', quotationId)
      .executeTakeFirst()
    if (!found) return 'quotation-unknown'
    const again = await same.where('quotation_id', '=', quotationId).executeTakeFirst()
    return again && 'already-supported'
  }
  const { sourceId } = ground
  const found = await trx
    .selectFrom('evidence_source')
    .select('id')
    .where('id', '=', sourceId)
    .executeTakeFirst()
  if (!found) return 'source-unknown'
  const again = await same.where('source_id', '=', sourceId).executeTakeFirst()
  return again && 'already-supported'
}

async function nextPosition(trx: Writer<WrittenTables>, observationId: string): Promise<number> {
  const last = await trx
    .selectFrom('evidence_support')
    .select((row) => row.fn.max('position').as('position'))
    .where('observation_id', '=', observationId)
    .executeTakeFirst()
  return (last?.position ?? 0) + 1
}

/** How history names a source after it may be gone. */
function supportText(support: Support | undefined): HumanText {
  switch (support?.kind) {
    case 'source':
      return support.source.title
    case 'quotation':
      return { sr: `„${support.passage.exact}”`, en: `“${support.passage.exact}”` }
    case 'hidden':
    case undefined:
      return { sr: '', en: '' }
  }
}
