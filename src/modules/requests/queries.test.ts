import { expect, test } from 'vitest'

import { search } from '#core/search/search.ts'
import { testDatabase } from '#support/database.ts'

import { act, addInstitution, aRequest, must, TODAY, type RequestDatabase } from './a-request.ts'
import { withdrawRequest } from './commands.ts'
import { findRequestForAnswer, listRequestsForFiling, publicRequestsById } from './for-filing.ts'
import {
  findRequest,
  listAllRequests,
  listFilterChoices,
  listPublicNumbers,
  listRequests,
} from './queries.ts'
import { searchDocuments } from './search-documents.ts'
import type { WrittenTables } from './tables.ts'

const desk = { audience: 'desk', today: TODAY } as const
const everybody = { audience: 'public', today: TODAY } as const

async function desktop(): Promise<RequestDatabase> {
  const db = await testDatabase<WrittenTables>()
  await addInstitution(db, 'zavod', true)
  return db
}

test('what is not published, or withdrawn, is in no public query and not in search', async () => {
  const db = await desktop()
  await aRequest(db)
  await aRequest(db, { sentOn: '2026-11-02', receivedOn: '2026-11-03' })
  const requestId = await aRequest(db, { sentOn: '2025-11-04', published: true })
  const shown = await findRequest(db.reader, { id: requestId }, everybody)
  expect(shown?.number).toBe('2026-0003')
  const found = async () => ({
    list: (await listRequests(db.reader, everybody, { page: 1 })).lines.map(({ id }) => id),
    total: (await listRequests(db.reader, everybody, { page: 1 })).total,
    byCondition: (
      await listRequests(db.reader, everybody, { page: 1, condition: 'awaiting-receipt' })
    ).total,
    all: (await listAllRequests(db.reader, everybody, {})).map(({ id }) => id),
    choices: await listFilterChoices(db.reader, 'public'),
    numbers: await listPublicNumbers(db.reader),
    byNumber: (await findRequest(db.reader, { number: '2026-0003' }, everybody))?.id,
    byIds: [...(await publicRequestsById(db.reader, [requestId])).keys()],
    documents: (await searchDocuments(db.reader)).map(({ key }) => key),
    hits: (
      await search(db.reader, {
        dialect: db.dialect,
        query: 'безбедност обука',
        language: 'sr',
        limit: 10,
        offset: 0,
      })
    ).hits.map(({ path }) => path),
  })
  expect(await found()).toMatchObject({
    list: [requestId],
    total: 1,
    byCondition: 1,
    all: [requestId],
    choices: { years: ['2025'], institutions: [{ id: 'zavod' }] },
    numbers: ['2026-0003'],
    byNumber: requestId,
    byIds: [requestId],
    documents: [requestId, requestId],
    hits: ['/requests/2026-0003'],
  })
  await must(db, (trx) => withdrawRequest(trx, { requestId, act }))
  expect(await found()).toEqual({
    list: [],
    total: 0,
    byCondition: 0,
    all: [],
    choices: { years: [], institutions: [] },
    numbers: [],
    byNumber: undefined,
    byIds: [],
    documents: [],
    hits: [],
  })
})

test('lists are filtered by institution, year and how the authority stands', async () => {
  const db = await desktop()
  await addInstitution(db, 'drugi', true)
  const silent = await aRequest(db, { sentOn: '2026-09-01', receivedOn: '2026-09-02' })
  const other = await aRequest(db, { sentOn: '2025-09-01', institutionId: 'drugi' })
  const idsOf = async (filter: Parameters<typeof listAllRequests>[2]) =>
    (await listRequests(db.reader, desk, { ...filter, page: 1 })).lines.map(({ id }) => id)
  expect(await idsOf({})).toEqual([silent, other])
  expect(await idsOf({ institutionId: 'drugi' })).toEqual([other])
  expect(await idsOf({ year: '2026' })).toEqual([silent])
  expect(await idsOf({ condition: 'silent' })).toEqual([silent])
  expect(await idsOf({ condition: 'silent', year: '2025' })).toEqual([])
})

test('an answer can be filed once the receipt is proved', async () => {
  const db = await desktop()
  const sent = await aRequest(db, { sentOn: '2026-11-02' })
  const received = await aRequest(db, { sentOn: '2026-11-02', receivedOn: '2026-11-03' })
  expect((await findRequestForAnswer(db.reader, sent, TODAY))?.answerable).toBe(false)
  expect((await findRequestForAnswer(db.reader, received, TODAY))?.answerable).toBe(true)
  expect(await findRequestForAnswer(db.reader, 'nema', TODAY)).toBeUndefined()
  expect((await listRequestsForFiling(db.reader, TODAY)).map(({ id }) => id)).toEqual([received])
})
