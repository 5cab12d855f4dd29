import { expect, test } from 'vitest'

import { restSeconds } from './slow-down-rules.ts'

test('the first four failures cost nothing, then the rest doubles up to a quarter of an hour', () => {
  const rests = Array.from({ length: 14 }, (_, failures) => restSeconds(failures))
  expect(rests).toEqual([0, 0, 0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900, 900])
})

test('a guesser who never gives up has under a hundred tries on the first day', () => {
  let [seconds, tries] = [0, 0]
  while (seconds < 86_400) seconds += restSeconds(++tries)
  expect(tries).toBeLessThan(110)
  expect(tries).toBeGreaterThan(20)
})
