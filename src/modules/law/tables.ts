/** The tables that this module owns. The rules themselves are content; only what people add to them is stored. */
export type LawTables = {
  law_confirmation: {
    id: string
    rule_id: string
    /** The day from which the version is in force, or `original`. */
    rule_version: string
    /** What the lawyer read (`confirmable-text.ts`): when the rule changes, the confirmation no longer holds. */
    confirmed_text: string
    /** `YYYY-MM-DD` */
    confirmed_on: string
    lawyer_name: string
    /** Whether the public page may give the name. */
    name_public: number
    note: string
    by_user: string
    at: string
    /** Null while the confirmation stands. */
    withdrawn_by: string | null
    withdrawn_at: string | null
  }
}
