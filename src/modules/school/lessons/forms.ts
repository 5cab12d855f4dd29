import { z } from 'zod'

import { sourcesTyped } from '#core/editorial/checked-sources.ts'
import type { FormValues } from '#core/http/forms.ts'
import { inEachLanguage } from '#core/i18n/human-text.ts'
import { languages, type Language } from '#core/i18n/languages.ts'
import { isDay } from '#modules/law'
import { passageProblems } from '#modules/publications'
import { isoOfTypedDate, typedDate } from '#ui/forms/date-field.tsx'

import { MINUTES_MAX, passagesOf, POSITION_MAX, type Exercise, type LessonFacts } from './lesson.ts'

/** Characters of the aims in one language, and of the exercise in one language. */
const [AIMS_MAX, EXERCISE_MAX] = [4000, 20_000]

/** Before the numbers of the lines of an exercise that may not stand on a page. */
export const LINES = 'lines: '

/** A revision that no facts have: what a form brings back that is not ours. */
const NO_REVISION = -1

/** What a person types of a lecture; the articles of law come with the shipped content. */
export type TypedLesson = {
  readonly facts: Omit<LessonFacts, 'law'>
  /** The revision that the person had before them; zero when nothing was said yet. */
  readonly revision: number
}

type Wrong = (field: string, message: string) => void

/** The facts of a lecture as a person types them, with every problem at its field. */
export function lessonForm(today: string) {
  return z.record(z.string(), z.string()).transform((sent, context): TypedLesson => {
    const wrong: Wrong = (field, message) => {
      context.addIssue({ code: 'custom', path: [field], message })
    }
    const number = (field: string, most: number) => {
      const typed = wholeNumber(sent[field], most)
      if (typed === undefined) wrong(field, field === 'position' ? 'bad-position' : 'bad-minutes')
      return typed ?? 1
    }
    const aims = (language: Language) => {
      const field = `aims-${language}`
      const lines = linesOf(sent[field])
      if (lines.length === 0) wrong(field, 'required')
      if ((sent[field] ?? '').length > AIMS_MAX) wrong(field, 'too-long')
      return lines
    }
    const { reviewedOn, reviewBy } = daysTyped({ sent, today }, wrong)
    const sources = sourcesTyped(sent['sources'] ?? '', reviewedOn)
    const facts = {
      position: number('position', POSITION_MAX),
      minutes: number('minutes', MINUTES_MAX),
      readingMinutes: number('reading', MINUTES_MAX),
      aims: inEachLanguage(aims),
      exercise: exerciseTyped({ sent, today }, wrong),
      sources: sources ?? [],
      reviewedOn,
      reviewBy,
    }
    if (sources === undefined) wrong('sources', 'bad-sources')
    else if (sources.length === 0) wrong('sources', 'required')
    return { facts, revision: revisionOf(sent['revision'] ?? '0') }
  })
}

type Sent = { readonly sent: FormValues; readonly today: string }

function daysTyped({ sent, today }: Sent, wrong: Wrong) {
  const day = (field: string) => {
    const iso = isoOfTypedDate(typedDate(sent, field))
    if (!isDay(iso)) wrong(field, 'day-invalid')
    return iso
  }
  const [reviewedOn, reviewBy] = [day('reviewed'), day('review-by')]
  if (isDay(reviewedOn) && reviewedOn > today) wrong('reviewed', 'day-future')
  if (isDay(reviewBy) && reviewBy <= reviewedOn) wrong('review-by', 'review-before')
  return { reviewedOn, reviewBy }
}

/** Nothing typed at all is no exercise; otherwise each language that is written has a title and a text that may stand on a page. */
function exerciseTyped({ sent, today }: Sent, wrong: Wrong): Exercise | null {
  const typed = (part: string) =>
    inEachLanguage((language) => (sent[`${part}-${language}`] ?? '').trim())
  const exercise = { title: typed('exercise-title'), text: typed('exercise') }
  const written = languages.filter(
    (language) => exercise.title[language] !== '' || exercise.text[language] !== '',
  )
  const time = (sent['exercise-minutes'] ?? '').trim()
  if (written.length === 0 && time === '') return null
  const minutes = wholeNumber(time, MINUTES_MAX)
  if (minutes === undefined) wrong('exercise-minutes', 'bad-minutes')
  if (written.length === 0) wrong(`exercise-${languages[0]}`, 'required')
  for (const language of written) {
    if (exercise.title[language] === '') wrong(`exercise-title-${language}`, 'required')
    if (exercise.text[language] === '') wrong(`exercise-${language}`, 'required')
    if (exercise.text[language].length > EXERCISE_MAX) wrong(`exercise-${language}`, 'too-long')
  }
  const whole = { minutes: minutes ?? 1, ...exercise }
  for (const passage of passagesOf(whole)) {
    if (passage.title === '' || passage.markdown.length > EXERCISE_MAX) continue
    const lines = passageProblems(passage, today).map(({ line }) => line)
    if (lines.length > 0)
      wrong(`exercise-${passage.language}`, LINES + [...new Set(lines)].join(', '))
  }
  return whole
}

function linesOf(typed: string | undefined): string[] {
  return (typed ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function revisionOf(sent: string): number {
  return /^\d{1,9}$/u.test(sent) ? Number(sent) : NO_REVISION
}

function wholeNumber(typed: string | undefined, most: number): number | undefined {
  if (!/^[1-9]\d{0,2}$/u.test((typed ?? '').trim())) return undefined
  const number = Number(typed)
  return number <= most ? number : undefined
}
