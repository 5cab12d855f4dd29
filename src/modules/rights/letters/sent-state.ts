import { isVariant } from '#core/i18n/languages.ts'
import { isDay, type Day } from '#modules/law'

import { readCase } from './case-file.ts'
import { typedDay, type Sent } from './flow.ts'
import { followUpAnswers } from './follow-up.ts'
import { readState, type FormState } from './form-state.ts'
import type { LetterBook } from './letter-book.ts'
import { happenings } from './next-steps.ts'

/** The state that a form brought: its own, or a new one for the next letter of a case. Undefined when it is none of ours. */
export function sentState(
  book: LetterBook,
  sent: Sent,
  next: { readonly id: string; readonly today: Day },
): FormState | undefined {
  const state = sent['state'] === undefined ? followUp(book, sent, next) : readState(sent['state'])
  if (!state) return undefined
  const chosen = sent['letterVariant'] ?? ''
  return isVariant(chosen) ? { ...state, letterVariant: chosen } : state
}

function followUp(
  book: LetterBook,
  sent: Sent,
  { id, today }: { readonly id: string; readonly today: Day },
): FormState | undefined {
  const opened = readCase(sent['case'] ?? '')
  if (!opened.ok) return undefined
  const earlier = opened.value
  const happened = happenings.find((one) => one === sent['happened'])
  const answers = followUpAnswers(book, earlier, { id, happening: happened, today })
  return { answers, earlier, happened, letterVariant: earlier.letters[0]?.variant }
}

/** The day of receipt typed on the page of a letter: good, wrong and why, or not typed at all. */
export function sentReceipt(
  state: FormState,
  sent: Sent,
): { readonly day: Day } | { readonly problem: 'bad-day' | 'before-letter' } | undefined {
  const typed = typedDay(sent, 'receivedOn')
  if (typed === undefined) return undefined
  if (!isDay(typed)) return { problem: 'bad-day' }
  const { day: written = '' } = state.answers
  return typed < written ? { problem: 'before-letter' } : { day: typed }
}
