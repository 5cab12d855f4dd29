import { globSync, readFileSync } from 'node:fs'

import * as fc from 'fast-check'
import { parse, type GIFTQuestion, type TextFormat } from 'gift-pegjs'
import { expect, test } from 'vitest'

import { gapMark, textOf, type BankItem } from '../question.ts'
import { readGift } from './read-gift.ts'

type Seen = {
  readonly type: string
  readonly title: string
  readonly text: string
  readonly answers: readonly unknown[]
}

/** What both readers have words for. */
function ours(item: BankItem): Seen {
  const seen = { title: item.title, text: same(textOf(item).text) }
  switch (item.type) {
    case 'single':
    case 'multiple':
      return {
        ...seen,
        type: 'MC',
        answers: item.options.map((one) => [one.text.text, one.weight, one.feedback?.text ?? null]),
      }
    case 'gap': {
      const [gap] = item.gaps
      if (gap?.kind === 'chosen') {
        return {
          ...seen,
          type: 'MC',
          answers: gap.options.map((one) => [
            one.text.text,
            one.weight,
            one.feedback?.text ?? null,
          ]),
        }
      }
      const answers = gap?.kind === 'typed' ? gap.answers : []
      return {
        ...seen,
        type: 'Short',
        answers: answers.map((one) => [one.text, one.weight, one.feedback?.text ?? null]),
      }
    }
    case 'short':
      return {
        ...seen,
        type: 'Short',
        answers: item.answers.map((one) => [one.text, one.weight, one.feedback?.text ?? null]),
      }
    case 'true-false':
      return {
        ...seen,
        type: 'TF',
        answers: [item.isTrue, item.feedbackWrong?.text ?? null, item.feedbackRight?.text ?? null],
      }
    case 'matching':
      return {
        ...seen,
        type: 'Matching',
        answers: item.pairs.map((pair) => [pair.left.text, pair.right]),
      }
    case 'numerical':
      return {
        ...seen,
        type: 'Numerical',
        answers: item.answers.map((one) =>
          one.accepted.kind === 'around'
            ? [one.accepted.value, one.accepted.tolerance]
            : [one.accepted.from, one.accepted.to],
        ),
      }
    case 'essay':
      return { ...seen, type: 'Essay', answers: [] }
    case 'description':
      return { ...seen, type: 'Description', answers: [] }
    case 'ordering':
    case 'file':
      throw new Error(`gift-pegjs has no ${item.type}`)
  }
}

function theirs(question: GIFTQuestion): Seen | undefined {
  if (question.type === 'Category') return undefined
  const seen = { type: question.type, title: question.title ?? '', text: same(question.stem.text) }
  switch (question.type) {
    case 'MC':
    case 'Short':
      return {
        ...seen,
        answers: question.choices.map((one) => [
          one.text.text,
          one.weight ?? (one.isCorrect ? 100 : 0),
          written(one.feedback),
        ]),
      }
    case 'TF': {
      // Its names are those of the places: the first is what Moodle shows with the wrong answer.
      const [first, second] = [written(question.trueFeedback), written(question.falseFeedback)]
      return { ...seen, answers: [question.isTrue, first, second] }
    }
    case 'Matching':
      return {
        ...seen,
        answers: question.matchPairs.map((pair) => [pair.subquestion.text, pair.subanswer]),
      }
    case 'Numerical': {
      const choices = Array.isArray(question.choices)
        ? question.choices.filter((one) => one.isCorrect).map((one) => one.text)
        : [question.choices]
      return {
        ...seen,
        answers: choices.map((one) =>
          one.type === 'high-low' ? [one.numberLow, one.numberHigh] : [one.number, one.range ?? 0],
        ),
      }
    }
    case 'Essay':
    case 'Description':
      return { ...seen, answers: [] }
  }
}

function written(feedback: TextFormat | null): string | null {
  return feedback?.text || null
}

/** The other reader folds line breaks and spaces, and leaves its own mark for a gap. */
function same(text: string): string {
  return text.replaceAll(gapMark, ' _____ ').replaceAll(/\s+/gu, ' ').trim()
}

function compare(file: string): void {
  const { items, problems } = readGift(file)
  expect(problems).toEqual([])
  expect(items.map(ours)).toEqual(parse(file).flatMap((question) => theirs(question) ?? []))
}

test('on the constructs where both are right, an independent reader reads the same', () => {
  compare(`::Избор::Ко?{~један#не =два#да ~%50%три}

::Више::Ко?{~%50%један ~%50%два ~%-100%три}

::Ко::Кратко?{=нико =%50%niko#близу}

::Т::Тврдња.{T#лоше#добро}

::Н::Тврдња.{FALSE}

::Б::Број?{#42}

::В::Број?{#3.14:0.01}

::Г::Број?{#3..4}

::Д::Број?{#=1822:0 =1820..1824}

::П::Споји.{=а -> 1 =б -> 2}

::Е::Напиши.{}

::О::Само текст.

::Реч::Двапут два је {=четири =4} тачно.

::Реч::Гроб {~један =два} је овде.

::Знаци::\\{а\\} \\= б\\: \\~ \\#{=\\= 2 + 3}`)
})

test('an independent reader reads the quizzes of our lessons the same', () => {
  const files = globSync('content/school/lessons/*/quiz.*.gift')
  expect(files.length).toBeGreaterThan(0)
  // It takes a bare colon in the feedback of a number for the beginning of a tolerance; Moodle does not.
  for (const file of files) compare(readFileSync(file, 'utf8').replaceAll(': ', '\\: '))
})

test('three hundred made banks of plain questions are read the same by both', () => {
  const word = fc
    .array(fc.constantFrom('а', 'ш', 'č', 'b', '7', ' ', '\\=', '\\~', '\\#', '\\{', '\\}', '.'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((parts) => `р${parts.join('').replaceAll(/ +/gu, ' ').trim()}к`)
  const question = fc.oneof(
    fc.tuple(word, word, word, word).map(([t, a, b, f]) => `::${t}::${t}{~${a}#${f} =${b}}`),
    fc.tuple(word, word, word).map(([t, a, b]) => `::${t}::${t}{=${a} =%50%${b}}`),
    fc.tuple(word, fc.boolean()).map(([t, isTrue]) => `::${t}::${t}{${isTrue ? 'T' : 'F'}}`),
    // It leaves its placeholders in the right sides of pairs, so these have no escapes.
    fc
      .tuple(word, word)
      .map(([t, a]) => `::${t}::${t}{=${a} -> десно =лево -> ${a.replaceAll(/\\.| /gu, '')}}`),
    fc.tuple(word, fc.integer(), fc.nat()).map(([t, n, d]) => `::${t}::${t}{#${n}:${d}}`),
  )
  fc.assert(
    fc.property(fc.array(question, { minLength: 1, maxLength: 5 }), (list) => {
      compare(list.join('\n\n'))
    }),
    { numRuns: 300 },
  )
})
