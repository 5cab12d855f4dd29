import type { CoreTables } from '#core/db.ts'
import type {
  ReadTables as PublicationReadTables,
  WrittenTables as PublicationWrittenTables,
} from '#modules/publications'

import type { Effect, Level, Topic } from './facts.ts'

/** The table that this module owns; texts are works of `publications`. */
export type HygieneTables = {
  hygiene_facts: {
    work_id: string
    topic: Topic
    minutes: number
    effect: Effect
    level: Level
    /** JSON of `Audience[]`. */
    audiences: string
    /** JSON of `CheckedSource[]`. */
    evidence: string
    reviewed_on: string
    review_by: string
    /** From 1; raised by every change. */
    revision: number
    updated_at: string
  }
}

/** What this module reads: its own table and the works. */
export type ReadTables = HygieneTables & PublicationReadTables

/** What a plan is made from: also whether anything has changed since the last one. */
export type PlanTables = ReadTables & Pick<CoreTables, 'core_revision'>

/** What its commands and its loader write to. */
export type WrittenTables = HygieneTables & PublicationWrittenTables
