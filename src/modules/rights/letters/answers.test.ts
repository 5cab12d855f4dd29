import fc from 'fast-check'
import { expect, test } from 'vitest'

import { parseAnswers, type Answers } from './answers.ts'
import { askedFields } from './asked-fields.ts'
import type { LetterVersion } from './letter-book.ts'
import { letterBook } from './load-letters.ts'
import { sampleAnswers } from './sample-answers.ts'

function versionOf(id: string): LetterVersion {
  const [version] = letterBook().letters.get(id)?.versions ?? []
  if (!version) throw new Error(`no letter ${id}`)
  return version
}

const asked = (id: string, answers: Answers) =>
  Object.fromEntries(askedFields(versionOf(id), answers).map((one) => [one.name, one.required]))

test('a letter asks only what its text uses with the choices made, and says what it cannot do without', () => {
  expect(asked('access', { who: 'self' })).toEqual({
    who: true,
    knownBy: true,
    scope: false,
    delivery: true,
  })
  expect(asked('access', { who: 'child' })).toMatchObject({ represented: true, basis: true })
})

test('before a choice is made, the fields of all its branches are open and none of them is required', () => {
  expect(asked('access', {})).toMatchObject({ who: true, represented: false, basis: false })
})

test('an optional field stays optional when it is filled in', () => {
  expect(asked('access', { who: 'self', scope: 'bills' })).toMatchObject({ scope: false })
})

test('what is missing or wrong is told by field, and everything typed is kept', () => {
  const typed = {
    who: 'nobody',
    knownBy: 'x'.repeat(4001),
    day: '2026-02-30',
    senderEmail: 'no mail',
    recipientName: '',
    unknown: 'dropped',
  }
  const { answers, problems } = parseAnswers(versionOf('access'), typed)
  expect(problems).toEqual({
    senderName: 'required',
    senderEmail: 'bad-email',
    recipientName: 'required',
    day: 'bad-day',
    who: 'bad-choice',
    knownBy: 'too-long',
    delivery: 'required',
  })
  const { unknown: _, ...kept } = typed
  expect(answers).toEqual(kept)
})

test('one screen is judged by itself', () => {
  expect(parseAnswers(versionOf('access'), {}, ['who', 'knownBy']).problems).toEqual({
    who: 'required',
    knownBy: 'required',
  })
})

test('the answer needs a way to the sender, and the one that was chosen', () => {
  const letter = versionOf('access')
  const problemsWith = (changes: Answers) =>
    parseAnswers(letter, sampleAnswers('en', changes)).problems
  expect(problemsWith({})).toEqual({})
  expect(problemsWith({ delivery: 'post', senderAddress: '' })).toEqual({
    senderAddress: 'required',
  })
  expect(problemsWith({ delivery: 'email', senderEmail: '' })).toEqual({ senderEmail: 'required' })
  expect(problemsWith({ delivery: 'inspection', senderAddress: '', senderEmail: '' })).toEqual({
    senderAddress: 'no-way-to-answer',
  })
})

test('a mandate takes its recipient from the association that the text names', () => {
  const answers = sampleAnswers('en', { recipientName: '' })
  expect(parseAnswers(versionOf('mandate'), answers).problems).toEqual({})
  expect(parseAnswers(versionOf('mandate'), { ...answers, association: '' }).problems).toEqual({
    recipientName: 'required',
    association: 'required',
  })
})

test('answers are cleaned of what could make a letter read otherwise, and of nothing else', () => {
  const { answers } = parseAnswers(versionOf('access'), {
    senderName: ' Ana\r\nAnić\u202Egnp \u0000',
    knownBy: 'a\r\n\r\n\r\n\r\nb\tc \n d',
    scope: 'Ž {{scope}} <b> ⟦x⟧ 👩‍👧 in\u200Cjekcija',
    day: ' 2026-11-24 ',
  })
  expect(answers).toEqual({
    senderName: 'Ana Anićgnp',
    knownBy: 'a\n\nb c\nd',
    scope: 'Ž {{scope}} <b> ⟦x⟧ 👩‍👧 in\u200Cjekcija',
    day: '2026-11-24',
  })
})

test('reading answers is total and, done twice, changes nothing more', () => {
  const letter = versionOf('complaint')
  const names = ['who', 'answer', 'senderName', 'sentOn', '__proto__', 'constructor']
  const raw = fc.dictionary(fc.constantFrom(...names), fc.string({ unit: 'binary' }))
  fc.assert(
    fc.property(raw, (typed) => {
      const once = parseAnswers(letter, typed)
      expect(parseAnswers(letter, once.answers)).toEqual(once)
    }),
  )
})
