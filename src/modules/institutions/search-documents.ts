import { reading, type Reader, type Writer } from '#core/db.ts'
import { languages } from '#core/i18n/languages.ts'
import { indexDocument, removeDocument } from '#core/search/index-document.ts'
import type { SearchDocument } from '#core/search/search-document.ts'

import { publicPaths } from './paths.ts'
import { findInstitution, listInstitutions, type Institution } from './queries.ts'
import type { InstitutionTables, WrittenTables } from './tables.ts'

/** The name under which search knows this module's pages. */
export const searchSource = 'institution'

/** Brings the index in line with a body's record: in when everybody sees it, out when not. */
export async function indexInstitution(trx: Writer<WrittenTables>, id: string): Promise<void> {
  const body = await findInstitution(reading<WrittenTables>(trx), id)
  if (!body) return removeDocument(trx, { source: searchSource, key: id })
  for (const document of documentsOf(body)) await indexDocument(trx, document)
}

/** Every public page of the register. */
export async function searchDocuments(
  reader: Reader<InstitutionTables>,
): Promise<SearchDocument[]> {
  const lines = await listInstitutions(reader)
  const documents: SearchDocument[] = []
  for (const { id } of lines) {
    const body = await findInstitution(reader, id)
    if (body) documents.push(...documentsOf(body))
  }
  return documents
}

function documentsOf(body: Institution): SearchDocument[] {
  return languages.map((language) => ({
    source: searchSource,
    key: body.id,
    language,
    path: publicPaths.institution(body.id),
    title: body.names[0]?.text[language] ?? '',
    body: [
      body.description[language],
      ...body.names.flatMap((name) => [name.short[language], name.text[language]]),
      ...body.contacts.map((contact) => contact.value),
    ]
      .filter((text) => text !== '')
      .join('\n'),
  }))
}
