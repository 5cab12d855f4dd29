import { writeCloze } from '../cloze.ts'
import type {
  BankItem,
  Choice,
  GapText,
  NumberRange,
  RichText,
  TextFormat,
  Wording,
} from '../question.ts'
import { categoryMark, topCategory } from './category.ts'
import { metadataMark } from './metadata.ts'

/**
 * Writes questions as GIFT that Moodle reads and that gives back the same questions here. What GIFT has no sign for stands in
 * comments (points, files, exact comparison); a text with several gaps becomes a description with Moodle's cloze signs.
 */
export function writeGift(items: readonly BankItem[]): string {
  const blocks: string[] = []
  let category = ''
  for (const item of items) {
    if (item.category !== category)
      blocks.push(`${categoryMark} ${item.category === '' ? topCategory : item.category}`)
    category = item.category
    blocks.push(writeItem(item))
  }
  return blocks.map((block) => `${block}\n`).join('\n')
}

function writeItem(item: BankItem): string {
  const marks = marksOf(item).map(([key, value]) => metadataMark(key, value))
  const title = item.title === '' ? '' : `::${escaped(item.title)}::`
  const lead = marks.length === 0 ? '' : `// ${marks.join(' ')}\n`
  return `${lead}${title}${writeBody(item)}`
}

function marksOf(item: BankItem): (readonly [string, string])[] {
  const marks: [string, string][] = item.id === '' ? [] : [['id', item.id]]
  for (const tag of item.tags) marks.push(['tag', tag])
  if (item.points !== 1) marks.push(['points', String(item.points)])
  if (item.type === 'file') {
    marks.push(['answer', 'file'], ['files', String(item.filesMax)])
    if (item.accept.length > 0) marks.push(['accept', item.accept.join(' ')])
  }
  if (item.type === 'essay' && item.wordsMax !== null) marks.push(['words', String(item.wordsMax)])
  if (item.type === 'gap') {
    const only = asMissingWord(item)
    if (only === undefined) marks.push(['gaps', 'cloze'])
    else if (only.kind === 'typed' && only.comparison === 'exact') marks.push(['match', 'exact'])
  }
  const hasBraces = item.type !== 'description' && (item.type !== 'gap' || asMissingWord(item))
  if (!hasBraces && item.feedback !== null) {
    marks.push(['feedback', writeText(item.feedback, 'moodle')])
  }
  if (item.type === 'short' && item.comparison === 'exact') marks.push(['match', 'exact'])
  return marks
}

function writeBody(item: BankItem): string {
  if (item.type === 'gap') return writeGaps(item)
  const text = writeText(item.text, 'moodle')
  if (item.type === 'description') return text
  return `${text}{${writeAnswers(item)}${writeFeedback(item.feedback, item.text.format, '####')}}`
}

function writeAnswers(item: Exclude<BankItem, { type: 'gap' | 'description' }>): string {
  const { format } = item.text
  switch (item.type) {
    case 'single':
    case 'multiple':
      return writeOptions(item.options, { format, isSingle: item.type === 'single' })
    case 'short':
      return writeWordings(item.answers, format)
    case 'true-false': {
      const wrong = writeFeedback(item.feedbackWrong, format)
      const right = writeFeedback(item.feedbackRight, format)
      const stated = item.isTrue ? 'TRUE' : 'FALSE'
      return `${stated}${wrong === '' && right !== '' ? '#' : wrong}${right}`
    }
    case 'numerical': {
      const answers = item.answers.map(
        (one) =>
          `\n=%${one.weight}%${writeRange(one.accepted)}${writeFeedback(one.feedback, format)}`,
      )
      const wrong = writeFeedback(item.feedbackWrong, format)
      return `#${answers.join('')}${wrong === '' ? '' : `\n~${wrong}`}\n`
    }
    case 'matching': {
      const pairs = item.pairs.map(
        ({ left, right }) => `\n=${writeText(left, format)} -> ${escaped(right)}`,
      )
      const others = item.distractors.map((right) => `\n= -> ${escaped(right)}`)
      return `${[...pairs, ...others].join('')}\n`
    }
    case 'ordering':
      return `>${item.items.length} ALL VERTICAL ${orderingName[item.rule]}\n${item.items.map((one) => `${writeText(one, format)}\n`).join('')}`
    case 'essay':
    case 'file':
      return ''
  }
}

const orderingName = {
  'all-or-nothing': 'ALL_OR_NOTHING',
  position: 'ABSOLUTE_POSITION',
  next: 'RELATIVE_NEXT_EXCLUDE_LAST',
} as const

/** Moodle's missing word: one gap with text behind it, so that the braces do not stand at the end. */
function asMissingWord({ gaps, segments }: GapText): GapText['gaps'][number] | undefined {
  const [only, ...others] = gaps
  if (only === undefined || others.length > 0 || only.share !== 1 || only.kind === 'number') {
    return undefined
  }
  return segments[1]?.trim() === '' ? undefined : only
}

function writeGaps(item: GapText): string {
  const only = asMissingWord(item)
  const { format } = item
  if (only === undefined || only.kind === 'number') {
    return writeText({ text: writeCloze(item), format }, 'moodle')
  }
  const answers =
    only.kind === 'typed'
      ? writeWordings(only.answers, format)
      : writeOptions(only.options, { format, isSingle: true })
  const [before = '', after = ''] = item.segments
  const feedback = writeFeedback(item.feedback, format, '####')
  return `${writeText({ text: before, format }, 'moodle')}{${answers}${feedback}}${escaped(after)}`
}

function writeOptions(
  options: readonly Choice[],
  { format, isSingle }: { readonly format: TextFormat; readonly isSingle: boolean },
): string {
  const lines = options.map((option) => {
    const text = writeText(option.text, format)
    return `\n${optionSign(option.weight, { text, isSingle })}${text}${writeFeedback(option.feedback, format)}`
  })
  return `${lines.join('')}\n`
}

/** A weight is written where it must be, and before a text that begins with a percent sign and would be taken for one. */
function optionSign(
  weight: number,
  { text, isSingle }: { readonly text: string; readonly isSingle: boolean },
): string {
  const isPlain = !text.startsWith('%')
  if (weight === 100 && isSingle) return isPlain ? '=' : '=%100%'
  return weight === 0 && isPlain ? '~' : `~%${weight}%`
}

function writeWordings(answers: readonly Wording[], format: TextFormat): string {
  const lines = answers.map((one) => {
    const text = writeText({ text: one.text, format }, format)
    const weight = one.weight === 100 && !text.startsWith('%') ? '' : `%${one.weight}%`
    return `\n=${weight}${text}${writeFeedback(one.feedback, format)}`
  })
  return `${lines.join('')}\n`
}

function writeRange(accepted: NumberRange): string {
  if (accepted.kind === 'between') return `${accepted.from}..${accepted.to}`
  return `${accepted.value}:${accepted.tolerance}`
}

function writeFeedback(feedback: RichText | null, format: TextFormat, sign = '#'): string {
  return feedback === null ? '' : `${sign}${writeText(feedback, format)}`
}

/** A text that begins with the name of a format, or like a comment, needs its own format in front. */
function writeText({ text, format }: RichText, expected: TextFormat): string {
  const isNamed =
    format !== expected || /^\s*(?:\[(?:moodle|html|markdown|plain)\]|\/\/)/u.test(text)
  return `${isNamed ? `[${format}]` : ''}${escaped(text)}`
}

function escaped(text: string): string {
  return text
    .replaceAll(/[\\#={}~:]/gu, (sign) => `\\${sign}`)
    .replaceAll('->', '-\\>')
    .replaceAll('\n', '\\n')
}
