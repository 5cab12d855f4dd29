import type { Matching, OrderingRule, RichText, TextFormat } from '../question.ts'
import { cutAnswers } from './answers.ts'
import { cutAt, part, richText, trimmed, unescaped, type Piece } from './piece.ts'
import type { Report } from './report.ts'

/** Reads `=left -> right`; a pair without a left side is a text that belongs to nothing. */
export function readPairs(
  block: Piece,
  format: TextFormat,
  report: Report,
): Pick<Matching, 'pairs' | 'distractors'> {
  const pairs: { left: RichText; right: string }[] = []
  const distractors: string[] = []
  for (const answer of cutAnswers(block, ['='], report)) {
    const [before, after] = cutAt(part(answer, 1), '->')
    const right = after === undefined ? '' : unescaped(trimmed(after).text).trim()
    const left = richText(before, format)
    if (after === undefined) report.fault('pair-without-arrow', answer)
    else if (right === '') report.fault('empty-answer', answer)
    else if (left.text === '') distractors.push(right)
    else pairs.push({ left, right })
  }
  return { pairs, distractors }
}

const keyword =
  /^\s*(\d+|ALL_OR_NOTHING|ALL|EXACT|RANDOM|CONTIGUOUS|CONTIG|RELATIVE(?:_\w+)?|REL|HORIZONTAL|HORI|H|VERTICAL|VERT|V|ABSOLUTE(?:_POSITION)?|ABS|LONGEST_\w+|SHOW|HIDE|TRUE|FALSE|YES|NO)(?!\S)/u

/** Reads the block of Moodle's ordering questions: `>4 ALL VERTICAL ABSOLUTE_POSITION`, then one item a line in the right order. */
export function readOrder(
  block: Piece,
  format: TextFormat,
  report: Report,
): { readonly rule: OrderingRule; readonly items: readonly RichText[] } {
  let rest = part(block, 1)
  let rule: OrderingRule = 'position'
  for (
    let word = keyword.exec(firstLine(rest));
    word !== null;
    word = keyword.exec(firstLine(rest))
  ) {
    const known = ruleNamed(word[1] ?? '')
    if (known === 'other') report.notice('ordering-rule-changed', trimmed(rest))
    else rule = known ?? rule
    rest = part(rest, word[0].length)
  }
  const items = rest.text
    .split('\n')
    .map((line) => richText({ text: line, at: rest.at }, format))
    .filter((item) => item.text !== '')
  return { rule, items }
}

function firstLine(piece: Piece): string {
  return piece.text.split('\n', 1)[0] ?? ''
}

/** Which of our rules a name of Moodle's means; `other` for the rules that we do not have. */
export function ruleNamed(name: string): OrderingRule | 'other' | undefined {
  if (name === 'ALL_OR_NOTHING') return 'all-or-nothing'
  if (/^ABS(?:OLUTE(?:_POSITION)?)?$/u.test(name)) return 'position'
  if (name === 'RELATIVE_NEXT_EXCLUDE_LAST') return 'next'
  return /^(?:RELATIVE_|LONGEST_)/u.test(name) ? 'other' : undefined
}
