import { expect, test } from 'vitest'

import { write, type Database } from '#core/db.ts'
import type { LoaderContext } from '#core/module.ts'
import { testApp } from '#support/app.ts'

import { loadHygiene } from './load-hygiene.ts'
import type { WrittenTables } from './tables.ts'

async function site() {
  const app = await testApp()
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same database with the tables of this module
  const db = app.db as unknown as Database<WrittenTables>
  const context: LoaderContext<WrittenTables> = {
    reader: db.reader,
    dialect: db.dialect,
    services: app.services,
    write: (command) => write(db.writer, command),
  }
  return { db, context }
}

test('advice is loaded in three transactions, a second start reads and writes nothing, and only guides are typeset ahead', async () => {
  const { db, context } = await site()
  const start = await db.revision()
  await loadHygiene(context)
  expect(await db.revision()).toBe(start + 3)
  await loadHygiene(context)
  expect(await db.revision()).toBe(start + 3)

  const works = await db.reader.selectFrom('publication_work').select(['id', 'kind']).execute()
  const facts = await db.reader.selectFrom('hygiene_facts').select('work_id').execute()
  expect(facts.map((one) => one.work_id).toSorted()).toEqual(works.map(({ id }) => id).toSorted())
  const guides = works.filter(({ kind }) => kind === 'guide')
  const jobs = await db.reader.selectFrom('core_job').select('name').execute()
  expect(jobs.map(({ name }) => name)).toEqual(guides.map(() => 'publications.typeset'))
}, 60_000)

test('what people changed stays when the content is loaded again', async () => {
  const { db, context } = await site()
  await loadHygiene(context)
  await db.writer.updateTable('hygiene_facts').set({ minutes: 99 }).execute()
  await db.writer
    .updateTable('publication_work')
    .set({ slug: 'renamed-tip' })
    .where('slug', '=', 'passkeys')
    .execute()
  await loadHygiene(context)
  const minutes = await db.reader
    .selectFrom('hygiene_facts')
    .innerJoin('publication_work', 'publication_work.id', 'hygiene_facts.work_id')
    .select(['slug', 'minutes'])
    .where('minutes', '<>', 99)
    .execute()
  // Only what is not there any more under its key came back.
  expect(minutes).toEqual([{ slug: 'passkeys', minutes: 10 }])
}, 60_000)
