import type { LawTables } from '#modules/law'
import type { PeopleTables } from '#modules/people'

import type { Channel, Outcome, Wish } from './wishes.ts'

/** The tables that this module owns. */
export type PrivacyTables = {
  /** Somebody asked about their data. No words of theirs and nothing of the data: only what the deadline and the file need. */
  privacy_request: {
    id: string
    /** `YYYY-MM-DD`; the term runs from it. */
    received_on: string
    channel: Channel
    wish: Wish
    /** In lower case; null once the person is erased. */
    email: string | null
    /** Day of our notice that we need longer, `YYYY-MM-DD`. */
    extended_on: string | null
    /** `YYYY-MM-DD`. */
    answered_on: string | null
    outcome: Outcome | null
    /** Instant at which the person was erased by way of this request. */
    erased_at: string | null
    closed_at: string | null
    created_by: string
    created_at: string
  }
  /** Append-only: somebody was erased; keyed hashes, see `erasure-keys.ts`. The same lines stand outside the database. */
  privacy_erasure: {
    id: string
    at: string
    user_key: string | null
    email_key: string | null
  }
}

/** What the module works on. */
export type WorkTables = PrivacyTables & PeopleTables & LawTables
