import { expect, test } from 'vitest'

import { lawPack } from '#modules/law'

import { countTerm, standingOf, termKindOf } from './letter-term.ts'

const pack = lawPack()

test('a controller has thirty days and may take sixty more, the Commissioner sixty; our research gives competent authorities no number', () => {
  expect(termKindOf({ purpose: 'request', to: 'controller' })).toBe('answer')
  expect(termKindOf({ purpose: 'complaint', to: 'commissioner' })).toBe('complaint')
  expect(termKindOf({ purpose: 'request', to: 'competent-authority' })).toBeUndefined()
  expect(termKindOf({ purpose: 'report', to: 'prosecutor' })).toBeUndefined()
  const answer = countTerm(pack, 'answer', '2026-10-07')
  expect([answer?.clock.dueCertain, answer?.extended?.dueCertain]).toEqual([
    '2026-11-06',
    '2027-01-05',
  ])
  const complaint = countTerm(pack, 'complaint', '2026-10-07')
  // The sixtieth day is a Sunday.
  expect([complaint?.clock.dueCertain, complaint?.extended]).toEqual(['2026-12-07', undefined])
})

test('before the law applied, and outside the calendar, there is no term', () => {
  expect(countTerm(pack, 'answer', '2018-01-01')).toBeUndefined()
  expect(countTerm(pack, 'answer', '2099-12-30')).toBeUndefined()
})

test('a term runs, soon ends, has ended; an extension counts only when its notice came in time', () => {
  const term = countTerm(pack, 'answer', '2026-10-07')
  if (!term) throw new Error('no term')
  const state = (facts: Parameters<typeof standingOf>[2]) => {
    const { strip, lastDay, noticeLate } = standingOf(pack, term, facts)
    return [strip.state, lastDay, noticeLate]
  }
  expect(state({ today: '2026-10-20' })).toEqual(['running', '2026-11-06', false])
  expect(state({ today: '2026-11-01' })).toEqual(['due-soon', '2026-11-06', false])
  expect(state({ today: '2026-11-06' })).toEqual(['due-soon', '2026-11-06', false])
  expect(state({ today: '2026-11-07' })).toEqual(['silent', '2026-11-06', false])
  const today = '2026-11-24'
  expect(state({ today, extendedOn: '2026-11-06' })).toEqual(['extended', '2027-01-05', false])
  expect(state({ today, extendedOn: '2026-11-07' })).toEqual(['silent', '2026-11-06', true])
  const less = { today, extendedOn: '2026-11-06', extendedUntil: '2026-11-20' }
  expect(state(less)).toEqual(['silent', '2026-11-20', false])
  const more = { today, extendedOn: '2026-11-06', extendedUntil: '2027-06-01' }
  expect(state(more)).toEqual(['extended', '2027-01-05', false])
  expect(state({ today, answeredOn: '2026-11-06' })[0]).toBe('in-time')
  expect(state({ today, answeredOn: '2026-11-07' })[0]).toBe('late')
})
