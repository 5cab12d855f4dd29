import type { Outcome } from '#core/outside/outside.ts'

/** What was found at a target, and how many times in a row it failed. */
export type Found = { readonly outcome: Outcome; readonly failures: number }

/** Problems that are facts at once; the others may have passed in an hour. */
const facts: readonly Outcome[] = ['not-found', 'no-such-host', 'takes-no-mail', 'not-public']

/** Whether a target counts as broken: a fact at once, a doubtful problem when it came twice in a row. */
export function isBroken({ outcome, failures }: Found): boolean {
  return outcome !== 'answers' && (facts.includes(outcome) || failures >= 2)
}
