import { reading, type Reader, type Writer } from '#core/db.ts'
import { languages } from '#core/i18n/languages.ts'
import { indexDocument, removeDocument } from '#core/search/index-document.ts'
import type { SearchDocument } from '#core/search/search-document.ts'

import { baseVariant } from '../observations/base-variant.ts'
import { publicPaths } from '../paths.ts'
import type { ReadTables, WrittenTables } from '../tables.ts'
import { findFile, listPages, listPublishedFiles, type FileView } from './queries.ts'
import { strings } from './strings/index.ts'

/** The name under which search knows pages of documents. */
const searchSource = 'document'

const keyOf = (sha256: string, number: number) => `${sha256}/${number}`

/** Puts every page of a file into the index, if everybody sees the file. */
export async function indexFile(trx: Writer<WrittenTables>, sha256: string): Promise<void> {
  const reader = reading<WrittenTables>(trx)
  const file = await findFile(reader, sha256)
  if (!file) return
  for (const document of await documentsOf(reader, file)) await indexDocument(trx, document)
}

/** Takes every page of a file out of the index. */
export async function unindexFile(
  trx: Writer<WrittenTables>,
  { sha256, pageCount }: { readonly sha256: string; readonly pageCount: number },
): Promise<void> {
  for (let number = 1; number <= pageCount; number += 1) {
    await removeDocument(trx, { source: searchSource, key: keyOf(sha256, number) })
  }
}

/** Every page of every published file. */
export async function searchDocuments(reader: Reader<ReadTables>): Promise<SearchDocument[]> {
  const documents: SearchDocument[] = []
  for (const file of await listPublishedFiles(reader)) {
    documents.push(...(await documentsOf(reader, file)))
  }
  return documents
}

/** Under both languages: an answer is in Serbian, and who searches in English looks for its names and numbers. */
async function documentsOf(reader: Reader<ReadTables>, file: FileView): Promise<SearchDocument[]> {
  const pages = await listPages(reader, file.sha256)
  return pages.flatMap(({ number, text }) =>
    languages.map((language) => ({
      source: searchSource,
      key: keyOf(file.sha256, number),
      language,
      path: publicPaths.page(file.sha256, number),
      title: strings(baseVariant(language)).pageTitle(
        file.title[language] || file.title.sr || file.title.en,
        number,
      ),
      body: text,
    })),
  )
}
