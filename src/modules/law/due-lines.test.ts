import { expect, test } from 'vitest'

import { dueLine, ruleLines } from './due-lines.ts'
import { lawPack } from './law-pack.ts'

test('a line is answered with both dates and the days passed over', () => {
  expect(dueLine(lawPack(), 'rs.foi.answer', ' 2027-04-16\r')).toEqual({
    from: '2027-04-16',
    due_certain: '2027-05-05',
    due_safe: '2027-05-05',
    skipped: [
      { day: '2027-05-01', reason: 'holiday', holiday: 'labour-day', applies_to: 'both' },
      { day: '2027-05-02', reason: 'holiday', holiday: 'labour-day-second', applies_to: 'both' },
      { day: '2027-05-03', reason: 'holiday', holiday: 'easter-monday', applies_to: 'both' },
      {
        day: '2027-05-04',
        reason: 'holiday-shift',
        holiday: 'labour-day-second',
        applies_to: 'both',
      },
    ],
  })
})

test('a rule in hours takes an instant or a day and answers with instants', () => {
  expect(dueLine(lawPack(), 'rs.foi.answer.urgent', '2026-03-26T10:00+01:00')).toEqual({
    from: '2026-03-26T10:00+01:00',
    due_certain: '2026-03-28T09:00:00.000Z',
    due_safe: '2026-03-28T09:00:00.000Z',
    skipped: [],
  })
  expect(dueLine(lawPack(), 'rs.foi.answer.urgent', '2026-03-26')).toMatchObject({
    due_safe: '2026-03-27T23:00:00.000Z',
    due_certain: '2026-03-28T22:59:59.999Z',
  })
})

test('a bad line gets its own error and keeps what was typed', () => {
  const error = (rule: string, line: string) => dueLine(lawPack(), rule, line)
  expect(error('rs.foi.answer', '26.3.2026.')).toEqual({
    from: '26.3.2026.',
    error: 'not an existing day YYYY-MM-DD between 1900 and 2099',
  })
  expect(error('rs.foi.answer.urgent', 'noon')).toHaveProperty('error')
  expect(error('rs.foi.answer', '2026-03-26T10:00Z')).toHaveProperty(
    'error',
    'not an existing day YYYY-MM-DD between 1900 and 2099',
  )
  expect(error('rs.nothing', '2026-03-26')).toHaveProperty(
    'error',
    'no such rule; see: uvid law rules',
  )
  expect(error('rs.zzpl.answer', '2010-01-01')).toHaveProperty(
    'error',
    'the rule was not in force on that day',
  )
})

test('the rules are listed version by version with term, law, dates and certainty', () => {
  const lines = ruleLines(lawPack())
  expect(lines.filter(({ id }) => id === 'rs.foi.commissioner')).toMatchObject([
    { version: 'original', term: { unit: 'day', amount: 30 }, valid_to: '2022-02-15' },
    { version: '2022-02-16', term: { unit: 'day', amount: 60 }, valid_from: '2022-02-16' },
  ])
  const wanted = ['rs.foi.answer', 'rs.foi.answer.extended', 'rs.foi.complaint', 'rs.zzpl.answer']
  expect(wanted.filter((id) => !lines.some((line) => line.id === id))).toEqual([])
})
