import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import type { HygieneFacts } from '../facts.ts'
import { groupTips } from './groups.ts'

type Tip = {
  readonly name: string
  readonly facts: HygieneFacts & { workId: string; revision: number }
}

function tip(name: string, minutes: number, effect: 1 | 2 | 3): Tip {
  return {
    name,
    facts: {
      workId: name,
      revision: 1,
      topic: 'accounts',
      minutes,
      effect,
      level: 'everyday',
      audiences: ['everyone'],
      evidence: [],
      reviewedOn: '2026-11-24',
      reviewBy: '2027-11-24',
    },
  }
}

const named = (tips: readonly Tip[]) =>
  groupTips(tips).map(({ when, tips: own }) => `${when}: ${own.map(({ name }) => name).join(' ')}`)

test('today takes quick tips up to half an hour, this week what helps most, later the rest', () => {
  expect(
    named([
      tip('low', 5, 1),
      tip('long', 60, 3),
      tip('quick', 5, 3),
      tip('much', 45, 2),
      tip('medium', 15, 3),
      tip('next', 10, 2),
      tip('over', 10, 2),
      tip('hour', 60, 2),
      tip('half', 30, 2),
    ]),
  ).toEqual(['today: quick medium next', 'week: long over half', 'later: much hour low'])
})

test('a week is not left empty when nothing that helps most remains', () => {
  expect(named([tip('a', 20, 1), tip('b', 30, 2)])).toEqual(['week: b a'])
})

test('everything that helps most is in this week at the latest', () => {
  const many = Array.from({ length: 9 }, (_, at) => tip(`tip-${at}`, 60, 3))
  expect(groupTips(many).map(({ when, tips }) => [when, tips.length])).toEqual([['week', 9]])
})

test('no tip is lost or doubled, and each time is ordered by effect and then by minutes', () => {
  const anyTip = fc
    .tuple(fc.integer({ min: 0, max: 480 }), fc.constantFrom(1 as const, 2 as const, 3 as const))
    .map(([minutes, effect]) => tip(`${minutes}-${effect}`, minutes, effect))
  fc.assert(
    fc.property(fc.array(anyTip, { maxLength: 40 }), (tips) => {
      const groups = groupTips(tips)
      const all = groups.flatMap(({ tips: own }) => own)
      expect(all.map(({ name }) => name).toSorted()).toEqual(
        tips.map(({ name }) => name).toSorted(),
      )
      for (const { when, tips: own } of groups) {
        const ranks = own.map(({ facts }) => -facts.effect * 1000 + facts.minutes)
        expect(ranks).toEqual(ranks.toSorted((a, b) => a - b))
        if (when !== 'today') continue
        expect(own.reduce((sum, { facts }) => sum + facts.minutes, 0)).toBeLessThanOrEqual(30)
      }
    }),
  )
})
