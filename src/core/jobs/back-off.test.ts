import { expect, test } from 'vitest'

import { backOffSeconds } from './back-off.ts'

test('each failure doubles the wait, up to six hours', () => {
  expect([1, 2, 3, 4].map((attempt) => backOffSeconds(attempt, 0))).toEqual([30, 60, 120, 240])
  expect(backOffSeconds(11, 0)).toBe(21_600)
  expect(backOffSeconds(2000, 0)).toBe(21_600)
})

test('chance shortens the wait by at most a half', () => {
  expect(backOffSeconds(1, 1)).toBe(15)
  expect(backOffSeconds(1, 0.5)).toBe(22.5)
})
