import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { projectRoot } from '#core/project-root.ts'
import { lawPack, type LawPack } from '#modules/law'
import { tempDir } from '#support/temp-dir.ts'

import { findLetter, findVersion } from './letter-book.ts'
import { letterBook, loadLetters } from './load-letters.ts'

const shared = `partials:
  whose:
    uses: [who]
    cites: [answer]
    sr: "{{#case who}}{{:self}}моји{{:behalf}}његови{{:child}}дечји{{/case}} (члан {{art answer}})"
    en: "{{#case who}}{{:self}}my{{:behalf}}their{{:child}}the child's{{/case}} (Article {{art answer}})"
`

/** Line 14 begins the Serbian body, line 18 the English one. */
const letter = `id: example
title: { sr: Пример, en: Example }
purpose: request
to: controller
versions:
  - version: 1
    validFrom: 2019-08-21
    validTo: null
    checkedOn: 2026-11-24
    reviewedBy: null
    cites: { right: rs.zzpl.26, answer: rs.zzpl.21 }
    uses: [who, scope, urgent]
    subject: { sr: "Члан {{art right}}", en: "Article {{art right}}" }
    body:
      sr: |
        Подаци: {{> whose}}

        {{#if scope}}Обим: {{scope}}{{/if}} {{#if urgent}}Хитно{{/if}} {{days rs.zzpl.answer}}
      en: |
        Data: {{> whose}}

        {{#if scope}}Scope: {{scope}}{{/if}} {{#if urgent}}Urgent{{/if}} {{days rs.zzpl.answer}}
    enclosures: { sr: ["Доказ {{scope}}"], en: ["Proof {{scope}}"] }
`

/** Problems of the example after some words in it (or in the shared pieces) were replaced. */
function problems(
  edits: readonly (readonly [from: string, to: string])[],
  pack = lawPack(),
): string[] {
  const directory = tempDir()
  let [texts, pieces] = [letter, shared]
  for (const [from, to] of edits) {
    if (!texts.includes(from) && !pieces.includes(from)) throw new Error(`nothing holds ${from}`)
    texts = texts.replace(from, to)
    pieces = pieces.replace(from, to)
  }
  writeFileSync(join(directory, 'example.yaml'), texts)
  writeFileSync(join(directory, 'shared.yaml'), pieces)
  const loaded = loadLetters(directory, pack)
  return loaded.ok ? [] : (loaded.detail ?? '').split('\n')
}

/** The law pack with some of its articles or rules replaced. */
function alteredLaw(change: (pack: LawPack) => Partial<LawPack>): LawPack {
  const pack = lawPack()
  return { ...pack, ...change(pack) }
}

test('a good letter loads, and the version of a day is found', () => {
  expect(problems([])).toEqual([])
  const access = findLetter(letterBook(), 'access')
  if (!access) throw new Error('no letter of access')
  expect(findVersion(access, { day: '2026-11-24' })?.version).toBe(1)
  expect(findVersion(access, { day: '2026-11-24', version: 7 })).toBeUndefined()
  expect(findVersion(access, { day: '2019-08-20' })).toBeUndefined()
})

test('the letter with which a request for public information begins is not one of them', () => {
  expect(findLetter(letterBook(), 'foi-request')).toBeUndefined()
  expect(letterBook().letters.size).toBeGreaterThan(20)
})

test('unknown variables, pieces, citations and options are told with line and column', () => {
  const found = problems([
    ['Обим: {{scope}}', 'Обим: {{scoope}}'],
    ['Data: {{> whose}}', 'Data: {{> whoose}}'],
    ['sr: "Члан {{art right}}"', 'sr: "Члан {{art wrong}}"'],
    ['{{:child}}дечји', '{{:parent}}дечји'],
  ])
  expect(found).toContain('example.yaml:18:28: unknown variable scoope')
  expect(found).toContain('example.yaml:20:15: unknown piece whoose')
  expect(found).toContain('example.yaml:13:26: unknown citation wrong')
  expect(found).toContain('shared.yaml:5:10: branch {{:child}} of who is missing')
  expect(found).toContain('shared.yaml:5:53: who has no option parent')
})

test('what is declared is used, and what is used is declared', () => {
  const found = problems([
    ['uses: [who, scope, urgent]', 'uses: [who, scope, delivery, scope]'],
    ['answer: rs.zzpl.21 }', 'answer: rs.zzpl.21, more: rs.zzpl.30 }'],
    ['cites: [answer]', 'cites: [other]'],
  ])
  expect(found).toContain('example.yaml:12:11: variable delivery is declared and not used')
  expect(found).toContain('example.yaml:12:11: variable urgent is used and not declared')
  expect(found).toContain('example.yaml:12:34: scope is declared twice')
  expect(found).toContain('example.yaml:11:59: citation more is declared and not used')
  expect(found).toContain('shared.yaml:4:12: citation other is declared and not used')
  expect(found).toContain('shared.yaml:3:5: citation answer is used and not declared')
})

test('a choice is not printed or tested, a tick is not printed, and nothing but a choice has branches', () => {
  const found = problems([
    ['{{#if urgent}}Хитно{{/if}}', '{{#if who}}x{{/if}} {{urgent}}'],
    ['{{#if urgent}}Urgent{{/if}}', '{{#case urgent}}{{/case}} {{who}}'],
  ])
  expect(found).toContain(
    'example.yaml:18:45: who is a choice; tell its options apart with {{#case who}}',
  )
  expect(found).toContain('example.yaml:18:65: urgent is a tick and cannot be printed')
  expect(found).toContain('example.yaml:22:46: urgent is no choice; test it with {{#if urgent}}')
  expect(found).toContain(
    'example.yaml:22:72: who is a choice; tell its options apart with {{#case who}}',
  )
})

test('a citation outside the validity of its article, and one that the pack does not have, are refused', () => {
  expect(problems([['right: rs.zzpl.26', 'right: rs.zzpl.999']])).toEqual([
    'example.yaml:11:21: the law pack has no article rs.zzpl.999',
  ])
  expect(problems([['validFrom: 2019-08-21', 'validFrom: 2019-08-20']])).toContain(
    'example.yaml:11:21: article rs.zzpl.26 is not in force throughout this version (2019-08-21 – …)',
  )
  const ended = alteredLaw(({ articles }) => {
    const access = articles.get('rs.zzpl.26')
    if (!access) throw new Error('no article')
    return { articles: new Map([...articles, [access.id, { ...access, validTo: '2027-06-30' }]]) }
  })
  expect(problems([], ended)).toEqual([
    'example.yaml:11:21: article rs.zzpl.26 is not in force throughout this version (2019-08-21 – 2027-06-30)',
  ])
  expect(problems([['validTo: null', 'validTo: 2027-06-30']], ended)).toEqual([])
})

test('a term that is unknown, not in force or counted otherwise is refused', () => {
  expect(
    problems([['{{/if}} {{days rs.zzpl.answer}}', '{{/if}} {{days rs.zzpl.anser}}']]),
  ).toContain('example.yaml:18:72: the law pack has no rule rs.zzpl.anser')
  expect(
    problems([
      ['{{days rs.zzpl.answer}}', '{{days rs.zzpl.breach}}'],
      ['Urgent{{/if}} {{days rs.zzpl.answer}}', 'Urgent{{/if}} {{days rs.zzpl.breach}}'],
    ]),
  ).toContain('example.yaml:18:72: rule rs.zzpl.breach is not counted in days but in: hour')
  const gap = alteredLaw(({ rules }) => {
    const answer = rules.get('rs.zzpl.answer')
    const [only] = answer?.versions ?? []
    if (!answer || !only) throw new Error('no rule')
    const versions = [
      { ...only, validTo: '2022-12-31' },
      { ...only, validFrom: '2023-01-02' },
    ]
    return { rules: new Map([...rules, [answer.id, { ...answer, versions }]]) }
  })
  expect(problems([], gap)).toEqual([
    'example.yaml:18:72: rule rs.zzpl.answer is not in force on 2023-01-01',
    'example.yaml:22:74: rule rs.zzpl.answer is not in force on 2023-01-01',
  ])
})

test('both languages rest on the same variables, conditions, citations and terms', () => {
  const found = problems([
    ['{{#if urgent}}Urgent{{/if}} {{days rs.zzpl.answer}}', '{{days rs.zzpl.answer.extended}}'],
    [', en: ["Proof {{scope}}"]', ', en: []'],
  ])
  expect(found).toEqual([
    'example.yaml:15:7: if urgent is missing in en',
    'example.yaml:15:7: days rs.zzpl.answer is missing in en',
    'example.yaml:15:7: days rs.zzpl.answer.extended is missing in sr',
    'example.yaml:23:17: enclosure 1 is not in every language',
  ])
})

test('Serbian is Cyrillic but for protected words, and no number of law is typed by hand', () => {
  const found = problems([
    ['Обим: {{scope}}', 'Oбим члан 26. {{scope}} zakon ⟦zakon⟧ PDF Google'],
    ['Scope: {{scope}}', 'Scope Обим {{scope}} within 30 days'],
    ['title: { sr: Пример', 'title: { sr: Primer'],
  ])
  expect(found).toEqual([
    'example.yaml:2:14: „Primer” is Latin in a Cyrillic text; mend it, or put it in white square brackets',
    'example.yaml:18:27: „члан 2”: a number of law is typed; cite it with {{art …}}',
    'example.yaml:18:22: „Oбим” mixes two scripts; mend it, or put it in white square brackets',
    'example.yaml:18:46: „zakon” is Latin in a Cyrillic text; mend it, or put it in white square brackets',
    'example.yaml:22:51: „0 days”: a term of law is typed; take it with {{days …}} or {{hours …}}',
    'example.yaml:22:28: „Обим”: is Cyrillic in an English text',
  ])
})

test('a piece that no letter uses, or that uses a piece, is refused', () => {
  const found = problems([
    ['"{{#case who}}{{:self}}моји', '"{{> whose}}{{#case who}}{{:self}}моји'],
  ])
  expect(found).toContain('shared.yaml:5:10: a piece uses no other piece')
  const unused = problems([
    ['partials:\n', 'partials:\n  idle: { uses: [], sr: Текст, en: Text }\n'],
  ])
  expect(unused).toEqual(['shared.yaml:2:9: no letter uses the piece idle'])
})

test('two versions never hold on one day, and numbers are not used twice', () => {
  const second = letter.slice(letter.indexOf('  - version'))
  const found = problems([
    ['    enclosures: { sr: ["Доказ {{scope}}"], en: ["Proof {{scope}}"] }\n', second],
  ])
  expect(found).toEqual([
    'example.yaml:23:14: version 1 is used twice',
    'example.yaml:23:5: is in force together with version 1',
  ])
})

test('a wrong shape, broken YAML and a foreign name of the file are problems at their place', () => {
  expect(problems([['purpose: request', 'purpose: prayer']])[0]).toMatch(
    /^example\.yaml:3:10: purpose: /u,
  )
  expect(problems([['    reviewedBy: null\n', '']])[0]).toMatch(
    /^example\.yaml:6:5: versions\.0\.reviewedBy/u,
  )
  expect(problems([['to: controller', 'to: [controller']])[0]).toMatch(/^example\.yaml:\d+:\d+: /u)
  expect(problems([['id: example', 'id: sample']])).toEqual([
    'example.yaml:1:5: id sample is not the name of the file',
  ])
})

test('problems of all files are reported at once', () => {
  const directory = tempDir()
  cpSync(join(projectRoot, 'content', 'letters', 'rights'), directory, { recursive: true })
  for (const file of ['access.yaml', 'copy.yaml']) {
    const path = join(directory, file)
    const text = readFileSync(path, 'utf8')
    writeFileSync(path, text.replace('{{> known-by}}', '{{> known}}'))
  }
  const loaded = loadLetters(directory, lawPack())
  const lines = loaded.ok ? [] : (loaded.detail ?? '').split('\n')
  expect(lines.filter((line) => line.endsWith('unknown piece known'))).toHaveLength(2)
  expect(new Set(lines.map((line) => line.split(':')[0]))).toEqual(
    new Set(['access.yaml', 'copy.yaml']),
  )
})
