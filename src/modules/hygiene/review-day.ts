import { addDays } from '#modules/law'

import type { HygieneFacts } from './facts.ts'

/** Advice that must be checked again within so many days is on the desk. */
const SOON_DAYS = 30

/** Whether advice still stands: checked lately, to be checked soon, or past the day until which it was good. */
export type Freshness = 'fresh' | 'due-soon' | 'expired'

/** How advice stands on a day. Derived, so no job can forget to mark it. */
export function freshnessOf(facts: Pick<HygieneFacts, 'reviewBy'>, today: string): Freshness {
  if (today > facts.reviewBy) return 'expired'
  return today >= addDays(facts.reviewBy, -SOON_DAYS) ? 'due-soon' : 'fresh'
}
