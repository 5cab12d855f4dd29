import { expect, test } from 'vitest'

import { lawPack } from '#modules/law'

import type { EventKind, Outcome } from './request-state.ts'
import { conditions, standingOf, type DatedLine, type Standing } from './standing-rules.ts'
import { clockOf, daysLate } from './strip.ts'
import { tallyOf } from './tally-rules.ts'

const COMPLAINT_BODY = 'mup'
const LAWSUIT_BODY = 'skupstina'

type Told = { kind: EventKind; on?: string } & Partial<DatedLine>

function history(...told: readonly Told[]): DatedLine[] {
  return told.map(({ on, ...line }, index) => ({
    id: String(index),
    onDay: on ?? null,
    untilDay: null,
    postedOn: null,
    outcome: null,
    takesBack: null,
    at: `${on ?? '2026-01-01'}T10:00:00.000Z`,
    ...line,
  }))
}

const received = (on: string): Told[] => [
  { kind: 'drafted' },
  { kind: 'sent', on },
  { kind: 'received', on },
]
const answered = (on: string, outcome: Outcome = 'full'): Told => ({
  kind: 'answered',
  on,
  outcome,
})

function standing(told: readonly Told[], today: string, institutionId = COMPLAINT_BODY): Standing {
  const subject = { institutionId, urgent: false }
  return standingOf(lawPack(), { subject, history: history(...told) }, today)
}

test('the due days of the vectors of law.md and anchors-monitor.md 8.2', () => {
  const vectors = Object.entries({
    '2025-12-17': '2026-01-05',
    '2026-01-31': '2026-02-18',
    '2026-03-26': '2026-04-14',
    '2026-04-16': '2026-05-04',
    '2026-06-26': '2026-07-13',
    '2026-10-27': '2026-11-12',
    '2027-04-15': '2027-05-05',
    '2027-04-16': '2027-05-05',
  })
  const due = vectors.map(([on]) => [on, standing(received(on), on).clocks?.answerDue?.certain])
  expect(due).toEqual(vectors)
})

test('on the last day nobody is late, on the day after it the authority is silent', () => {
  const told = received('2026-10-27')
  expect(standing(told, '2026-11-12')).toMatchObject({ condition: 'due-soon' })
  const silent = standing(told, '2026-11-13')
  expect(silent).toMatchObject({ condition: 'silent', clocks: { lateSince: '2026-11-13' } })
  expect(daysLate(silent)).toBe(1)
})

test('a Saturday on which the term ends by the strict count makes nobody late', () => {
  // 26 June 2026 + 15 days is Saturday, 11 July; the lenient count ends on Monday.
  const told = received('2026-06-26')
  expect(standing(told, '2026-07-12').condition).toBe('due-soon')
  expect(standing([...told, answered('2026-07-13')], '2026-07-20').condition).toBe('in-time')
  expect(standing([...told, answered('2026-07-14')], '2026-07-20').condition).toBe('late')
})

test('without a proved receipt no term runs, however long ago it was sent', () => {
  const sent = standing([{ kind: 'drafted' }, { kind: 'sent', on: '2026-01-10' }], '2026-11-24')
  expect(sent).toMatchObject({ condition: 'awaiting-receipt', facts: undefined })
  expect(clockOf(sent)).toBeUndefined()
})

test('whoever posts in time has answered in time', () => {
  const told = received('2026-10-27')
  const posted = { ...answered('2026-11-16'), postedOn: '2026-11-12' }
  expect(standing([...told, posted], '2026-11-24').condition).toBe('in-time')
  expect(standing([...told, answered('2026-11-16')], '2026-11-24').condition).toBe('late')
})

test('a part in time without the rest is incomplete, not an answer; the rest may still come late', () => {
  const told = [...received('2026-10-27'), answered('2026-11-03', 'partial')]
  expect(standing(told, '2026-11-05').condition).toBe('running')
  const incomplete = standing(told, '2026-11-24')
  expect(incomplete.condition).toBe('incomplete')
  expect(daysLate(incomplete)).toBe(12)
  expect(standing([...told, answered('2026-11-20')], '2026-11-24').condition).toBe('late')
})

test('a refusal ends the term of the authority and opens the way against it', () => {
  const told = [...received('2026-10-27'), answered('2026-11-10', 'refused')]
  const complaint = standing(told, '2026-11-24')
  expect(complaint).toMatchObject({
    condition: 'in-time',
    clocks: { next: { action: 'file-complaint' } },
  })
  expect(standing(told, '2026-11-24', LAWSUIT_BODY).clocks?.next.action).toBe('file-lawsuit')
})

test('silence opens a complaint against most bodies, and a repeat request where only a lawsuit is open', () => {
  const told = received('2026-10-27')
  expect(standing(told, '2026-11-24').clocks?.next).toMatchObject({
    action: 'file-silence-complaint',
    from: '2026-11-13',
  })
  expect(standing(told, '2026-11-24', LAWSUIT_BODY).clocks?.next.action).toBe('send-repeat-request')
})

test('an extension announced in time moves the term, one announced late does not', () => {
  const inTime: Told = { kind: 'extension-noticed', on: '2026-10-30' }
  const extended = standing([...received('2026-10-27'), inTime], '2026-11-24')
  expect(extended.condition).toBe('running')
  expect(clockOf(extended)).toMatchObject({ state: 'extended', extendedTo: '2026-12-07' })
  const late: Told = { kind: 'extension-noticed', on: '2026-11-20' }
  expect(standing([...received('2026-10-27'), late], '2026-11-24').condition).toBe('silent')
})

test('while the authority waits for our completion it is not late', () => {
  const asked: Told = { kind: 'completion-asked', on: '2026-11-02' }
  const told = [...received('2026-10-27'), asked]
  expect(standing(told, '2026-11-24').condition).toBe('awaiting-us')
  const completed: Told = { kind: 'completed', on: '2026-11-10' }
  expect(standing([...told, completed], '2026-11-24').condition).toBe('due-soon')
  expect(standing([...told, completed], '2026-12-01').condition).toBe('silent')
  const again: Told = { kind: 'completion-asked', on: '2026-11-12' }
  expect(standing([...told, completed, again], '2026-12-01').condition).toBe('awaiting-us')
})

test('a closed file stands still', () => {
  const close = (on: string): Told => ({ kind: 'closed', at: `${on}T10:00:00.000Z` })
  const before = standing([...received('2026-10-27'), close('2026-11-05')], '2026-12-24')
  expect(before).toMatchObject({ condition: 'abandoned', asOf: '2026-11-05' })
  const after = standing([...received('2026-10-27'), close('2026-11-20')], '2026-12-24')
  expect(after.condition).toBe('silent')
  expect(daysLate(after)).toBe(8)
})

test('what was taken back does not count', () => {
  const told = [
    ...received('2026-10-27'),
    answered('2026-11-10'),
    { kind: 'taken-back', takesBack: '3' } as const,
  ]
  expect(standing(told, '2026-11-24').condition).toBe('silent')
})

test('where the law gives no term the request is shown as not counted instead of a guess', () => {
  const lawless = { ...lawPack(), rules: new Map() }
  const subject = { institutionId: COMPLAINT_BODY, urgent: false }
  const request = { subject, history: history(...received('2026-10-27')) }
  const uncounted = standingOf(lawless, request, '2026-11-24')
  expect(uncounted).toMatchObject({ condition: 'uncounted', failure: 'unknown-rule' })
  expect(clockOf(uncounted)).toBeUndefined()
})

test('the parts of a tally add up for every mixture, and drafts are in none', () => {
  const mixtures = conditions.flatMap((one) =>
    conditions.map((other) => [one, other, 'silent'] as const),
  )
  for (const mixture of mixtures) {
    const tally = tallyOf(mixture)
    const { inTime, late, silent, incomplete, running, awaitingReceipt, aside } = tally
    expect(inTime + late + silent + incomplete).toBe(tally.settled)
    expect(tally.settled + running + awaitingReceipt + aside).toBe(tally.asked)
    expect(tally.asked).toBe(mixture.filter((one) => one !== 'draft').length)
  }
})
