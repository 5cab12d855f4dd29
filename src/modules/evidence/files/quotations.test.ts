import { expect, test } from 'vitest'

import { write, type Database } from '#core/db.ts'
import { openDocumentReader } from '#core/documents/document-reader.ts'
import { fail, ok } from '#core/result.ts'
import { cleanUp } from '#support/cleanup.ts'
import { testDatabase } from '#support/database.ts'
import { letterOf } from '#support/pdf-samples.ts'

import type { WrittenTables } from '../tables.ts'
import {
  addQuotation,
  findQuotation,
  listQuotations,
  lookForQuotation,
  removeQuotation,
} from './quotations.ts'

const sha256 = 'a'.repeat(64)
const at = { sha256, number: 1 }
const letter = letterOf(
  ['Управа је имала 7 запослених.', 'Одржане су „4 обуке” у мају.', 'Пријављена су 3 инцидента.'],
  ['Пријављена су 3 инцидента.', 'Затим опет: Пријављена су 3 инцидента.'],
)

/** A database with one read, unpublished document. */
async function bench(): Promise<Database<WrittenTables>> {
  const db = await testDatabase<WrittenTables>()
  const documents = openDocumentReader()
  cleanUp(() => documents.close())
  const read = await documents.readPdf(letter)
  if (!read.ok) throw new Error(read.failure)
  await db.writer
    .insertInto('evidence_file')
    .values({
      sha256,
      kind: 'pdf',
      bytes: letter.length,
      page_count: 2,
      title_sr: 'Одговор',
      title_en: 'Answer',
      request_id: null,
      institution_id: null,
      received_on: '2026-10-05',
      uploaded_by: null,
      uploaded_at: '2026-11-24T10:00:00.000Z',
      state: 'ready',
      failure: null,
      repaired: 0,
      published_at: null,
      demo: 0,
    })
    .execute()
  await db.writer
    .insertInto('evidence_page')
    .values(
      read.value.pages.map((page) => ({
        file_sha256: sha256,
        number: page.number,
        width_pt: page.widthPt,
        height_pt: page.heightPt,
        text: page.text,
        lines: JSON.stringify(page.lines),
        has_text: 1,
        image_sha256: 'b'.repeat(64),
        image_width: 1131,
        image_height: 1600,
        thumbnail_sha256: 'c'.repeat(64),
      })),
    )
    .execute()
  return db
}

type Wanted = {
  readonly id: string
  readonly quote: string
  readonly number?: number
  readonly place?: number
}

function add(db: Database<WrittenTables>, { id, quote, number = 1, place }: Wanted) {
  const by = { byUser: 'u1', now: '2026-11-24T10:00:00.000Z' }
  const wanted = { id, quote, place, at: { sha256, number }, ...by }
  return write(db.writer, (trx) => addQuotation(trx, wanted))
}

test('words that stand on the page are stored with their place and what stands around them', async () => {
  const db = await bench()
  expect(await add(db, { id: 'q1', quote: 'имала 7 запослених' })).toEqual(ok({ id: 'q1' }))
  const found = await findQuotation(db.reader, 'q1', 'desk')
  expect(found).toMatchObject({
    exact: 'имала 7 запослених',
    prefix: 'Управа је ',
    suffix: '.\nОдржане су „4 обуке” у мају.\nПријављен',
    fidelity: 'exact',
    pageNumber: 1,
  })
  const [quad] = found?.quads ?? []
  expect(quad?.every((corner) => corner > 0 && corner < 1)).toBe(true)
})

test('what is forgiven is stored: line breaks, typography, the script', async () => {
  const db = await bench()
  await add(db, { id: 'layout', quote: 'запослених. Одржане су' })
  await add(db, { id: 'typography', quote: 'Одржане су "4 обуке"' })
  await add(db, { id: 'script', quote: 'Uprava je imala 7' })
  const found = await listQuotations(db.reader, at, 'desk')
  expect(Object.fromEntries(found.map(({ id, fidelity }) => [id, fidelity]))).toEqual({
    layout: 'layout',
    typography: 'typography',
    script: 'script',
  })
  expect(found.find(({ id }) => id === 'script')?.exact).toBe('Управа је имала 7')
})

test('a number that differs, or a part of a word, is not found and not stored', async () => {
  const db = await bench()
  for (const quote of ['имала 8 запослених', 'запосле', '…', '3 инцидент']) {
    expect(await add(db, { id: 'q1', quote })).toEqual(fail('not-found'))
  }
  expect(await listQuotations(db.reader, at, 'desk')).toEqual([])
})

test('the nearest passage and the other page are told when the words are not here', async () => {
  const db = await bench()
  const near = await lookForQuotation(db.reader, { at, quote: 'Управа је имала 8 запослених' })
  expect(near).toEqual({
    found: false,
    nearest: 'Управа је имала 7 запослених',
    otherPage: undefined,
  })
  const elsewhere = { at: { sha256, number: 2 }, quote: 'Одржане су „4 обуке”' }
  expect(await lookForQuotation(db.reader, elsewhere)).toMatchObject({ found: false, otherPage: 1 })
  expect(
    await lookForQuotation(db.reader, { at: { sha256, number: 9 }, quote: 'x' }),
  ).toBeUndefined()
})

test('words that stand twice are stored only with the place that was chosen', async () => {
  const db = await bench()
  const quote = 'Пријављена су 3 инцидента'
  expect(await add(db, { id: 'q1', quote, number: 2 })).toEqual(fail('ambiguous'))
  const places = await lookForQuotation(db.reader, { at: { sha256, number: 2 }, quote })
  const starts = places?.found === true ? places.matches.map(({ start }) => start) : []
  expect(starts).toHaveLength(2)
  expect(await add(db, { id: 'q1', quote, number: 2, place: 1 })).toEqual(fail('ambiguous'))
  expect(await add(db, { id: 'q1', quote, number: 2, place: starts[1] ?? 0 })).toEqual(
    ok({ id: 'q1' }),
  )
  expect((await findQuotation(db.reader, 'q1', 'desk'))?.prefix).toContain('Затим опет: ')
})

test('the same place is stored once', async () => {
  const db = await bench()
  await add(db, { id: 'q1', quote: '7 запослених' })
  expect(await add(db, { id: 'q2', quote: '7 zaposlenih' })).toEqual(ok({ id: 'q1' }))
  expect(await add(db, { id: 'q2', quote: 'x', number: 7 })).toEqual(fail('page-unknown'))
})

test('a quotation of an unpublished document is not public', async () => {
  const db = await bench()
  await add(db, { id: 'q1', quote: '7 запослених' })
  expect(await findQuotation(db.reader, 'q1')).toBeUndefined()
  expect(await listQuotations(db.reader, at)).toEqual([])
  const published_at = '2026-11-24T10:00:00.000Z'
  await db.writer.updateTable('evidence_file').set({ published_at }).execute()
  expect((await findQuotation(db.reader, 'q1'))?.id).toBe('q1')
})

test('a quotation on which nothing rests can be removed', async () => {
  const db = await bench()
  await add(db, { id: 'q1', quote: 'Одржане су' })
  const remove = () => write(db.writer, (trx) => removeQuotation(trx, 'q1'))
  expect(await remove()).toEqual(ok(undefined))
  expect(await remove()).toEqual(fail('not-found'))
})
