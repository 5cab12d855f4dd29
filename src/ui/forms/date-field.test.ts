import { expect, test } from 'vitest'

import { isoOfTypedDate, typedDate } from './date-field.tsx'

test('three inputs give one day, with dots and spaces forgiven', () => {
  const typed = typedDate(
    { 'received-day': ' 3. ', 'received-month': '11.', 'received-year': '2026' },
    'received',
  )
  expect(isoOfTypedDate(typed)).toBe('2026-11-03')
})

test('what was typed is kept as it was, so that it can be shown again', () => {
  expect(typedDate({ 'received-day': 'x', 'received-year': 7 }, 'received')).toEqual({
    day: 'x',
    month: '',
    year: '',
  })
})

test('an impossible day stays impossible for the schema to refuse', () => {
  expect(isoOfTypedDate({ day: '31', month: '11', year: '2026' })).toBe('2026-11-31')
  expect(isoOfTypedDate({ day: '', month: '', year: '' })).toBe('0000-00-00')
})
