import type { SearchTables } from '#core/search/search-tables.ts'
import type { InstitutionTables } from '#modules/institutions'
import type { LawTables } from '#modules/law'

import type { Channel } from './channel.ts'
import type { EventKind, Outcome, RequestState } from './request-state.ts'

/** The tables that this module owns. Texts in two languages are empty where they are not written. */
export type RequestTables = {
  /** `state`, `channel` and the days repeat what the events say, so that lists need not fold them; `record.ts` keeps them true. */
  request_request: {
    id: string
    /** Year and running number, for instance `2026-0001`. */
    number: string
    institution_id: string
    subject_sr: string
    subject_en: string
    /** The letter, in the language of the authority; `{{institution}}` and `{{questions}}` stand for themselves. */
    body: string
    /** 1 when life, liberty, public health or the environment is at stake: 48 hours instead of 15 days. */
    urgent: number
    channel: Channel | null
    sent_on: string | null
    /** The proved receipt by the authority, from which its term runs. */
    received_on: string | null
    receipt_proof: string | null
    state: RequestState
    /** Instant of publication; null while only the desk sees it. */
    published_at: string | null
    demo: number
    created_by: string | null
    created_at: string
  }
  request_question: {
    id: string
    request_id: string
    /** 1 is the first. */
    position: number
    text_sr: string
    text_en: string
    /** Code of the indicator that the answer feeds; the catalogue belongs to a module that this one does not know. */
    indicator_code: string | null
  }
  /** Append-only. What was entered wrongly is taken back by a later event. */
  request_event: {
    id: string
    request_id: string
    /** 1 is the first; two people who write at once collide here and not in the facts. */
    position: number
    kind: EventKind
    /** The day on which it happened, `YYYY-MM-DD`; null for what only our own file knows (`at` says when). */
    on_day: string | null
    /** The day that a notice of extension promises. */
    until_day: string | null
    /** The postmark of an answer: whoever posts in time is in time. */
    posted_on: string | null
    outcome: Outcome | null
    /** Shown to the public with the event. */
    note_sr: string
    note_en: string
    document_sha256: string | null
    /** The event that this one takes back. */
    takes_back: string | null
    /** Null when the program acted. */
    by_user: string | null
    at: string
  }
}

/** What queries read: their own tables, the names of institutions, and what lawyers have confirmed. */
export type ReadTables = RequestTables & InstitutionTables & LawTables

/** What commands work on: what queries read, and the search index. */
export type WrittenTables = ReadTables & SearchTables
