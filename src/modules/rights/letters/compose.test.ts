import fc from 'fast-check'
import { expect, test } from 'vitest'

import { variants, type Variant } from '#core/i18n/languages.ts'
import { hostileText } from '#support/hostile.ts'

import { parseAnswers, type Answers } from './answers.ts'
import { askedFields } from './asked-fields.ts'
import { composeLetter, type Letter } from './compose.ts'
import type { LetterVersion } from './letter-book.ts'
import { letterText } from './letter-text.ts'
import { letterBook } from './load-letters.ts'
import { sampleAnswers } from './sample-answers.ts'
import { isCommonField, variables, type Variable } from './variables.ts'

const letters = [...letterBook().letters.values()].flatMap(({ versions }) => versions)

function composed(id: string, answers: Answers, variant: Variant = 'sr-latn'): Letter {
  const letter = composeLetter(letterBook(), { id, variant, answers })
  if (!letter.ok) throw new Error(`${id}: ${letter.failure}: ${letter.detail}`)
  return letter.value
}

/** Every combination of the choices and ticks of a letter. */
function combinations(letter: LetterVersion): Answers[] {
  let all: Answers[] = [{}]
  for (const name of letter.uses) {
    const variable: Variable = variables[name]
    const options =
      variable.kind === 'choice' ? variable.options : variable.kind === 'flag' ? ['', '1'] : ['']
    if (variable.kind !== 'choice' && variable.kind !== 'flag') continue
    all = all.flatMap((one) => options.map((option) => ({ ...one, [name]: option })))
  }
  return all
}

/** Only what a letter cannot do without. */
function onlyRequired(letter: LetterVersion, answers: Answers): Answers {
  const required = new Set<string>(
    askedFields(letter, answers).flatMap((field) => (field.required ? [field.name] : [])),
  )
  const kept = Object.entries(answers).filter(
    ([name]) => isCommonField(name) || required.has(name) || answers[name] === '1',
  )
  return Object.fromEntries(kept)
}

/** Traces of a template in a finished letter: marks, holes, doubled spaces and stops. */
function traces(letter: Letter): string[] {
  const text = letterText(letter)
  const found = text.match(/.{0,20}(?:\{\{|\}\}|undefined|null|[⟦⟧]|[^\S\n]{2}|\.\.| [.,;:])/gu)
  const empty = letter.paragraphs.some((one) =>
    one.kind === 'text' ? one.text === '' : one.items.includes(''),
  )
  return [...(found ?? []), ...(empty ? ['an empty paragraph'] : [])]
}

test('every letter can be composed with every combination of choices, full or with the least', () => {
  let count = 0
  const wrong: string[] = []
  for (const letter of letters) {
    for (const choices of combinations(letter)) {
      const full = sampleAnswers('sr-cyrl', choices)
      for (const answers of [full, onlyRequired(letter, { ...full, ...choices })]) {
        expect(parseAnswers(letter, answers).problems).toEqual({})
        for (const variant of variants) {
          const found = traces(composed(letter.id, answers, variant))
          wrong.push(...found.map((trace) => `${letter.id} ${variant}: ${trace}`))
          count += 1
        }
      }
    }
  }
  expect([...new Set(wrong)]).toEqual([])
  expect(count).toBeGreaterThan(1000)
})

test('a letter that misses what its text needs is not composed, and says what', () => {
  const ask = (id: string, answers: Answers) =>
    composeLetter(letterBook(), { id, variant: 'en', answers })
  expect(
    ask('access', sampleAnswers('en', { knownBy: '', who: 'child', represented: ' ' })),
  ).toEqual({
    ok: false,
    failure: 'unanswered',
    detail: 'represented, knownBy',
  })
  expect(ask('access', sampleAnswers('en', { who: 'nobody' }))).toMatchObject({ detail: 'who' })
  expect(ask('access', sampleAnswers('en', { day: 'today' }))).toMatchObject({ detail: 'day' })
  expect(ask('access', sampleAnswers('en', { senderName: '\u0000' }))).toMatchObject({
    detail: 'senderName',
  })
  expect(ask('nothing', sampleAnswers('en'))).toMatchObject({ failure: 'unknown-letter' })
  expect(ask('__proto__', sampleAnswers('en'))).toMatchObject({ failure: 'unknown-letter' })
  expect(ask('access', sampleAnswers('en', { day: '2019-08-20' }))).toMatchObject({
    failure: 'not-in-force',
  })
})

test('whatever a person types stays text: no mark is filled in, no paragraph and no item is made', () => {
  const access = letters.find(({ id }) => id === 'access')
  if (!access) throw new Error('no letter of access')
  const plain = composed('access', sampleAnswers('sr-cyrl', { scope: 'x', knownBy: 'y' }))
  const shape = (letter: Letter) =>
    letter.paragraphs.map((one) => (one.kind === 'text' ? 'text' : one.items.length))
  const scraps = fc.constantFrom(
    '{{art right}}',
    '{{#if scope}}',
    '{{/if}}',
    '{{> answer}}',
    '\n\n',
    '\n- ',
    '⟦',
    '⟧',
    '.',
    '<b>',
    '$&',
    'ж',
  )
  const typed = fc.array(fc.oneof(scraps, fc.string({ unit: 'grapheme' })), { minLength: 1 })
  fc.assert(
    fc.property(typed, typed, (one, other) => {
      const answers = sampleAnswers('sr-cyrl', {
        scope: `x${one.join('')}`,
        knownBy: `y${other.join('')}`,
      })
      const { answers: clean } = parseAnswers(access, answers)
      const letter = composed('access', answers, 'sr-cyrl')
      expect(shape(letter)).toEqual(shape(plain))
      const text = letterText(letter)
      for (const value of [clean['scope'], clean['knownBy']]) {
        if (value !== undefined) expect(text).toContain(value)
      }
    }),
    { numRuns: 200 },
  )
})

test('what was typed keeps its script; only our words follow the variant', () => {
  const answers = sampleAnswers('en', { knownBy: 'Љиља, korisnik Đ', senderName: 'Његош Njegoš' })
  for (const variant of variants) {
    const text = letterText(composed('access', answers, variant))
    expect(text).toContain('Љиља, korisnik Đ')
    expect(text).toContain('Његош Njegoš')
  }
  expect(letterText(composed('access', answers, 'sr-latn'))).toContain('Zakona o zaštiti podataka')
  expect(letterText(composed('access', answers, 'sr-cyrl'))).toContain('Закона о заштити података')
})

test('a subject is one line, so it can be the subject of a mail', () => {
  for (const letter of letters) {
    const hostile = Object.fromEntries(
      letter.uses.map((name) => [name, `${hostileText}\nBcc: a@b.rs`]),
    )
    const choices = combinations(letter)[0] ?? {}
    const days = sampleAnswers('en')
    const kept = letter.uses.filter((name) => variables[name].kind === 'day')
    const answers = {
      ...days,
      ...hostile,
      ...choices,
      ...Object.fromEntries(kept.map((name) => [name, days[name] ?? ''])),
    }
    expect(composed(letter.id, answers).subject).not.toMatch(/[\r\n\u2028\u2029]/u)
  }
})

test('a letter names the articles on which it rests, and that no lawyer has confirmed them', () => {
  const letter = composed('access', sampleAnswers('en'), 'en')
  expect(letter.cites.map(({ id }) => id)).toEqual(['rs.zzpl.26', 'rs.zzpl.21'])
  expect(letter.cites[0]).toEqual({
    id: 'rs.zzpl.26',
    text: 'Law on Personal Data Protection, article 26',
    certainty: 'read',
    confirmed: false,
  })
  expect(letter.reviewedBy).toBeNull()
})

test('a letter is composed in less than a millisecond', () => {
  const answers = sampleAnswers('sr-latn')
  const compose = () => {
    for (const { id } of letters) composed(id, answers)
  }
  compose()
  const rounds = 20
  const start = performance.now()
  for (let round = 0; round < rounds; round += 1) compose()
  const each = (performance.now() - start) / (rounds * letters.length)
  expect(each).toBeLessThan(1)
})
