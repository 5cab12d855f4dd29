import type { Outcome } from '#core/outside/outside.ts'
import type { SearchTables } from '#core/search/search-tables.ts'
import type { InstitutionTables } from '#modules/institutions'

import type { ChangeKind } from './changes.ts'
import type { CorrectionState, CorrectionSubject } from './correction-rules.ts'
import type { Certainty, ChannelKind, IdCopyPolicy, Reached, Status } from './facts.ts'
import type { Sector } from './sectors.ts'

/** The tables of the directory. Texts in two languages are empty where they are not written; lists are JSON. */
export type DirectoryTables = {
  rights_controller: {
    /** The slug in addresses; it never changes. */
    id: string
    name_sr: string
    name_en: string
    short_sr: string
    short_en: string
    sector: Sector
    registry_number: string | null
    tax_number: string | null
    website: string | null
    website_certainty: Certainty | null
    domains: string
    holds: string
    id_copy: IdCopyPolicy
    id_copy_evidence: string
    status: Status
    successor_id: string | null
    institution_id: string | null
    note_sr: string
    note_en: string
    to_check: string
    /** Instant of publication; null while only the desk sees it. */
    published_at: string | null
    demo: number
    created_at: string
    /** Raised by every change; an edit must name the value that it started from. */
    updated_at: string
  }
  rights_channel: {
    id: string
    controller_id: string
    position: number
    kind: ChannelKind
    reaches: Reached
    value: string
    evidence: string
    certainty: Certainty
    verified_on: string | null
  }
  /** Append-only. */
  rights_controller_change: {
    id: string
    controller_id: string
    at: string
    kind: ChangeKind
    /** Null when the program acted. */
    by_user: string | null
    /** The name under which the person acted; accounts belong to a module that this one does not know. */
    by_name: string | null
    /** JSON: the fields that changed and their values before, see `field-values.ts`. */
    before: string
    after: string
  }
  /** What visitors say is wrong. Who decided stands in the audit trail. */
  rights_correction: {
    id: string
    controller_id: string
    about: CorrectionSubject
    text: string
    source: string | null
    state: CorrectionState
    received_at: string
    decided_at: string | null
  }
  /** What this server found when it asked a page or a domain of mail; one row a target, however many channels name it. */
  rights_check: {
    target: string
    kind: 'link' | 'mail-domain'
    outcome: Outcome
    /** How many times in a row it has failed. */
    failures: number
    failing_since: string | null
    checked_at: string
  }
}

/** What is read: a body in the register of institutions has its contacts there. */
export type ReadTables = DirectoryTables & InstitutionTables

/** What commands write to, and read from. */
export type WrittenTables = ReadTables & SearchTables
