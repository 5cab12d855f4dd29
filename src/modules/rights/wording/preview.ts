import type { Variant } from '#core/i18n/languages.ts'
import { fail, ok, type Result } from '#core/result.ts'

import { composeLetter } from '../letters/compose.ts'
import type { LetterBook } from '../letters/letter-book.ts'
import type { LetterSource } from '../letters/letter-source.ts'
import { letterText } from '../letters/letter-text.ts'
import { sampleAnswers, sampleCases } from '../letters/sample-answers.ts'
import type { Sources } from './entry.ts'

/** Which letter to draw, for whom and in which variant. */
export type LetterWish = { readonly id: string; readonly variant: Variant; readonly sample: string }

/** A letter filled with one sample of answers, and the samples among which one may choose. */
export type LetterPreview = {
  readonly text: string
  readonly sample: string
  readonly samples: ReturnType<typeof sampleCases>
}

/** A letter filled with the answers of the golden files, as plain text. `unanswered`: `detail` names what it needs. */
export function letterPreview(
  book: LetterBook,
  { id, variant, sample }: LetterWish,
): Result<LetterPreview, 'unknown-letter' | 'not-in-force' | 'unanswered'> {
  const letter = book.letters.get(id)
  if (!letter) return fail('unknown-letter')
  const samples = sampleCases(letter)
  const chosen = samples.find(({ name }) => name === sample) ?? samples[0]
  const answers = sampleAnswers(variant, chosen?.changes)
  const composed = composeLetter(book, { id, variant, answers })
  if (!composed.ok) return composed
  return ok({ text: letterText(composed.value), sample: chosen?.name ?? '', samples })
}

/** Letters in which a shared piece stands. */
export function lettersWith({ letters }: Sources, piece: string): LetterSource[] {
  const mark = new RegExp(String.raw`\{\{>\s*${piece}\s*\}\}`, 'u')
  return letters.letters
    .filter(({ value }) => mark.test(JSON.stringify(value.versions)))
    .map(({ value }) => value)
}
