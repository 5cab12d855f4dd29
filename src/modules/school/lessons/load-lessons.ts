import { readFile } from 'node:fs/promises'
import { join } from 'node:path'

import { inEachLanguage } from '#core/i18n/human-text.ts'
import { languages } from '#core/i18n/languages.ts'
import type { LoaderContext, Writer } from '#core/module.ts'
import { projectRoot } from '#core/project-root.ts'
import { lawPack } from '#modules/law'
import { loadWorks, passageProblems, readFrontMatter } from '#modules/publications'

import { enterLesson } from './commands.ts'
import {
  exerciseHead,
  passagesOf,
  writtenLesson,
  type Exercise,
  type LessonFacts,
} from './lesson.ts'
import type { LessonTables, WrittenTables } from './tables.ts'

/** Folder of the lectures that come with the program. */
const SHIPPED = join(projectRoot, 'content', 'school', 'lessons')

/** Publishes the lectures of a folder that are not there yet, each with its facts and exercise; one that is wrong stops them all. */
export async function loadLessons(
  context: LoaderContext<WrittenTables>,
  folder: string = SHIPPED,
): Promise<void> {
  const { clock } = context.services
  await loadWorks(context, {
    folder,
    demo: false,
    alsoFor: async (trx, { workId, slug, meta }) => {
      const facts = await readLesson({ folder: join(folder, slug), meta, day: clock.today() })
      // The same transaction, with the tables of this module.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      const own = trx as unknown as Writer<LessonTables>
      await enterLesson(own, { workId, facts, at: clock.now() })
    },
  })
}

/** The facts and the exercise of a lecture as its folder gives them; throws with everything that is wrong with one of them. */
export async function readLesson(from: {
  readonly folder: string
  readonly meta: unknown
  /** Day on which rules of law in the exercise must be in force. */
  readonly day: string
}): Promise<LessonFacts> {
  const { folder, meta, day } = from
  const facts = writtenLesson.safeParse(meta)
  if (!facts.success) throw new Error(`${folder}: ${facts.error.message}`)
  const { articles } = lawPack()
  const unknown = facts.data.law.filter((id) => !articles.has(id))
  if (unknown.length > 0) throw new Error(`${folder}: no article ${unknown.join(', ')}`)
  const exercise = await readExercise(folder)
  const problems = passagesOf(exercise).flatMap((passage) =>
    passageProblems(passage, day).map(
      ({ line, kind, text }) => `exercise.${passage.language}.md, line ${line}: ${kind} ${text}`,
    ),
  )
  if (problems.length > 0) throw new Error(`${folder}: ${problems.join('\n')}`)
  return { ...facts.data, exercise }
}

async function readExercise(folder: string): Promise<Exercise> {
  const read = new Map<string, ReturnType<typeof readText>>()
  for (const language of languages) {
    const name = join(folder, `exercise.${language}.md`)
    read.set(language, readText(name, await readFile(name, 'utf8')))
  }
  const [minutes, ...others] = new Set([...read.values()].map(({ head }) => head.minutes))
  if (minutes === undefined || others.length > 0) {
    throw new Error(`${folder}: the exercise does not take as long in every language`)
  }
  return {
    minutes,
    title: inEachLanguage((language) => read.get(language)?.head.title ?? ''),
    text: inEachLanguage((language) => read.get(language)?.markdown ?? ''),
  }
}

function readText(name: string, written: string) {
  return readFrontMatter({ name, written }, exerciseHead)
}
