import { expect, test } from 'vitest'

import { write, type Database } from '#core/db.ts'
import { openDocumentReader } from '#core/documents/document-reader.ts'
import { createWorker } from '#core/jobs/worker.ts'
import { createLog } from '#core/log.ts'
import { fail, ok } from '#core/result.ts'
import type { Services } from '#core/services.ts'
import { openFileStore } from '#core/storage/file-store.ts'
import { module as requests } from '#modules/requests'
import { cleanUp } from '#support/cleanup.ts'
import { testDatabase } from '#support/database.ts'
import {
  encryptedPdf,
  letterOf,
  pagelessPdf,
  pdfOf,
  pngBytes,
  scannedPdf,
  truncated,
} from '#support/pdf-samples.ts'
import { tempDir } from '#support/temp-dir.ts'

import type { WrittenTables } from '../tables.ts'
import { publishFile, retryReading, withdrawFile } from './commands.ts'
import { fileUpload } from './file-upload.ts'
import { readFileJob } from './jobs.ts'
import { findFile, findPage, listFindings, listPages } from './queries.ts'
import { readStoredFile } from './read-file.ts'

const act = { byUser: 'u1', at: '2026-11-24T10:00:00.000Z', today: '2026-11-24' }
const now = () => act.at
const filing = {
  title: { sr: 'Одговор од 5. октобра', en: 'Answer of 5 October' },
  receivedOn: '2026-10-05',
  answer: undefined,
  institutionId: 'demo-inspektorat',
  demo: false,
  act,
}
const letter = letterOf(['Имамо 7 запослених.'], ['Друга страна.'], ['Трећа страна.'])

/** A database with three invented institutions and requests that they have received, a store and a reader of documents. */
async function bench(store: Partial<Services['files']> = {}) {
  const db = await testDatabase<WrittenTables>()
  const documents = openDocumentReader()
  cleanUp(() => documents.close())
  const files = { ...(await openFileStore(tempDir())), ...store }
  const clock = { now, today: () => act.today }
  // What the loading of requests and the reading of files use of the services.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  const services = { files, documents, clock } as unknown as Services
  const parts: Parts = {
    reader: db.reader,
    write: (command) => write(db.writer, command),
    services,
  }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  await requests.loadDemo?.({ ...parts, dialect: db.dialect } as never)
  return { db, files, services, parts }
}
type Parts = Parameters<typeof fileUpload>[0]
type Filed = Parameters<typeof fileUpload>[2]
type Bench = Awaited<ReturnType<typeof bench>>

async function filed(on: Bench, bytes: Uint8Array, more: Partial<Filed> = {}) {
  const done = await fileUpload(on.parts, bytes, { ...filing, ...more })
  if (!done.ok) throw new Error(done.failure)
  return done.value.sha256
}

function runJobs({ db, services }: Bench) {
  const worker = createWorker<Services>({
    db,
    jobs: [readFileJob],
    services,
    clock: { now },
    log: createLog(() => undefined, now),
    concurrency: 1,
  })
  return worker.runDue()
}

async function stored(files: Services['files']): Promise<string[]> {
  const all: string[] = []
  for await (const sha256 of files.list()) all.push(sha256)
  return all
}

test('a filed document is a row, a stored file and a job; the job reads its pages and draws them', async () => {
  const on = await bench()
  const sha256 = await filed(on, letter)
  expect(await findFile(on.db.reader, sha256, 'desk')).toMatchObject({
    state: 'processing',
    pageCount: 3,
    bytes: letter.length,
    institutionId: 'demo-inspektorat',
  })
  expect(await on.files.verify(sha256)).toBe('intact')
  expect(await runJobs(on)).toBe(1)
  expect(await findFile(on.db.reader, sha256, 'desk')).toMatchObject({ state: 'ready' })
  const pages = await listPages(on.db.reader, sha256, 'desk')
  expect(pages.map(({ number, text }) => [number, text])).toEqual([
    [1, 'Имамо 7 запослених.'],
    [2, 'Друга страна.'],
    [3, 'Трећа страна.'],
  ])
  const page = await findPage(on.db.reader, { sha256, number: 1 }, 'desk')
  expect(Math.max(page?.image.width ?? 0, page?.image.height ?? 0)).toBe(1600)
  const picture = await on.files.read(page?.image.sha256 ?? '')
  expect(Buffer.from(picture ?? []).toString('latin1', 8, 12)).toBe('WEBP')
  expect(await on.files.has(page?.thumbnailSha256 ?? '')).toBe(true)
})

test('what cannot be read whole is refused with its reason, and nothing of it is kept', async () => {
  const on = await bench()
  const many = pdfOf(Array.from({ length: 2001 }, () => ({})))
  const refusals = {
    empty: new Uint8Array(),
    'wrong-type': pngBytes(),
    encrypted: encryptedPdf(),
    broken: truncated(letter, 0.5),
    'no-pages': pagelessPdf(),
    'page-too-large': pdfOf([{ widthPt: 14_401, heightPt: 100 }]),
    'too-many-pages': many,
    'too-large': Buffer.concat([letter, Buffer.alloc(51 * 1024 * 1024)]),
  }
  const told: Record<string, string> = {}
  for (const [reason, bytes] of Object.entries(refusals)) {
    const done = await fileUpload(on.parts, bytes, filing)
    told[reason] = done.ok ? 'filed' : done.failure
  }
  expect(told).toEqual(Object.fromEntries(Object.keys(refusals).map((each) => [each, each])))
  expect(await stored(on.files)).toEqual([])
  expect(await on.db.reader.selectFrom('evidence_file').select('sha256').execute()).toEqual([])
  expect(await on.db.reader.selectFrom('core_job').select('id').execute()).toEqual([])
})

test('the kind of a strange file and the number of pages are told', async () => {
  const on = await bench()
  expect(await fileUpload(on.parts, pngBytes(), filing)).toEqual(fail('wrong-type', 'PNG'))
})

test('the same file is filed once, under whatever name it comes again', async () => {
  const on = await bench()
  const sha256 = await filed(on, letter)
  const again = await fileUpload(on.parts, letter, { ...filing, title: { sr: 'Друго', en: '' } })
  expect(again).toEqual(fail('already-filed', sha256))
  const both = await Promise.all([
    fileUpload(on.parts, letterOf(['Исто']), filing),
    fileUpload(on.parts, letterOf(['Исто']), filing),
  ])
  expect(both.filter((each) => each.ok)).toHaveLength(1)
})

test('an answer is written into the history of its request in the same transaction', async () => {
  const on = await bench()
  const answer = { requestId: 'demo-2026-1', outcome: 'full' } as const
  const sha256 = await filed(on, letter, { answer, institutionId: null })
  expect(await findFile(on.db.reader, sha256, 'desk')).toMatchObject({
    requestId: 'demo-2026-1',
    institutionId: 'demo-uprava-za-mreze',
  })
  const events = await on.db.reader
    .selectFrom('request_event')
    .select(['kind', 'outcome', 'document_sha256 as document'])
    .where('request_id', '=', 'demo-2026-1')
    .where('kind', '=', 'answered')
    .execute()
  expect(events).toEqual([{ kind: 'answered', outcome: 'full', document: sha256 }])
})

test('an answer that the request does not take leaves neither row nor file', async () => {
  const on = await bench()
  const answer = { requestId: 'demo-2026-1', outcome: 'full' } as const
  const early = { ...filing, answer, receivedOn: '2026-09-01' }
  const unknown = { ...filing, answer: { ...answer, requestId: 'none' } }
  const nowhere = { ...filing, institutionId: 'nowhere' }
  const failures: string[] = []
  for (const each of [early, unknown, nowhere]) {
    const done = await fileUpload(on.parts, letter, each)
    failures.push(done.ok ? 'filed' : done.failure)
  }
  expect(failures).toEqual(['day-before-previous', 'not-found', 'institution-unknown'])
  expect(await stored(on.files)).toEqual([])
  expect(await on.db.reader.selectFrom('evidence_file').select('sha256').execute()).toEqual([])
})

test('a full disk leaves no row, and says so', async () => {
  const on = await bench({ put: async () => fail('disk-full') })
  expect(await fileUpload(on.parts, letter, filing)).toEqual(fail('disk-full'))
  expect(await on.db.reader.selectFrom('evidence_file').select('sha256').execute()).toEqual([])
  expect(await on.db.reader.selectFrom('core_job').select('id').execute()).toEqual([])
})

test('a reading that is broken off at any page goes on where it was and ends the same', async () => {
  const whole = await bench()
  const sha256 = await filed(whole, letter)
  await runJobs(whole)
  const wanted = await rowsOf(whole.db)
  for (const killedAfter of [1, 2, 3, 4, 5, 6]) {
    let puts = 0
    const on = await bench()
    await filed(on, letter)
    const dying: Services['files'] = {
      ...on.files,
      put: (...given) => {
        puts += 1
        if (puts > killedAfter) throw new Error('killed')
        return on.files.put(...given)
      },
    }
    const work = {
      ...on.parts,
      now,
      signal: new AbortController().signal,
      progress: async () => {},
    }
    const broken = { ...work, services: { ...on.services, files: dying } }
    await readStoredFile(broken, sha256).catch((problem: unknown) => problem)
    await readStoredFile({ ...work, services: on.services }, sha256)
    await readStoredFile({ ...work, services: on.services }, sha256)
    expect(await rowsOf(on.db)).toEqual(wanted)
  }
})

function rowsOf(db: Database<WrittenTables>) {
  return db.reader.selectFrom('evidence_page').selectAll().orderBy('number').execute()
}

test('a stored file that is damaged or gone fails with its reason and can be read again', async () => {
  let held: 'damaged' | 'intact' = 'damaged'
  const on = await bench({ verify: async () => held })
  const sha256 = await filed(on, letter)
  await runJobs(on)
  expect(await findFile(on.db.reader, sha256, 'desk')).toMatchObject({
    state: 'failed',
    failure: 'stored-damaged',
  })
  expect(
    await write(on.db.writer, (trx) => publishFile(trx, { sha256, act, lookedAt: true })),
  ).toEqual(fail('not-ready'))
  held = 'intact'
  expect(await write(on.db.writer, (trx) => retryReading(trx, { sha256, act }))).toEqual(
    ok(undefined),
  )
  expect(await write(on.db.writer, (trx) => retryReading(trx, { sha256, act }))).toEqual(
    fail('not-failed'),
  )
  await runJobs(on)
  expect(await findFile(on.db.reader, sha256, 'desk')).toMatchObject({
    state: 'ready',
    failure: null,
  })
})

test('a file is published only once it is read, and everything public asks the same predicate', async () => {
  const on = await bench()
  const sha256 = await filed(on, letter)
  const publish = () =>
    write(on.db.writer, (trx) => publishFile(trx, { sha256, act, lookedAt: false }))
  expect(await publish()).toEqual(fail('not-ready'))
  await runJobs(on)
  expect(await findFile(on.db.reader, sha256)).toBeUndefined()
  expect(await publish()).toEqual(ok(undefined))
  expect(await publish()).toEqual(fail('already-published'))
  expect(await findFile(on.db.reader, sha256)).toMatchObject({ sha256 })
  expect(await indexed(on.db)).toBe(6)
  const withdraw = () => write(on.db.writer, (trx) => withdrawFile(trx, { sha256, act }))
  expect(await withdraw()).toEqual(ok(undefined))
  expect(await withdraw()).toEqual(fail('not-published'))
  expect(await findFile(on.db.reader, sha256)).toBeUndefined()
  expect(await indexed(on.db)).toBe(0)
  const events = on.db.reader.selectFrom('evidence_file_event').select('kind').orderBy('at')
  expect((await events.execute()).map(({ kind }) => kind).toSorted()).toEqual([
    'filed',
    'published',
    'read',
    'withdrawn',
  ])
})

async function indexed(db: Database<WrittenTables>): Promise<number> {
  const rows = db.reader.selectFrom('core_search_document').select('key')
  return (await rows.where('source', '=', 'document').execute()).length
}

test('a file with possible personal data, or with pages that nothing can search, waits for someone who has looked', async () => {
  const on = await bench()
  const named = await filed(on, letterOf(['Подносилац, ЈМБГ 0101990710008'], ['Без података.']))
  const scanned = await filed(on, scannedPdf())
  await runJobs(on)
  expect(await listFindings(on.db.reader, named)).toMatchObject({
    findings: [{ kind: 'jmbg', page: 1 }],
    unread: [],
  })
  expect(await listFindings(on.db.reader, scanned)).toEqual({ findings: [], unread: [1] })
  for (const sha256 of [named, scanned]) {
    const publish = (lookedAt: boolean) =>
      write(on.db.writer, (trx) => publishFile(trx, { sha256, act, lookedAt }))
    expect(await publish(false)).toEqual(fail('not-looked-at'))
    expect(await findFile(on.db.reader, sha256)).toBeUndefined()
    expect(await publish(true)).toEqual(ok(undefined))
  }
})
