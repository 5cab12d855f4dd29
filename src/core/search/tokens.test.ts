import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { queryTokens, tokensOf } from './tokens.ts'

test('a text gives its words in order, folded and stemmed, with numbers and repeats', () => {
  expect(tokensOf('Заштита података: 3 захтева, 3 zahteva (NIS2).')).toEqual([
    'zastit',
    'podatk',
    '3',
    'zaht',
    '3',
    'zaht',
    'nis2',
  ])
  expect(tokensOf('')).toEqual([])
  expect(tokensOf(' …—! ')).toEqual([])
})

test('the same sentence in both scripts and without marks gives the same tokens', () => {
  const latin = tokensOf('Đaci čuvaju lozinke od njihovih džepova')
  expect(tokensOf('Ђаци чувају лозинке од њихових џепова')).toEqual(latin)
  expect(tokensOf('Djaci cuvaju lozinke od njihovih dzepova')).toEqual(latin)
})

test('English text keeps its endings but for plurals', () => {
  expect(tokensOf('Requests and policies of authorities', 'en')).toEqual([
    'request',
    'and',
    'policy',
    'of',
    'authority',
  ])
})

test('a query gives each token once and is cut to a bearable length', () => {
  expect(queryTokens('povrede povreda ПОВРЕДАМА')).toEqual(['povred'])
  const many = Array.from({ length: 100 }, (_, index) => `n${index}`).join(' ')
  expect(queryTokens(many)).toHaveLength(16)
  expect(queryTokens('a'.repeat(1_000_000))[0]?.length).toBeLessThanOrEqual(300)
})

test('tokens of any text are letters and digits only, so they can be put into a query language', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const token of [...tokensOf(text), ...tokensOf(text, 'en')])
        expect(token).toMatch(/^[\p{L}\p{N}]+$/u)
    }),
  )
})
