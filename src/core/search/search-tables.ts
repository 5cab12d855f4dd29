import type { Generated } from 'kysely'

import type { Language } from '../i18n/languages.ts'

/** The index of public pages. Its full-text half (FTS5 table, tsvector column) belongs to the dialect files. */
export type SearchTables = {
  core_search_document: {
    id: Generated<number>
    source: string
    key: string
    language: Language
    path: string
    title: string
    body: string
    /** Folded and stemmed words of the title, parted by spaces. */
    title_tokens: string
    body_tokens: string
  }
}
