/** Where a job stands: `dead` waits for a person, `discarded` is what a person gave up. */
export const jobStates = ['queued', 'running', 'done', 'dead', 'discarded'] as const
export type JobState = (typeof jobStates)[number]

/** The table of durable jobs. Payloads hold ids, never what people wrote. */
export type JobTables = {
  core_job: {
    id: string
    name: string
    /** JSON of the payload. */
    payload: string
    state: JobState
    /** At most one job with this key is ever enqueued; null for ordinary jobs. */
    unique_key: string | null
    attempts: number
    attempts_max: number
    /** Not before this instant. */
    run_at: string
    lease_token: string | null
    lease_until: string | null
    progress_done: number
    progress_total: number | null
    /** Class and code of the last failure, never its message. */
    last_problem: string | null
    created_at: string
    /** Set in the states done, dead and discarded. */
    finished_at: string | null
  }
}
