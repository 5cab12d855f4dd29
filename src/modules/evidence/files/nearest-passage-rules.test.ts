import { expect, test } from 'vitest'

import { nearestPassage } from './nearest-passage-rules.ts'

const text = 'Управа је имала 7 запослених.\nТоком 2025. године одржане су 4 обуке о безбедности.'

test('the passage with most words in common is the hint', () => {
  expect(nearestPassage(text, 'похађане су 4 обуке')).toBe('одржане су 4 обуке')
  expect(nearestPassage(text, 'uprava je imala 9 zaposlenih')).toBe('Управа је имала 7 запослених')
})

test('where less than half of the words agree there is no hint', () => {
  expect(nearestPassage(text, 'буџет за набавку опреме и обуке')).toBeUndefined()
  expect(nearestPassage('', 'Управа')).toBeUndefined()
  expect(nearestPassage(text, '…')).toBeUndefined()
})
