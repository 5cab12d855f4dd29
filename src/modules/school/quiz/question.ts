/** How a text of a question is marked up; the names are those of Moodle's formats. */
export const textFormats = ['moodle', 'html', 'markdown', 'plain'] as const
export type TextFormat = (typeof textFormats)[number]

/** A text with the markup in which its author wrote it. Not safe to show as HTML. */
export type RichText = { readonly text: string; readonly format: TextFormat }

/** The ten types of questions, in the order in which forms offer them. */
export const questionTypes = [
  'single',
  'multiple',
  'true-false',
  'short',
  'numerical',
  'matching',
  'ordering',
  'gap',
  'essay',
  'file',
] as const
export type QuestionType = (typeof questionTypes)[number]

/** One offered answer. `weight` is in percent of the question's points, −100 to 100. */
export type Choice = {
  readonly text: RichText
  readonly weight: number
  readonly feedback: RichText | null
}

/** One accepted wording; `*` stands for any text, `\*` for a star. `weight` is in percent, 0 to 100. */
export type Wording = {
  readonly text: string
  readonly weight: number
  readonly feedback: RichText | null
}

/** Numbers that count as right. Limits belong to the interval. */
export type NumberRange =
  | { readonly kind: 'around'; readonly value: number; readonly tolerance: number }
  | { readonly kind: 'between'; readonly from: number; readonly to: number }

/** One accepted number or interval. `weight` is in percent, 0 to 100. */
export type AcceptedNumber = {
  readonly accepted: NumberRange
  readonly weight: number
  readonly feedback: RichText | null
}

/** `folded`: case, script and diacritics do not count (Žalba = жалба = zalba). `exact`: letter for letter. */
export type Comparison = 'folded' | 'exact'

/** How an order is scored: all or nothing, each item in its place, or each item followed by the right one. */
export const orderingRules = ['all-or-nothing', 'position', 'next'] as const
export type OrderingRule = (typeof orderingRules)[number]

/** One gap in a text. `share` is its part of the question's points, relative to the other gaps. */
export type Gap = { readonly share: number } & (
  | {
      readonly kind: 'typed'
      readonly comparison: Comparison
      readonly answers: readonly Wording[]
    }
  | { readonly kind: 'chosen'; readonly options: readonly Choice[] }
  | { readonly kind: 'number'; readonly answers: readonly AcceptedNumber[] }
)

type Common = {
  /** From `[id:…]` or Moodle's idnumber; empty where the author gave none. */
  readonly id: string
  readonly tags: readonly string[]
  /** Path of the category, parts divided by `/`; empty at the top. */
  readonly category: string
  /** Empty where the author gave none; see `titleOf`. */
  readonly title: string
  /** Shown after the attempt, whatever the answer was. */
  readonly feedback: RichText | null
  readonly points: number
}
type WithText = Common & { readonly text: RichText }

export type SingleChoice = WithText & {
  readonly type: 'single'
  readonly options: readonly Choice[]
}
export type MultipleChoice = WithText & {
  readonly type: 'multiple'
  readonly options: readonly Choice[]
}
export type TrueFalse = WithText & {
  readonly type: 'true-false'
  readonly isTrue: boolean
  readonly feedbackWrong: RichText | null
  readonly feedbackRight: RichText | null
}
export type ShortAnswer = WithText & {
  readonly type: 'short'
  readonly comparison: Comparison
  readonly answers: readonly Wording[]
}
export type Numerical = WithText & {
  readonly type: 'numerical'
  readonly answers: readonly AcceptedNumber[]
  readonly feedbackWrong: RichText | null
}
export type Matching = WithText & {
  readonly type: 'matching'
  readonly pairs: readonly { readonly left: RichText; readonly right: string }[]
  /** Right-hand texts that belong to no left-hand one. */
  readonly distractors: readonly string[]
}
export type Ordering = WithText & {
  readonly type: 'ordering'
  readonly rule: OrderingRule
  /** In the right order. */
  readonly items: readonly RichText[]
}
/** Text with gaps: `segments` are the texts around them, one more than there are gaps. */
export type GapText = Common & {
  readonly type: 'gap'
  readonly format: TextFormat
  readonly segments: readonly string[]
  readonly gaps: readonly Gap[]
}
export type Essay = WithText & { readonly type: 'essay'; readonly wordsMax: number | null }
export type FileAnswer = WithText & {
  readonly type: 'file'
  readonly filesMax: number
  /** File name endings with their dot; empty: any. */
  readonly accept: readonly string[]
}

export type Question =
  | SingleChoice
  | MultipleChoice
  | TrueFalse
  | ShortAnswer
  | Numerical
  | Matching
  | Ordering
  | GapText
  | Essay
  | FileAnswer

/** Text between questions that asks nothing. */
export type Description = WithText & { readonly type: 'description' }
export type BankItem = Question | Description

/** What stands for a gap where a text is shown without its inputs (Moodle's five lines). */
export const gapMark = '_____'

/** The text of any item; gaps are drawn as `_____`. */
export function textOf(item: BankItem): RichText {
  if (item.type !== 'gap') return item.text
  return { text: item.segments.join(gapMark), format: item.format }
}

const titleCharactersMax = 80

/** The author's title, or the beginning of the text on one line, as Moodle names a question without a title. */
export function titleOf(item: BankItem): string {
  if (item.title !== '') return item.title
  const line = textOf(item)
    .text.replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  const letters = Array.from(line)
  return letters.length <= titleCharactersMax
    ? line
    : `${letters.slice(0, titleCharactersMax - 1).join('')}…`
}
