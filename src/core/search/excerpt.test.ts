import { expect, test } from 'vitest'

import { excerptOf } from './excerpt.ts'
import { searchTerms } from './search-terms.ts'
import { tokensOf } from './tokens.ts'

function excerpt(body: string, query: string) {
  const bodyTokens = tokensOf(body).join(' ')
  return excerptOf({ body, bodyTokens, language: 'sr' }, searchTerms(query, 'sr'))
}

function marked(body: string, query: string): string {
  return excerpt(body, query)
    .map(({ text, hit }) => (hit ? `[${text}]` : text))
    .join('')
}

test('a short text is shown whole with its hits marked', () => {
  expect(marked('Захтев је поднет. Захтеви чекају!', 'захтев')).toBe(
    '[Захтев] је поднет. [Захтеви] чекају!',
  )
})

test('the unfinished last word marks the words it began', () => {
  expect(marked('видеонадзор и видео', 'видеон')).toBe('[видеонадзор] и видео')
})

test('the passage with most of the different words is taken, and ellipses say what is left out', () => {
  const gap = ' нешто треће'.repeat(50)
  const text = marked(`камере${gap} камере и лица${gap}`, 'лица камере')
  expect(text).toMatch(/^… (\S+ ){6}\[камере\] и \[лица\] .* …$/)
})

test('a text without the words is shown from its beginning', () => {
  expect(marked('Прва реченица.', 'друго')).toBe('Прва реченица.')
  expect(marked(`Прва${' реч'.repeat(100)}`, 'друго')).toMatch(/^Прва( реч){35} …$/)
  expect(excerpt('', 'друго')).toEqual([])
})

test('words with accents and soft hyphens are marked whole', () => {
  expect(marked('ли́чни пода\u00ADци', 'лични подаци')).toBe('[ли́чни] [пода\u00ADци]')
})

test('an endless word does not make an endless excerpt', () => {
  const text = excerpt('x'.repeat(100_000), 'друго').map((part) => part.text)
  expect(text.join('').length).toBeLessThan(510)
})

test('the parts give the text back, whatever it holds', () => {
  const text = '<b>захтев</b> & "захтев"\n\tкрај'
  const parts = excerpt(text, 'захтев')
  expect(parts.map((part) => part.text).join('')).toBe('<b>захтев</b> & "захтев" крај')
})
