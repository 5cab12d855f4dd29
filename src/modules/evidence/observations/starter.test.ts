import { beforeAll, expect, test } from 'vitest'

import { testDatabaseWithStarter, type Programme } from '#support/programme.ts'

import { changeObservation } from './commands.ts'
import { seriesOfIndicator } from './figures.ts'
import { listIndicators } from './indicator-queries.ts'
import { listHeadlines, listLatest } from './latest-queries.ts'
import { known } from './observation-value.ts'
import { findObservation, listPublished } from './queries.ts'
import { searchDocuments } from './search-documents.ts'
import { loadStarter } from './starter.ts'
import { listSupports } from './support-queries.ts'

let programme: Programme

beforeAll(async () => {
  programme = await testDatabaseWithStarter()
}, 120_000)

test('the starter content is entered whole, published, each value with its source', async () => {
  const { reader } = programme
  const observations = await listPublished(reader)
  const supports = await listSupports(
    reader,
    observations.map(({ id }) => id),
  )
  expect(await listIndicators(reader)).toHaveLength(74)
  expect(observations).toHaveLength(51)
  expect(observations.filter(({ id }) => supports.get(id)?.length !== 1)).toEqual([])
  expect([...supports.values()].flat().every(({ kind }) => kind === 'source')).toBe(true)
})

test('a series is in the order of time and keeps what its source says', async () => {
  const series = await seriesOfIndicator(programme.reader, 'commissioner.pending')
  const told = series?.observations.map(({ period, value }) => [period.to, value])
  expect(told).toEqual([
    ['2021-08-31', known(3293)],
    ['2021-12-31', known(3118)],
    ['2024-03-29', known(13460)],
    ['2025-02-28', known(19759)],
  ])
})

test('a span takes only what lies in it whole', async () => {
  const within = { from: '2021-09-01', to: '2024-12-31' }
  const series = await seriesOfIndicator(programme.reader, 'commissioner.pending', within)
  expect(series?.observations.map(({ id }) => id)).toEqual([
    'commissioner-pending-2021-12',
    'commissioner-pending-2024-03',
  ])
})

test('the newest of each indicator is found, with how many there are', async () => {
  const latest = await listLatest(programme.reader)
  expect(latest.get('commissioner.pending')).toMatchObject({
    count: 4,
    latest: { id: 'commissioner-pending-2025-02' },
  })
  const counted = [...latest.values()].reduce((sum, { count }) => sum + count, 0)
  expect(counted).toBe(51)
})

test('the front page takes real values with a history, one of each topic, newest first', async () => {
  const headlines = await listHeadlines(programme.reader)
  const ends = headlines.map(({ period }) => period.to)
  expect(headlines.length).toBeGreaterThan(1)
  expect(ends).toEqual(ends.toSorted().toReversed())
  expect(headlines.map(({ id }) => id)).toContain('commissioner-pending-2025-02')
})

test('every indicator and observation is in the search index in both languages, as a rebuild would make it', async () => {
  const rebuilt = await searchDocuments(programme.reader)
  const stored = await programme.reader
    .selectFrom('core_search_document')
    .select(['source', 'key', 'language', 'path', 'title', 'body'])
    .where('source', 'in', ['indicator', 'observation'])
    .execute()
  const inOrder = (documents: readonly object[]) =>
    documents
      .map((document) => JSON.stringify(document, Object.keys(document).toSorted()))
      .toSorted()
  expect(rebuilt).toHaveLength((74 + 51) * 2)
  expect(inOrder(stored)).toEqual(inOrder(rebuilt))
})

test('loading again adds nothing and leaves what people changed', async () => {
  const fresh = await testDatabaseWithStarter()
  const id = 'commissioner-pending-2025-02'
  const change = { value: known(19800) }
  await fresh.write((trx) =>
    changeObservation(trx, { ...fresh.act, id, revision: 1, change, reason: 'Исправка' }),
  )
  await loadStarter(fresh.context)
  expect(await listPublished(fresh.reader)).toHaveLength(51)
  expect(await findObservation(fresh.reader, id)).toMatchObject({
    revision: 2,
    value: known(19800),
  })
})
