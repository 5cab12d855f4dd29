import { expect, test } from 'vitest'

import type { FormValues } from '#core/http/forms.ts'
import { lawPack } from '#modules/law'

import { inEnglish } from '../letters/say.ts'
import { deliveredGrounds, type Grounds } from './books.ts'
import { booksOf } from './current-books.ts'
import { findEntry } from './entry.ts'
import type { WordingVersion } from './versions.ts'

const grounds = deliveredGrounds()

/** A published version of an entry in which some fields say something else than the file. */
function live(key: string, changes: FormValues): WordingVersion {
  const entry = findEntry(grounds.sources, key)
  if (!entry) throw new Error(`no ${key}`)
  const at = '2026-11-24T10:00:00.000Z'
  return {
    id: key,
    entry: key,
    number: 1,
    act: 'edited',
    values: { ...entry.fileValues, ...changes },
    fileSha256: entry.fileSha256,
    savedBy: 'ana',
    savedAt: at,
    publishedBy: 'vera',
    publishedAt: at,
  }
}

/** A law in which an article ended before today. */
function withEnded(id: string): Grounds {
  const articles = new Map(lawPack().articles)
  const article = articles.get(id)
  if (!article) throw new Error(`no ${id}`)
  articles.set(id, { ...article, validTo: '2025-12-31' })
  return { ...grounds, pack: { ...grounds.pack, articles } }
}

/** Sources in which a letter of the files no longer cites an article, as after a change of law. */
function withoutCitation(base: Grounds, letter: string, name: string): Grounds {
  const letters = base.sources.letters.letters.map((one) => {
    if (one.value.id !== letter) return one
    const versions = one.value.versions.map((version) => ({
      ...version,
      cites: Object.fromEntries(Object.entries(version.cites).filter(([key]) => key !== name)),
      body: {
        sr: version.body.sr.replaceAll(`{{art ${name}}}`, '…'),
        en: version.body.en.replaceAll(`{{art ${name}}}`, '…'),
      },
    }))
    return { ...one, value: { ...one.value, versions } }
  })
  return { ...base, sources: { ...base.sources, letters: { ...base.sources.letters, letters } } }
}

const titleOf = (books: ReturnType<typeof booksOf>, id: string) =>
  books.letters.letters.get(id)?.title.en

test('a published text stands in the books, whatever else comes from the files', () => {
  const books = booksOf([live('letter/access', { 'title-en': 'Give me my data' })], grounds)
  expect(titleOf(books, 'access')).toBe('Give me my data')
  expect(titleOf(books, 'erasure')).toBe(
    booksOf([], grounds).letters.letters.get('erasure')?.title.en,
  )
  expect(books.broken.size).toBe(0)
})

test('a text whose citation has ended is left out, the file speaks, and the other texts stand', () => {
  // The file was mended for the new law; the text of the desk still cites what has ended.
  const ended = withoutCitation(withEnded('rs.zzpl.36'), 'portability', 'right')
  const published = [
    live('letter/portability', { 'title-en': 'Old letter' }),
    live('letter/access', { 'title-en': 'Give me my data' }),
  ]
  const before = booksOf(published, grounds)
  expect([titleOf(before, 'portability'), before.broken.size]).toEqual(['Old letter', 0])
  const after = booksOf(published, ended)
  expect(titleOf(after, 'portability')).not.toBe('Old letter')
  expect(titleOf(after, 'access')).toBe('Give me my data')
  expect([...after.broken.keys()]).toEqual(['letter/portability'])
  const [problem] = after.broken.get('letter/portability') ?? []
  expect(problem && [problem.field, problem.line, inEnglish(problem.message)]).toEqual([
    'v1-cites',
    1,
    'article rs.zzpl.36 is not in force throughout this version (2019-08-21 – 2025-12-31)',
  ])
})

test('one bad text does not take a good one with it, whichever was published first', () => {
  const { fileValues } = findEntry(grounds.sources, 'letter/access') ?? {}
  const uses = fileValues?.['v1-uses'] ?? ''
  const letter = live('letter/access', {
    'v1-uses': `${uses}, harm`,
    'v1-body-sr': `${fileValues?.['v1-body-sr'] ?? ''} {{harm}}`,
    'v1-body-en': `${fileValues?.['v1-body-en'] ?? ''} {{harm}}`,
  })
  const bad = live('letter/erasure', { 'v1-uses': 'nonsense' })
  const books = booksOf([bad, letter], grounds)
  expect(books.letters.letters.get('access')?.versions[0]?.uses).toContain('harm')
  expect([...books.broken.keys()]).toEqual(['letter/erasure'])
})

test('a text of an entry that the files do not have any more does nothing', () => {
  const gone = { ...live('letter/access', {}), entry: 'letter/gone', id: 'gone' }
  const books = booksOf([gone], grounds)
  expect(books.broken.size).toBe(0)
  expect(books.letters.letters.size).toBe(booksOf([], grounds).letters.letters.size)
})

test('a published return to the file is the file', () => {
  const returned = { ...live('letter/access', {}), values: undefined }
  expect(booksOf([returned], grounds).standing.size).toBe(0)
})
