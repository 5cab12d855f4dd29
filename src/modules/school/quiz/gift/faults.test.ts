import { expect, test } from 'vitest'

import { readGift } from './read-gift.ts'
import { writeGift } from './write-gift.ts'

/** Faults as `code line:column`, with the number of questions that were read all the same. */
function faults(file: string): string[] {
  const { items, problems } = readGift(file)
  return [
    ...problems.map(({ code, line, column }) => `${code} ${line}:${column}`),
    `${items.length} read`,
  ]
}

test('every fault of a file is told, each at its place, and the sound questions are read', () => {
  const file = `Прво{T}

Друго{#abc}

Треће{~а ~б}

Четврто{=а

Пето{=а}`
  expect(faults(file)).toEqual([
    'not-a-number 3:8',
    'no-right-answer 5:7',
    'brace-not-closed 7:8',
    '2 read',
  ])
})

test('several faults in one question are all told', () => {
  expect(faults('а{\n=%5O%б\n=\n=%120%в\n}')).toEqual([
    'weight-not-a-number 2:2',
    'empty-answer 3:1',
    'weight-out-of-range 4:2',
    '0 read',
  ])
})

test('what is no number is never „everything is right”', () => {
  expect(faults('а{#abc}')).toEqual(['not-a-number 1:4', '0 read'])
  expect(faults('а{#}')).toContain('0 read')
  expect(faults('а{#1.234,56}')).toEqual(['not-a-number 1:4', '0 read'])
  expect(faults('а{#3..x}')).toEqual(['not-a-number 1:7', '0 read'])
  expect(faults('а{#3:}')).toContain('0 read')
  expect(faults('а{#..3}')).toContain('0 read')
  expect(faults('а{#*}')).toContain('0 read')
  expect(faults('а{#*}')[0]).toMatch(/^always-right/)
  expect(faults('а{#=3 =%50%*}')[0]).toMatch(/^always-right/)
  expect(faults('а{=*}')[0]).toMatch(/^always-right/)
  expect(faults('а{=б =%0%*#није}')).toEqual(['1 read'])
})

test('intervals and tolerances must make sense', () => {
  expect(faults('а{#4..3}')).toEqual(['range-reversed 1:4', '0 read'])
  expect(faults('а{#4:-1}')).toEqual(['tolerance-negative 1:4', '0 read'])
  expect(faults('а{#4 ~#б ~#в}')).toEqual(['second-wrong-feedback 1:10', '0 read'])
})

test('two questions without a blank line between them are told where the second has its answers', () => {
  expect(faults('а{T}\nб{F}\n\nв{T}')).toEqual(['second-answer-block 2:2', '1 read'])
})

test('a blank line among the answers is one fault', () => {
  expect(faults('а{\n=б\n\n~в\n}\n\nг{T}')).toEqual(['blank-line-in-answers 4:1', '1 read'])
})

test('braces without a pair are told', () => {
  expect(faults('а}')).toEqual(['brace-not-opened 1:2', '0 read'])
  expect(faults('а}б{')).toEqual(['brace-not-opened 1:2', '0 read'])
  expect(faults('а{=б} }')).toEqual(['brace-not-opened 1:7', '0 read'])
})

test('an answer needs its sign', () => {
  expect(faults('а{б}')).toEqual(['answer-without-sign 1:3', '0 read'])
  expect(faults('а{true}')).toEqual(['answer-without-sign 1:3', '0 read'])
  expect(faults('а{б ~в =г}')).toEqual(['answer-without-sign 1:3', '0 read'])
})

test('a sign inside a link would make a right answer of a piece of an address', () => {
  expect(faults('а{~б#види https://a.rs/?x=1 =в}')).toEqual(['sign-inside-link 1:26', '0 read'])
  expect(faults('а{~б#види https://a.rs/?x\\=1 =в}')).toEqual(['1 read'])
})

test('weights must let a person reach everything', () => {
  expect(faults('а{~%30%б ~%30%в ~г}')).toEqual(['weights-do-not-reach-100 1:3', '0 read'])
  expect(faults('а{~%60%б ~%60%в}')).toEqual(['weights-do-not-reach-100 1:3', '0 read'])
  expect(faults('а{~%33%б ~%33%в ~%33%г}')).toEqual(['1 read'])
  expect(faults('а{=%50%б}')).toEqual(['no-full-answer 1:3', '0 read'])
})

test('there must be enough to choose, to pair and to order', () => {
  expect(faults('а{~%100%б}')).toEqual(['too-few-options 1:3', '0 read'])
  expect(faults('а{=б -> в}')).toEqual(['too-few-pairs 1:3', '0 read'])
  expect(faults('а{=б -> в =г}')).toEqual(['pair-without-arrow 1:11', '0 read'])
  expect(faults('а{=б -> в =г ->}')).toEqual(['empty-answer 1:11', '0 read'])
  expect(faults('а{>1\nб\n}')).toEqual(['too-few-items 1:3', '0 read'])
})

test('titles, categories, ids and texts are checked', () => {
  expect(faults('::а{T}')).toEqual(['title-not-closed 1:1', '0 read'])
  expect(faults('$CATEGORY:\n\nа{T}')).toEqual(['category-empty 1:1', '1 read'])
  expect(faults('$CATEGORY: б\nа{T}')).toEqual(['category-not-alone 2:1', '1 read'])
  expect(faults('// [id:а]\nб{T}\n\n// [id:а]\nв{T}')).toEqual(['id-twice 5:1', '1 read'])
  expect(faults('::а::{T}')).toEqual(['question-without-text 1:6', '0 read'])
})

test('a file without questions is told as such, and too many are cut off', () => {
  expect(faults('')).toEqual(['no-questions 1:1', '0 read'])
  expect(faults('// само коментар')).toEqual(['no-questions 1:1', '0 read'])
  expect(faults('а'.repeat(2_000_001))).toEqual(['file-too-large 1:1', '0 read'])
  expect(faults('а{T}\n\n'.repeat(5001))).toEqual(['too-many-questions 10001:1', '5000 read'])
})

test('columns count characters, not bytes or halves of them', () => {
  expect(faults('😀ш{#x}')).toEqual(['not-a-number 1:5', '0 read'])
})

test('no text makes the reader throw, and what it read is the same when written and read again', () => {
  const signs = '{}=~#:%\\-> \n/[].*а1'
  let state = 7
  for (let run = 0; run < 3000; run += 1) {
    let file = ''
    for (let length = 0; length < 40; length += 1) {
      state = (state * 1103515245 + 12345) % 2147483648
      file += signs[Math.floor((state / 2147483648) * signs.length)] ?? ''
    }
    const { items, problems } = readGift(file)
    expect(items.length + problems.length).toBeGreaterThan(0)
    expect(items.length === 0 ? [] : readGift(writeGift(items)).items, file).toEqual(items)
  }
})
