import type { EditorialState } from '#core/editorial/state.ts'
import type { Language, Script } from '#core/i18n/languages.ts'
import type { JobTables } from '#core/jobs/job-tables.ts'
import type { SearchTables } from '#core/search/search-tables.ts'
import type { EvidenceReadTables } from '#modules/evidence'
import type { PeopleTables } from '#modules/people'

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
    /** Null unless withdrawn. */
    withdrawn_on: string | null
    /** What everybody reads in place of a withdrawn publication; may be empty. */
    withdrawal_reason_sr: string
    withdrawal_reason_en: string
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
  /** Where each language of a version stands on its way to the public; its rules are `core/editorial/state.ts`. */
  publication_stage: {
    version_id: string
    language: Language
    state: EditorialState
    /** Revision of the version at which this text was changed last. */
    revision: number
    /** Who changed it last and so may not approve it; null when it came with the program. */
    changed_by: string | null
    changed_at: string
    asked_of: string | null
    asked_by: string | null
    asked_at: string | null
    approved_by: string | null
    approved_at: string | null
    /** 1 when the approver was also the author because there was no other reader. */
    approved_alone: number
    /** Instant; only while scheduled. */
    publish_at: string | null
    scheduled_by: string | null
    /** What readers will be told of the new version; only while scheduled. */
    note_sr: string
    note_en: string
    /** JSON of `Returned`: why it came back to the desk. */
    returned: string | null
    /** Null also where the machine sent it back. */
    returned_by: string | null
    returned_at: string | null
  }
  /** Append-only: every text that was saved, so that no saving can lose one. */
  publication_saved_text: {
    version_id: string
    language: Language
    revision: number
    title: string
    summary: string
    markdown: string
    saved_by: string | null
    saved_at: string
  }
  /** What a reader of the desk remarks on a paragraph. */
  publication_comment: {
    id: string
    version_id: string
    language: Language
    paragraph_sha256: string
    /** The paragraph as it was when somebody remarked on it. */
    paragraph: string
    remark: string
    by_user: string | null
    at: string
    resolved_by: string | null
    resolved_at: string | null
  }
  /** A paragraph of the first language against which a translation was found to hold. */
  publication_confirmation: {
    work_id: string
    /** Of the translation. */
    language: Language
    paragraph_sha256: string
    paragraph: string
    confirmed_by: string | null
    confirmed_at: string
  }
}

/** What this module reads: its own tables and those of the modules that it uses. */
export type ReadTables = PublicationTables & EvidenceReadTables & PeopleTables

/** What commands write to: also the search index and the queue of jobs. */
export type WrittenTables = ReadTables & SearchTables & JobTables
