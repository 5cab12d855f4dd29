/** People mistype; fewer failures cost nothing. */
export const FREE_FAILURES = 5
const FIRST_WAIT_SECONDS = 30
/** More would keep who is on a new device out for long; at this rate a guesser has under 100 tries a day. */
const WAIT_SECONDS_MAX = 900
/** Failures older than this are forgotten. */
export const FAILURES_KEPT_SECONDS = 86_400

/** How many seconds an account rests after so many failures in a row. */
export function restSeconds(failures: number): number {
  if (failures < FREE_FAILURES) return 0
  return Math.min(FIRST_WAIT_SECONDS * 2 ** (failures - FREE_FAILURES), WAIT_SECONDS_MAX)
}

const FIRST_LETTER_WAIT_SECONDS = 60
const LETTER_WAIT_SECONDS_MAX = 7200

/** How many seconds no further sign-in letter goes to an address after so many: nobody's mailbox shall be filled through us. */
export function mailRestSeconds(letters: number): number {
  return Math.min(FIRST_LETTER_WAIT_SECONDS * 2 ** (letters - 1), LETTER_WAIT_SECONDS_MAX)
}
