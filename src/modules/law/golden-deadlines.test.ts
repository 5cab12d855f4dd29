import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import type { DayOffReason } from './calendar.ts'
import { computeClock } from './clock.ts'
import { lawPack } from './law-pack.ts'

/**
 * The table was computed outside this code base (Python's datetime with dateutil's Orthodox Easter) and holds the two
 * dates, the days passed over and the provisions for terms that end on or before every kind of day off, 2014–2036.
 */
const [header = '', ...lines] = readFileSync(
  join(import.meta.dirname, 'golden-deadlines.csv'),
  'utf8',
)
  .trim()
  .split('\n')

function name(reason: DayOffReason): string {
  if ('overrideId' in reason) return `override:${reason.overrideId}`
  if (reason.kind === 'holiday-shift') return `shift:${reason.holidayId}`
  return reason.kind === 'holiday' ? reason.holidayId : reason.kind
}

test('every case of the golden table comes out to the day, with the same days passed over for the same reasons', () => {
  expect(header).toBe('rule,from,due_safe,due_certain,passed_over,cite')
  expect(lines.length).toBeGreaterThanOrEqual(500)
  const wrong: string[] = []
  for (const line of lines) {
    const [rule = '', from = '', safe, certain, passedOver, cite = ''] = line.split(',')
    const clock = computeClock(lawPack(), { rule, startsOn: from })
    const found = clock.ok
      ? [
          clock.value.dueSafe,
          clock.value.dueCertain,
          clock.value.skipped.map(({ reason }) => name(reason)).join(' ') || 'none',
        ]
      : [clock.failure]
    if (found.join() !== [safe, certain, passedOver].join()) wrong.push(`${line} ≠ ${found.join()}`)
    if (cite === '') wrong.push(`${line}: cites nothing`)
  }
  expect(wrong).toEqual([])
})
