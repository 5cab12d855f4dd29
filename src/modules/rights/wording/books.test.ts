import { expect, test } from 'vitest'

import type { FormValues } from '#core/http/forms.ts'
import { variants } from '#core/i18n/languages.ts'
import { lawPack, type LawPack } from '#modules/law'

import { composeLetter } from '../letters/compose.ts'
import { letterBook } from '../letters/index.ts'
import { letterText } from '../letters/letter-text.ts'
import { sampleAnswers, sampleCases } from '../letters/sample-answers.ts'
import { inEnglish } from '../letters/say.ts'
import { triageBook } from '../triage/load-triage.ts'
import { deliveredGrounds, makeBooks } from './books.ts'
import { findEntry, fullValues, listEntries, type Entry } from './entry.ts'

const grounds = deliveredGrounds()

function entryOf(key: string): Entry {
  const entry = findEntry(grounds.sources, key)
  if (!entry) throw new Error(`no ${key}`)
  return entry
}

/** The file's wording of an entry with some words of it replaced, field by field. */
function edited(
  key: string,
  edits: readonly (readonly [field: string, from: string, to: string])[],
): FormValues {
  const values: Record<string, string> = { ...entryOf(key).fileValues }
  for (const [field, from, to] of edits) {
    const text = values[field]
    if (text?.includes(from) !== true) throw new Error(`${key} ${field} does not hold ${from}`)
    values[field] = text.replace(from, to)
  }
  return values
}

/** Problems of the books with an entry edited, `field:line:column: message`; the file in place of the field for what breaks elsewhere. */
function problems(
  key: string,
  edits: readonly (readonly [field: string, from: string, to: string])[],
  pack = lawPack(),
): string[] {
  const made = makeBooks({ ...grounds, pack }, new Map([[key, edited(key, edits)]]))
  if (!('problems' in made)) return []
  return made.problems.map(
    ({ file, field, line, column, message }) =>
      `${field ?? file}:${line}:${column}: ${inEnglish(message)}`,
  )
}

/** The law pack with an article that ended. */
function withoutArticle(id: string): LawPack {
  const pack = lawPack()
  const articles = new Map(pack.articles)
  const article = articles.get(id)
  if (!article) throw new Error(`no article ${id}`)
  return { ...pack, articles: articles.set(id, { ...article, validTo: '2025-12-31' }) }
}

test('every text of the files goes through its form and comes back as it was', () => {
  const entries = listEntries(grounds.sources)
  expect(entries.length).toBeGreaterThan(80)
  const all = new Map(entries.map(({ key, fileValues }) => [key, fileValues]))
  const made = makeBooks(grounds, all)
  if (!('books' in made)) throw new Error('the forms lose something')
  for (const letter of letterBook().letters.values()) {
    for (const { name, changes } of sampleCases(letter)) {
      for (const variant of variants) {
        const question = { id: letter.id, variant, answers: sampleAnswers(variant, changes) }
        const [file, form] = [letterBook(), made.books.letters].map((book) => {
          const composed = composeLetter(book, question)
          return composed.ok ? letterText(composed.value) : composed.failure
        })
        expect(form, `${letter.id} ${variant} ${name}`).toBe(file)
      }
    }
  }
  expect(made.books.triage).toEqual(triageBook())
})

test('unknown variables, citations, pieces and options are refused at their field, line and character', () => {
  const found = problems('letter/access', [
    ['v1-body-sr', '{{> known-by}}', '{{> known}}'],
    ['v1-body-sr', '{{art right}}', '{{art wrong}}'],
    ['v1-body-en', '{{> scope}}', '{{scoope}} {{#case who}}{{:self}}{{:behalf}}{{/case}}'],
    ['v1-title-sr'.replace('v1-', ''), 'Захтев', 'Zahtev'],
  ])
  expect(found).toContain('v1-body-sr:3:17: unknown citation wrong')
  expect(found).toContain('v1-body-sr:5:1: unknown piece known')
  expect(found).toContain('v1-body-en:7:1: unknown variable scoope')
  expect(found).toContain('v1-body-en:7:12: branch {{:child}} of who is missing')
  expect(found).toContain(
    'title-sr:1:1: „Zahtev” is Latin in a Cyrillic text; mend it, or put it in white square brackets',
  )
})

test('law is not typed by hand, and both languages rest on the same', () => {
  const found = problems('letter/reminder', [
    ['v1-body-sr', 'члану {{art answer}}', 'члану 21'],
    ['v1-body-en', 'within {{days rs.zzpl.answer}} days', 'within 30 days'],
  ])
  expect(found).toContain(
    'v1-body-sr:5:7: „члану 2”: a number of law is typed; cite it with {{art …}}',
  )
  expect(found.some((line) => /^v1-body-en:5:\d+: „0 days”: a term of law/u.test(line))).toBe(true)
  expect(found).toContain('v1-body-sr:1:1: art answer is missing in sr')
  expect(found).toContain('v1-body-sr:1:1: days rs.zzpl.answer is missing in en')
})

test('a citation that the law pack does not have, or not all the time, is refused at its line', () => {
  const cites = [['v1-cites', 'rs.zzpl.26', 'rs.zzpl.999']] as const
  expect(problems('letter/access', cites)).toEqual([
    'v1-cites:1:1: the law pack has no article rs.zzpl.999',
  ])
  const title = [['title-en', 'Request', 'A request']] as const
  expect(problems('letter/access', title)).toEqual([])
  const ended = problems('letter/access', title, withoutArticle('rs.zzpl.21'))
  expect(ended).toContain(
    'v1-cites:2:1: article rs.zzpl.21 is not in force throughout this version (2019-08-21 – 2025-12-31)',
  )
  expect(problems('door/cyber-report', [['rules', '', 'rs.zkp.nothing']])).toEqual([
    'rules:1:1: the law pack has no rule rs.zkp.nothing',
  ])
  expect(problems('door/cyber-report', [['articles', 'rs.zkp.281', 'rs.zkp.9999']])).toEqual([
    'articles:1:13: the law pack has no article rs.zkp.9999',
  ])
})

test('what is declared is used and what is used is declared, told at the name', () => {
  const found = problems('letter/access', [
    ['v1-uses', 'knownBy', 'urgent'],
    ['v1-cites', 'answer: rs.zzpl.21', 'answer: rs.zzpl.21\nanswer: rs.zzpl.30\nno colon here'],
  ])
  expect(found).toEqual([
    'v1-cites:3:1: answer stands twice',
    'v1-cites:4:1: write a name, a colon and the article, as in right: rs.zzpl.26',
  ])
  const uses = problems('letter/access', [['v1-uses', 'knownBy', 'urgent, nonsense']])
  expect(uses).toContain('v1-uses:1:34: unknown variable nonsense')
  expect(uses).toContain('v1-uses:1:1: variable urgent is declared and not used')
  expect(uses).toContain('v1-uses:1:1: variable knownBy is used and not declared')
})

test('a shared piece is checked by itself, and in every letter in which it stands', () => {
  const broken = problems('piece/known-by', [['sr', '{{knownBy}}', '{{#if knownBy}}']])
  expect(broken.slice(0, 3)).toEqual([
    'sr:1:68: {{#if knownBy}} is not closed by {{/if}}',
    'sr:1:1: if knownBy is missing in en',
    'sr:1:1: variable knownBy is missing in sr',
  ])
  const elsewhere = problems('piece/known-by', [
    ['sr', '{{knownBy}}', '{{knownBy}} {{harm}}'],
    ['en', '{{knownBy}}', '{{knownBy}} {{harm}}'],
    ['uses', 'knownBy', 'knownBy, harm'],
  ])
  expect(elsewhere).toContain('access.yaml:12:11: variable harm is used and not declared')
  expect(elsewhere.every((line) => !line.startsWith('sr:'))).toBe(true)
})

test('no text of the triage is empty in one language, and lists have an item for each', () => {
  expect(
    problems('step/crisis', [['step-en', entryOf('step/crisis').fileValues['step-en'] ?? '', '']]),
  ).toEqual(['step-en:1:1: there is no text here'])
  const lines = entryOf('evidence/list').fileValues['evidence-sr']?.split('\n') ?? []
  const made = problems('evidence/list', [['evidence-sr', lines[0] ?? '', 'Прво.\nДруго.']])
  expect(made).toEqual([
    `evidence-en:${lines.length}:${(entryOf('evidence/list').fileValues['evidence-en']?.split('\n').at(-1)?.length ?? 0) + 1}: there is no text here`,
  ])
})

test('a gap may be left out in both languages, but not in one', () => {
  const { fileValues } = entryOf('door/cyber-report')
  const [sr, en] = [fileValues['gap-sr'] ?? '', fileValues['gap-en'] ?? '']
  expect(
    problems('door/cyber-report', [
      ['gap-sr', sr, ''],
      ['gap-en', en, ''],
    ]),
  ).toEqual([])
  expect(problems('door/cyber-report', [['gap-sr', sr, '']])).toEqual([
    'gap-sr:1:1: there is no text here',
  ])
})

test('what a form does not hold stays as in the file, and what is none of its fields is left out', () => {
  const entry = entryOf('step/crisis')
  const values = fullValues(entry, { 'title-en': 'New', __proto__x: 'y', nothing: 'z' })
  expect(values).toEqual({ ...entry.fileValues, 'title-en': 'New' })
})

test('a letter that was changed here is no longer the one that a lawyer has read', () => {
  const [first] = grounds.sources.letters.letters
  if (!first) throw new Error('no letter')
  const versions = first.value.versions.map((one) => ({ ...one, reviewedBy: 'Ana Anić' }))
  const read = { ...first, value: { ...first.value, versions } }
  const sources = { ...grounds.sources, letters: { ...grounds.sources.letters, letters: [read] } }
  // A single letter leaves shared pieces without use; only the reviewer is of interest here.
  const reviewer = (overrides: ReadonlyMap<string, FormValues>) => {
    const letters = [read, ...grounds.sources.letters.letters.slice(1)]
    const made = makeBooks(
      { ...grounds, sources: { ...sources, letters: { ...sources.letters, letters } } },
      overrides,
    )
    if (!('books' in made)) throw new Error('not made')
    return made.books.letters.letters.get(first.value.id)?.versions[0]?.reviewedBy
  }
  const { id } = first.value
  const key = `letter/${id}`
  const [body = ''] = [entryOf(key).fileValues['v1-body-en']]
  expect(reviewer(new Map())).toBe('Ana Anić')
  expect(
    reviewer(new Map([[key, { ...entryOf(key).fileValues, 'v1-body-en': `${body} More.` }]])),
  ).toBeNull()
  const piece = [...body.matchAll(/\{\{> ([a-z-]+)\}\}/gu)][0]?.[1] ?? ''
  const words = entryOf(`piece/${piece}`).fileValues
  expect(
    reviewer(new Map([[`piece/${piece}`, { ...words, en: `${words['en'] ?? ''} More.` }]])),
  ).toBeNull()
})
