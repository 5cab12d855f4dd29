import * as fc from 'fast-check'
import { expect, test } from 'vitest'

import { testDatabase } from '#support/database.ts'
import { hostileTexts } from '#support/hostile.ts'

import { write, type CoreTables, type Database } from '../db.ts'
import { ok } from '../result.ts'
import { indexDocument, rebuildSource, removeDocument } from './index-document.ts'
import type { SearchDocument } from './search-document.ts'
import type { SearchTables } from './search-tables.ts'
import { search, type SearchInput } from './search.ts'

type Tables = SearchTables & CoreTables

function aPage(key: string, change: Partial<SearchDocument> = {}): SearchDocument {
  return { source: 'page', key, language: 'sr', path: `/${key}`, title: key, body: '', ...change }
}

async function anIndex(...pages: SearchDocument[]): Promise<Database<Tables>> {
  const db = await testDatabase<Tables>()
  await index(db, ...pages)
  return db
}

function index(db: Database<Tables>, ...pages: SearchDocument[]) {
  return write(db.writer, async (trx) => {
    for (const page of pages) await indexDocument(trx, page)
    return ok(undefined)
  })
}

function find(db: Database<Tables>, query: string, change: Partial<SearchInput> = {}) {
  const { reader, dialect } = db
  return search(reader, { dialect, query, language: 'sr', limit: 20, offset: 0, ...change })
}

async function pathsOf(db: Database<Tables>, query: string, change: Partial<SearchInput> = {}) {
  return (await find(db, query, change)).hits.map((hit) => hit.path)
}

test('a page is found by its title or text, in either script, without diacritics and in another case', async () => {
  const db = await anIndex(
    aPage('mup', { title: 'Министарство унутрашњих послова', body: 'Немањина 26' }),
    aPage('poverenik', { title: 'Poverenik', body: 'Zaštita podataka o ličnosti' }),
  )
  for (const query of [
    'Министарство',
    'ministarstvo',
    'MINISTARSTVA',
    'unutrasnjih',
    'Немањина 26',
  ]) {
    expect(await pathsOf(db, query), query).toEqual(['/mup'])
  }
  for (const query of ['заштита', 'zastite', 'подацима о личности']) {
    expect(await pathsOf(db, query), query).toEqual(['/poverenik'])
  }
})

test('all words must be there, in title or text, in any order', async () => {
  const db = await anIndex(
    aPage('both', { title: 'камере', body: 'улица Београд' }),
    aPage('one', { title: 'камере', body: 'улица Ниш' }),
  )
  expect(await find(db, 'Београд камере')).toMatchObject({ total: 1, relaxed: false })
  expect(await pathsOf(db, 'Београд камере')).toEqual(['/both'])
})

test('when no page has all words, those with any are shown and it is said', async () => {
  const db = await anIndex(
    aPage('a', { body: 'камере' }),
    aPage('b', { body: 'поверљиво' }),
    aPage('c', { body: 'трећи' }),
  )
  const found = await find(db, 'камере поверљиво нигде')
  expect(found).toMatchObject({ total: 2, relaxed: true })
  expect(found.hits.map((hit) => hit.path).sort()).toEqual(['/a', '/b'])
  expect(await find(db, 'нигде')).toEqual({ total: 0, relaxed: false, hits: [] })
  expect(await find(db, 'нигде никад')).toEqual({ total: 0, relaxed: true, hits: [] })
})

test('the last word may be unfinished, the others not', async () => {
  const db = await anIndex(aPage('video', { body: 'видеонадзор јавних површина' }))
  expect(await pathsOf(db, 'јавних видеона')).toEqual(['/video'])
  expect((await find(db, 'видеона јавних')).relaxed).toBe(true)
  expect(await pathsOf(db, 'ви')).toEqual([])
})

test('a finished word finds its own forms, not every word that begins as its stem', async () => {
  const db = await anIndex(
    aPage('pravo', { body: 'основна права грађана' }),
    aPage('pravilnik', { body: 'правилник о раду' }),
  )
  expect(await pathsOf(db, 'право')).toEqual(['/pravo'])
})

test('a number is whole', async () => {
  const db = await anIndex(aPage('long', { body: '20211' }), aPage('short', { body: '202' }))
  expect(await pathsOf(db, '202')).toEqual(['/short'])
})

test('a word in the title weighs more than one in the text', async () => {
  const filler = 'реч '.repeat(30)
  const db = await anIndex(
    aPage('text', { title: 'друго', body: `${filler} надзор надзор` }),
    aPage('title', { title: 'надзор', body: filler }),
    ...Array.from({ length: 10 }, (_, n) => aPage(`other-${n}`, { title: 'друго', body: filler })),
  )
  const { hits } = await find(db, 'надзор')
  expect(hits.map((hit) => hit.path)).toEqual(['/title', '/text'])
  expect(hits[0]?.score).toBeGreaterThan(hits[1]?.score ?? Infinity)
})

test('each language is searched alone, and its name is no word of the index', async () => {
  const db = await anIndex(
    aPage('a', { title: 'Надзор', body: 'camera' }),
    aPage('a', { language: 'en', title: 'Oversight', body: 'camera' }),
  )
  expect((await find(db, 'camera')).hits[0]?.title).toBe('Надзор')
  expect((await find(db, 'cameras', { language: 'en' })).hits[0]?.title).toBe('Oversight')
  expect(await pathsOf(db, 'sr')).toEqual([])
})

test('hits come page by page without repeats', async () => {
  const db = await anIndex(
    ...Array.from({ length: 25 }, (_, n) => aPage(`p${n}`, { body: 'исто' })),
  )
  const pages = await Promise.all(
    [0, 10, 20, 30].map((offset) => find(db, 'исто', { limit: 10, offset })),
  )
  expect(pages.map((page) => [page.total, page.hits.length])).toEqual([
    [25, 10],
    [25, 10],
    [25, 5],
    [25, 0],
  ])
  expect(new Set(pages.flatMap((page) => page.hits.map((hit) => hit.path))).size).toBe(25)
})

test('of a word that is nearly everywhere, titles come first, then the newest, and nothing is lost', async () => {
  const db = await testDatabase<Tables>()
  const pages = Array.from({ length: 5010 }, (_, n) =>
    aPage(`p${n}`, { title: n % 1000 === 0 ? 'Подаци' : 'друго', body: 'подаци' }),
  )
  await write(db.writer, async (trx) => ok(await rebuildSource(trx, 'page', pages)))
  const first = await find(db, 'подаци', { limit: 10 })
  expect(first.total).toBe(5010)
  const paths = first.hits.map((hit) => hit.path)
  expect(paths.slice(0, 6).sort()).toEqual([
    '/p0',
    '/p1000',
    '/p2000',
    '/p3000',
    '/p4000',
    '/p5000',
  ])
  expect(paths.slice(6)).toEqual(['/p5009', '/p5008', '/p5007', '/p5006'])
  const seen = new Set<string>()
  for (let offset = 0; offset < 5010; offset += 501) {
    for (const path of await pathsOf(db, 'подаци', { limit: 501, offset })) seen.add(path)
  }
  expect(seen.size).toBe(5010)
})

test('a query without words finds nothing', async () => {
  const db = await anIndex(aPage('a', { title: '„!” – ?', body: '... ***' }))
  for (const query of ['', '   ', '?!', '"*"', '„”', '()', '\0', '🙂']) {
    expect(await find(db, query), query).toEqual({ total: 0, relaxed: false, hits: [] })
  }
})

test('no query can speak the language of the engine', async () => {
  const db = await anIndex(aPage('a', { title: 'захтев', body: 'OR AND NOT NEAR' }))
  const attempts = [
    ...hostileTexts,
    'захтев" OR "x',
    "захтев' | 'x",
    'захтев*',
    'title_tokens : захтев',
    'NOT захтев',
    'захтев NEAR/3 x',
    '^захтев',
    'захтев -x',
    '(захтев',
    '{a b}: c',
    'захтев & !x',
    'x:*',
    'захтев <-> x',
    "\\'",
    "'",
    '"',
    'захтев:A',
    ':*',
    '%',
    'a\\',
    'AND',
    'OR',
    'NOT',
    'NEAR(захтев x)',
  ]
  for (const query of attempts) await expect(find(db, query), query).resolves.toBeDefined()
  expect(await pathsOf(db, 'NOT захтев')).toEqual(['/a'])
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 40 }), async (query) => {
      expect((await find(db, query)).total).toBeLessThanOrEqual(1)
    }),
    { numRuns: 200 },
  )
})

test('whatever words a page has, each of them finds it', async () => {
  const db = await testDatabase<Tables>()
  const word = fc.stringMatching(/^[0-9a-zšđčćžА-Ша-ш]{1,12}$/)
  await fc.assert(
    fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 6 }), async (words) => {
      await index(db, aPage('a', { title: 'x', body: words.join(' ') }))
      expect(await pathsOf(db, words.join(' ')), words.join(' ')).toEqual(['/a'])
      for (const each of words) expect(await pathsOf(db, each), each).toEqual(['/a'])
    }),
    { numRuns: 100 },
  )
})

test('indexing a page again replaces what was there', async () => {
  const db = await anIndex(aPage('a', { title: 'старо', body: 'прво' }))
  await index(db, aPage('a', { title: 'ново', body: 'друго', path: '/b' }))
  expect(await pathsOf(db, 'старо')).toEqual([])
  expect(await pathsOf(db, 'прво')).toEqual([])
  expect(await pathsOf(db, 'ново друго')).toEqual(['/b'])
})

test('a removed page is not found in any language', async () => {
  const db = await anIndex(
    aPage('a', { body: 'надзор' }),
    aPage('a', { language: 'en', body: 'надзор' }),
    aPage('b', { body: 'надзор' }),
  )
  await write(db.writer, async (trx) => ok(await removeDocument(trx, { source: 'page', key: 'a' })))
  expect(await pathsOf(db, 'надзор')).toEqual(['/b'])
  expect(await pathsOf(db, 'надзор', { language: 'en' })).toEqual([])
})

test('rebuilding a source leaves nothing old of it and everything of others', async () => {
  const db = await anIndex(
    aPage('old', { body: 'исто' }),
    aPage('other', { source: 'law', body: 'исто' }),
  )
  const pages = Array.from({ length: 250 }, (_, n) => aPage(`n${n}`, { body: 'исто' }))
  await write(db.writer, async (trx) => ok(await rebuildSource(trx, 'page', pages)))
  const paths = await pathsOf(db, 'исто', { limit: 300 })
  expect(paths).toHaveLength(251)
  expect(paths).toContain('/other')
  expect(paths).not.toContain('/old')
  const foreign = write(db.writer, async (trx) => ok(await rebuildSource(trx, 'law', pages)))
  await expect(foreign).rejects.toThrow('another source')
  expect(await pathsOf(db, 'исто', { limit: 300 })).toHaveLength(251)
})

test('a page larger than any engine takes is indexed by its beginning', async () => {
  const words = Array.from({ length: 150_000 }, (_, n) => `q${n.toString(36)}x`)
  const db = await anIndex(aPage('huge', { body: `${words.join(' ')}\0` }))
  expect(await pathsOf(db, words[0] ?? '')).toEqual(['/huge'])
  expect(await pathsOf(db, words.at(-1) ?? '')).toEqual([])
})

test('a hit shows where in the text its words stand, in the spelling of the author', async () => {
  const before = 'уводна реч '.repeat(60)
  const after = ' завршна реч'.repeat(60)
  const body = `${before}Полиција користи камере са\nпрепознавањем лица у центру града.${after}`
  const db = await anIndex(aPage('a', { body }))
  const [hit] = (await find(db, 'prepoznavanja kamere')).hits
  const text = hit?.excerpt.map((part) => part.text).join('') ?? ''
  expect(hit?.excerpt.filter((part) => part.hit).map((part) => part.text)).toEqual([
    'камере',
    'препознавањем',
  ])
  expect(text).toMatch(/^… .* користи камере са препознавањем лица .* …$/)
  expect(text.length).toBeLessThan(300)
})
