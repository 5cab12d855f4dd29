import type { Generated } from 'kysely'

/** The index of every record, published or not. Its full-text half (FTS5 table, tsvector column) belongs to `matches.ts`. */
export type DeskDocumentTables = {
  core_desk_document: {
    id: Generated<number>
    kind: string
    key: string
    /** Folded; empty where nothing is called exactly. */
    code: string
    href: string
    title_sr: string
    title_en: string
    body_sr: string
    body_en: string
    /** Differs whenever the document would. */
    stamp: string
    /** Folded and stemmed words of both languages, Serbian first. */
    title_tokens: string
    body_tokens: string
  }
}
