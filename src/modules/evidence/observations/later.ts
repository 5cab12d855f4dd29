/** An instant (UTC ISO-8601) after the previous one: two changes within a millisecond must still differ. */
export function later(previous: string, at: string): string {
  return at > previous ? at : new Date(Date.parse(previous) + 1).toISOString()
}
