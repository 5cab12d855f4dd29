import type { Condition } from './standing-rules.ts'

/** How many requests stand how. The parts add up to `asked`; nothing unknown hides in a zero. */
export type Tally = {
  readonly asked: number
  /** Answered in time or late, in part, or silent: the term has ended one way or the other. */
  readonly settled: number
  readonly inTime: number
  readonly late: number
  readonly silent: number
  readonly incomplete: number
  /** The term runs, or waits for us to complete the request. */
  readonly running: number
  /** No term runs yet, because the receipt is not proved. */
  readonly awaitingReceipt: number
  /** Closed by us before the term ended, or not countable. */
  readonly aside: number
}

/** Counts requests that were sent; drafts are not counted. */
export function tallyOf(conditions: readonly Condition[]): Tally {
  const sent = conditions.filter((condition) => condition !== 'draft')
  const count = (...wanted: Condition[]) => sent.filter((one) => wanted.includes(one)).length
  return {
    asked: sent.length,
    settled: count('in-time', 'late', 'silent', 'incomplete'),
    inTime: count('in-time'),
    late: count('late'),
    silent: count('silent'),
    incomplete: count('incomplete'),
    running: count('running', 'due-soon', 'awaiting-us'),
    awaitingReceipt: count('awaiting-receipt'),
    aside: count('abandoned', 'uncounted'),
  }
}
