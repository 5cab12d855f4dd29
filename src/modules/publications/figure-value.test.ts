import { expect, test } from 'vitest'

import { variants } from '#core/i18n/languages.ts'
import { known, missing, type ObservationValue } from '#modules/evidence'

import {
  computeFigure,
  figureText,
  isRounded,
  type FigureLook,
  type Operand,
} from './figure-value.ts'

const cases = (finding: ObservationValue, unit = 'case'): Operand => ({
  finding,
  unit,
  percent: unit === 'percent',
})
const of = (look: FigureLook, ...values: number[]) => {
  const computed = computeFigure(
    look.op,
    values.map((value) => cases(known(value))),
  )
  if (!computed.ok) return computed.failure
  return variants.map((variant) => figureText(computed.value, look, variant))
}

test('each operation gives the number that its name promises, written in every variant', () => {
  expect(of({ op: 'value' }, 19759)).toEqual(['19.759', '19.759', '19,759'])
  expect(of({ op: 'difference' }, 3118, 3293)).toEqual(['175', '175', '175'])
  expect(of({ op: 'difference' }, 3293, 3118)).toEqual(['−175', '−175', '−175'])
  expect(of({ op: 'ratio', digits: 1, form: 'times' }, 3293, 19759)).toEqual([
    '6,0 puta',
    '6,0 пута',
    '6.0 times',
  ])
  expect(of({ op: 'percent-change', digits: 0, form: 'percent' }, 13460, 19759)).toEqual([
    '47%',
    '47%',
    '47%',
  ])
  expect(of({ op: 'percent-change' }, 200, 150)).toEqual(['−25,0%', '−25,0%', '−25.0%'])
  expect(of({ op: 'share', digits: 0 }, 2215, 4110)).toEqual(['54%', '54%', '54%'])
  expect(of({ op: 'sum' }, 1, 2, 3000)).toEqual(['3.003', '3.003', '3,003'])
})

test('words of times follow the number: 1 пут, 2 пута, 21 пут, and with decimals always пута', () => {
  const whole = { op: 'ratio', digits: 0, form: 'times' } as const
  expect(of(whole, 1, 21)).toEqual(['21 put', '21 пут', '21 times'])
  expect(of(whole, 1, 3)).toEqual(['3 puta', '3 пута', '3 times'])
  expect(of({ ...whole, digits: 1 }, 10, 21)).toEqual(['2,1 puta', '2,1 пута', '2.1 times'])
})

test('a computed fraction has one decimal, a ratio can be written in per cent, a share without its sign', () => {
  expect(of({ op: 'ratio' }, 3, 10)).toEqual(['3,3', '3,3', '3.3'])
  expect(of({ op: 'ratio', form: 'percent', digits: 0 }, 4, 5)).toEqual(['125%', '125%', '125%'])
  expect(of({ op: 'share', form: 'number' }, 1, 8)).toEqual(['12,5', '12,5', '12.5'])
})

test('a unit of hundredths carries its sign, an approximate value says so, a range has both ends', () => {
  const write = (finding: ObservationValue, unit = 'case') => {
    const computed = computeFigure('value', [cases(finding, unit)])
    return computed.ok && variants.map((one) => figureText(computed.value, { op: 'value' }, one))
  }
  expect(write(known(48), 'percent')).toEqual(['48%', '48%', '48%'])
  expect(write(known(4000, true))).toEqual(['oko 4.000', 'око 4.000', 'about 4,000'])
  expect(write({ kind: 'range', low: 150000, high: 600000, approximate: false })).toEqual([
    '150.000–600.000',
    '150.000–600.000',
    '150,000–600,000',
  ])
  expect(write(known(0))).toEqual(['0', '0', '0'])
})

test('what cannot be computed has no number: a missing value, a range, two units, a zero below', () => {
  const range: ObservationValue = { kind: 'range', low: 1, high: 2, approximate: false }
  const failure = (...operands: Operand[]) => {
    const computed = computeFigure('difference', operands)
    return computed.ok ? 'computed' : computed.failure
  }
  expect(failure(cases(known(1)), cases(missing('refused')))).toBe('missing-value')
  expect(failure(cases(known(1)), cases(range))).toBe('range-in-calculation')
  expect(failure(cases(known(1)), cases(known(2), 'person'))).toBe('different-units')
  expect(failure(cases(known(1)))).toBe('bad-operands')
  expect(of({ op: 'ratio' }, 0, 5)).toBe('division-by-zero')
  expect(of({ op: 'percent-change' }, 0, 5)).toBe('division-by-zero')
  expect(of({ op: 'share' }, 5, 0)).toBe('division-by-zero')
  // Cases for each person are a ratio of two units.
  expect(computeFigure('ratio', [cases(known(2), 'person'), cases(known(10))]).ok).toBe(true)
})

test('rounding happens once, when it is written: the stored number is whole', () => {
  const computed = computeFigure('ratio', [cases(known(3)), cases(known(10))])
  expect(computed.ok && computed.value).toMatchObject({ value: 10 / 3 })
  const rounded = (look: FigureLook, a: number, b: number) => {
    const value = computeFigure(look.op, [cases(known(a)), cases(known(b))])
    return value.ok && isRounded(value.value, look)
  }
  expect(rounded({ op: 'ratio' }, 3, 10)).toBe(true)
  expect(rounded({ op: 'ratio' }, 2, 5)).toBe(false)
  expect(rounded({ op: 'ratio', form: 'percent', digits: 0 }, 4, 5)).toBe(false)
  expect(rounded({ op: 'difference' }, 0.1, 0.3)).toBe(false)
})
