import { readFileSync } from 'node:fs'

import { expect, test } from 'vitest'

import { fold } from './fold.ts'
import { stem } from './stem.ts'

const words = readFileSync(new URL('word-forms.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => [...new Set(line.split(' ').map(fold))])

function stemsOf(forms: readonly string[]): Set<string> {
  return new Set(forms.map((form) => stem(fold(form), 'sr')))
}

/** Pairs that can be made of `count` things. */
function pairs(count: number): number {
  return (count * (count - 1)) / 2
}

/** How many forms of each word got each stem. */
function countByStem(): Map<string, number[]> {
  const counts = new Map<string, number[]>()
  for (const forms of words) {
    const own = Map.groupBy(forms, (form) => stem(form, 'sr'))
    for (const [key, members] of own) counts.set(key, [...(counts.get(key) ?? []), members.length])
  }
  return counts
}

test('forms of one word mostly meet, forms of different words mostly do not', () => {
  const wanted = words.reduce((sum, forms) => sum + pairs(forms.length), 0)
  const counts = [...countByStem().values()]
  const met = counts.flat().reduce((sum, count) => sum + pairs(count), 0)
  const joined = counts.reduce((sum, own) => sum + pairs(own.reduce((a, b) => a + b, 0)), 0)
  expect(words.length).toBeGreaterThanOrEqual(400)
  expect(wanted).toBeGreaterThanOrEqual(9000)
  // Recall and precision over pairs of forms; measured 0.97 and 0.95 when written.
  expect(met / wanted).toBeGreaterThan(0.96)
  expect(met / joined).toBeGreaterThan(0.94)
})

test('whole words of the field have one stem in all their forms', () => {
  const split = [
    'Заштита zaštita zastita zaštite заштити zaštitom',
    'povreda povrede povredi povredama povredom',
    'podatak podatka podaci podacima podataka',
    'rukovalac rukovaoca rukovaoci rukovalaca',
    'zahtev zahteva zahtevi zahtevima zahtevom',
    'predlog predloga predlozi predlozima',
    'bezbednost bezbednosti bezbednošću',
    'javan javna javnog javnim',
    'ministarstvo ministarstva ministarstava',
  ].filter((line) => stemsOf(line.split(' ')).size !== 1)
  expect(split).toEqual([])
})

test('words that look alike keep apart', () => {
  for (const [left, right] of [
    ['policija', 'polica'],
    ['zaštita', 'zašto'],
    ['uređaj', 'ured'],
    ['portal', 'port'],
    ['format', 'forma'],
    ['Kosovo', 'kosa'],
    ['duša', 'duh'],
    ['bezbednost', 'bezbedan'],
  ] as const) {
    expect(stem(fold(left), 'sr'), `${left} and ${right}`).not.toBe(stem(fold(right), 'sr'))
  }
})

test('no stem is empty, and short words and words with digits stay whole', () => {
  for (const word of ['a', 'i', 'rok', 'sud', 'nis2', '13a', '2025'])
    expect(stem(word, 'sr')).toBe(word)
  expect(words.flat().every((form) => stem(form, 'sr').length >= Math.min(3, form.length))).toBe(
    true,
  )
})

test('English plurals lose their ending and other words keep theirs', () => {
  const stems = 'policies breaches laws law classes access status analysis boxes data this requests'
    .split(' ')
    .map((word) => stem(word, 'en'))
  expect(stems.join(' ')).toBe(
    'policy breach law law class access status analysis box data this request',
  )
})
