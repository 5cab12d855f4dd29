import { expect, test } from 'vitest'

import { addressIn } from './paths.ts'

test('a path that an author wrote leads to the reader’s variant, with its question and its place on the page', () => {
  expect(
    ['/', '/hygiene/tips?topic=fraud#top', '/?q=a', '/#place'].map((one) =>
      addressIn('sr-cyrl', one),
    ),
  ).toEqual([
    '/sr-cyrl',
    '/sr-cyrl/hygiene/tips?topic=fraud#top',
    '/sr-cyrl/?q=a',
    '/sr-cyrl/#place',
  ])
})

test('a path that names a variant, an address elsewhere and a place on the page stay as they are', () => {
  for (const address of [
    '/en',
    '/en/law',
    '/en?page=2',
    'https://primer.example/a',
    'mailto:a@primer.example',
    '//primer.example',
    '#place',
    'relative',
    '',
  ]) {
    expect(addressIn('sr-latn', address)).toBe(address)
  }
  expect(addressIn('sr-latn', '/english')).toBe('/sr-latn/english')
})
