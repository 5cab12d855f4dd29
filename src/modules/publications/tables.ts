import type { Language, Script } from '#core/i18n/languages.ts'
import type { JobTables } from '#core/jobs/job-tables.ts'
import type { SearchTables } from '#core/search/search-tables.ts'
import type { EvidenceReadTables } from '#modules/evidence'

import type { BlockName, FigureOperation } from './figure-spec.ts'
import type { WorkKind } from './work-kind.ts'
import type { Decision, WorkState } from './work-state.ts'

/** The tables that this module owns. Alerts have none: they are derived, so that no change can forget to raise one. */
export type PublicationTables = {
  publication_work: {
    id: string
    /** Its key in addresses; never changes once published. */
    slug: string
    kind: WorkKind
    /** JSON of `HumanText[]`. */
    authors: string
    state: WorkState
    /** Day of the first publication. */
    published_on: string | null
    demo: number
    created_at: string
    updated_at: string
  }
  publication_version: {
    id: string
    work_id: string
    /** From 1. At most one version of a work is a draft. */
    number: number
    /** From 1; raised by every saving of the draft. */
    revision: number
    /** What changed against the version before, for the errata. */
    note_sr: string
    note_en: string
    created_by: string | null
    created_at: string
    published_by: string | null
    published_at: string | null
    /** The day that readers see; rules of law are quoted as in force on it. */
    published_on: string | null
  }
  publication_text: {
    version_id: string
    language: Language
    title: string
    summary: string
    markdown: string
    /** Script in which the text was written. */
    script: Script
  }
  /** A number, chart or table of a published version, once for each way it is computed and written. */
  publication_figure: {
    id: string
    version_id: string
    /** From 1, in the order of reading. */
    position: number
    /** Names the figure in addresses; the same binding has the same key in every version. */
    key: string
    op: FigureOperation | BlockName
    digits: number | null
    form: string | null
    /** Of a chart or a table. */
    indicator_code: string | null
    /** The computed number, not rounded; null for a range, a chart and a table. */
    value_published: number | null
  }
  /** What an observation said when the version was published. */
  publication_figure_input: {
    figure_id: string
    position: number
    observation_id: string
    revision_published: number
    value_published: number | null
    value_low_published: number | null
    value_high_published: number | null
    approximate_published: number
    missing_reason_published: string | null
  }
  /** Append-only. */
  publication_alert_decision: {
    id: string
    figure_id: string
    /** What the inputs said when it was decided; once they say something else, the alert is open again. */
    findings_seen: string
    decision: Decision
    note_sr: string
    note_en: string
    by_user: string | null
    at: string
  }
  /** Typeset files by the hash of everything that went into them. */
  publication_pdf: {
    inputs_sha256: string
    version_id: string
    file_sha256: string
    made_at: string
  }
}

/** What this module reads: its own tables and those of the modules that it uses. */
export type ReadTables = PublicationTables & EvidenceReadTables

/** What commands write to: also the search index and the queue of jobs. */
export type WrittenTables = ReadTables & SearchTables & JobTables
