import { expect, test } from 'vitest'

import type { BankItem } from '../question.ts'
import { readGift } from './read-gift.ts'

/** The only item of a file without faults. */
function only(file: string): BankItem {
  const { items, problems } = readGift(file)
  expect(problems).toEqual([])
  expect(items).toHaveLength(1)
  const [item] = items
  if (item === undefined) throw new Error('No item')
  return item
}
const typeOf = (file: string) => only(file).type
const moodle = (text: string) => ({ text, format: 'moodle' })

// Constructs of https://docs.moodle.org/en/GIFT_format and of Moodle's own list of examples, one of each.
test('the type follows from the answer block, in the order of Moodle', () => {
  expect(typeOf('Прочитајте текст.')).toBe('description')
  expect(typeOf('Напишите.{}')).toBe('essay')
  expect(typeOf('Напишите.{####Хвала.}')).toBe('essay')
  expect(typeOf('Година?{#2018:1}')).toBe('numerical')
  expect(typeOf('Ко?{~a ~b =c}')).toBe('single')
  expect(typeOf('Ко?{~%50%a ~%50%b ~c}')).toBe('multiple')
  expect(typeOf('Шта?{=a -> b ~c =d}')).toBe('single')
  expect(typeOf('Spoji.{=Kanada->Otava =Italija->Rim}')).toBe('matching')
  expect(typeOf('Тачно?{T}')).toBe('true-false')
  expect(typeOf('Тачно?{FALSE#није}')).toBe('true-false')
  expect(typeOf('Ко?{=нико =niko}')).toBe('short')
  expect(typeOf('Сложи.{>3 ALL VERTICAL ABSOLUTE_POSITION\nа\nб\nв\n}')).toBe('ordering')
})

test('a choice has weights, feedback and feedback on the whole', () => {
  const file = `::Назив::Питање?{
    ~погрешно#зато
    ~%50%пола #близу
    ~%-25%никако
    =тачно
    ####За све.
  }`
  expect(only(file)).toEqual({
    type: 'single',
    id: '',
    tags: [],
    category: '',
    title: 'Назив',
    text: moodle('Питање?'),
    points: 1,
    feedback: moodle('За све.'),
    options: [
      { text: moodle('погрешно'), weight: 0, feedback: moodle('зато') },
      { text: moodle('пола'), weight: 50, feedback: moodle('близу') },
      { text: moodle('никако'), weight: -25, feedback: null },
      { text: moodle('тачно'), weight: 100, feedback: null },
    ],
  })
})

test('feedback on the whole begins at the last four signs', () => {
  expect(only('а{=б#в####г####д}')).toMatchObject({
    feedback: moodle('д'),
    answers: [{ text: 'б', feedback: moodle('в####г') }],
  })
})

test('text after the braces makes a gap of a choice or a short answer', () => {
  expect(only('Grant is {~buried =entombed ~living} in a tomb.')).toMatchObject({
    type: 'gap',
    segments: ['Grant is ', ' in a tomb.'],
    gaps: [{ kind: 'chosen', options: [{ weight: 0 }, { weight: 100 }, { weight: 0 }] }],
  })
  expect(only('Two plus two equals {=four =4}.')).toMatchObject({
    type: 'gap',
    segments: ['Two plus two equals ', '.'],
    gaps: [{ kind: 'typed', comparison: 'folded', answers: [{ text: 'four' }, { text: '4' }] }],
  })
})

test('a question of another type keeps it, with a line where the braces stood', () => {
  expect(only('Пи је {#3.1415:0.0005}.')).toMatchObject({
    type: 'numerical',
    text: moodle('Пи је _____.'),
  })
})

test('all forms of numbers are read', () => {
  const accepted = (block: string) => {
    const item = only(`Колико?{#${block}}`)
    return item.type === 'numerical' ? item.answers.map((one) => one.accepted) : []
  }
  expect(accepted('42')).toEqual([{ kind: 'around', value: 42, tolerance: 0 }])
  expect(accepted('-3.14:0.01')).toEqual([{ kind: 'around', value: -3.14, tolerance: 0.01 }])
  expect(accepted('3.1..3.2')).toEqual([{ kind: 'between', from: 3.1, to: 3.2 }])
  expect(accepted('-5..-1')).toEqual([{ kind: 'between', from: -5, to: -1 }])
  expect(accepted('1.5e3:.5')).toEqual([{ kind: 'around', value: 1500, tolerance: 0.5 }])
  expect(accepted('1822')).toEqual([{ kind: 'around', value: 1822, tolerance: 0 }])
  expect(accepted('\n=1822:0\n=%50%1820..1824\n')).toEqual([
    { kind: 'around', value: 1822, tolerance: 0 },
    { kind: 'between', from: 1820, to: 1824 },
  ])
})

test('numbers have weights and feedback, and all other numbers theirs', () => {
  expect(only('Када?{#=1822:0#тачно =%50%1822:2#близу ~#далеко}')).toMatchObject({
    answers: [
      { weight: 100, feedback: moodle('тачно') },
      { weight: 50, feedback: moodle('близу') },
    ],
    feedbackWrong: moodle('далеко'),
  })
  expect(only('Када?{#=1822 =%0%*#далеко}')).toMatchObject({ feedbackWrong: moodle('далеко') })
})

test('a decimal comma is read with a notice that tells where', () => {
  const { items, notices } = readGift('Пи?{#3,14:0,01}')
  expect(items).toMatchObject([
    { answers: [{ accepted: { kind: 'around', value: 3.14, tolerance: 0.01 } }] },
  ])
  expect(notices).toEqual([
    { code: 'decimal-comma', line: 1, column: 6, detail: '3,14' },
    { code: 'decimal-comma', line: 1, column: 11, detail: '0,01' },
  ])
})

test('the two feedbacks of true and false are for the wrong and the right answer', () => {
  expect(only('Сунце излази.{T#погрешно#тачно####за све}')).toMatchObject({
    isTrue: true,
    feedbackWrong: moodle('погрешно'),
    feedbackRight: moodle('тачно'),
    feedback: moodle('за све'),
  })
  expect(only('Сунце.{FALSE##тачно}')).toMatchObject({
    isTrue: false,
    feedbackWrong: null,
    feedbackRight: moodle('тачно'),
  })
})

test('a pair without a left side is a distractor', () => {
  expect(only('Споји.{=a -> 1 =b -> 2 = -> 3}')).toMatchObject({
    pairs: [
      { left: moodle('a'), right: '1' },
      { left: moodle('b'), right: '2' },
    ],
    distractors: ['3'],
  })
})

test('an order has a rule and one item a line', () => {
  expect(
    only('Сложи.{>3 ALL VERTICAL RELATIVE_NEXT_EXCLUDE_LAST SHOW\nH\nдруго\n[html]<b>треће</b>\n}'),
  ).toMatchObject({
    rule: 'next',
    items: [moodle('H'), moodle('друго'), { text: '<b>треће</b>', format: 'html' }],
  })
})

test('escapes, line breaks and formats are read', () => {
  expect(only('[markdown]а \\= б\\: \\{\\}\\~\\#\\\\ нов\\nред \\d{= \\= 2 + 3}')).toMatchObject({
    text: { text: 'а = б: {}~#\\ нов\nред \\d', format: 'markdown' },
    answers: [{ text: '= 2 + 3' }],
  })
  expect(only('[html]<p>a</p>{~[plain]x#y =z}')).toMatchObject({
    options: [
      { text: { text: 'x', format: 'plain' }, feedback: { text: 'y', format: 'html' } },
      { text: { text: 'z', format: 'html' } },
    ],
  })
  expect(only('[непознато] текст{=a}')).toMatchObject({ text: moodle('[непознато] текст') })
  expect(only('Који? { ~ \\~ # \\~ је знак. = \\\\ # Тачно! \\\\ није. }')).toMatchObject({
    options: [
      { text: moodle('~'), feedback: moodle('~ је знак.') },
      { text: moodle('\\'), feedback: moodle('Тачно! \\ није.') },
    ],
  })
})

test('a link or an equals sign in the text of a question is text', () => {
  expect(only('Види https://a.rs/?b=c и 1+1=2 {T}')).toMatchObject({
    text: moodle('Види https://a.rs/?b=c и 1+1=2'),
  })
})

test('categories hold for the questions below them', () => {
  const { items, problems } = readGift(
    '$CATEGORY: Школа/први\n\nа{T}\n\n// коментар\n$CATEGORY: top\n\nб{T}',
  )
  expect(problems).toEqual([])
  expect(items.map((item) => item.category)).toEqual(['Школа/први', ''])
})

test('comments carry the id and tags, and may stand anywhere in a question', () => {
  const item = only(
    '// увод [id:а\\]1] [tag:први] [tag:други]\n::Н::Текст{\n// = није одговор\n=а\n}',
  )
  expect(item).toMatchObject({ id: 'а]1', tags: ['први', 'други'], answers: [{ text: 'а' }] })
})

test('our comments say what GIFT has no sign for', () => {
  expect(only('// [points:2.5] [match:exact]\nТекст{=а}')).toMatchObject({
    points: 2.5,
    comparison: 'exact',
  })
  expect(only('// [answer:file] [files:2] [accept:.pdf .odt]\nТекст{}')).toMatchObject({
    type: 'file',
    filesMax: 2,
    accept: ['.pdf', '.odt'],
  })
  expect(only('// [words:150]\nТекст{}')).toMatchObject({ type: 'essay', wordsMax: 150 })
  expect(
    only('// [gaps:cloze]\nА \\{1\\:SHORTANSWER\\:\\=б\\} и \\{2\\:NUMERICAL\\:\\=3\\:0.5\\}.'),
  ).toMatchObject({
    type: 'gap',
    segments: ['А ', ' и ', '.'],
    gaps: [
      { share: 1, kind: 'typed' },
      { share: 2, kind: 'number' },
    ],
  })
})

test('a byte order mark, all line ends and spaces on blank lines change nothing', () => {
  const lines = ['::Први::Питање?{', '=а', '~б', '}', '', 'Друго{T}']
  const { items } = readGift(lines.join('\n'))
  expect(items).toHaveLength(2)
  expect(readGift(`\uFEFF${lines.join('\r\n')}`).items).toEqual(items)
  expect(readGift(lines.join('\r')).items).toEqual(items)
  expect(readGift(lines.join('\n').replace('\n\n', '\n \t\n')).items).toEqual(items)
})

test('a thousand questions are read well within a second', () => {
  const one = '// [id:x]\n::Н::Питање са текстом?{\n~а#зато\n~%50%б\n=в\n####све\n}\n\n'
  const file = Array.from({ length: 1000 }, (_, index) => one.replace('id:x', `id:${index}`))
  const begun = performance.now()
  expect(readGift(file.join('')).items).toHaveLength(1000)
  expect(performance.now() - begun).toBeLessThan(1000)
})
