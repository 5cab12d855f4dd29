import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { readGift } from '../gift/read-gift.ts'
import { grade } from '../grading/grade.ts'
import type { Question } from '../question.ts'
import { bank } from '../reference/random-bank.ts'
import { readAnswer, writeAnswer } from './answer-codec.ts'
import { fieldsOf, type AnswerField } from './answer-fields.ts'
import { emptyAnswer } from './answer.ts'
import { inWrittenOrder, shuffledFor } from './presentation.ts'

function ask(gift: string): Question {
  const [item] = readGift(gift).items
  if (item === undefined || item.type === 'description') throw new Error(`No question: ${gift}`)
  return item
}

/** What a browser sends when a person fills in every field with its choice number `pick`, or a text. */
function filledIn(fields: readonly AnswerField[], pick: number): Record<string, string> {
  return Object.fromEntries(
    fields.map((field) => {
      if ('choices' in field) {
        return [field.name, field.choices[pick % field.choices.length]?.value ?? '']
      }
      if (field.kind === 'true-false') return [field.name, pick % 2 === 0 ? 'true' : 'false']
      return [field.name, String(pick)]
    }),
  )
}

test('whatever is filled in can be drawn again, for every type and order', () => {
  fc.assert(
    fc.property(bank, fc.string(), fc.nat({ max: 9 }), (items, seed, pick) => {
      for (const question of items) {
        if (question.type === 'description') continue
        const asked = { question, presentation: shuffledFor(question, seed), name: 'q1' }
        const values = filledIn(fieldsOf(question, asked.presentation, 'q1'), pick)
        const { answer } = readAnswer(asked, values)
        expect(writeAnswer(asked, answer)).toEqual(values)
        expect(readAnswer(asked, writeAnswer(asked, emptyAnswer(question))).answer).toEqual(
          emptyAnswer(question),
        )
      }
    }),
    { numRuns: 300 },
  )
})

test('the right answer is right in whatever order it was shown', () => {
  const question = ask('а{=б -> 1 =в -> 2 =г -> 3 = -> 4}')
  const order = ask('а{>4 ALL\nб\nв\nг\nд\n}')
  for (let seed = 0; seed < 50; seed += 1) {
    const asked = { question, presentation: shuffledFor(question, String(seed)), name: 'q' }
    const rights: Record<string, string> = { б: '1', в: '2', г: '3' }
    const values = Object.fromEntries(
      fieldsOf(question, asked.presentation, 'q').flatMap((field) => {
        if (field.kind !== 'select') return []
        const wanted = rights[field.label?.text ?? '']
        return [[field.name, field.choices.find((one) => one.text.text === wanted)?.value ?? '']]
      }),
    )
    expect(grade(question, readAnswer(asked, values).answer).percent).toBe(100)
    const shown = { question: order, presentation: shuffledFor(order, String(seed)), name: 'q' }
    const places = Object.fromEntries(
      fieldsOf(order, shown.presentation, 'q').flatMap((field) =>
        field.kind === 'select'
          ? [[field.name, String('бвгд'.indexOf(field.label?.text ?? '') + 1)]]
          : [],
      ),
    )
    expect(grade(order, readAnswer(shown, places).answer).percent).toBe(100)
  }
})

test('the order shown depends on the seed alone and spreads over all orders', () => {
  const question = ask('а{=б ~в ~г}')
  expect(shuffledFor(question, 'x')).toEqual(shuffledFor(question, 'x'))
  const seen = new Map<string, number>()
  for (let seed = 0; seed < 6000; seed += 1) {
    const key = String(shuffledFor(question, `attempt-${seed}`)[0])
    seen.set(key, (seen.get(key) ?? 0) + 1)
  }
  expect(seen.size).toBe(6)
  for (const count of seen.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
  expect(inWrittenOrder(question)).toEqual([[0, 1, 2]])
})

test('a place given twice and a number that is none are told beside their fields and kept', () => {
  const order = ask('а{>3 ALL\nб\nв\nг\n}')
  const asked = { question: order, presentation: inWrittenOrder(order), name: 'q' }
  expect(readAnswer(asked, { 'q-1': '1', 'q-2': '1', 'q-3': '' })).toEqual({
    answer: { type: 'ordering', places: [1, 1, null] },
    problems: { 'q-2': 'place-twice' },
  })
  const number = ask('а{#3}')
  expect(readAnswer({ question: number, presentation: [], name: 'q' }, { q: 'три' })).toEqual({
    answer: { type: 'numerical', text: 'три' },
    problems: { q: 'not-a-number' },
  })
})

test('several ticked boxes come as lines', () => {
  const question = ask('а{~%50%б ~%50%в ~г}')
  const asked = { question, presentation: [[2, 0, 1]], name: 'q' }
  expect(readAnswer(asked, { q: '1\n3\n3' }).answer).toEqual({ type: 'multiple', options: [1, 2] })
})

test('values that no field offers are left open', () => {
  const question = ask('а{=б ~в}')
  const asked = { question, presentation: inWrittenOrder(question), name: 'q' }
  for (const sent of ['0', '3', '-1', '1.5', 'x', '01', '']) {
    expect(readAnswer(asked, { q: sent }).answer).toEqual({ type: 'single', option: null })
  }
  const order = ask('а{>2 ALL\nб\nв\n}')
  const shown = { question: order, presentation: inWrittenOrder(order), name: 'q' }
  expect(readAnswer(shown, { 'q-1': '9', 'q-2': '0' }).answer).toMatchObject({
    places: [null, null],
  })
})
