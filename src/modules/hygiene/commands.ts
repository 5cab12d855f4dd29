import type { Writer } from '#core/db.ts'
import { fail, ok, type Result } from '#core/result.ts'

import type { HygieneFacts } from './facts.ts'
import type { HygieneTables } from './tables.ts'

type Saved = { readonly workId: string; readonly facts: HygieneFacts; readonly at: string }

/** Enters what is said of a work; refused when something is said of it already. */
export async function enterFacts(
  trx: Writer<HygieneTables>,
  { workId, facts, at }: Saved,
): Promise<Result<undefined, 'stale'>> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('hygiene_facts')
    .values({ work_id: workId, ...rowOf(facts), revision: 1, updated_at: at })
    .onConflict((conflict) => conflict.column('work_id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n ? ok(undefined) : fail('stale')
}

/** Replaces what is said of a work; refused when it is no longer what the person had before them. */
export async function changeFacts(
  trx: Writer<HygieneTables>,
  { workId, facts, at, revision }: Saved & { readonly revision: number },
): Promise<Result<undefined, 'stale'>> {
  const { numUpdatedRows } = await trx
    .updateTable('hygiene_facts')
    .set({ ...rowOf(facts), revision: revision + 1, updated_at: at })
    .where('work_id', '=', workId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? ok(undefined) : fail('stale')
}

function rowOf(facts: HygieneFacts) {
  return {
    topic: facts.topic,
    minutes: facts.minutes,
    effect: facts.effect,
    level: facts.level,
    audiences: JSON.stringify(facts.audiences),
    evidence: JSON.stringify(facts.evidence),
    reviewed_on: facts.reviewedOn,
    review_by: facts.reviewBy,
  }
}
