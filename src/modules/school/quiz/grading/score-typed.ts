import { fold } from '#core/search/fold.ts'

import { readDecimal } from '../decimal.ts'
import type { AcceptedNumber, Comparison, NumberRange, RichText, Wording } from '../question.ts'
import { leftOpen, listed, type Part } from './score.ts'

/** The first accepted wording that fits decides, as in Moodle: the author's order is the order of looking. */
export function scoreWording(
  typed: string,
  {
    answers,
    comparison,
  }: { readonly answers: readonly Wording[]; readonly comparison: Comparison },
): Part {
  if (typed.trim() === '') return leftOpen
  const found = answers.find((answer) => fits(typed, answer.text, comparison))
  if (found === undefined) {
    return { percent: 0, steps: [{ kind: 'no-wording', typed, comparison }], feedback: [] }
  }
  const { text: accepted, weight } = found
  return {
    percent: weight,
    steps: [{ kind: 'wording', typed, accepted, comparison, weight }],
    feedback: listed(found.feedback),
  }
}

/** Whether a text is an accepted wording; `*` in the wording stands for any text, `\*` for a star. Linear, whatever is typed. */
export function fits(typed: string, wording: string, comparison: Comparison): boolean {
  const alike = (text: string) =>
    (comparison === 'folded' ? fold(text) : text.normalize('NFC')).replaceAll(/\s+/gu, ' ')
  const text = alike(typed.trim())
  const parts = wording
    .trim()
    .split(/(?<!\\)\*/u)
    .map((part) => alike(part.replaceAll('\\*', '*')))
  const [first = '', ...rest] = parts
  const last = rest.pop()
  if (last === undefined) return text === first
  if (!text.startsWith(first) || !text.endsWith(last)) return false
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found === -1) return false
    at = found + part.length
  }
  return at <= text.length - last.length
}

/** The first accepted number that fits decides. */
export function scoreNumber(
  typed: string,
  {
    answers,
    feedbackWrong,
  }: { readonly answers: readonly AcceptedNumber[]; readonly feedbackWrong: RichText | null },
): Part {
  if (typed.trim() === '') return leftOpen
  const value = readDecimal(typed)?.value
  const feedback = listed(feedbackWrong)
  if (value === undefined) return { percent: 0, steps: [{ kind: 'not-a-number', typed }], feedback }
  const found = answers.find((answer) => isWithin(value, answer.accepted))
  if (found === undefined)
    return { percent: 0, steps: [{ kind: 'no-number', typed, value }], feedback }
  const { weight } = found
  return {
    percent: weight,
    steps: [{ kind: 'number', typed, value, ...limits(found.accepted), weight }],
    feedback: listed(found.feedback),
  }
}

/** Both limits belong to the interval; the slack is what binary fractions lose (1.1 is within 0.1 of 1). */
export function isWithin(value: number, accepted: NumberRange): boolean {
  const { from, to } = limits(accepted)
  const slack = 4 * Number.EPSILON * Math.max(Math.abs(value), Math.abs(from), Math.abs(to))
  return value >= from - slack && value <= to + slack
}

function limits(accepted: NumberRange): { from: number; to: number } {
  if (accepted.kind === 'between') return { from: accepted.from, to: accepted.to }
  const { value, tolerance } = accepted
  return { from: value - tolerance, to: value + tolerance }
}
