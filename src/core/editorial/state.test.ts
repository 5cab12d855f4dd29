import { expect, test } from 'vitest'

import {
  approvalOf,
  canMove,
  editorialMoves,
  editorialStates,
  moved,
  type EditorialMove,
} from './state.ts'

const movesFrom = (state: (typeof editorialStates)[number]) =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the keys of a constant
  (Object.keys(editorialMoves) as EditorialMove[]).filter((move) => canMove(state, move))

test('what may happen to a text in each state', () => {
  expect(Object.fromEntries(editorialStates.map((state) => [state, movesFrom(state)]))).toEqual({
    draft: ['change', 'ask-for-review', 'approve-alone'],
    'in-review': ['change', 'ask-for-review', 'approve', 'approve-alone', 'send-back'],
    approved: ['change', 'send-back', 'schedule', 'publish'],
    scheduled: ['change', 'send-back', 'cancel-schedule', 'publish'],
    published: ['change', 'withdraw'],
    withdrawn: ['change'],
  })
})

test('nothing becomes public without approval, and every change must be approved again', () => {
  for (const state of editorialStates)
    expect(moved(state, 'change')).toEqual({ ok: true, value: 'draft' })
  for (const state of ['draft', 'in-review', 'withdrawn'] as const) {
    expect(moved(state, 'publish')).toMatchObject({ failure: 'not-movable' })
    expect(moved(state, 'schedule')).toMatchObject({ failure: 'not-movable' })
  }
})

test('nobody approves their own last change while somebody else could', () => {
  const approval = (facts: { approver: string; hasOtherReader: boolean; alone: boolean }) =>
    approvalOf({ author: 'ana', ...facts })
  const other = { hasOtherReader: true }
  const none = { hasOtherReader: false }
  expect(approval({ approver: 'mina', ...other, alone: false })).toEqual({
    ok: true,
    value: 'approve',
  })
  expect(approval({ approver: 'ana', ...other, alone: false })).toMatchObject({
    failure: 'own-change',
  })
  expect(approval({ approver: 'ana', ...other, alone: true })).toMatchObject({
    failure: 'other-reader',
  })
  expect(approval({ approver: 'ana', ...none, alone: false })).toMatchObject({
    failure: 'own-change',
  })
  expect(approval({ approver: 'ana', ...none, alone: true })).toEqual({
    ok: true,
    value: 'approve-alone',
  })
  expect(approvalOf({ author: null, approver: 'ana', ...other, alone: false }).ok).toBe(true)
})
