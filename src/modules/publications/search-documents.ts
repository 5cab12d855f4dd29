import { reading, type Reader, type Writer } from '#core/db.ts'
import { variantFacts, variants } from '#core/i18n/languages.ts'
import { indexDocument, rebuildSource, removeDocument } from '#core/search/index-document.ts'
import type { SearchDocument } from '#core/search/search-document.ts'

import { aboutDocuments, aboutSource } from './about.ts'
import { bindPublished } from './binding.ts'
import { publicPaths } from './paths.ts'
import { findEdition, findWork, listWorks, parsedTexts, type Work } from './queries.ts'
import { plainBlocks } from './render-text.ts'
import { listFigures } from './stored-figures.ts'
import type { ReadTables, WrittenTables } from './tables.ts'

/** The name under which search knows publications. */
export const searchSource = 'publication'

/** Brings the index in line with a work: in with its current version when everybody sees it, out when not. */
export async function indexWork(trx: Writer<WrittenTables>, workId: string): Promise<void> {
  const reader = reading<WrittenTables>(trx)
  await removeDocument(trx, { source: searchSource, key: workId })
  const work = await findWork(reader, { id: workId })
  for (const document of work ? await documentsOf(reader, work) : []) {
    await indexDocument(trx, document)
  }
}

/** Puts the page about the programme into the index; its text is a file of the program. */
export async function indexAbout(trx: Writer<WrittenTables>): Promise<void> {
  await rebuildSource(trx, aboutSource, aboutDocuments())
}

/** Every public page of the module. */
export async function searchDocuments(reader: Reader<ReadTables>): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = aboutDocuments()
  for (const work of await listWorks(reader)) documents.push(...(await documentsOf(reader, work)))
  return documents
}

async function documentsOf(reader: Reader<ReadTables>, work: Work): Promise<SearchDocument[]> {
  const edition = await findEdition(reader, work)
  if (!edition) return []
  const { version } = edition
  const binding = await bindPublished(reader, await listFigures(reader, [version.id]))
  const parts = { binding, slug: work.slug, day: version.publishedOn ?? '' }
  return parsedTexts(edition).flatMap((text): SearchDocument[] => {
    const variant = variants.find((one) => variantFacts[one].language === text.language)
    if (variant === undefined) return []
    const [title = '', ...body] = plainBlocks({ ...parts, texts: [text] }, variant)
    return [
      {
        source: searchSource,
        key: work.id,
        language: text.language,
        path: publicPaths.work(work),
        title,
        body: body.join('\n'),
      },
    ]
  })
}
