import { readCloze } from '../cloze.ts'
import { readDecimal } from '../decimal.ts'
import type { FaultCode, NoticeCode } from '../problem.ts'
import type { BankItem, Choice, Gap, OrderingRule } from '../question.ts'
import { feedbackIn, isSet, richTextIn, richTextOf } from './xml-texts.ts'
import { child, childrenOf, textIn, type XmlElement } from './xml-tree.ts'

/** A question as read, with what keeps it from being used and what was read differently. */
export type ReadTyped = {
  readonly item: BankItem | undefined
  readonly faults: readonly FaultCode[]
  readonly notices: readonly NoticeCode[]
}
type Common = Pick<BankItem, 'id' | 'tags' | 'category' | 'title' | 'feedback' | 'points'>

/** Reads one `<question>` by Moodle's name of its type. */
export function readTyped(element: XmlElement, common: Common): ReadTyped {
  const text = richTextIn(element, 'questiontext')
  const answers = childrenOf(element, 'answer')
  const weights = answers.map(weightOf)
  const min = element.attributes['type'] === 'multichoice' ? -100 : 0
  const faults: FaultCode[] = []
  if (weights.some((weight) => Number.isNaN(weight))) faults.push('weight-not-a-number')
  if (weights.some((weight) => weight > 100 || weight < min)) faults.push('weight-out-of-range')
  const sound = (item: BankItem): ReadTyped => ({ item, faults, notices: [] })
  switch (element.attributes['type'] ?? '') {
    case 'description':
      return sound({ ...common, type: 'description', text })
    case 'multichoice': {
      const type = isSet(element, 'single') ? 'single' : 'multiple'
      if (answers.some((answer) => richTextOf(answer).text === '')) faults.push('empty-answer')
      return sound({ ...common, type, text, options: answers.map(choiceOf) })
    }
    case 'truefalse':
      if (!weights.includes(100)) faults.push('no-right-answer')
      return sound(readTrueFalse(element, { ...common, text }))
    case 'shortanswer': {
      const comparison = isSet(element, 'usecase') ? 'exact' : 'folded'
      const wordings = answers.map((one) => ({ ...choiceOf(one), text: richTextOf(one).text }))
      return sound({ ...common, type: 'short', text, comparison, answers: wordings })
    }
    case 'numerical':
      return readNumerical(answers, { ...common, text }, faults)
    case 'match':
    case 'matching':
      return sound(readMatching(element, { ...common, text }))
    case 'ordering':
      return readOrdering(element, { ...common, text })
    case 'essay':
      return sound(readEssay(element, { ...common, text }))
    case 'cloze':
    case 'multianswer': {
      const cloze = readCloze(text)
      if (cloze === undefined) return refused('gaps-malformed')
      return sound({ ...common, type: 'gap', format: text.format, ...cloze })
    }
    case 'gapselect':
    case 'ddwtos':
      return readChosenGaps(element, common)
    default:
      return refused('type-unknown')
  }
}

function refused(code: FaultCode): ReadTyped {
  return { item: undefined, faults: [code], notices: [] }
}

type WithText = Common & { readonly text: ReturnType<typeof richTextIn> }

function weightOf(answer: XmlElement): number {
  const fraction = answer.attributes['fraction']
  return fraction === undefined || fraction.trim() === '' ? 0 : Number(fraction)
}

function choiceOf(answer: XmlElement): Choice {
  return {
    text: richTextOf(answer),
    weight: weightOf(answer),
    feedback: feedbackIn(answer, 'feedback'),
  }
}

function readTrueFalse(element: XmlElement, common: WithText): BankItem {
  const answers = childrenOf(element, 'answer')
  const right = answers.find((answer) => weightOf(answer) === 100)
  const wrong = answers.find((answer) => answer !== right)
  return {
    ...common,
    type: 'true-false',
    isTrue: right !== undefined && richTextOf(right).text.toLowerCase() === 'true',
    feedbackRight: right === undefined ? null : feedbackIn(right, 'feedback'),
    feedbackWrong: wrong === undefined ? null : feedbackIn(wrong, 'feedback'),
  }
}

function readNumerical(
  answers: readonly XmlElement[],
  common: WithText,
  weightFaults: readonly FaultCode[],
): ReadTyped {
  const faults = [...weightFaults]
  const notices: NoticeCode[] = []
  const others = answers.filter((answer) => richTextOf(answer).text === '*')
  if (others.some((answer) => weightOf(answer) > 0)) faults.push('always-right')
  const numbers = answers.flatMap((answer) => {
    const text = richTextOf(answer).text
    if (text === '*') return []
    const value = readDecimal(text)
    const tolerance = readDecimal(textIn(answer, 'tolerance') || '0')
    if (value === undefined || tolerance === undefined) {
      faults.push('not-a-number')
      return []
    }
    if (tolerance.value < 0) faults.push('tolerance-negative')
    if (value.hadComma || tolerance.hadComma) notices.push('decimal-comma')
    return {
      ...choiceOf(answer),
      accepted: { kind: 'around' as const, value: value.value, tolerance: tolerance.value },
    }
  })
  const list = numbers.map(({ accepted, weight, feedback }) => ({ accepted, weight, feedback }))
  const feedbackWrong = others[0] === undefined ? null : feedbackIn(others[0], 'feedback')
  return { item: { ...common, type: 'numerical', answers: list, feedbackWrong }, faults, notices }
}

function readMatching(element: XmlElement, common: WithText): BankItem {
  const pairs = childrenOf(element, 'subquestion')
    .map((one) => ({ left: richTextOf(one), right: textIn(one, 'answer') }))
    .filter(({ right }) => right !== '')
  return {
    ...common,
    type: 'matching',
    pairs: pairs.filter(({ left }) => left.text !== ''),
    distractors: pairs.filter(({ left }) => left.text === '').map(({ right }) => right),
  }
}

/** By Moodle's numbers of its grading rules; the others are scored by position, with a notice. */
const orderingRule: Readonly<Record<string, OrderingRule>> = {
  '': 'position',
  '-1': 'all-or-nothing',
  '0': 'position',
  '1': 'next',
  ALL_OR_NOTHING: 'all-or-nothing',
  ABSOLUTE_POSITION: 'position',
  RELATIVE_NEXT_EXCLUDE_LAST: 'next',
}

/** Moodle numbers the places of items in `fraction`. */
function readOrdering(element: XmlElement, common: WithText): ReadTyped {
  const rule = orderingRule[textIn(element, 'gradingtype')]
  const items = childrenOf(element, 'answer')
    .toSorted((a, b) => weightOf(a) - weightOf(b))
    .map(richTextOf)
  return {
    item: { ...common, type: 'ordering', rule: rule ?? 'position', items },
    faults: items.some((item) => item.text === '') ? ['empty-answer'] : [],
    notices: rule === undefined ? ['ordering-rule-changed'] : [],
  }
}

/** An essay without a field to write in asks for files. */
function readEssay(element: XmlElement, common: WithText): BankItem {
  if (textIn(element, 'responseformat') !== 'noinline') {
    const words = Number(textIn(element, 'maxwordlimit'))
    return { ...common, type: 'essay', wordsMax: words > 0 ? Math.trunc(words) : null }
  }
  const attachments = Number(textIn(element, 'attachments'))
  return {
    ...common,
    type: 'file',
    filesMax: attachments > 0 ? attachments : 1,
    accept: textIn(element, 'filetypeslist')
      .split(/[\s,;]+/u)
      .filter((ending) => /^\.[\w.]+$/u.test(ending)),
  }
}

/** `[[2]]` in the text is a gap whose right choice is the second one; it offers all choices of that one's group. */
function readChosenGaps(element: XmlElement, common: Common): ReadTyped {
  const { text, format } = richTextIn(element, 'questiontext')
  const choices = element.children
    .filter((one) => one.name === 'selectoption' || one.name === 'dragbox')
    .map((one) => ({ text: textIn(one, 'text'), group: textIn(one, 'group') }))
  const marks = [...text.matchAll(/\[\[(\d+)\]\]/gu)]
  const gaps = marks.flatMap((mark): Gap[] => {
    const right = choices[Number(mark[1]) - 1]
    if (right === undefined) return []
    const options = choices
      .filter((choice) => choice.group === right.group)
      .map((choice) => ({
        text: { text: choice.text, format },
        weight: choice === right ? 100 : 0,
        feedback: null,
      }))
    return [{ share: 1, kind: 'chosen', options }]
  })
  if (gaps.length < marks.length) return refused('option-not-known')
  if (child(element, 'questiontext') === undefined) return refused('question-without-text')
  const segments = text.split(/\[\[\d+\]\]/u)
  return { item: { ...common, type: 'gap', format, segments, gaps }, faults: [], notices: [] }
}
