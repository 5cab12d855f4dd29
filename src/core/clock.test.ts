import { expect, test } from 'vitest'

import { instantAfter } from './clock.ts'

test('an instant that is not after the previous one is put a millisecond behind it', () => {
  const at = '2026-11-24T10:00:00.000Z'
  expect(instantAfter('', at)).toBe(at)
  expect(instantAfter('2026-11-24T09:59:59.999Z', at)).toBe(at)
  expect(instantAfter(at, at)).toBe('2026-11-24T10:00:00.001Z')
  expect(instantAfter('2026-11-24T10:59:59.999Z', at)).toBe('2026-11-24T11:00:00.000Z')
})
