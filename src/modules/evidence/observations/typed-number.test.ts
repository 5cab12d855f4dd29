import { expect, test } from 'vitest'

import { numberToType, typedNumber } from './typed-number.ts'

test('numbers are read with a comma or a point, with any spaces', () => {
  const typed = ['0', '19759', '19 759', '48,5', '48.5', '-3', '−3', '0,125', '1234,567']
  expect(typed.map(typedNumber)).toEqual([0, 19759, 19759, 48.5, 48.5, -3, -3, 0.125, 1234.567])
})

test('what is no number, or two at once, is refused', () => {
  const typed = ['', 'пет', '19.759', '19,759', '1.2.3', '5,', '1e3', '0x10', 'Infinity']
  expect(typed.map(typedNumber)).toEqual(typed.map(() => undefined))
})

test('a number put into a form is read back as the same number', () => {
  const values = [0, 19759, 48.5, 1.234, 12.345, 1234.567, -7.001]
  expect(values.map((value) => typedNumber(numberToType(value)))).toEqual(values)
})
