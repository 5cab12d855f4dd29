/** A text that must be checked again within so many days is on the desk. */
const SOON_DAYS = 30
const DAY_MS = 86_400_000

/** Whether a text still stands: checked lately, to be checked soon, or past the day until which it was good. */
export type Freshness = 'fresh' | 'due-soon' | 'expired'

/** How a text with a day of review (`YYYY-MM-DD`, its last good day) stands on a day. Derived, so no job can forget to mark it. */
export function freshnessOf({ reviewBy }: { readonly reviewBy: string }, today: string): Freshness {
  if (today > reviewBy) return 'expired'
  return Date.parse(reviewBy) - Date.parse(today) <= SOON_DAYS * DAY_MS ? 'due-soon' : 'fresh'
}
