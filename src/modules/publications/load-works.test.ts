import { expect, test } from 'vitest'

import { write, type Database } from '#core/db.ts'
import { search } from '#core/search/search.ts'
import { testApp } from '#support/app.ts'

import { loadContent } from '../../app/load-content.ts'
import { modules } from '../../app/modules.ts'
import { aboutSource } from './about.ts'
import { typesetJob } from './jobs.ts'
import { listWorks } from './queries.ts'
import { searchDocuments, searchSource } from './search-documents.ts'
import type { WrittenTables } from './tables.ts'

test('the starter analysis and the demonstration brief are published, the invented one is marked, and both are typeset', async () => {
  const app = await testApp()
  const { services } = app
  // What other modules publish here is their matter.
  const own = modules.slice(0, modules.findIndex(({ name }) => name === 'publications') + 1)
  const parts = { db: app.db, services, modules: own }
  await loadContent(parts, 'starter')
  await loadContent(parts, 'demo')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same database with the tables of this module
  const db = app.db as unknown as Database<WrittenTables>
  const works = await listWorks(db.reader)
  expect(works.map(({ slug, demo }) => `${slug} ${demo}`).toSorted()).toEqual([
    'commissioner-backlog false',
    'demo-brief true',
  ])
  // Search knows every public page, the one about the programme among them, and nothing else of this module.
  const listed = (await searchDocuments(db.reader)).map(({ key, language }) => `${key} ${language}`)
  const indexed = await db.reader
    .selectFrom('core_search_document')
    .select(['key', 'language'])
    .where('source', 'in', [aboutSource, searchSource])
    .execute()
  expect(indexed.map(({ key, language }) => `${key} ${language}`).toSorted()).toEqual(
    listed.toSorted(),
  )
  expect(listed).toEqual(expect.arrayContaining(['about sr', 'about en']))
  const asked = { dialect: db.dialect, query: 'o programu', limit: 5, offset: 0 }
  const { hits } = await search(db.reader, { ...asked, language: 'sr' })
  expect(hits.map(({ path }) => path)).toContain('/about')

  const page = await (await app.get('/sr-cyrl/publications/demo-brief')).text()
  expect(page).toContain('>12</a>')
  expect(page).toContain('Демо')

  const queued = await db.reader
    .selectFrom('core_job')
    .select(['payload', 'state'])
    .where('name', '=', typesetJob.name)
    .execute()
  expect(queued).toHaveLength(2)
  const context = {
    jobId: 'job',
    reader: db.reader,
    write: (command: Parameters<typeof write<WrittenTables, unknown, string>>[1]) =>
      write(db.writer, command),
    dialect: db.dialect,
    services,
    now: services.clock.now,
    signal: new AbortController().signal,
    progress: () => Promise.resolve(),
  }
  // A process that died after the work leaves the job to be run again.
  for (const { payload } of [...queued, ...queued]) {
    await typesetJob.perform(
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the worker hands over the tables of every module
      context as unknown as Parameters<typeof typesetJob.perform>[0],
      payload,
    )
  }
  const made = await db.reader.selectFrom('publication_pdf').select('file_sha256').execute()
  expect(made).toHaveLength(6)
  for (const { file_sha256: sha256 } of made)
    expect(await services.files.verify(sha256)).toBe('intact')

  const answer = await app.get('/en/publications/demo-brief.pdf')
  const stored = await Promise.all(made.map((one) => services.files.read(one.file_sha256)))
  const sent = Buffer.from(await answer.arrayBuffer())
  expect(stored.some((file) => file !== undefined && sent.equals(file))).toBe(true)
}, 120_000)
