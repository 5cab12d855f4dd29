import { z } from 'zod'

import { writtenSource, type CheckedSource } from '#core/editorial/checked-sources.ts'
import type { HumanText } from '#core/i18n/human-text.ts'
import { languages, type Language } from '#core/i18n/languages.ts'
import type { Passage } from '#modules/publications'

/** Longest time that anything may take, in minutes: a day of work. */
export const MINUTES_MAX = 480
/** Last place in the curriculum. */
export const POSITION_MAX = 99

/** What a student can do after the lecture, one line for each aim; the sentence begins before it. */
export type Aims = { readonly [Written in Language]: readonly string[] }

/** What students do by themselves after the lecture. */
export type Exercise = {
  readonly minutes: number
  readonly title: HumanText
  /** Markdown: the task and how it is marked. */
  readonly text: HumanText
}

/** What is said of a lecture besides its text. */
export type LessonFacts = {
  /** Its place in the curriculum, from 1. */
  readonly position: number
  /** How long it takes when somebody gives it, in minutes. */
  readonly minutes: number
  /** How long its text takes to read, in minutes. */
  readonly readingMinutes: number
  readonly aims: Aims
  readonly sources: readonly CheckedSource[]
  /** Ids of the articles of law that it speaks of. */
  readonly law: readonly string[]
  readonly exercise: Exercise | null
  /** Day on which somebody last checked it. */
  readonly reviewedOn: string
  /** Last day on which it may stand without a new check. */
  readonly reviewBy: string
}

const minutes = z.int().min(1).max(MINUTES_MAX)
const aim = z.array(z.string().min(1)).min(1)

/** The facts as a file of content writes them; other keys belong to the work, and the exercise has files of its own. */
export const writtenLesson = z
  .object({
    position: z.int().min(1).max(POSITION_MAX),
    minutes,
    reading_minutes: minutes,
    aims: z.strictObject({ sr: aim, en: aim }),
    sources: z.array(writtenSource).min(1),
    law: z.array(z.string()),
    reviewed_on: z.iso.date(),
    review_by: z.iso.date(),
  })
  .transform(({ reading_minutes, reviewed_on, review_by, ...one }) => ({
    position: one.position,
    minutes: one.minutes,
    readingMinutes: reading_minutes,
    aims: one.aims,
    sources: one.sources,
    law: one.law,
    reviewedOn: reviewed_on,
    reviewBy: review_by,
  }))
  .refine((one) => one.reviewBy > one.reviewedOn, 'review_by must come after reviewed_on')

/** What stands before the text of an exercise. */
export const exerciseHead = z.strictObject({ title: z.string().min(1), minutes })

/** An exercise in the languages in which it is written. */
export function passagesOf({ title, text }: Exercise): Passage[] {
  return languages
    .filter((language) => text[language].trim() !== '')
    .map((language) => ({ language, title: title[language], markdown: text[language] }))
}

/** Whether a work is a lecture. */
export function isLesson({ kind }: { readonly kind: string }): boolean {
  return kind === 'lesson'
}
