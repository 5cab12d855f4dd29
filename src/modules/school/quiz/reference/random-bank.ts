import * as fc from 'fast-check'

import {
  orderingRules,
  textFormats,
  type BankItem,
  type Choice,
  type Gap,
  type RichText,
  type TextFormat,
} from '../question.ts'

// Everything that GIFT gives a meaning, and what it could be confused with.
const letters = [
  ...Array.from('абвЂшČžé中😀 ABc1290.,;?!()"\'<>/|*&^_$@-+[]%:#={}~\\\n'),
  '->',
  '####',
  '::',
  '//',
  '[html]',
  '%50%',
  '\\n',
  'http://a.b/?c=d',
  '$CATEGORY: x',
  '..',
]
/** Text without white space around it, which no format of questions keeps. */
export const text: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.join('').trim())
  .filter((made) => made !== '')
const word = fc
  .array(fc.constantFrom(...Array.from('абвšđ zXY09-_.')), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join('').trim().replaceAll(/\s+/gu, ' '))
  .filter((made) => made !== '')
const format = fc.constantFrom(...textFormats)
const rich: fc.Arbitrary<RichText> = fc.record({ text, format })
const feedback = fc.option(rich, { nil: null })
const number = fc.oneof(
  fc.integer({ min: -1e6, max: 1e6 }),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => (value === 0 ? 0 : value)),
)
const partWeight = fc.constantFrom(0, 10, 33.33333, 50, 75, 100)

const common = fc.record({
  id: fc.oneof(fc.constant(''), word),
  tags: fc.array(fc.oneof(word, fc.constant('a]b\\c')), { maxLength: 2 }),
  category: fc.constantFrom('', 'Школа', 'a/b c'),
  title: fc.oneof(fc.constant(''), text),
  feedback,
  points: fc.constantFrom(1, 2, 0.5),
})
const withText = common.chain((one) => rich.map((text) => ({ ...one, text })))

function options(weights: readonly number[]): fc.Arbitrary<Choice[]> {
  return fc
    .tuple(
      ...weights.map((weight) => fc.record({ text: rich, weight: fc.constant(weight), feedback })),
    )
    .map((made) => made)
}
const singleOptions = fc.constantFrom([100, 0], [0, 100, 50, -50], [100, 100, 0]).chain(options)
const multipleOptions = fc
  .constantFrom([100, 0], [50, 50, -100, 0], [33.33333, 33.33333, 33.33333])
  .chain(options)
const wordings = fc
  .array(fc.record({ text, weight: partWeight, feedback }), { maxLength: 3 })
  .map((list) => list.filter(({ text }) => !/^[\s*]*$/u.test(text)))
  .chain((list) =>
    feedback.map((first) => [{ text: 'прво', weight: 100, feedback: first }, ...list]),
  )
const around = fc.record({
  kind: fc.constant('around' as const),
  value: number,
  tolerance: number.map(Math.abs),
})
const between = fc
  .tuple(number, number)
  .map(([a, b]) => ({ kind: 'between' as const, from: Math.min(a, b), to: Math.max(a, b) }))
const comparison = fc.constantFrom('folded' as const, 'exact' as const)

/** Cloze keeps one format for the whole text. */
function inFormat(one: RichText | null, format: TextFormat): RichText | null {
  return one === null ? null : { ...one, format }
}
function gapIn(format: TextFormat): fc.Arbitrary<Gap> {
  const share = fc.constantFrom(1, 2, 3)
  const same = <T extends { readonly feedback: RichText | null }>(list: readonly T[]) =>
    list.map((one) => ({ ...one, feedback: inFormat(one.feedback, format) }))
  // Cloze reads a star or a sign at the beginning of an answer as its own.
  const plainWordings = wordings.map((list) =>
    same(list).filter((one) => /^[\p{L}\d]/u.test(one.text)),
  )
  const plainOptions = singleOptions.map((list) =>
    same(list).map((one) => ({ ...one, text: { text: `а${one.text.text}`, format } })),
  )
  const numbers = fc
    .record({ accepted: around, weight: fc.constant(100), feedback })
    .map((one) => same([one]))
  return fc.oneof(
    fc.record({ share, kind: fc.constant('typed' as const), comparison, answers: plainWordings }),
    fc.record({ share, kind: fc.constant('chosen' as const), options: plainOptions }),
    fc.record({ share, kind: fc.constant('number' as const), answers: numbers }),
  )
}
const gapText: fc.Arbitrary<BankItem> = fc
  .tuple(common, format)
  .chain(([one, format]) =>
    fc
      .array(gapIn(format), { minLength: 1, maxLength: 3 })
      .chain((gaps) =>
        fc
          .array(word, { minLength: gaps.length + 1, maxLength: gaps.length + 1 })
          .map((segments): BankItem => ({ ...one, type: 'gap', format, gaps, segments })),
      ),
  )

const item: fc.Arbitrary<BankItem> = fc.oneof(
  withText.map((one): BankItem => ({ ...one, type: 'description' })),
  fc
    .tuple(withText, singleOptions)
    .map(([one, options]): BankItem => ({ ...one, type: 'single', options })),
  fc
    .tuple(withText, multipleOptions)
    .map(([one, options]): BankItem => ({ ...one, type: 'multiple', options })),
  fc
    .tuple(withText, fc.boolean(), feedback, feedback)
    .map(([one, isTrue, feedbackWrong, feedbackRight]): BankItem => ({
      ...one,
      type: 'true-false',
      isTrue,
      feedbackWrong,
      feedbackRight,
    })),
  fc.tuple(withText, comparison, wordings).map(([one, comparison, answers]): BankItem => ({
    ...one,
    type: 'short',
    comparison,
    answers,
  })),
  fc
    .tuple(
      withText,
      fc.array(fc.record({ accepted: fc.oneof(around, between), weight: partWeight, feedback }), {
        maxLength: 2,
      }),
      feedback,
    )
    .map(([one, list, feedbackWrong]): BankItem => ({
      ...one,
      type: 'numerical',
      answers: [
        { accepted: { kind: 'around', value: 1, tolerance: 0 }, weight: 100, feedback: null },
        ...list,
      ],
      feedbackWrong,
    })),
  fc
    .tuple(
      withText,
      fc.array(fc.record({ left: rich, right: text }), { minLength: 2, maxLength: 4 }),
      fc.array(text, { maxLength: 2 }),
    )
    .map(([one, pairs, distractors]): BankItem => ({
      ...one,
      type: 'matching',
      pairs,
      distractors,
    })),
  fc
    .tuple(
      withText,
      fc.constantFrom(...orderingRules),
      fc.array(rich, { minLength: 2, maxLength: 5 }),
    )
    .map(([one, rule, items]): BankItem => ({ ...one, type: 'ordering', rule, items })),
  fc
    .tuple(withText, fc.constantFrom(null, 200))
    .map(([one, wordsMax]): BankItem => ({ ...one, type: 'essay', wordsMax })),
  fc
    .tuple(withText, fc.constantFrom(1, 3), fc.constantFrom([], ['.pdf', '.odt']))
    .map(([one, filesMax, accept]): BankItem => ({ ...one, type: 'file', filesMax, accept })),
  gapText,
)

/** Banks of sound questions of every type, written with every sign that could be misread. Ids are not repeated. */
export const bank: fc.Arbitrary<BankItem[]> = fc
  .array(item, { minLength: 1, maxLength: 6 })
  .map((items) =>
    items.map((one, index) => (one.id === '' ? one : { ...one, id: `${one.id}${index}` })),
  )
