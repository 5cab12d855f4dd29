import { questionFaults } from '../check-question.ts'
import { readCloze } from '../cloze.ts'
import { gapMark, type BankItem, type Choice, type RichText, type TextFormat } from '../question.ts'
import { cutAnswers, readAnswer, type Answer } from './answers.ts'
import type { Block } from './blocks.ts'
import { metadataOf, type Metadata } from './metadata.ts'
import {
  cutAt,
  feedbackOf,
  findLastSign,
  findSign,
  formatOf,
  part,
  richText,
  trimmed,
  unescaped,
  type Piece,
} from './piece.ts'
import { readNumbers } from './read-numbers.ts'
import { readOrder, readPairs } from './read-pairs.ts'
import type { Report } from './report.ts'

/** A question taken apart, before its type is decided. */
type Parts = {
  readonly before: Piece
  readonly after: Piece
  /** What stands in the braces without the general feedback; nothing where there are no braces. */
  readonly answers: Piece | undefined
  readonly format: TextFormat
  readonly metadata: Metadata
  readonly report: Report
}
type Common = Pick<BankItem, 'id' | 'tags' | 'category' | 'title' | 'feedback' | 'points'>

/** Reads one block that is not a category. Every fault in it goes to the report; with a fault there is no question. */
export function readQuestion(block: Block, category: string, report: Report): BankItem | undefined {
  const faultsBefore = report.faultCount()
  const metadata = metadataOf(block.comments)
  const { title, rest } = readTitle(trimmed(block.body), report)
  const braces = findBraces(rest, report)
  if (braces === undefined) return undefined
  const { format } = formatOf(trimmed(braces.before), 'moodle')
  const { answers, feedback } = cutFeedback(braces.answers, format)
  const parts: Parts = { ...braces, answers, format, metadata, report }
  const { id, tags, points } = metadata
  const common = { id, tags, category, title, points, feedback: feedback ?? metadata.feedback }
  const item = readTyped(parts, common)
  if (item !== undefined && report.faultCount() === faultsBefore) {
    for (const fault of questionFaults(item)) report.fault(fault, answers ?? rest)
    if (stem(parts).text === '') report.fault('question-without-text', rest)
  }
  return report.faultCount() === faultsBefore ? item : undefined
}

function readTitle(body: Piece, report: Report): { title: string; rest: Piece } {
  if (!body.text.startsWith('::')) return { title: '', rest: body }
  const [name, rest] = cutAt(part(body, 2), '::')
  if (rest === undefined) {
    report.fault('title-not-closed', body)
    return { title: '', rest: part(body, 2) }
  }
  return { title: unescaped(name.text).trim(), rest: trimmed(rest) }
}

/** The first opening and the first closing brace count. Another pair means two questions without a blank line between them. */
function findBraces(
  text: Piece,
  report: Report,
): Pick<Parts, 'before' | 'after' | 'answers'> | undefined {
  const nowhere = part(text, text.text.length)
  const open = findSign(text, ['{'])
  const close = findSign(text, ['}'])
  if (open === undefined && close === undefined) {
    return { before: text, after: nowhere, answers: undefined }
  }
  if (open === undefined || (close !== undefined && close < open)) {
    report.fault('brace-not-opened', part(text, close ?? 0))
    return undefined
  }
  if (close === undefined) {
    report.fault('brace-not-closed', part(text, open))
    return undefined
  }
  const again = findSign(text, ['{'], open + 1)
  const closedAgain = findSign(text, ['}'], close + 1)
  if (again !== undefined) report.fault('second-answer-block', part(text, again))
  else if (closedAgain !== undefined) report.fault('brace-not-opened', part(text, closedAgain))
  return {
    before: part(text, 0, open),
    after: part(text, close + 1),
    answers: trimmed(part(text, open + 1, close)),
  }
}

/** Feedback on the whole question begins at the last `####`. */
function cutFeedback(
  answers: Piece | undefined,
  format: TextFormat,
): { answers: Piece | undefined; feedback: RichText | null } {
  const at = answers === undefined ? undefined : findLastSign(answers, '####')
  if (answers === undefined || at === undefined) return { answers, feedback: null }
  return {
    answers: trimmed(part(answers, 0, at)),
    feedback: feedbackOf(part(answers, at + 4), format),
  }
}

/** The text without the answers, with Moodle's line where they stood inside a sentence. */
function stem({ before, after }: Parts): RichText {
  const { text, format } = richText(before, 'moodle')
  if (after.text.trim() === '') return { text, format }
  const { rest } = formatOf({ text: before.text.trimStart(), at: before.at }, 'moodle')
  return { text: `${unescaped(rest.text)}${gapMark}${unescaped(after.text)}`.trim(), format }
}

/** Decides the type in Moodle's order: none, empty, `>`, `#`, `~`, `=` with `->`, true or false, else short. */
function readTyped(parts: Parts, common: Common): BankItem | undefined {
  const { answers, metadata, format, report } = parts
  const text = stem(parts)
  if (answers === undefined) return readPlain(parts, common)
  if (answers.text === '') {
    if (!metadata.isFile) return { ...common, type: 'essay', text, wordsMax: metadata.wordsMax }
    const { filesMax, accept } = metadata
    return { ...common, type: 'file', text, filesMax, accept }
  }
  if (answers.text.startsWith('>')) {
    return { ...common, type: 'ordering', text, ...readOrder(answers, format, report) }
  }
  if (answers.text.startsWith('#')) {
    return { ...common, type: 'numerical', text, ...readNumbers(part(answers, 1), format, report) }
  }
  if (findSign(answers, ['~']) !== undefined) return readChoices(parts, common)
  if (findSign(answers, ['=']) !== undefined && findSign(answers, ['->']) !== undefined) {
    return { ...common, type: 'matching', text, ...readPairs(answers, format, report) }
  }
  return readTrueFalse(parts, common) ?? readShort(parts, common)
}

/** No braces: a description, or our own way to carry several gaps. */
function readPlain(parts: Parts, common: Common): BankItem | undefined {
  const text = richText(parts.before, 'moodle')
  if (!parts.metadata.hasClozeGaps) return { ...common, type: 'description', text }
  const cloze = readCloze(text)
  if (cloze === undefined) parts.report.fault('gaps-malformed', parts.before)
  return cloze && { ...common, type: 'gap', format: text.format, ...cloze }
}

function readChoices(parts: Parts, common: Common): BankItem {
  const { report, format } = parts
  const block = parts.answers ?? parts.before
  const answers = cutAnswers(block, ['=', '~'], report).map((answer) =>
    readAnswer(answer, { format, report, weightMin: -100 }),
  )
  const options = answers.map((answer): Choice => ({
    text: answer.text,
    weight: answer.weight ?? (answer.sign === '=' ? 100 : 0),
    feedback: answer.feedback,
  }))
  if (!answers.some((answer) => answer.sign === '=')) {
    return { ...common, type: 'multiple', text: stem(parts), options }
  }
  const segments = segmentsOf(parts)
  if (segments === undefined) return { ...common, type: 'single', text: stem(parts), options }
  return { ...common, type: 'gap', format, segments, gaps: [{ share: 1, kind: 'chosen', options }] }
}

function readTrueFalse(parts: Parts, common: Common): BankItem | undefined {
  const { answers, format } = parts
  if (answers === undefined) return undefined
  const [word, comments] = cutAt(answers, '#')
  const stated = /^(T|TRUE|F|FALSE)$/u.exec(trimmed(word).text)?.[1]
  if (stated === undefined) return undefined
  const [wrong, right] = comments === undefined ? [] : cutAt(comments, '#')
  return {
    ...common,
    type: 'true-false',
    text: stem(parts),
    isTrue: stated.startsWith('T'),
    feedbackWrong: feedbackOf(wrong, format),
    feedbackRight: feedbackOf(right, format),
  }
}

function readShort(parts: Parts, common: Common): BankItem {
  const { report, format, metadata } = parts
  const answers = cutAnswers(parts.answers ?? parts.before, ['='], report)
    .map((answer) => readAnswer(answer, { format, report, weightMin: 0 }))
    .map((answer: Answer) => ({
      text: answer.text.text,
      weight: answer.weight ?? 100,
      feedback: answer.feedback,
    }))
  const comparison = metadata.isExact ? 'exact' : 'folded'
  const segments = segmentsOf(parts)
  if (segments === undefined) {
    return { ...common, type: 'short', text: stem(parts), comparison, answers }
  }
  const gaps = [{ share: 1, kind: 'typed', comparison, answers }] as const
  return { ...common, type: 'gap', format, segments, gaps }
}

/** The texts around the braces when they stand inside a sentence. */
function segmentsOf({ before, after }: Parts): readonly string[] | undefined {
  if (after.text.trim() === '') return undefined
  const { rest } = formatOf({ text: before.text.trimStart(), at: before.at }, 'moodle')
  return [unescaped(rest.text), unescaped(after.text.trimEnd())]
}
