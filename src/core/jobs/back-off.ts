/** A service that restarts is back within a minute; asking it every second would only lengthen its trouble. */
const FIRST_DELAY_SECONDS = 30
/** Four tries a day find the end of a long outage soon enough. */
const DELAY_SECONDS_MAX = 6 * 3600

/**
 * Seconds to wait after the failed attempt number `attempt` (from 1): doubling, and shortened by up to a half by `random` (0 to 1), so that
 * jobs that failed together do not come back together.
 */
export function backOffSeconds(attempt: number, random: number): number {
  const full = Math.min(FIRST_DELAY_SECONDS * 2 ** (attempt - 1), DELAY_SECONDS_MAX)
  return full * (1 - random / 2)
}
