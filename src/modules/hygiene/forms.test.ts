import { expect, test } from 'vitest'

import { sourceLines } from '#core/editorial/checked-sources.ts'
import { hostileAddresses, hostileText } from '#support/hostile.ts'

import { factsForm } from './forms.ts'

const typed = {
  topic: 'accounts',
  minutes: '20',
  effect: '3',
  level: 'everyday',
  audiences: 'everyone\nparents',
  evidence: 'https://primer.example/savet Savet',
  'reviewed-day': '24',
  'reviewed-month': '11',
  'reviewed-year': '2026',
  'review-by-day': '24',
  'review-by-month': '5',
  'review-by-year': '2027',
  revision: '2',
}

function check(change: Partial<Record<keyof typeof typed, string>>, kind = 'tip') {
  const parsed = factsForm({ today: '2026-11-24', kind }).safeParse({ ...typed, ...change })
  return parsed.success
    ? parsed.data
    : Object.fromEntries(parsed.error.issues.map(({ path, message }) => [path.join('.'), message]))
}

test('what is typed becomes facts with the revision that the person saw', () => {
  expect(check({})).toEqual({
    revision: 2,
    facts: {
      topic: 'accounts',
      minutes: 20,
      effect: 3,
      level: 'everyday',
      audiences: ['everyone', 'parents'],
      evidence: [{ url: 'https://primer.example/savet', title: 'Savet', checkedOn: '2026-11-24' }],
      reviewedOn: '2026-11-24',
      reviewBy: '2027-05-24',
    },
  })
})

test('each field says what is wrong with it, and all of them at once', () => {
  expect(check({ topic: 'weather' })).toEqual({ topic: 'required' })
  expect(check({ effect: '4' })).toEqual({ effect: 'required' })
  expect(check({ level: '' })).toEqual({ level: 'required' })
  expect(check({ audiences: 'nobody' })).toEqual({ audiences: 'required' })
  for (const minutes of ['', '-1', '1.5', '481', '9999', '1e2', hostileText]) {
    expect(check({ minutes })).toEqual({ minutes: 'bad-minutes' })
  }
  expect(check({ 'reviewed-day': '31' })).toEqual({ reviewed: 'day-invalid' })
  expect(check({ 'reviewed-day': '25' })).toEqual({ reviewed: 'day-future' })
  expect(check({ 'review-by-month': '13' })).toEqual({ 'review-by': 'day-invalid' })
  expect(
    check({ 'review-by-day': '24', 'review-by-month': '11', 'review-by-year': '2026' }),
  ).toEqual({ 'review-by': 'review-before' })
  const nothing = Object.fromEntries(Object.keys(typed).map((field) => [field, '']))
  expect(check(nothing)).toEqual({
    topic: 'required',
    minutes: 'bad-minutes',
    effect: 'required',
    level: 'required',
    audiences: 'required',
    evidence: 'required',
    reviewed: 'day-invalid',
    'review-by': 'day-invalid',
  })
})

test('a source is a whole address with a title; only a word may stand without one', () => {
  for (const evidence of ['Savet', 'https://primer.example/savet', 'ftp://primer.example Savet']) {
    expect(check({ evidence })).toEqual({ evidence: 'bad-evidence' })
  }
  for (const address of hostileAddresses) {
    expect(check({ evidence: `${address} Savet` })).toEqual({ evidence: 'bad-evidence' })
  }
  expect(check({ evidence: `https://primer.example ${'x'.repeat(10_000)}` })).toEqual({
    evidence: 'bad-evidence',
  })
  expect(check({ evidence: '\n' })).toEqual({ evidence: 'required' })
  expect(check({ evidence: '' }, 'term')).toMatchObject({ facts: { evidence: [] } })
})

test('a revision that is not ours belongs to no facts', () => {
  for (const revision of ['x', '-1', '1e308', 'NaN', '9999999999']) {
    expect(check({ revision })).toMatchObject({ revision: -1 })
  }
})

test('sources come back as the lines in which they were typed', () => {
  const lines = 'https://primer.example/a Prvi izvor\nhttps://primer.example/b Drugi, sa zarezom'
  const form = check({ evidence: lines })
  if (!('facts' in form) || typeof form.facts === 'string') throw new Error('not facts')
  expect(sourceLines(form.facts.evidence)).toBe(lines)
})
