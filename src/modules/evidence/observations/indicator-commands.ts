import { instantAfter } from '#core/clock.ts'
import type { Writer } from '#core/db.ts'
import { fail, ok, type Result } from '#core/result.ts'

import type { WrittenTables } from '../tables.ts'
import type { IndicatorFacts } from './facts.ts'
import { isIndicatorCode } from './keys.ts'
import { isKnownInstitution } from './references.ts'
import { indexIndicator } from './search-documents.ts'

/** An indicator to be entered. */
export type NewIndicator = {
  /** The key in addresses and texts, see `isIndicatorCode`. */
  readonly code: string
  readonly facts: IndicatorFacts
  /** Place in the catalogue; the end when not given. */
  readonly position?: number
  readonly demo: boolean
  /** Whether everybody sees it at once; what the desk enters is published by an act of its own. */
  readonly published: boolean
  readonly at: string
}

/** Enters an indicator into the catalogue. */
export async function createIndicator(
  trx: Writer<WrittenTables>,
  input: NewIndicator,
): Promise<Result<{ code: string }, 'bad-code' | 'code-taken' | 'institution-unknown'>> {
  const { code, facts, at, demo, published } = input
  if (!isIndicatorCode(code)) return fail('bad-code')
  if (!(await isKnownInstitution(trx, facts.institutionId))) return fail('institution-unknown')
  const inserted = await trx
    .insertInto('evidence_indicator')
    .values({
      code,
      ...columnsOf(facts),
      position: input.position ?? (await endOfCatalogue(trx)),
      published_at: published ? at : null,
      demo: demo ? 1 : 0,
      created_at: at,
      updated_at: at,
    })
    .onConflict((conflict) => conflict.column('code').doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows !== 1n) return fail('code-taken')
  await indexIndicator(trx, code)
  return ok({ code })
}

/** Changes an indicator. `startedFrom` is the `updatedAt` that the person saw. What was counted in a unit stays in it. */
export async function editIndicator(
  trx: Writer<WrittenTables>,
  input: { code: string; facts: IndicatorFacts; startedFrom: string; at: string },
): Promise<Result<undefined, 'not-found' | 'stale' | 'institution-unknown' | 'unit-fixed'>> {
  const { code, facts, startedFrom, at } = input
  const before = await trx
    .selectFrom('evidence_indicator')
    .select(['unit', 'updated_at'])
    .where('code', '=', code)
    .executeTakeFirst()
  if (!before) return fail('not-found')
  if (!(await isKnownInstitution(trx, facts.institutionId))) return fail('institution-unknown')
  if (before.unit !== facts.unit.key && (await hasObservations(trx, code)))
    return fail('unit-fixed')
  const { numUpdatedRows } = await trx
    .updateTable('evidence_indicator')
    .set({ ...columnsOf(facts), updated_at: instantAfter(startedFrom, at) })
    .where('code', '=', code)
    .where('updated_at', '=', startedFrom)
    .executeTakeFirst()
  if (numUpdatedRows !== 1n) return fail('stale')
  await indexIndicator(trx, code)
  return ok(undefined)
}

/** Shows an indicator to everybody. */
export async function publishIndicator(
  trx: Writer<WrittenTables>,
  { code, at }: { code: string; at: string },
): Promise<Result<undefined, 'not-found' | 'already-published'>> {
  const before = await publicationOf(trx, code)
  if (!before) return fail('not-found')
  if (before.published_at !== null) return fail('already-published')
  await setPublished(trx, code, at)
  return ok(undefined)
}

/** Takes an indicator's public page away; its observations would lose what they count, so they go first. */
export async function withdrawIndicator(
  trx: Writer<WrittenTables>,
  code: string,
): Promise<Result<undefined, 'not-found' | 'not-published' | 'has-observations'>> {
  const before = await publicationOf(trx, code)
  if (!before) return fail('not-found')
  if (before.published_at === null) return fail('not-published')
  if (await hasObservations(trx, code, 'published')) return fail('has-observations')
  await setPublished(trx, code, null)
  return ok(undefined)
}

function columnsOf(facts: IndicatorFacts) {
  return {
    topic: facts.topic,
    title_sr: facts.title.sr,
    title_en: facts.title.en,
    unit: facts.unit.key,
    unit_words: JSON.stringify(facts.unit.words),
    period_kind: facts.periodKind,
    definition_sr: facts.definition.sr,
    definition_en: facts.definition.en,
    document_sr: facts.document.sr,
    document_en: facts.document.en,
    institution_id: facts.institutionId,
    comparability_sr: facts.comparability.sr,
    comparability_en: facts.comparability.en,
  }
}

async function endOfCatalogue(trx: Writer<WrittenTables>): Promise<number> {
  const last = await trx
    .selectFrom('evidence_indicator')
    .select((row) => row.fn.max('position').as('position'))
    .executeTakeFirst()
  return (last?.position ?? 0) + 1
}

async function publicationOf(trx: Writer<WrittenTables>, code: string) {
  return trx
    .selectFrom('evidence_indicator')
    .select('published_at')
    .where('code', '=', code)
    .executeTakeFirst()
}

async function setPublished(
  trx: Writer<WrittenTables>,
  code: string,
  at: string | null,
): Promise<void> {
  await trx
    .updateTable('evidence_indicator')
    .set({ published_at: at })
    .where('code', '=', code)
    .execute()
  await indexIndicator(trx, code)
}

async function hasObservations(
  trx: Writer<WrittenTables>,
  code: string,
  state?: 'published',
): Promise<boolean> {
  const found = await trx
    .selectFrom('evidence_observation')
    .select('id')
    .where('indicator_code', '=', code)
    .$if(state !== undefined, (query) => query.where('state', '=', 'published'))
    .limit(1)
    .executeTakeFirst()
  return found !== undefined
}
