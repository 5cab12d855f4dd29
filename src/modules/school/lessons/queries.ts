import { z } from 'zod'

import type { Reader } from '#core/db.ts'
import type { CheckedSource } from '#core/editorial/checked-sources.ts'
import type { Variant } from '#core/i18n/languages.ts'
import { listShelf, type PublicationLine } from '#modules/publications'

import type { Aims, Exercise, LessonFacts } from './lesson.ts'
import { publicPaths } from './paths.ts'
import type { ReadTables, LessonTables } from './tables.ts'

/** Facts as they stand in the database, with the revision that a form must bring back. */
export type KeptLesson = LessonFacts & { readonly workId: string; readonly revision: number }

/** A published lecture with what is said of it. */
export type Lesson = PublicationLine & { readonly facts: KeptLesson }

// Written by our own commands alone, so the shapes are only asserted.
const storedAims = z.custom<Aims>()
const storedSources = z.array(z.custom<CheckedSource>())
const storedLaw = z.array(z.string())
const storedExercise = z.custom<Exercise>()

/** What is said of a lecture. */
export async function findLesson(
  reader: Reader<LessonTables>,
  workId: string,
): Promise<KeptLesson | undefined> {
  const row = await rows(reader).where('work_id', '=', workId).executeTakeFirst()
  return row && asFacts(row)
}

/** What is said of all lectures, in the order of the curriculum. */
export async function listFacts(reader: Reader<LessonTables>): Promise<KeptLesson[]> {
  const all = await rows(reader).orderBy('position').orderBy('work_id').execute()
  return all.map(asFacts)
}

/** Every published lecture: those of which something is said, in the order of the curriculum, and those that wait for it. */
export async function readCurriculum(
  reader: Reader<ReadTables>,
  variant: Variant,
): Promise<{ readonly lessons: Lesson[]; readonly unsaid: PublicationLine[] }> {
  const lines = await listShelf(reader, publicPaths.lessons, variant)
  const waiting = new Map(lines.map((line) => [line.work.id, line]))
  const lessons = (await listFacts(reader)).flatMap((facts) => {
    const line = waiting.get(facts.workId)
    waiting.delete(facts.workId)
    return line ? [{ ...line, facts }] : []
  })
  return { lessons, unsaid: [...waiting.values()] }
}

/** The curriculum that readers see; a lecture of which nothing is said is not ready for them. */
export async function listLessons(reader: Reader<ReadTables>, variant: Variant): Promise<Lesson[]> {
  return (await readCurriculum(reader, variant)).lessons
}

function rows(reader: Reader<LessonTables>) {
  return reader
    .selectFrom('school_lesson')
    .select(['work_id', 'position', 'minutes', 'reading_minutes', 'aims', 'sources', 'law'])
    .select(['exercise', 'reviewed_on', 'review_by', 'revision'])
}

function asFacts(row: Omit<LessonTables['school_lesson'], 'updated_at'>): KeptLesson {
  return {
    workId: row.work_id,
    position: row.position,
    minutes: row.minutes,
    readingMinutes: row.reading_minutes,
    aims: storedAims.parse(JSON.parse(row.aims)),
    sources: storedSources.parse(JSON.parse(row.sources)),
    law: storedLaw.parse(JSON.parse(row.law)),
    exercise: row.exercise === null ? null : storedExercise.parse(JSON.parse(row.exercise)),
    reviewedOn: row.reviewed_on,
    reviewBy: row.review_by,
    revision: row.revision,
  }
}
