import { expect, test } from 'vitest'

import { parseMarkup } from '#core/markup/parse.ts'
import type { Resolve } from '#core/markup/resolve.ts'
import { escapeHtml } from '#core/markup/safe-html.ts'

import { sentencesWith } from './sentences.ts'

const resolve: Resolve = {
  inline: ({ attributes }) => ({ text: attributes['id'] === 'a' ? '19.759' : '7' }),
  block: () => ({ html: escapeHtml(''), typst: '' }),
}
const sentences = (source: string) =>
  sentencesWith(parseMarkup(source).tree, {
    isWanted: ({ attributes }) => attributes['id'] === 'a',
    resolve,
    variant: 'sr-cyrl',
  }).map((sentence) => sentence.map(({ text, marked }) => (marked ? `[${text}]` : text)).join(''))

test('only the sentence with the figure is taken, and a year with its dot does not end it', () => {
  expect(
    sentences(
      'Прва реченица о 2021. години. Број је крајем фебруара 2025. :figure{id=a} и *расте*. Трећа :figure{id=b}.',
    ),
  ).toEqual(['Број је крајем фебруара 2025. [19.759] и расте.'])
})

test('a row of a table is one sentence, a figure that stands twice in one sentence is one, two sentences are two', () => {
  expect(sentences('| Месец | Број |\n| --- | --- |\n| март | :figure{id=a} |')).toEqual([
    'март · [19.759]',
  ])
  expect(sentences('Од :figure{id=a} до :figure{id=a}.')).toEqual(['Од [19.759] до [19.759].'])
  expect(sentences('Прво :figure{id=a}. Друго :figure{id=a}.')).toHaveLength(2)
})

test('a very long sentence is shown around its figure', () => {
  const [only = ''] = sentences(`${'реч '.repeat(200)}:figure{id=a}${' реч'.repeat(200)}.`)
  expect(only.length).toBeLessThan(500)
  expect(only).toContain('[19.759]')
  expect(only.startsWith('…')).toBe(true)
})
