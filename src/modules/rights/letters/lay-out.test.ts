import { expect, test } from 'vitest'

import { layOut, runOn, type Piece } from './lay-out.ts'

const ours = (text: string): Piece => ({ kind: 'ours', text })
const typed = (text: string): Piece => ({ kind: 'typed', text })

test('an empty line parts paragraphs, “- ” begins an item, and our own line breaks are spaces', () => {
  expect(layOut([ours('One\ntwo\n\nThree:\n- a\n- b\n  goes on\n\nFour')])).toEqual([
    { kind: 'text', text: 'One two' },
    { kind: 'text', text: 'Three:' },
    { kind: 'list', items: ['a', 'b goes on'] },
    { kind: 'text', text: 'Four' },
  ])
})

test('what is empty is left out', () => {
  expect(layOut([ours('\n\n- '), ours(''), ours('\n-  \n\n \n\nOne\n\n')])).toEqual([
    { kind: 'text', text: 'One' },
  ])
})

test('what a person typed makes no paragraph and no item, and keeps its line breaks', () => {
  expect(layOut([ours('He said: '), typed('- a\n\n- b'), ours('\n\nNext')])).toEqual([
    { kind: 'text', text: 'He said: - a\n\n- b' },
    { kind: 'text', text: 'Next' },
  ])
  expect(layOut([typed('- a')])).toEqual([{ kind: 'text', text: '- a' }])
})

test('no two full stops meet where the text ends what a person typed', () => {
  expect(runOn([ours('Because '), typed('I say so.'), ours('. Next')])).toBe(
    'Because I say so. Next',
  )
  expect(runOn([ours('Because '), typed('I say so'), ours('. Next')])).toBe(
    'Because I say so. Next',
  )
  expect(runOn([ours('дана '), { kind: 'day', text: '3. новембра 2026.' }, ours(', а')])).toBe(
    'дана 3. новембра 2026, а',
  )
  expect(runOn([ours('дана '), { kind: 'day', text: '3. новембра 2026.' }, ours(' године')])).toBe(
    'дана 3. новембра 2026. године',
  )
})
