/** Where now comes from; rules take days and instants as arguments and never ask. */
export type Clock = {
  /** This instant as UTC ISO-8601 text with milliseconds. */
  readonly now: () => string
  /** The calendar day on which this instant falls where the institutions are, `YYYY-MM-DD`. */
  readonly today: () => string
}

/** Deadlines end at midnight in Belgrade, wherever the server stands. */
export const PLACE = 'Europe/Belgrade'
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: PLACE, dateStyle: 'short' })

/** The real clock, or one that stands still at `fixedAt` (tests, demonstrations). */
export function createClock(fixedAt?: string): Clock {
  const instant = fixedAt === undefined ? () => new Date() : () => new Date(fixedAt)
  return { now: () => instant().toISOString(), today: () => dayFormat.format(instant()) }
}

/** The calendar day in Belgrade on which an instant (UTC ISO-8601) falls. */
export function dayOf(instant: string): string {
  return dayFormat.format(new Date(instant))
}

/** `at`, or the first instant after `previous` (both UTC ISO-8601): two changes within a millisecond must still differ. */
export function instantAfter(previous: string, at: string): string {
  return at > previous ? at : new Date(Date.parse(previous) + 1).toISOString()
}
