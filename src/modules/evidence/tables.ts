import type { JobTables } from '#core/jobs/job-tables.ts'
import type { RequestWrittenTables } from '#modules/requests'

/** A file is read in the background: `processing` until every page has its text and pictures. */
export type FileState = 'processing' | 'ready' | 'failed'

/** What happened to a file in the desk. */
export type FileEventKind = 'filed' | 'read' | 'failed' | 'retried' | 'published' | 'withdrawn'

/** How closely a quotation follows its page; each forgives what the ones before it forgive (core/documents). */
export type QuotationFidelity = 'exact' | 'layout' | 'typography' | 'script'

/** Whether everybody sees an observation. */
export type ObservationState = 'draft' | 'published'

/** Tables of answers: files, their pages, and the quotations found on them. Texts in two languages are empty where they are not written. */
export type FileTables = {
  evidence_file: {
    /** SHA-256 of the content, lower-case hexadecimal: the file's only name. */
    sha256: string
    kind: 'pdf'
    bytes: number
    page_count: number
    title_sr: string
    title_en: string
    /** The request that it answers. */
    request_id: string | null
    /** Who gave it; with a request, the institution asked. */
    institution_id: string | null
    received_on: string
    /** Null when the program filed it (demonstration). */
    uploaded_by: string | null
    uploaded_at: string
    state: FileState
    /** Why reading failed; a failure of core/documents. */
    failure: string | null
    /** 1 when the file was damaged and could still be read whole: a person should look. */
    repaired: number
    published_at: string | null
    demo: number
  }
  evidence_page: {
    file_sha256: string
    /** From 1. */
    number: number
    width_pt: number
    height_pt: number
    text: string
    /** JSON of `PageText['lines']`: where every character stands. */
    lines: string
    /** 0 for a scan without a text layer. */
    has_text: number
    image_sha256: string
    image_width: number
    image_height: number
    thumbnail_sha256: string
  }
  evidence_quotation: {
    id: string
    file_sha256: string
    page_number: number
    /** The words as they stand on the page. */
    exact: string
    prefix: string
    suffix: string
    /** JSON of `Quad[]` in page units. */
    quads: string
    fidelity: QuotationFidelity
    by_user: string | null
    created_at: string
  }
  /** Append-only. */
  evidence_file_event: {
    id: string
    file_sha256: string
    at: string
    kind: FileEventKind
    by_user: string | null
    /** How many possible personal data stood in the file when someone looked at them and published it; otherwise null. */
    findings: number | null
  }
}

/** Tables of values and what they rest on. */
export type ObservationTables = {
  evidence_indicator: {
    /** `commissioner.pending`: its key in addresses and publications. */
    code: string
    topic: string
    title_sr: string
    title_en: string
    /** Key of the unit, for example `case`. */
    unit: string
    /** JSON `{ sr: { one, few, other }, en: { one, other } }`. */
    unit_words: string
    period_kind: string
    definition_sr: string
    definition_en: string
    /** The document that is asked for. */
    document_sr: string
    document_en: string
    /** The body usually asked; null where every body is. */
    institution_id: string | null
    comparability_sr: string
    comparability_en: string
    position: number
    /** Instant of publication; null while only the desk sees it. */
    published_at: string | null
    demo: number
    created_at: string
    updated_at: string
  }
  evidence_observation: {
    id: string
    indicator_code: string
    institution_id: string | null
    /** Whom the value concerns when that is no single institution. */
    subject_sr: string
    subject_en: string
    /** The request that asked for it; the only chain of a value that was refused or passed over in silence. */
    request_id: string | null
    period_kind: string
    period_from: string
    period_to: string
    /** A value, or both ends of a range, or a reason why there is none: exactly one of the three. */
    value: number | null
    value_low: number | null
    value_high: number | null
    approximate: number
    missing_reason: string | null
    note_sr: string
    note_en: string
    certainty: string
    state: ObservationState
    /** From 1; raised by every change. */
    revision: number
    created_at: string
    updated_at: string
    demo: number
  }
  /** A web page: cited, not archived. */
  evidence_source: {
    id: string
    title_sr: string
    title_en: string
    publisher_sr: string
    publisher_en: string
    url: string
    consulted_on: string
    certainty: string
    note_sr: string
    note_en: string
    created_at: string
  }
  /** What an observation rests on: exactly one of quotation and source. */
  evidence_support: {
    id: string
    observation_id: string
    position: number
    quotation_id: string | null
    source_id: string | null
    /** The words of the source; of a quotation they stand there. */
    quote: string
    locator_sr: string
    locator_en: string
  }
  /** Append-only. */
  evidence_change: {
    id: string
    observation_id: string
    at: string
    by_user: string | null
    /** JSON of the changed fields before and after. */
    before: string
    after: string
    reason: string
  }
}

/** The tables that this module owns. */
export type EvidenceTables = FileTables & ObservationTables

/** What this module reads: its own tables and whatever requests rest on, the search index among it. */
export type ReadTables = EvidenceTables & RequestWrittenTables

/** What commands write to: also the queue of jobs. */
export type WrittenTables = ReadTables & JobTables
