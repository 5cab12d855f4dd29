import type { Reader } from '../db.ts'
import { later } from '../jobs/lease.ts'
import { periodSeconds } from '../kept.ts'
import type { RetentionRule } from './retention-rule.ts'

/** By then at the latest everything that is due is gone. */
export const LATEST_HOURS = 24

/** How much one rule has to do. */
export type DueOfRule = {
  readonly rule: RetentionRule
  readonly count: number
  /** When the oldest of them became due. */
  readonly oldestDueAt: string | undefined
}

/** What is due at an instant, rule by rule, also where there is nothing. */
export async function listDueOfRules<T>(
  reader: Reader<T>,
  { rules, now }: { readonly rules: readonly RetentionRule[]; readonly now: string },
): Promise<DueOfRule[]> {
  return Promise.all(
    rules.map(async (rule) => {
      const { count, oldestAt } = await rule.due(reader, cutoffOf(rule, now))
      const seconds = periodSeconds(rule.ending.period)
      return { rule, count, oldestDueAt: oldestAt === null ? undefined : later(oldestAt, seconds) }
    }),
  )
}

/** Rules with something that should be gone since a day or more. */
export async function listOverdue<T>(
  reader: Reader<T>,
  { rules, now }: { readonly rules: readonly RetentionRule[]; readonly now: string },
): Promise<DueOfRule[]> {
  const due = await listDueOfRules(reader, { rules, now: later(now, -LATEST_HOURS * 3600) })
  return due.filter(({ count }) => count > 0)
}

/** The instant at which a period must have begun to be over now. */
export function cutoffOf(rule: RetentionRule, now: string): string {
  return later(now, -periodSeconds(rule.ending.period))
}
