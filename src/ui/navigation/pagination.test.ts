import { expect, test } from 'vitest'

import { pagesToShow } from './pagination.tsx'

test('a short list shows every page', () => {
  expect(pagesToShow(2, 4)).toEqual([1, 2, 3, 4])
})

test('a long list shows its ends and the neighbours, with a gap for the rest', () => {
  expect(pagesToShow(6, 12)).toEqual([1, undefined, 5, 6, 7, undefined, 12])
})

test('a gap of one page is the page itself', () => {
  expect(pagesToShow(4, 7)).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test('a page outside the list still shows the list', () => {
  expect(pagesToShow(40, 3)).toEqual([1, 2, 3])
})
