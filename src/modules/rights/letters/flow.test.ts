import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { variants } from '#core/i18n/languages.ts'

import { advance, beginFlow, previousStep, typedDay, type Sent } from './flow.ts'
import { readState, writeState } from './form-state.ts'
import type { LetterTemplate } from './letter-book.ts'
import { letterBook } from './load-letters.ts'
import { nextLetters } from './next-steps.ts'
import { sampleAnswers } from './sample-answers.ts'
import { fieldsOf, fieldSteps, stepsOf } from './steps.ts'
import { commonFields } from './variables.ts'

const today = '2026-11-24'
const templates = [...letterBook().letters.values()]
const templateOf = (id: string) => templates.find((one) => one.id === id) ?? neverHere()
const neverHere = (): LetterTemplate => {
  throw new Error('no such letter')
}

function move(template: LetterTemplate, answers: Record<string, string>, sent: Sent) {
  const standing = advance(template, { state: { answers }, sent, today })
  if (!standing.ok) throw new Error(standing.failure)
  return standing.value
}

test('every field of every letter is asked on exactly one page, and no page is empty', () => {
  for (const { id, versions } of templates) {
    const [letter] = versions
    if (!letter) throw new Error(id)
    const answers = sampleAnswers(variants[0])
    const asked = fieldSteps.flatMap((step) => fieldsOf(letter, {}, step).map(({ name }) => name))
    expect(new Set(asked).size).toBe(asked.length)
    expect(asked).toEqual(expect.arrayContaining([...letter.uses]))
    expect(asked).toEqual(expect.arrayContaining(['senderName', 'day']))
    for (const step of stepsOf(letter, answers)) {
      expect(fieldsOf(letter, answers, step).length).toBeGreaterThan(0)
    }
  }
  expect(commonFields).toContain('recipientName')
})

test('whoever comes with everything stands before the check; with nothing, before the first page', () => {
  for (const template of templates) {
    const full = beginFlow(template, { answers: sampleAnswers(variants[1]) }, today)
    expect(full).toMatchObject({ ok: true, value: { step: 'check', state: { checked: true } } })
    const empty = beginFlow(template, { answers: {} }, today)
    expect(empty.ok && stepsOf(empty.value.letter, {})[0]).toBe(empty.ok && empty.value.step)
  }
})

test('back leads through the same pages in the other direction', () => {
  const answers = sampleAnswers(variants[0])
  for (const template of templates) {
    const { letter } = move(template, answers, {})
    const steps = stepsOf(letter, answers)
    expect(steps.map((step) => previousStep(letter, answers, step))).toEqual([
      undefined,
      ...steps.slice(0, -1),
    ])
    expect(previousStep(letter, answers, 'check')).toBe(steps.at(-1))
  }
})

test('a tick that is taken away is taken away, and only on the page that asks for it', () => {
  const withdrawal = templateOf('consent-withdrawal')
  const ticked = { ...sampleAnswers(variants[1]), stopAlso: '1' }
  const matter = { step: 'matter', knownBy: 'x', consentFor: 'y' }
  expect(move(withdrawal, ticked, matter).state.answers['stopAlso']).toBe('')
  expect(move(withdrawal, ticked, { step: 'who', who: 'self' }).state.answers['stopAlso']).toBe('1')
})

test('whatever is typed on a page is there again when the page comes back', () => {
  const [letter] = templateOf('rectification').versions
  if (!letter) throw new Error('no letter')
  const text = fc.string({ unit: fc.constantFrom('a', 'ж', ' ', '"', '<', '\\', '{') })
  const fields = fc.record({ knownBy: text, wrong: text, right: text, evidence: text })
  fc.assert(
    fc.property(fields, fc.constantFrom('next', 'who', 'you', 'check', 'letter'), (typed, to) => {
      const { state } = move(
        templateOf('rectification'),
        { who: 'self' },
        {
          ...typed,
          step: 'matter',
          to,
        },
      )
      const kept = readState(writeState(state))?.answers
      for (const [name, value] of Object.entries(typed)) {
        expect(kept?.[name]).toBe(value.trim().replaceAll(/ *\n */gu, '\n'))
      }
      expect(kept?.['who']).toBe('self')
    }),
  )
})

test('a day is read with dots and without leading noughts, and what is no day stays as it was typed', () => {
  const typed = (day: string, month: string, year: string) =>
    typedDay({ 'x-day': day, 'x-month': month, 'x-year': year }, 'x')
  expect(typed('5.', '1.', '2027.')).toBe('2027-01-05')
  expect(typed('31', '2', '2026')).toBe('2026-2-31')
  expect(typed('', '', '')).toBe('')
  expect(typed('a-b', '', '')).toBe('--ab')
  expect(typedDay({}, 'x')).toBeUndefined()
})

test('every letter that may follow is one of ours, and none follows itself', () => {
  const known = new Set(templates.map(({ id }) => id))
  for (const template of templates) {
    const all = nextLetters(template).flatMap(({ letters }) => [...letters])
    expect(all.filter((id) => !known.has(id) || id === template.id)).toEqual([])
    const follows = ['request', 'follow-up', 'complaint'].includes(template.purpose)
    expect([template.id, all.length > 0]).toEqual([template.id, follows])
  }
})
