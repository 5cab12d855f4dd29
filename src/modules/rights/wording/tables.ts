import type { SearchTables } from '#core/search/search-tables.ts'

/** How a version came to be: typed, taken from an older version, or the file's wording wanted back. */
export type WordingAct = 'edited' | 'restored' | 'returned'

/** The table of wording. What visitors type into letters and triage has no table. */
export type WordingTables = {
  /** Append-only but for its publication. */
  rights_wording: {
    id: string
    /** `kind/id`, see `entry.ts`. */
    entry: string
    /** From one, without gaps; a save names the number that its author has seen. */
    number: number
    act: WordingAct
    /** JSON: every field of the entry's form; `{}` is the wording of the file. */
    texts: string
    /** SHA-256 (hex) of the file's wording at the time. */
    file_sha256: string
    /** Account of the author. */
    saved_by: string
    saved_at: string
    /** Account of another person than the author; null until somebody has published the version. */
    published_by: string | null
    published_at: string | null
  }
}

/** What commands write to. */
export type WrittenTables = WordingTables & SearchTables
