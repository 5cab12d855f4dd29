import { expect, test } from 'vitest'

import { weaknessOf } from './password-strength.ts'

const ANA = ['Ана Анић', 'ana.anic@uvid.example']

test('a password out of the lists of leaked ones is refused, however it is dressed', async () => {
  for (const password of ['password1234', 'P4ssw0rd12345', '123456789012', 'iloveyou1234567']) {
    expect([password, await weaknessOf(password, ANA)]).toEqual([password, 'password-leaked'])
  }
})

test('Serbian words, clubs and names are known in both scripts, with and without diacritics', async () => {
  for (const password of ['šifrašifra12', 'шифрашифра12', 'CrvenaZvezda1991', 'nikolajovanovic']) {
    expect([password, await weaknessOf(password, ANA)]).toEqual([password, 'password-guessable'])
  }
})

test('runs, repetitions and dates are refused', async () => {
  for (const password of ['aaaaaaaaaaaa', 'abcdefghijkl', 'zvezdazvezda', '24.11.2026.']) {
    expect([password, await weaknessOf(password, ANA)]).not.toContain(undefined)
  }
})

test('a password that is little more than the own name or address is refused', async () => {
  for (const password of ['AnaAnic198712', 'ana.anic@uvid', 'АнаАнић!!2026', 'uvid.example.ana']) {
    expect([password, await weaknessOf(password, ANA)]).toEqual([password, 'password-personal'])
  }
  expect(await weaknessOf('ana vozi zeleni tramvaj', ANA)).toBeUndefined()
})

test('several unconnected words pass in any language and script, and so do random signs', async () => {
  const good = [
    'seven green bicycles',
    'četiri reči koje niko ne sluti',
    'кафа река трамвај 77',
    'x7Gq2!kPz0Lm',
  ]
  for (const password of good) {
    expect([password, await weaknessOf(password, ANA)]).toEqual([password, undefined])
  }
})

test('the longest password that we take is judged in a moment', async () => {
  const started = performance.now()
  await weaknessOf('aB3$'.repeat(32), ANA)
  expect(performance.now() - started).toBeLessThan(1000)
})
