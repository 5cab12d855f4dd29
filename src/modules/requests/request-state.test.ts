import { expect, test } from 'vitest'

import {
  isFact,
  linesThatHold,
  mayFollow,
  positionOf,
  type EventKind,
  type HistoryLine,
} from './request-state.ts'

const every: readonly EventKind[] = [
  'edited',
  'sent',
  'received',
  'extension-noticed',
  'completion-asked',
  'completed',
  'answered',
  'taken-back',
  'closed',
  'reopened',
  'published',
  'withdrawn',
]

/** A history of these kinds; a taking back takes the latest fact. */
function history(...kinds: readonly EventKind[]): HistoryLine[] {
  const lines: HistoryLine[] = []
  for (const kind of kinds) lines.push(next(lines, kind))
  return lines
}

function next(lines: readonly HistoryLine[], kind: EventKind): HistoryLine {
  const takesBack = kind === 'taken-back' ? (positionOf(lines).lastFact?.id ?? null) : null
  return { id: String(lines.length), kind, takesBack }
}

const stateAfter = (...kinds: readonly EventKind[]) => positionOf(history(...kinds)).state

/** What must hold of every history that the table lets through. */
function problems(lines: readonly HistoryLine[]): string[] {
  const { state, published, completionOpen } = positionOf(lines)
  const facts = linesThatHold(lines)
    .map(({ kind }) => kind)
    .filter(isFact)
  const found: string[] = []
  const first = (kind: EventKind) => facts.findIndex((fact) => fact === kind)
  const later = facts.filter((fact) => fact !== 'sent' && fact !== 'received')
  if (published && first('sent') !== 0) found.push('public before it was sent')
  if (facts.length > 0 && first('sent') !== 0) found.push('something happened before it was sent')
  if (later.length > 0 && first('received') !== 1) found.push('a term without a proved receipt')
  if (facts.filter((fact) => fact === 'sent').length > 1) found.push('sent twice')
  if (facts.filter((fact) => fact === 'received').length > 1) found.push('received twice')
  const asked = facts.filter((fact) => fact === 'completion-asked').length
  const completed = facts.filter((fact) => fact === 'completed').length
  if (asked - completed !== (completionOpen ? 1 : 0)) found.push('completions do not match')
  if (state === 'answered' && !facts.includes('answered')) found.push('answered by nothing')
  if (state === 'received' && facts.includes('answered')) found.push('an answer is overlooked')
  if (state === 'draft' && facts.length > 0) found.push('a draft with facts')
  return found
}

test('no sequence of up to eight deeds reaches an illegal state', () => {
  const wrong = new Set<string>()
  let histories = 0
  const visit = (lines: readonly HistoryLine[], depth: number) => {
    histories += 1
    for (const problem of problems(lines))
      wrong.add(`${lines.map(({ kind }) => kind).join()}: ${problem}`)
    if (depth === 8) return
    const position = positionOf(lines)
    for (const kind of every)
      if (mayFollow(position, kind)) visit([...lines, next(lines, kind)], depth + 1)
  }
  visit(history('drafted'), 0)
  expect([...wrong]).toEqual([])
  // The count is a fingerprint of the table: a deed added or lost by accident changes it.
  expect(histories).toMatchInlineSnapshot(`26670`)
})

test('the plain way of a request', () => {
  expect(stateAfter('drafted')).toBe('draft')
  expect(stateAfter('drafted', 'edited', 'sent')).toBe('sent')
  expect(stateAfter('drafted', 'sent', 'received')).toBe('received')
  expect(stateAfter('drafted', 'sent', 'received', 'extension-noticed')).toBe('received')
  expect(stateAfter('drafted', 'sent', 'received', 'answered')).toBe('answered')
  expect(stateAfter('drafted', 'sent', 'received', 'answered', 'closed')).toBe('closed')
})

test('an instruction to complete the request is no answer', () => {
  const asked = positionOf(history('drafted', 'sent', 'received', 'completion-asked'))
  expect(asked).toMatchObject({ state: 'received', completionOpen: true })
  expect(mayFollow(asked, 'completed')).toBe(true)
  expect(mayFollow(asked, 'completion-asked')).toBe(false)
})

test('an answer needs a proved receipt', () => {
  const sent = positionOf(history('drafted', 'sent'))
  expect(mayFollow(sent, 'answered')).toBe(false)
  expect(mayFollow(sent, 'received')).toBe(true)
})

test('a closed file opens where it stood', () => {
  expect(stateAfter('drafted', 'sent', 'closed', 'reopened')).toBe('sent')
  expect(stateAfter('drafted', 'closed', 'reopened')).toBe('draft')
  expect(stateAfter('drafted', 'sent', 'received', 'answered', 'closed', 'reopened')).toBe(
    'answered',
  )
})

test('taking back the latest fact returns to where the request stood before it', () => {
  expect(stateAfter('drafted', 'sent', 'received', 'answered', 'taken-back')).toBe('received')
  expect(stateAfter('drafted', 'sent', 'received', 'taken-back', 'taken-back')).toBe('draft')
  const twice = history('drafted', 'sent', 'received', 'answered', 'answered', 'taken-back')
  expect(positionOf(twice)).toMatchObject({ state: 'answered', lastFact: { id: '3' } })
})

test('what is public cannot become a draft again', () => {
  const position = positionOf(history('drafted', 'sent', 'published'))
  expect(mayFollow(position, 'taken-back')).toBe(false)
  expect(mayFollow(position, 'withdrawn')).toBe(true)
})
