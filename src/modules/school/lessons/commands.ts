import type { Writer } from '#core/db.ts'
import { fail, ok, type Result } from '#core/result.ts'

import type { LessonFacts } from './lesson.ts'
import type { LessonTables } from './tables.ts'

type Saved = { readonly workId: string; readonly facts: LessonFacts; readonly at: string }

/** Enters what is said of a lecture; refused when something is said of it already. */
export async function enterLesson(
  trx: Writer<LessonTables>,
  { workId, facts, at }: Saved,
): Promise<Result<undefined, 'stale'>> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('school_lesson')
    .values({ work_id: workId, ...rowOf(facts), revision: 1, updated_at: at })
    .onConflict((conflict) => conflict.column('work_id').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n ? ok(undefined) : fail('stale')
}

/** Replaces what is said of a lecture; refused when it is no longer what the person had before them. */
export async function changeLesson(
  trx: Writer<LessonTables>,
  { workId, facts, at, revision }: Saved & { readonly revision: number },
): Promise<Result<undefined, 'stale'>> {
  const { numUpdatedRows } = await trx
    .updateTable('school_lesson')
    .set({ ...rowOf(facts), revision: revision + 1, updated_at: at })
    .where('work_id', '=', workId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return numUpdatedRows === 1n ? ok(undefined) : fail('stale')
}

function rowOf(facts: LessonFacts) {
  return {
    position: facts.position,
    minutes: facts.minutes,
    reading_minutes: facts.readingMinutes,
    aims: JSON.stringify(facts.aims),
    sources: JSON.stringify(facts.sources),
    law: JSON.stringify(facts.law),
    exercise: facts.exercise && JSON.stringify(facts.exercise),
    reviewed_on: facts.reviewedOn,
    review_by: facts.reviewBy,
  }
}
