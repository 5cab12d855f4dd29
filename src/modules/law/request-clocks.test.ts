import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { addDays } from './day.ts'
import { lawPack } from './law-pack.ts'
import { clocksOfRequest, type RequestClocks } from './request-clocks.ts'
import type { RequestFacts } from './request-facts.ts'

/** Received on Monday 1 June 2026: due Tuesday 16 June under both readings. */
function clocks(facts: Partial<RequestFacts>, today: string): RequestClocks {
  const request = { institutionId: 'mpravde', receivedOn: '2026-06-01', ...facts }
  const found = clocksOfRequest(lawPack(), request, today)
  if (!found.ok) throw new Error(found.failure)
  return found.value
}
const brief = ({ stage, next, lateSince }: RequestClocks) => ({
  stage,
  action: next.action,
  from: next.from,
  safeUntil: next.safeUntil,
  lateSince,
})
const states = (found: RequestClocks) => found.clocks.map(({ step, state }) => `${step} ${state}`)

test('a new request waits for its answer, and nobody is late on the last day', () => {
  for (const today of ['2026-06-01', '2026-06-16']) {
    const found = clocks({}, today)
    expect(brief(found)).toEqual({
      stage: 'awaiting-answer',
      action: 'wait-for-answer',
      from: null,
      safeUntil: '2026-06-16',
      lateSince: null,
    })
    expect(states(found)).toEqual(['answer running'])
  }
})

test('the day after, the authority is certainly late and the complaint for silence is open for a year', () => {
  const found = clocks({}, '2026-06-17')
  expect(brief(found)).toEqual({
    stage: 'answer-overdue',
    action: 'file-silence-complaint',
    from: '2026-06-17',
    safeUntil: '2027-06-16',
    lateSince: '2026-06-17',
  })
  expect(states(found)).toEqual(['answer lapsed', 'silence-complaint running'])
})

test('between the strict and the certain date the authority is not yet late', () => {
  // Received on Friday 26 June: Saturday 11 July by the strict count, Monday 13 July by the other.
  const found = clocks({ receivedOn: '2026-06-26' }, '2026-07-12')
  expect(states(found)).toEqual(['answer doubtful'])
  expect(brief(found)).toMatchObject({ stage: 'awaiting-answer', lateSince: null })
  expect(clocks({ receivedOn: '2026-06-26' }, '2026-07-14').lateSince).toBe('2026-07-14')
})

test('with a disputed receipt lateness counts from the latest day', () => {
  const receivedOn = { safe: '2026-06-01', certain: '2026-06-05' }
  expect(clocks({ receivedOn }, '2026-06-20').lateSince).toBeNull()
  expect(clocks({ receivedOn }, '2026-06-23').lateSince).toBe('2026-06-23')
})

test('after a year of silence only a new request helps', () => {
  expect(clocks({}, '2027-06-17').next.action).toBe('ask-again')
})

test('against a body outside the complaint silence leads through a repeat request to the court', () => {
  const nbs = { institutionId: 'nbs' }
  expect(brief(clocks(nbs, '2026-06-20'))).toMatchObject({
    action: 'send-repeat-request',
    from: '2026-06-17',
  })
  const repeated = { ...nbs, repeatRequest: { receivedOn: '2026-06-22' } }
  const waiting = clocks(repeated, '2026-06-29')
  expect(brief(waiting)).toMatchObject({
    stage: 'repeat-request-pending',
    action: 'wait-after-repeat-request',
    safeUntil: '2026-06-29',
  })
  expect(brief(clocks(repeated, '2026-06-30'))).toMatchObject({
    action: 'file-lawsuit',
    from: '2026-06-30',
  })
  const sued = clocks({ ...repeated, lawsuit: { filedOn: '2026-07-01' } }, '2026-07-02')
  expect(brief(sued)).toMatchObject({ stage: 'lawsuit-pending', action: 'wait-for-court' })
})

test('a decision is complained of in 15 days, or sued against in 30 where there is no complaint', () => {
  const decision = { deliveredOn: '2026-06-10' }
  const complaint = clocks({ decision }, '2026-06-12')
  expect(brief(complaint)).toEqual({
    stage: 'decided-against',
    action: 'file-complaint',
    from: null,
    safeUntil: '2026-06-25',
    lateSince: null,
  })
  expect(states(complaint)).toEqual(['answer kept', 'complaint running'])
  const lawsuit = clocks({ institutionId: 'vlada', decision }, '2026-06-12')
  expect(brief(lawsuit)).toMatchObject({ action: 'file-lawsuit', safeUntil: '2026-07-10' })
  expect(clocks({ decision }, '2026-06-26').next.action).toBe('ask-again')
})

test('the postmark, not the delivery, shows whether the authority was in time', () => {
  const late = clocks({ decision: { deliveredOn: '2026-06-18' } }, '2026-06-19')
  expect([late.lateSince, late.clocks[0]?.state]).toEqual(['2026-06-17', 'late'])
  const posted = { decision: { deliveredOn: '2026-06-18', sentOn: '2026-06-16' } }
  const inTime = clocks(posted, '2026-06-19')
  expect([inTime.lateSince, inTime.clocks[0]?.state]).toEqual([null, 'kept'])
})

test('a full answer ends the matter; while a complaint is pending it suggests withdrawing it', () => {
  const answer = { kind: 'full', deliveredOn: '2026-06-10' } as const
  expect(brief(clocks({ answer }, '2026-06-11'))).toMatchObject({
    stage: 'answered',
    action: 'nothing',
  })
  const late = { kind: 'full', deliveredOn: '2026-07-10' } as const
  const found = clocks({ answer: late, complaint: { filedOn: '2026-06-20' } }, '2026-07-11')
  expect(brief(found)).toMatchObject({ action: 'consider-withdrawal', lateSince: '2026-06-17' })
})

test('a partial answer does not stop the clock', () => {
  const answer = { kind: 'partial', deliveredOn: '2026-06-10' } as const
  const found = clocks({ answer }, '2026-06-17')
  expect(brief(found)).toMatchObject({ action: 'file-silence-complaint', lateSince: '2026-06-17' })
  expect(found.remarks).toEqual(['answer-partial'])
})

test('an extension noticed in time gives 40 days in total and replaces the first clock', () => {
  const found = clocks({ extension: { noticedOn: '2026-06-08' } }, '2026-06-20')
  expect(states(found)).toEqual([
    'answer replaced',
    'extended-answer running',
    'extension-notice kept',
  ])
  expect(found.answerDue).toEqual({ safe: '2026-07-11', certain: '2026-07-13' })
  expect(found.remarks).toEqual([])
})

test('an extension to a named day binds to that day, moved to a working one', () => {
  const extension = { noticedOn: '2026-06-05', until: '2026-06-27' }
  expect(clocks({ extension }, '2026-06-20').answerDue).toEqual({
    safe: '2026-06-27',
    certain: '2026-06-29',
  })
  const beyond = { noticedOn: '2026-06-05', until: '2026-09-01' }
  expect(clocks({ extension: beyond }, '2026-06-20').answerDue?.certain).toBe('2026-07-13')
})

test('a late notice keeps the strict date at 15 days and gives the authority the benefit of the doubt', () => {
  const found = clocks({ extension: { noticedOn: '2026-06-12' } }, '2026-06-20')
  expect(found.answerDue).toEqual({ safe: '2026-06-16', certain: '2026-07-13' })
  expect(found.remarks).toEqual(['extension-notice-late'])
  expect(found.lateSince).toBeNull()
})

test('a notice after the term lapsed extends nothing', () => {
  const found = clocks({ extension: { noticedOn: '2026-06-17' } }, '2026-06-20')
  expect(found.lateSince).toBe('2026-06-17')
  expect(found.remarks).toEqual(['extension-notice-late'])
})

test('before the seven days were law the notice has no clock, and the extension holds', () => {
  const facts = { receivedOn: '2021-06-01', extension: { noticedOn: '2021-06-14' } }
  expect(states(clocks(facts, '2021-06-20'))).toEqual([
    'answer replaced',
    'extended-answer running',
  ])
})

test('an urgent request is due in hours; an extension of it is doubtful', () => {
  const urgent = { urgent: true, receivedAt: '2026-06-01T08:00:00Z' }
  expect(clocks(urgent, '2026-06-04').lateSince).toBe('2026-06-04')
  expect(clocks({ urgent: true }, '2026-06-03').answerDue).toEqual({
    safe: '2026-06-03',
    certain: '2026-06-03',
  })
  const extended = clocks({ ...urgent, extension: { noticedOn: '2026-06-02' } }, '2026-06-04')
  expect(extended.answerDue).toEqual({ safe: '2026-06-03', certain: '2026-07-13' })
})

test('a deficient request waits for us; fixed, it is counted from both receipts', () => {
  const open = clocks({ clarification: { instructedOn: '2026-06-05' } }, '2026-06-19')
  expect(brief(open)).toEqual({
    stage: 'awaiting-us',
    action: 'fix-request',
    from: null,
    safeUntil: '2026-06-20',
    lateSince: null,
  })
  const clarification = { instructedOn: '2026-06-05', fixedOn: '2026-06-10' }
  const fixed = clocks({ clarification }, '2026-06-19')
  expect(fixed.answerDue).toEqual({ safe: '2026-06-16', certain: '2026-06-25' })
  expect(states(fixed)).toEqual(['clarification kept', 'answer doubtful'])
})

test('an instruction after the term lapsed does not bring it back', () => {
  const found = clocks({ clarification: { instructedOn: '2026-06-17' } }, '2026-06-19')
  expect(brief(found)).toMatchObject({ stage: 'answer-overdue', lateSince: '2026-06-17' })
})

test('the Commissioner has 60 days; then he is silent, and a repeat request opens the court', () => {
  const complaint = { filedOn: '2026-06-17' }
  const pending = clocks({ complaint }, '2026-08-17')
  expect(brief(pending)).toMatchObject({
    stage: 'complaint-pending',
    action: 'wait-for-commissioner',
  })
  expect(states(pending)).toEqual([
    'answer lapsed',
    'silence-complaint kept',
    'commissioner running',
  ])
  expect(brief(clocks({ complaint }, '2026-08-18'))).toMatchObject({
    stage: 'commissioner-silent',
    action: 'send-repeat-request',
    from: '2026-08-18',
  })
  const repeatRequest = { receivedOn: '2026-08-20' }
  expect(brief(clocks({ complaint, repeatRequest }, '2026-08-28'))).toMatchObject({
    action: 'file-lawsuit',
    from: '2026-08-28',
  })
})

test('the Commissioner’s decision ends in execution, in court or in nothing', () => {
  const complaint = { filedOn: '2026-06-17' }
  const after = (outcome: 'founded' | 'unfounded' | 'rejected' | 'suspended') =>
    clocks({ complaint, commissioner: { outcome, deliveredOn: '2026-07-20' } }, '2026-07-25')
  expect(after('founded').next.action).toBe('check-execution')
  expect(brief(after('unfounded'))).toMatchObject({
    stage: 'commissioner-decided',
    action: 'file-lawsuit',
    safeUntil: '2026-08-19',
  })
  expect(after('rejected').next.action).toBe('file-lawsuit')
  expect(after('suspended').next.action).toBe('nothing')
})

test('a decision that comes after a complaint for silence has its own term for a complaint', () => {
  const facts = { complaint: { filedOn: '2026-06-17' }, decision: { deliveredOn: '2026-07-01' } }
  const found = clocks(facts, '2026-07-02')
  expect(states(found)).toEqual([
    'answer late',
    'silence-complaint kept',
    'complaint running',
    'commissioner running',
  ])
  expect(brief(found)).toMatchObject({ action: 'file-complaint', safeUntil: '2026-07-16' })
  expect(clocks(facts, '2026-07-17').next.action).toBe('wait-for-commissioner')
})

test('a body that decides after the repeat request is sued against its decision', () => {
  const facts = {
    institutionId: 'nbs',
    repeatRequest: { receivedOn: '2026-06-22' },
    decision: { deliveredOn: '2026-06-25' },
  }
  expect(brief(clocks(facts, '2026-07-02'))).toMatchObject({
    stage: 'decided-against',
    action: 'file-lawsuit',
    safeUntil: '2026-07-25',
  })
})

test('a complaint for silence before the term lapsed is remarked on', () => {
  const found = clocks({ complaint: { filedOn: '2026-06-16' } }, '2026-06-20')
  expect(found.remarks).toEqual(['complaint-premature'])
})

test('facts that cannot have happened are refused', () => {
  const failure = (facts: Partial<RequestFacts>, today = '2026-12-01') => {
    const request = { institutionId: 'mpravde', receivedOn: '2026-06-01', ...facts }
    const found = clocksOfRequest(lawPack(), request, today)
    return found.ok ? 'ok' : found.failure
  }
  expect(failure({}, '2026-05-31')).toBe('impossible-facts')
  expect(failure({ receivedOn: '2026-06-31' })).toBe('impossible-facts')
  expect(failure({ decision: { deliveredOn: '2026-05-30' } })).toBe('impossible-facts')
  expect(failure({ commissioner: { outcome: 'founded', deliveredOn: '2026-08-01' } })).toBe(
    'impossible-facts',
  )
  expect(failure({ clarification: { instructedOn: '2026-06-05', fixedOn: '2026-06-04' } })).toBe(
    'impossible-facts',
  )
  expect(failure({}, 'today')).toBe('impossible-facts')
  expect(failure({ urgent: true, receivedAt: 'noon' })).toBe('bad-start')
})

test('whatever the facts: dates in order, nobody late before the certain date, and the next step never closed', () => {
  const offset = fc.nat({ max: 200 })
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  const day = offset.map((days) => addDays('2026-01-05', days))
  const facts: fc.Arbitrary<RequestFacts> = fc.record({
    institutionId: fc.constantFrom('mpravde', 'nbs', 'poverenik'),
    receivedOn: fc.constantFrom('2026-01-05', { safe: '2026-01-05', certain: '2026-01-09' }),
    urgent: fc.boolean(),
    extension: maybe(fc.record({ noticedOn: day, until: maybe(day) })),
    clarification: maybe(fc.record({ instructedOn: day, fixedOn: maybe(day) })),
    answer: maybe(fc.record({ kind: fc.constantFrom('full', 'partial'), deliveredOn: day })),
    decision: maybe(fc.record({ deliveredOn: day })),
    complaint: maybe(fc.record({ filedOn: day })),
    commissioner: maybe(
      fc.record({
        outcome: fc.constantFrom('founded', 'unfounded', 'rejected', 'suspended'),
        deliveredOn: day,
      }),
    ),
    repeatRequest: maybe(fc.record({ receivedOn: day })),
    lawsuit: maybe(fc.record({ filedOn: day })),
  })
  let counted = 0
  fc.assert(
    fc.property(facts, fc.integer({ min: 100, max: 700 }), (request, days) => {
      const today = addDays('2026-01-05', days)
      const found = clocksOfRequest(lawPack(), request, today)
      if (!found.ok) {
        expect(found.failure).toBe('impossible-facts')
        return
      }
      counted += 1
      const { answerDue, lateSince, next, clocks: rungs } = found.value
      expect(rungs.length).toBeGreaterThan(0)
      for (const { due, doneOn, state } of rungs) {
        expect(due.safe <= due.certain).toBe(true)
        if (state === 'running' || state === 'doubtful') expect(today <= due.certain).toBe(true)
        if (state === 'late') expect(doneOn !== null && doneOn > due.certain).toBe(true)
      }
      if (lateSince !== null) {
        expect(answerDue !== null && lateSince === addDays(answerDue.certain, 1)).toBe(true)
        expect(lateSince <= today).toBe(true)
      }
      if (next.safeUntil !== null && next.certainUntil !== null) {
        expect(next.safeUntil <= next.certainUntil).toBe(true)
        expect(next.certainUntil >= today).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
  // About a quarter of the random facts are possible; far fewer would mean that the property sees too little.
  expect(counted).toBeGreaterThan(300)
})
