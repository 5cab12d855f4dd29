import fc from 'fast-check'
import { expect, test } from 'vitest'

import { compareTexts, compareWords, type ComparedParagraph } from './compare-texts.ts'
import { paragraphsOf } from './paragraphs.ts'

const word = fc.constantFrom('рок', 'захтев', 'орган', 'дан', 'одговор')
const text = fc
  .array(
    fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' ')),
    { maxLength: 8 },
  )
  .map((paragraphs) => paragraphs.join('\n\n'))

/** One side of a comparison, put together again. */
function sideOf(compared: readonly ComparedParagraph[], gone: 'removed' | 'added'): string[] {
  return compared.flatMap((paragraph) => {
    if (paragraph.kind !== 'changed') return paragraph.kind === gone ? [] : [paragraph.text]
    const kept = paragraph.pieces.filter(({ kind }) => kind !== gone)
    return [kept.map((piece) => piece.text).join(' ')]
  })
}

test('a comparison holds both texts whole', () => {
  fc.assert(
    fc.property(text, text, (older, newer) => {
      const compared = compareTexts(older, newer)
      const [before, after] = [older, newer].map((one) =>
        paragraphsOf(one).map((each) => each.text),
      )
      expect(sideOf(compared, 'added')).toEqual(before)
      expect(sideOf(compared, 'removed')).toEqual(after)
    }),
    { numRuns: 300 },
  )
})

test('a paragraph with other words is shown word by word, a new one as a whole', () => {
  const older = 'Остаје.\n\nОрган има рок од петнаест дана.'
  const newer = 'Остаје.\n\nСасвим друга прича.\n\nОрган има рок од осам дана.'
  expect(compareTexts(older, newer)).toEqual([
    { kind: 'same', text: 'Остаје.' },
    { kind: 'added', text: 'Сасвим друга прича.' },
    {
      kind: 'changed',
      pieces: [
        { kind: 'same', text: 'Орган има рок од' },
        { kind: 'removed', text: 'петнаест' },
        { kind: 'added', text: 'осам' },
        { kind: 'same', text: 'дана.' },
      ],
    },
  ])
})

test('lines of a list are compared one by one', () => {
  expect(compareWords('- а\n- б', '- а\n- в')).toEqual([
    { kind: 'same', text: '- а \n -' },
    { kind: 'removed', text: 'б' },
    { kind: 'added', text: 'в' },
  ])
})

test('a paragraph is known by its words, not by its place or its line ends', () => {
  const [one, two] = paragraphsOf('Први  ред\nдруги.\n \nТрећи.')
  expect(paragraphsOf('Трећи.\n\n\nПрви ред други.').map(({ hash }) => hash)).toEqual([
    two?.hash,
    one?.hash,
  ])
  expect(paragraphsOf(' \n\n ')).toEqual([])
})
