import { reading, type Reader, type Writer } from '#core/db.ts'
import { languages } from '#core/i18n/languages.ts'
import { withoutMarks } from '#core/i18n/transliteration.ts'
import { indexDocument, removeDocument } from '#core/search/index-document.ts'
import type { SearchDocument } from '#core/search/search-document.ts'

import type { Controller } from './controller.ts'
import { directoryPaths } from './paths.ts'
import { findRecord, listPublicSlugs } from './queries.ts'
import type { ReadTables, WrittenTables } from './tables.ts'

/** The name under which search knows these pages. */
export const searchSource = 'controller'

/** Brings the index in line with a record: in when everybody sees it, out when not. */
export async function indexController(trx: Writer<WrittenTables>, slug: string): Promise<void> {
  const controller = await findRecord(reading<WrittenTables>(trx), slug)
  if (!controller) return removeDocument(trx, { source: searchSource, key: slug })
  for (const document of documentsOf(controller)) await indexDocument(trx, document)
}

/** Every public page of the directory. */
export async function directoryDocuments(reader: Reader<ReadTables>): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = []
  for (const slug of await listPublicSlugs(reader)) {
    const controller = await findRecord(reader, slug)
    if (controller) documents.push(...documentsOf(controller))
  }
  return documents
}

/** Contacts are left out: those of the register change without us, and nobody searches for a controller by its mailbox. */
function documentsOf(controller: Controller): SearchDocument[] {
  return languages.map((language) => ({
    source: searchSource,
    key: controller.slug,
    language,
    path: directoryPaths.controller(controller.slug),
    title: controller.name[language],
    // An excerpt is cut out of the text, so a mark could lose its other half.
    body: [controller.short[language], ...controller.domains, controller.note[language]]
      .map(withoutMarks)
      .filter((text) => text !== '')
      .join('\n'),
  }))
}
