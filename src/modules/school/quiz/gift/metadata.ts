import { readDecimal } from '../decimal.ts'
import type { RichText } from '../question.ts'
import { feedbackOf } from './piece.ts'

/**
 * What the comments above a question say. `[id:…]` and `[tag:…]` are Moodle's; the rest are ours, for what GIFT has no sign for,
 * and Moodle passes over them: `[points:2] [match:exact] [answer:file] [files:3] [accept:.pdf .odt] [words:300] [gaps:cloze]
 * [feedback:…]`.
 */
export type Metadata = {
  readonly id: string
  readonly tags: readonly string[]
  readonly points: number
  readonly isExact: boolean
  readonly isFile: boolean
  readonly filesMax: number
  readonly accept: readonly string[]
  readonly wordsMax: number | null
  readonly hasClozeGaps: boolean
  /** For what has no braces to hold it. */
  readonly feedback: RichText | null
}

const mark = /\[([a-z]+):((?:\\.|[^\]\\])*)\]/gu

/** Reads the marks of all comment lines of one question. */
export function metadataOf(comments: readonly string[]): Metadata {
  const marks = comments.flatMap((comment) =>
    [...comment.matchAll(mark)].map((match) => ({
      key: match[1] ?? '',
      value: (match[2] ?? '').replaceAll(/\\([\]\\])/gu, '$1').trim(),
    })),
  )
  const first = (key: string) => marks.find((one) => one.key === key)?.value ?? ''
  return {
    id: first('id'),
    tags: marks.filter((one) => one.key === 'tag').map((one) => one.value),
    points: positive(first('points')) ?? 1,
    isExact: first('match') === 'exact',
    isFile: first('answer') === 'file',
    filesMax: Math.trunc(positive(first('files')) ?? 1) || 1,
    accept: first('accept')
      .split(/\s+/u)
      .filter((ending) => /^\.[\w.]+$/u.test(ending)),
    wordsMax: Math.trunc(positive(first('words')) ?? 0) || null,
    hasClozeGaps: first('gaps') === 'cloze',
    feedback: feedbackOf({ text: first('feedback'), at: 0 }, 'moodle'),
  }
}

function positive(text: string): number | undefined {
  const value = readDecimal(text)?.value
  return value !== undefined && value > 0 ? value : undefined
}

/** A mark for a comment line. */
export function metadataMark(key: string, value: string): string {
  const line = value.replaceAll(/[\r\n]+/gu, ' ')
  return `[${key}:${line.replaceAll(/[\]\\]/gu, (sign) => `\\${sign}`)}]`
}
