import { expect, test } from 'vitest'

import { inVariant, pick } from './human-text.ts'

test('Serbian text is given in the script of the variant and left alone when it is in it already', () => {
  const cyrillic = 'Његов PDF стоји на poverenik.rs, види injekcija'
  expect(inVariant(cyrillic, 'sr-cyrl')).toBe(cyrillic)
  expect(inVariant(cyrillic, 'sr-latn')).toBe('Njegov PDF stoji na poverenik.rs, vidi injekcija')
  const latin = 'Njegov PDF stoji na poverenik.rs'
  expect(inVariant(latin, 'sr-latn')).toBe(latin)
  expect(inVariant(latin, 'sr-cyrl')).toBe('Његов PDF стоји на poverenik.rs')
})

test('a long address does not make a Cyrillic text Latin', () => {
  const text = 'Види https://www.poverenik.rs/sr-yu/saopstenja/index.html'
  expect(inVariant(text, 'sr-latn')).toBe(
    'Vidi https://www.poverenik.rs/sr-yu/saopstenja/index.html',
  )
})

test('marks of what stays as written disappear in every variant', () => {
  expect(inVariant('Закон ⟦Закон⟧', 'sr-cyrl')).toBe('Закон Закон')
  expect(inVariant('Закон ⟦Закон⟧', 'sr-latn')).toBe('Zakon Закон')
  expect(inVariant('Zakon ⟦Zakon⟧', 'sr-latn')).toBe('Zakon Zakon')
  expect(inVariant('Zakon ⟦Zakon⟧', 'sr-cyrl')).toBe('Закон Zakon')
})

test('a text is picked in the language of the variant, with its tag', () => {
  const text = { sr: 'Захтев', en: 'Request' }
  expect(pick(text, 'sr-cyrl')).toEqual({ text: 'Захтев', lang: 'sr-Cyrl' })
  expect(pick(text, 'sr-latn')).toEqual({ text: 'Zahtev', lang: 'sr-Latn' })
  expect(pick(text, 'en')).toEqual({ text: 'Request', lang: 'en' })
})

test('where a language is not written the other one stands in and the tag says which', () => {
  expect(pick({ sr: 'Захтев', en: ' ' }, 'en')).toEqual({ text: 'Захтев', lang: 'sr-Cyrl' })
  expect(pick({ sr: 'Zahtev', en: '' }, 'en')).toEqual({ text: 'Zahtev', lang: 'sr-Latn' })
  expect(pick({ sr: '', en: 'Request' }, 'sr-cyrl')).toEqual({ text: 'Request', lang: 'en' })
  expect(pick({ sr: '', en: '' }, 'sr-latn')).toEqual({ text: '', lang: 'sr-Latn' })
  expect(pick({ sr: '', en: '' }, 'en')).toEqual({ text: '', lang: 'en' })
})
