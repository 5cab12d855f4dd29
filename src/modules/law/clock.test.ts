import { expect, test } from 'vitest'

import { alteredPack, aDayOff, aSuspension } from './altered-pack.ts'
import { computeClock, type ClockQuestion, type DayClock } from './clock.ts'
import { lawPack } from './law-pack.ts'
import type { LawPack } from './pack.ts'

function clock(question: ClockQuestion, pack: LawPack = lawPack()): DayClock {
  const computed = computeClock(pack, question)
  if (!computed.ok) throw new Error(computed.failure)
  return computed.value
}
const due = (rule: string, startsOn: ClockQuestion['startsOn'], pack?: LawPack) => {
  const { dueSafe, dueCertain } = clock({ rule, startsOn }, pack)
  return [dueSafe, dueCertain]
}

test('the vectors of the research notes come out, Saturday being free', () => {
  const vectors: [string, string, string][] = [
    ['rs.foi.answer', '2025-12-17', '2026-01-05'],
    ['rs.foi.answer', '2026-01-31', '2026-02-18'],
    ['rs.foi.answer', '2026-03-26', '2026-04-14'],
    ['rs.foi.answer', '2026-04-16', '2026-05-04'],
    ['rs.foi.answer', '2026-06-26', '2026-07-13'],
    ['rs.foi.answer', '2026-10-27', '2026-11-12'],
    ['rs.foi.answer', '2027-04-15', '2027-05-05'],
    ['rs.foi.answer', '2027-04-16', '2027-05-05'],
    ['rs.foi.answer.extended', '2026-11-28', '2027-01-08'],
  ]
  const found = vectors.map(([rule, from]) => [rule, from, due(rule, from)[1]])
  expect(found).toEqual(vectors)
})

test('a clock names its rule, version, article, start, first day, nominal end and every day passed over', () => {
  expect(clock({ rule: 'rs.foi.answer', startsOn: '2025-12-17' })).toEqual({
    kind: 'day-clock',
    ruleId: 'rs.foi.answer',
    ruleVersion: 'original',
    statute: 'rs.foi',
    article: '16(1)',
    bearer: 'authority',
    term: { unit: 'day', amount: 15 },
    addedTo: null,
    certainty: 'read',
    confirmed: false,
    startsOn: { safe: '2025-12-17', certain: '2025-12-17' },
    firstDay: { safe: '2025-12-18', certain: '2025-12-18' },
    nominalOn: { safe: '2026-01-01', certain: '2026-01-01' },
    dueSafe: '2026-01-03',
    dueCertain: '2026-01-05',
    skipped: [
      { day: '2026-01-01', reason: { kind: 'holiday', holidayId: 'new-year' }, appliesTo: 'both' },
      {
        day: '2026-01-02',
        reason: { kind: 'holiday', holidayId: 'new-year-second' },
        appliesTo: 'both',
      },
      { day: '2026-01-03', reason: { kind: 'saturday' }, appliesTo: 'certain' },
      { day: '2026-01-04', reason: { kind: 'sunday' }, appliesTo: 'certain' },
    ],
    suspended: [],
    doubts: ['saturday', 'rule-not-confirmed'],
  })
})

test('a term that ends on a Saturday ends there by the strict reading and on Monday by the other', () => {
  expect(due('rs.foi.answer', '2026-06-26')).toEqual(['2026-07-11', '2026-07-13'])
})

test('an extended answer is due 40 days from receipt in total, not 40 days more', () => {
  expect(due('rs.foi.answer.extended', '2026-06-01')).toEqual(['2026-07-11', '2026-07-13'])
})

test('an extended data protection answer is due 30 + 60 days from receipt, and only its last day rolls', () => {
  // Day 30 is Saturday 28 February; counted on from a rolled Monday the end would be 1 May + roll, not 29 April.
  const extended = clock({ rule: 'rs.zzpl.answer.extended', startsOn: '2026-01-29' })
  expect(extended.addedTo).toEqual({ unit: 'day', amount: 30 })
  expect([extended.dueSafe, extended.dueCertain]).toEqual(['2026-04-29', '2026-04-29'])
})

test('the version in force on the start day applies: the Commissioner had 30 days, and has 60 since 16 February 2022', () => {
  const before = clock({ rule: 'rs.foi.commissioner', startsOn: '2022-02-15' })
  const after = clock({ rule: 'rs.foi.commissioner', startsOn: '2022-02-16' })
  expect([before.ruleVersion, before.nominalOn.safe]).toEqual(['original', '2022-03-17'])
  expect([after.ruleVersion, after.nominalOn.safe]).toEqual(['2022-02-16', '2022-04-17'])
})

test('a named version overrides the one in force', () => {
  const question = { rule: 'rs.foi.commissioner', startsOn: '2026-06-01', asOfVersion: 'original' }
  expect(clock(question).nominalOn.safe).toBe('2026-07-01')
})

test('months end on the same-numbered day, or on the last day of a shorter month', () => {
  expect(due('rs.infosec.risk-assessment', '2025-10-31')).toEqual(['2027-05-05', '2027-05-05'])
  expect(due('rs.zkp.objection.unnotified', '2025-11-30')[0]).toBe('2026-02-28')
  expect(due('rs.foi.complaint.silence', '2024-02-29')[1]).toBe('2025-02-28')
})

test('a yearly report is due on its date in the year after the one reported', () => {
  expect(due('rs.foi.report', '2025-06-01')).toEqual(['2026-01-20', '2026-01-20'])
  expect(due('rs.foi.report', '2023-12-31')).toEqual(['2024-01-20', '2024-01-22'])
})

test('with a disputed receipt the strict date counts from the earliest and the certain date from the latest', () => {
  const disputed = clock({
    rule: 'rs.foi.answer',
    startsOn: { safe: '2026-06-01', certain: '2026-06-05' },
  })
  expect([disputed.dueSafe, disputed.dueCertain]).toEqual(['2026-06-16', '2026-06-22'])
  expect(disputed.skipped.map(({ day, appliesTo }) => [day, appliesTo])).toEqual([
    ['2026-06-20', 'certain'],
    ['2026-06-21', 'certain'],
  ])
  expect(disputed.doubts).toContain('start-disputed')
})

test('each reading says which days only it passed over', () => {
  const startsOn = { safe: '2026-04-16', certain: '2026-06-11' }
  const { skipped } = clock({ rule: 'rs.foi.answer', startsOn })
  expect(skipped.map(({ day, appliesTo }) => [day, appliesTo])).toEqual([
    ['2026-05-01', 'safe'],
    ['2026-05-02', 'safe'],
    ['2026-05-03', 'safe'],
  ])
})

test('days of a suspension do not count, wherever they fall, and are named', () => {
  const pack = alteredPack(() => ({ overrides: [aSuspension('2026-06-10', '2026-06-20')] }))
  const inside = clock({ rule: 'rs.foi.answer', startsOn: '2026-06-01' }, pack)
  expect([inside.dueSafe, inside.dueCertain]).toEqual(['2026-06-27', '2026-06-29'])
  expect(inside.suspended).toEqual([
    { overrideId: 'still-2026-06-10', from: '2026-06-10', to: '2026-06-20', appliesTo: 'both' },
  ])
  expect(due('rs.foi.answer', '2026-06-15', pack)).toEqual(['2026-07-06', '2026-07-06'])
  expect(due('rs.foi.answer', '2026-05-20', pack)).toEqual(['2026-06-04', '2026-06-04'])
  expect(due('rs.foi.answer', '2026-06-20', pack)).toEqual(due('rs.foi.answer', '2026-06-20'))
})

test('a second suspension is reached because of the first', () => {
  const pack = alteredPack(() => ({
    overrides: [aSuspension('2026-06-18', '2026-06-19'), aSuspension('2026-06-10', '2026-06-12')],
  }))
  const { dueSafe, suspended } = clock({ rule: 'rs.foi.answer', startsOn: '2026-06-01' }, pack)
  expect([dueSafe, suspended.length]).toEqual(['2026-06-22', 2])
})

test('a suspension that names rules leaves the others alone', () => {
  const pack = alteredPack(() => ({
    overrides: [aSuspension('2026-06-10', '2026-06-20', ['rs.zzpl.answer'])],
  }))
  expect(due('rs.foi.answer', '2026-06-01', pack)).toEqual(due('rs.foi.answer', '2026-06-01'))
  expect(due('rs.zzpl.answer', '2026-06-01', pack)).not.toEqual(due('rs.zzpl.answer', '2026-06-01'))
})

test('a term cannot roll onto a suspended day', () => {
  const pack = alteredPack(() => ({ overrides: [aSuspension('2026-07-13', '2026-07-14')] }))
  expect(due('rs.foi.answer', '2026-06-26', pack)).toEqual(['2026-07-11', '2026-07-15'])
})

test('a new day off moves the date that falls on it', () => {
  const pack = alteredPack(() => ({ overrides: [aDayOff('2026-06-16')] }))
  expect(due('rs.foi.answer', '2026-06-01')).toEqual(['2026-06-16', '2026-06-16'])
  expect(due('rs.foi.answer', '2026-06-01', pack)).toEqual(['2026-06-17', '2026-06-17'])
})

test('in a pack that counts working days every day off is passed over, Saturday in one reading', () => {
  const pack = alteredPack(({ rules }) => ({
    rules: rules.map((rule) =>
      rule.id === 'rs.foi.answer'
        ? {
            ...rule,
            versions: rule.versions.map((version) => ({
              ...version,
              term: { unit: 'working-day' as const, amount: 15 },
            })),
          }
        : rule,
    ),
  }))
  // Good Friday to Easter Monday are 10–13 April 2026.
  expect(due('rs.foi.answer', '2026-03-26', pack)).toEqual(['2026-04-16', '2026-04-20'])
})

test('a Saturday that a pack calls free in every reading is free in every reading', () => {
  const pack = alteredPack(({ manifest }) => ({
    manifest: { ...manifest, weekend: { saturday: 'both', sunday: 'both' } },
  }))
  expect(due('rs.foi.answer', '2026-06-26', pack)).toEqual(['2026-07-13', '2026-07-13'])
})

test('days before the table of holidays is established are marked', () => {
  const doubts = (startsOn: string) => clock({ rule: 'rs.foi.answer', startsOn }).doubts
  expect(doubts('2011-12-31')).toContain('calendar-before-established')
  expect(doubts('2012-01-01')).not.toContain('calendar-before-established')
})

test('what cannot be counted is refused by name', () => {
  const failure = (question: ClockQuestion) => {
    const computed = computeClock(lawPack(), question)
    return computed.ok ? computed.value.dueCertain : computed.failure
  }
  const answer = 'rs.foi.answer'
  expect(failure({ rule: 'rs.foi.nothing', startsOn: '2026-01-01' })).toBe('unknown-rule')
  expect(failure({ rule: answer, startsOn: '2026-02-30' })).toBe('bad-start')
  expect(failure({ rule: answer, startsOn: { safe: '2026-02-02', certain: '2026-02-01' } })).toBe(
    'bad-start',
  )
  expect(failure({ rule: 'rs.zzpl.answer', startsOn: '2019-08-20' })).toBe('rule-not-in-force')
  expect(failure({ rule: answer, startsOn: '2026-01-01', asOfVersion: '1999-01-01' })).toBe(
    'rule-not-in-force',
  )
  expect(failure({ rule: 'rs.zzpl.breach', startsOn: '2026-01-01' })).toBe('counted-in-hours')
  expect(failure({ rule: answer, startsOn: '2099-12-25' })).toBe('out-of-range')
})
