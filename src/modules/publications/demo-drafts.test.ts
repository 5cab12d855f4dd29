import { expect, test } from 'vitest'

import type { Database } from '#core/db.ts'
import { testApp } from '#support/app.ts'

import { loadContent } from '../../app/load-content.ts'
import { modules } from '../../app/modules.ts'
import { listComments } from './comments.ts'
import { findLatestEdition, findWork, listWorksWithDraft } from './queries.ts'
import { stagesOf } from './stages.ts'
import type { WrittenTables } from './tables.ts'
import { translationOf } from './translations.ts'

test('the demonstration has a text at every station of its way, each brought there by another invented account', async () => {
  const app = await testApp()
  const parts = { db: app.db, services: app.services, modules }
  await loadContent(parts, 'starter')
  await loadContent(parts, 'demo')
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the same database with the tables of this module
  const { reader } = app.db as unknown as Database<WrittenTables>
  const editionOf = async (slug: string) => {
    const work = await findWork(reader, { slug }, 'desk')
    const edition = work && (await findLatestEdition(reader, work))
    if (!edition) throw new Error(`${slug} is not there`)
    return { edition, stages: await stagesOf(reader, edition.version.id) }
  }
  const stations = async (slug: string) =>
    (await editionOf(slug)).stages.map(({ language, state }) => `${language} ${state}`)
  expect(await stations('demo-cutanje')).toEqual(['sr in-review'])
  expect(await stations('demo-vest')).toEqual(['sr scheduled', 'en scheduled'])
  expect(await stations('demo-predlog')).toEqual(['sr draft'])
  expect(await stations('demo-brief')).toEqual(['sr draft', 'en published'])

  const { edition } = await editionOf('demo-cutanje')
  const of = { versionId: edition.version.id, language: 'sr' } as const
  const remarks = await listComments(reader, of)
  expect(remarks.map(({ resolvedAt }) => resolvedAt === null)).toEqual([false, true, true])
  expect((await editionOf('demo-predlog')).stages[0]?.returned?.kind).toBe('words')
  const brief = (await editionOf('demo-brief')).edition
  expect((await translationOf(reader, brief, 'en'))?.stale).toHaveLength(2)
  const news = await editionOf('demo-vest')
  expect((await translationOf(reader, news.edition, 'en'))?.stale).toEqual([])
  for (const { changedBy, approvedBy } of news.stages) expect(approvedBy).not.toBe(changedBy)
  // None of it is public, and all of it says that it is invented.
  const { works } = await listWorksWithDraft(reader, 100)
  expect(works).toHaveLength(4)
  expect(works.filter(({ demo }) => !demo)).toEqual([])
  for (const slug of ['demo-cutanje', 'demo-vest', 'demo-predlog']) {
    expect((await app.get(`/sr-latn/publications/${slug}`)).status).toBe(404)
  }
}, 60_000)
