import type { SearchTables } from '#core/search/search-tables.ts'

import type { ChangeKind } from './changes.ts'
import type { ContactKind, Degree } from './facts.ts'
import type { InstitutionKind } from './institution-kind.ts'

/** The tables that this module owns. Texts in two languages are empty where they are not written. */
export type InstitutionTables = {
  institution_body: {
    /** The key in addresses and in other modules; it never changes. */
    id: string
    kind: InstitutionKind
    /** The body that answers for a part without its own procedure. */
    parent_id: string | null
    website: string | null
    website_certainty: Degree | null
    description_sr: string
    description_en: string
    /** Instant of publication; null while only the desk sees it. */
    published_at: string | null
    demo: number
    created_at: string
    /** Raised by every change; an edit must name the value that it started from. */
    updated_at: string
  }
  institution_name: {
    id: string
    institution_id: string
    /** 1 is the name in use. */
    position: number
    sr: string
    en: string
    short_sr: string
    short_en: string
    /** `2023`, `2023-05` or `2023-05-11`, as precisely as it is known. */
    valid_from: string | null
    valid_to: string | null
    note_sr: string
    note_en: string
  }
  institution_contact: {
    id: string
    institution_id: string
    position: number
    kind: ContactKind
    value: string
    /** Address of the page on which it was read; null for own knowledge and invented contacts. */
    source: string | null
    certainty: Degree
    checked_on: string
    note_sr: string
    note_en: string
  }
  /** Append-only. */
  institution_change: {
    id: string
    institution_id: string
    at: string
    kind: ChangeKind
    /** Null when the program acted (starter content). */
    by_user: string | null
    /** The name under which the person acted; accounts belong to a module that this one does not know. */
    by_name: string | null
    /** JSON: the fields that changed and their values before, see `field-values.ts`. */
    before: string
    after: string
  }
}

/** What commands write to: their own tables and the search index. */
export type WrittenTables = InstitutionTables & SearchTables
