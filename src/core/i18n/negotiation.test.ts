import { expect, test } from 'vitest'

import { negotiateVariant } from './negotiation.ts'

test('a browser gets the variant it asks for', () => {
  const wrong = Object.entries({
    'sr-Cyrl': 'sr-cyrl',
    'sr-Cyrl-RS,sr;q=0.9,en;q=0.8': 'sr-cyrl',
    'sr-Latn-RS': 'sr-latn',
    sr: 'sr-latn',
    'sr-RS,sr;q=0.9': 'sr-latn',
    'bs-BA': 'sr-latn',
    'hr,en;q=0.9': 'sr-latn',
    'cnr-ME': 'sr-latn',
    'sh;q=0.5,en;q=0.4': 'sr-latn',
    'en-GB': 'en',
    'en-US,en;q=0.9,sr;q=0.8': 'en',
    'sr;q=0.3,en;q=0.7': 'en',
    'de-DE,de;q=0.9,en;q=0.5': 'en',
    'en;q=0,sr-Cyrl;q=0.1': 'sr-cyrl',
    'SR-CYRL': 'sr-cyrl',
    ' en ; q = 0.4 , sr-Cyrl ; q = 0.6 ': 'sr-cyrl',
  }).filter(([header, variant]) => negotiateVariant(header) !== variant)
  expect(wrong).toEqual([])
})

test('a browser that asks for nothing we have gets the default', () => {
  for (const header of [undefined, '', '*', 'de', 'zh-CN,zh;q=0.9', 'en;q=0']) {
    expect(negotiateVariant(header), header).toBe('sr-latn')
  }
})

test('hostile headers neither throw nor win', () => {
  const headers = [
    'en;q=9',
    'en;q=-1',
    'en;q=NaN',
    'en;q=1e9',
    ';;;,,,;q=',
    '\u0000\u0000',
    'constructor,__proto__,toString',
    `${'x,'.repeat(100_000)}en`,
    ';q='.repeat(100_000),
  ]
  expect(headers.map((header) => negotiateVariant(header))).toEqual(headers.map(() => 'sr-latn'))
})
