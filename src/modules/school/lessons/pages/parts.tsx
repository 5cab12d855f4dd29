import { freshnessOf } from '#core/editorial/freshness.ts'
import { formatDay } from '#core/i18n/format.ts'
import { inVariant } from '#core/i18n/human-text.ts'
import { variantFacts, type Variant } from '#core/i18n/languages.ts'
import { Notice } from '#ui/content/notice.tsx'
import { Tag } from '#ui/content/tag.tsx'

import type { LessonFacts } from '../lesson.ts'
import { strings } from '../strings/index.ts'

type OfFacts = { readonly variant: Variant; readonly facts: LessonFacts; readonly today: string }

/** Says on top of a lecture that nobody has checked it in time. */
export function ExpiredNotice({ variant, facts, today }: OfFacts) {
  if (freshnessOf(facts, today) !== 'expired') return null
  const { expired } = strings(variant)
  return (
    <Notice kind="warning" title={expired.title}>
      <p>{expired.text(formatDay(variant, facts.reviewBy, 'genitive'))}</p>
    </Notice>
  )
}

/** What a lecture takes, in a line, with a mark when it is past its day. */
export function LessonTimes({ variant, facts, today }: OfFacts) {
  const { lesson, expired } = strings(variant)
  const { minutes, readingMinutes, exercise } = facts
  return (
    <p class="page-facts">
      <span>{lesson.live(timeText(variant, minutes))}</span>
      <span>{lesson.reading(timeText(variant, readingMinutes))}</span>
      {exercise && <span>{lesson.exerciseTime(timeText(variant, exercise.minutes))}</span>}
      {freshnessOf(facts, today) === 'expired' && <Tag tone="late">{expired.tag}</Tag>}
    </p>
  )
}

/** What a student can do after a lecture, in the language of the reader. */
export function AimList({ variant, facts }: Pick<OfFacts, 'variant' | 'facts'>) {
  return (
    <ul>
      {aimsFor(variant, facts).map((aim) => (
        <li>{aim}</li>
      ))}
    </ul>
  )
}

function aimsFor(variant: Variant, { aims }: LessonFacts): string[] {
  const { language } = variantFacts[variant]
  return aims[language].map((aim) => inVariant(aim, variant))
}

/** A length of time in words: minutes to two hours, then hours, with what is left over. */
export function timeText(variant: Variant, minutes: number): string {
  const words = strings(variant)
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (minutes < 120) return words.minutes(minutes)
  const whole = words.hours(hours)
  return rest === 0 ? whole : words.hoursAndMinutes(whole, words.minutes(rest))
}
