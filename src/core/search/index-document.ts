import type { Insertable } from 'kysely'

import type { Writer } from '../db.ts'
import type { SearchDocument } from './search-document.ts'
import type { SearchTables } from './search-tables.ts'
import { tokensOf } from './tokens.ts'

/** PostgreSQL refuses a tsvector above 1 MiB; this many characters of distinct words stay below it. Some 150 printed pages. */
const BODY_TOKENS_LENGTH_MAX = 400_000
/** Rows of one statement; nine parameters each, and PostgreSQL takes 65,535. */
const BATCH = 100

/** Puts a page into the index, or in place of what the index had of it. */
export async function indexDocument(
  trx: Writer<SearchTables>,
  document: SearchDocument,
): Promise<void> {
  await put(trx, [document])
}

/** Takes a page out of the index, in all its languages. */
export async function removeDocument(
  trx: Writer<SearchTables>,
  { source, key }: Pick<SearchDocument, 'source' | 'key'>,
): Promise<void> {
  await trx
    .deleteFrom('core_search_document')
    .where('source', '=', source)
    .where('key', '=', key)
    .execute()
}

/** Makes `documents` all that the index has of a source. */
export async function rebuildSource(
  trx: Writer<SearchTables>,
  source: string,
  documents: Iterable<SearchDocument>,
): Promise<void> {
  await trx.deleteFrom('core_search_document').where('source', '=', source).execute()
  let batch: SearchDocument[] = []
  for (const document of documents) {
    if (document.source !== source) throw new Error('A document of another source')
    batch.push(document)
    if (batch.length === BATCH) {
      await put(trx, batch)
      batch = []
    }
  }
  if (batch.length > 0) await put(trx, batch)
}

async function put(trx: Writer<SearchTables>, documents: readonly SearchDocument[]): Promise<void> {
  await trx
    .insertInto('core_search_document')
    .values(documents.map(rowOf))
    .onConflict((conflict) =>
      conflict.columns(['source', 'key', 'language']).doUpdateSet((row) => ({
        path: row.ref('excluded.path'),
        title: row.ref('excluded.title'),
        body: row.ref('excluded.body'),
        title_tokens: row.ref('excluded.title_tokens'),
        body_tokens: row.ref('excluded.body_tokens'),
      })),
    )
    .execute()
}

function rowOf(document: SearchDocument): Insertable<SearchTables['core_search_document']> {
  const { source, key, language, path } = document
  const [title, body] = [storable(document.title), storable(document.body)]
  const [titleTokens, bodyTokens] = [tokenText(title, language), tokenText(body, language)]
  return {
    source,
    key,
    language,
    path,
    title,
    body,
    title_tokens: titleTokens,
    body_tokens: bodyTokens,
  }
}

/** Texts drawn from PDF files may hold NUL, which PostgreSQL's text cannot. */
export function storable(text: string): string {
  return text.replaceAll('\0', ' ')
}

/** What the index keeps of a text: its tokens, as many as PostgreSQL takes. */
export function tokenText(text: string, language: SearchDocument['language']): string {
  const tokens = tokensOf(text, language).join(' ')
  if (tokens.length <= BODY_TOKENS_LENGTH_MAX) return tokens
  return tokens.slice(0, tokens.lastIndexOf(' ', BODY_TOKENS_LENGTH_MAX))
}
