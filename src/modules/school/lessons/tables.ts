import type {
  ReadTables as PublicationReadTables,
  WrittenTables as PublicationWrittenTables,
} from '#modules/publications'

/** The table that this module owns; the text of a lecture is a work of `publications`. */
export type LessonTables = {
  school_lesson: {
    work_id: string
    position: number
    minutes: number
    reading_minutes: number
    /** JSON of `Aims`. */
    aims: string
    /** JSON of `CheckedSource[]`. */
    sources: string
    /** JSON of ids of articles. */
    law: string
    /** JSON of `Exercise`; null while there is none. */
    exercise: string | null
    reviewed_on: string
    review_by: string
    /** From 1; raised by every change. */
    revision: number
    updated_at: string
  }
}

/** What this module reads: its own table and the works. */
export type ReadTables = LessonTables & PublicationReadTables

/** What its commands and its loader write to. */
export type WrittenTables = LessonTables & PublicationWrittenTables
