import { readDecimal } from '../decimal.ts'
import type { AcceptedNumber, NumberRange, RichText, TextFormat } from '../question.ts'
import { cutAnswers, readAnswer, readWeight, type Answer } from './answers.ts'
import { cutAt, feedbackOf, findSign, part, trimmed, type Piece } from './piece.ts'
import type { Report } from './report.ts'

/** What stands after the `#` that makes a question numerical. */
export type NumberAnswers = {
  readonly answers: readonly AcceptedNumber[]
  readonly feedbackWrong: RichText | null
}

/** Reads `3`, `3:0.5`, `3..4`, `=3:0#yes =%50%3:1#near ~#no`. */
export function readNumbers(block: Piece, format: TextFormat, report: Report): NumberAnswers {
  const tilde = findSign(block, ['~'])
  const accepted = trimmed(part(block, 0, tilde))
  const wrong = tilde === undefined ? undefined : part(block, tilde)
  if (accepted.text === '') report.fault('not-a-number', accepted.at > 0 ? block : accepted)
  // A lone number needs no sign; reading it as if it had one keeps its place.
  const parts =
    accepted.text.startsWith('=') || accepted.text === ''
      ? cutAnswers(accepted, ['='], report)
      : [{ text: ` ${accepted.text}`, at: accepted.at - 1 }]
  const read = parts.map((piece) => readAnswer(piece, { format, report, weightMin: 0 }))
  const others = read.filter((answer) => answer.text.text === '*')
  for (const answer of others) if (answer.weight !== 0) report.fault('always-right', answer.piece)
  return {
    answers: read.flatMap((answer) => acceptedNumber(answer, report)),
    feedbackWrong: wrongFeedback(wrong, { format, report }) ?? others[0]?.feedback ?? null,
  }
}

function acceptedNumber(answer: Answer, report: Report): AcceptedNumber[] {
  if (answer.text.text === '*' || answer.piece.text === '') return []
  const accepted = readRange(answer.piece, report)
  if (accepted === undefined) return []
  return [{ accepted, weight: answer.weight ?? 100, feedback: answer.feedback }]
}

/** `3`, `3:0.5` or `3..4`; a decimal comma is read and told. */
export function readRange(piece: Piece, report: Report): NumberRange | undefined {
  const [low, high] = cutAt(piece, '..')
  if (high !== undefined) {
    const [from, to] = [readPlaced(low, report), readPlaced(high, report)]
    if (from === undefined || to === undefined) return undefined
    if (from > to) report.fault('range-reversed', piece)
    return { kind: 'between', from, to }
  }
  const [number, margin] = cutAt(piece, ':')
  const value = readPlaced(number, report)
  const tolerance = margin === undefined ? 0 : readPlaced(margin, report)
  if (value === undefined || tolerance === undefined) return undefined
  if (tolerance < 0) report.fault('tolerance-negative', piece)
  return { kind: 'around', value, tolerance }
}

function readPlaced(piece: Piece, report: Report): number | undefined {
  const bare = trimmed(piece)
  const read = readDecimal(bare.text)
  if (read === undefined) report.fault('not-a-number', bare.text === '' ? piece : bare)
  else if (read.hadComma) report.notice('decimal-comma', bare)
  return read?.value
}

function wrongFeedback(
  wrong: Piece | undefined,
  { format, report }: { readonly format: TextFormat; readonly report: Report },
): RichText | null {
  if (wrong === undefined) return null
  const second = findSign(wrong, ['~', '='], 1)
  if (second !== undefined) report.fault('second-wrong-feedback', part(wrong, second))
  const [, rest] = readWeight(part(wrong, 1), { report, weightMin: 0 })
  const [text, feedback] = cutAt(rest, '#')
  const number = trimmed(text)
  if (number.text !== '' && number.text !== '*') report.fault('answer-without-sign', number)
  return feedbackOf(feedback, format)
}
