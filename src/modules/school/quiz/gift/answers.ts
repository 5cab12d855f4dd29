import type { RichText, TextFormat } from '../question.ts'
import {
  cutAt,
  feedbackOf,
  findSign,
  part,
  richText,
  trimmed,
  unescaped,
  type Piece,
} from './piece.ts'
import type { Report } from './report.ts'

/** One answer of an answer block: its sign, its weight if it has one, its text and its feedback. */
export type Answer = {
  readonly sign: string
  readonly weight: number | undefined
  readonly piece: Piece
  readonly text: RichText
  readonly feedback: RichText | null
}

/**
 * Cuts an answer block at its signs. Text before the first sign and an answer without text are faults; so is a sign inside a
 * link, where Moodle would begin a new answer, and for `=` a right one.
 */
export function cutAnswers(block: Piece, signs: readonly string[], report: Report): Piece[] {
  const starts: number[] = []
  for (let at = findSign(block, signs); at !== undefined; at = findSign(block, signs, at + 1)) {
    starts.push(at)
  }
  const lead = trimmed(part(block, 0, starts[0]))
  if (lead.text !== '') report.fault('answer-without-sign', lead)
  for (const start of starts) {
    const link = /\S*:\/\/\S*$/u.exec(block.text.slice(0, start))
    if (link !== null) report.fault('sign-inside-link', part(block, start))
  }
  return starts.map((start, index) => trimmed(part(block, start, starts[index + 1])))
}

/** Reads what `cutAnswers` cut: `=%50%text#feedback`. */
export function readAnswer(
  answer: Piece,
  context: { readonly format: TextFormat; readonly report: Report; readonly weightMin: number },
): Answer {
  const { report, format } = context
  const [weight, rest] = readWeight(trimmed(part(answer, 1)), context)
  const [text, feedback] = cutAt(rest, '#')
  const piece = trimmed(text)
  if (unescaped(piece.text).trim() === '') report.fault('empty-answer', answer)
  return {
    sign: answer.text.charAt(0),
    weight,
    piece,
    text: richText(piece, format),
    feedback: feedbackOf(feedback, format),
  }
}

/** The weight in percent signs. What only looks like one is a fault, for Moodle would take it for text and give full points. */
export function readWeight(
  answer: Piece,
  { report, weightMin }: { readonly report: Report; readonly weightMin: number },
): readonly [number | undefined, Piece] {
  const written = /^%\s*([^%\s]{0,12})\s*%/u.exec(answer.text)
  if (written === null) return [undefined, answer]
  const rest = part(answer, written[0].length)
  const number = (written[1] ?? '').replace(',', '.')
  if (!/^-?\d{1,3}(?:\.\d*)?$/u.test(number)) {
    report.fault('weight-not-a-number', answer)
    return [undefined, rest]
  }
  const weight = Number(number)
  if (weight > 100 || weight < weightMin) report.fault('weight-out-of-range', answer)
  return [weight, rest]
}
