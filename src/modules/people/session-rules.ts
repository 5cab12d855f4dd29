/** A session ends after a week even in use: a stolen cookie must not live on. Also the life of the cookie. */
export const SESSION_SECONDS_MAX = 7 * 86_400
/** Unused this long, a session ends: longer than a working day, shorter than the night after it. */
export const SESSION_IDLE_SECONDS_MAX = 12 * 3600
/** Use is noted no more often than this, so that reading pages does not write to the database. */
export const SESSION_NOTE_SECONDS = 300
/** After someone proved again who they are, the token before still opens this long: a form may have been sent twice. */
export const PREVIOUS_TOKEN_SECONDS = 20
/** A dangerous act wants a proof no older than this. */
export const PROOF_SECONDS_MAX = 600
