import { readDecimal } from './decimal.ts'
import type {
  AcceptedNumber,
  Choice,
  Gap,
  GapText,
  NumberRange,
  RichText,
  TextFormat,
  Wording,
} from './question.ts'

const opening = /\{(\d*):([A-Z_]+):/gu
const kinds: readonly (readonly [RegExp, 'folded' | 'exact' | 'chosen' | 'number'])[] = [
  [/^(?:SHORTANSWER|SA|MW)$/u, 'folded'],
  [/^(?:SHORTANSWER_C|SAC|MWC)$/u, 'exact'],
  [/^(?:MULTICHOICE|MC)(?:_?[VHS]{1,2})?$/u, 'chosen'],
  [/^(?:NUMERICAL|NM)$/u, 'number'],
]

/**
 * Reads gaps as Moodle writes them into a text: `{1:SHORTANSWER:=Berlin#yes~%50%Bonn}`. `undefined` where there is no gap or
 * one that cannot be read.
 */
export function readCloze({
  text,
  format,
}: RichText): Pick<GapText, 'segments' | 'gaps'> | undefined {
  const segments: string[] = []
  const gaps: Gap[] = []
  let end = 0
  for (const match of text.matchAll(opening)) {
    if (match.index < end) continue
    const from = match.index + match[0].length
    const close = closingBrace(text, from)
    if (close === undefined) return undefined
    const gap = readGap(match, text.slice(from, close), format)
    if (gap === undefined) return undefined
    segments.push(text.slice(end, match.index))
    gaps.push(gap)
    end = close + 1
  }
  if (gaps.length === 0) return undefined
  return { segments: [...segments, text.slice(end)], gaps }
}

function closingBrace(text: string, from: number): number | undefined {
  for (let index = from; index < text.length; index += 1) {
    if (text[index] === '\\') index += 1
    else if (text[index] === '}') return index
  }
  return undefined
}

type ClozeAnswer = {
  readonly text: string
  readonly weight: number
  readonly feedback: RichText | null
}

function readGap(opened: RegExpExecArray, inside: string, format: TextFormat): Gap | undefined {
  const kind = kinds.find(([name]) => name.test(opened[2] ?? ''))?.[1]
  if (kind === undefined) return undefined
  const share = Number(opened[1] === '' ? 1 : opened[1])
  const answers = splitAt(inside, '~').map((one) => readAnswer(one, format))
  if (share === 0 || answers.some((answer) => answer.text === '')) return undefined
  if (kind === 'number') {
    const numbers = answers.flatMap(acceptedNumber)
    return numbers.length === answers.filter((one) => one.text !== '*').length
      ? { share, kind, answers: numbers }
      : undefined
  }
  if (kind !== 'chosen') return { share, kind: 'typed', comparison: kind, answers }
  const options = answers.map((answer): Choice => ({
    ...answer,
    text: { text: answer.text, format },
  }))
  return { share, kind, options }
}

function splitAt(text: string, sign: string): string[] {
  const parts = ['']
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '\\') {
      parts[parts.length - 1] += text.slice(index, index + 2)
      index += 1
    } else if (text[index] === sign) parts.push('')
    else parts[parts.length - 1] += text.charAt(index)
  }
  return parts
}

function readAnswer(written: string, format: TextFormat): ClozeAnswer {
  const weighed = /^\s*(?:(=)|%(-?\d+(?:\.\d+)?)%)?([\s\S]*)$/u.exec(written)
  const [text = '', ...rest] = splitAt(weighed?.[3] ?? '', '#')
  const feedback = unescaped(rest.join('#')).trim()
  return {
    text: unescaped(text).trim(),
    weight: weighed?.[1] === '=' ? 100 : Number(weighed?.[2] ?? 0),
    feedback: feedback === '' ? null : { text: feedback, format },
  }
}

function acceptedNumber({ text, weight, feedback }: ClozeAnswer): AcceptedNumber[] {
  const [value, tolerance] = text.split(':').map((one) => readDecimal(one)?.value)
  if (value === undefined || (text.includes(':') && tolerance === undefined)) return []
  return [{ accepted: { kind: 'around', value, tolerance: tolerance ?? 0 }, weight, feedback }]
}

function unescaped(text: string): string {
  return text.replaceAll(/\\([\\}#~"/])/gu, '$1')
}

/** The text of a question with its gaps written into it, as `readCloze` reads it. */
export function writeCloze(item: GapText): string {
  return item.segments
    .map((segment, index) => {
      const gap = item.gaps[index]
      return gap === undefined ? segment : segment + writeGap(gap)
    })
    .join('')
}

function writeGap(gap: Gap): string {
  if (gap.kind === 'typed') {
    const name = gap.comparison === 'exact' ? 'SHORTANSWER_C' : 'SHORTANSWER'
    return `{${gap.share}:${name}:${gap.answers.map((one) => writeAnswer(one, escaped(one.text))).join('~')}}`
  }
  if (gap.kind === 'number') {
    const answers = gap.answers.map((one) => writeAnswer(one, writeRange(one.accepted)))
    return `{${gap.share}:NUMERICAL:${answers.join('~')}}`
  }
  const options = gap.options.map((one) => writeAnswer(one, escaped(one.text.text)))
  return `{${gap.share}:MULTICHOICE:${options.join('~')}}`
}

function writeAnswer({ weight, feedback }: Omit<Wording, 'text'>, text: string): string {
  return `${weight === 100 ? '=' : `%${weight}%`}${text}${feedback === null ? '' : `#${escaped(feedback.text)}`}`
}

/** Cloze knows no interval; its middle and half of its width say the same. */
function writeRange(accepted: NumberRange): string {
  if (accepted.kind === 'around') return `${accepted.value}:${accepted.tolerance}`
  const { from, to } = accepted
  return `${(from + to) / 2}:${(to - from) / 2}`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\}#~"/]/gu, (sign) => `\\${sign}`)
}
