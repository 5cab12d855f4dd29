import { variantFacts, type Variant } from '#core/i18n/languages.ts'
import { isDay } from '#modules/law'

import { parseAnswers, type Answers } from './answers.ts'
import { withLetter, type CaseEvent, type RightsCase } from './case-file.ts'
import { composeLetter, type Letter } from './compose.ts'
import { letterVariantFor, type FormState } from './form-state.ts'
import type { LetterBook, LetterVersion } from './letter-book.ts'
import { letterText } from './letter-text.ts'

/** A letter that was just composed, with everything that follows from it. */
export type FinishedLetter = {
  readonly letter: Letter
  /** In the reader's own language, when the letter goes out in another one. */
  readonly reading: Letter | undefined
  /** Plain text of the letter. */
  readonly text: string
  /** What came before, and this letter. */
  readonly rightsCase: RightsCase
}

/** Composes the letter; undefined while something that it needs is missing. */
export function finishLetter(
  book: LetterBook,
  from: { readonly version: LetterVersion; readonly state: FormState; readonly reader: Variant },
): FinishedLetter | undefined {
  const { version, state, reader } = from
  const { answers } = parseAnswers(version, state.answers)
  const { day = '' } = answers
  const { id } = version
  const variant = letterVariantFor(reader, state.letterVariant)
  const composed = composeLetter(book, { id, variant, answers })
  if (!composed.ok || !isDay(day)) return undefined
  const isForeign = variantFacts[reader].language !== variantFacts[variant].language
  const translated = isForeign ? composeLetter(book, { id, variant: reader, answers }) : undefined
  const letter = composed.value
  const text = letterText(letter)
  const own = { id, templateVersion: letter.version, variant, day, answers, text }
  return {
    letter,
    reading: translated?.ok === true ? translated.value : undefined,
    text,
    rightsCase: withLetter(state.earlier, own, eventsOf(state, answers, day)),
  }
}

/** What the answers tell of the course of the case. */
function eventsOf(state: FormState, answers: Answers, day: string): CaseEvent[] {
  const { happened, receivedOn } = state
  const { answeredOn = '', extendedUntil = '' } = answers
  const events: CaseEvent[] = [{ kind: 'sent', on: day }]
  if (receivedOn !== undefined) events.push({ kind: 'received', on: receivedOn })
  if (happened !== undefined && isDay(answeredOn)) {
    const until = happened === 'extended' && isDay(extendedUntil) ? { until: extendedUntil } : {}
    events.push({ kind: happened, on: answeredOn, ...until })
  }
  return events
}
