import type { Comparison, RichText } from '../question.ts'

/** One thing that was looked at, with what was given and what it was held against. `weight` is in percent of the part it belongs to. */
export type Step =
  | { readonly kind: 'chosen'; readonly text: string; readonly weight: number }
  | { readonly kind: 'stated'; readonly given: boolean; readonly right: boolean }
  | {
      readonly kind: 'wording'
      readonly typed: string
      readonly accepted: string
      readonly comparison: Comparison
      readonly weight: number
    }
  | { readonly kind: 'no-wording'; readonly typed: string; readonly comparison: Comparison }
  | {
      readonly kind: 'number'
      readonly typed: string
      readonly value: number
      readonly from: number
      readonly to: number
      readonly weight: number
    }
  | { readonly kind: 'no-number'; readonly typed: string; readonly value: number }
  | { readonly kind: 'not-a-number'; readonly typed: string }
  | {
      readonly kind: 'pair'
      readonly left: string
      readonly given: string | null
      readonly right: string
    }
  | {
      readonly kind: 'place'
      readonly item: string
      readonly given: number | null
      readonly right: number
    }
  | {
      readonly kind: 'next'
      readonly item: string
      readonly given: string | null
      readonly right: string
    }
  | {
      readonly kind: 'gap'
      readonly number: number
      readonly percent: number
      readonly steps: readonly Step[]
    }
  | { readonly kind: 'left-open' }

/** The rule by which steps became a percentage. */
export type Rule =
  | 'one-choice'
  | 'sum-of-choices'
  | 'true-or-false'
  | 'first-wording'
  | 'first-number'
  | 'share-of-pairs'
  | 'all-places'
  | 'share-of-places'
  | 'share-of-next'
  | 'share-of-gaps'
  | 'by-a-person'

/**
 * What an answer earned and why. `points` is null until a person has given them. `sum` is the percentage before it was kept
 * between 0 and 100. `feedback` is what the author wrote for this very answer.
 */
export type Score = {
  readonly points: number | null
  readonly max: number
  readonly rule: Rule
  readonly sum: number
  readonly percent: number
  readonly steps: readonly Step[]
  readonly feedback: readonly RichText[]
}

/** What one scored part came to; `percent` may lie outside 0 to 100. */
export type Part = {
  readonly percent: number
  readonly steps: readonly Step[]
  readonly feedback: readonly RichText[]
}

/** A part of which nothing was answered. */
export const leftOpen: Part = { percent: 0, steps: [{ kind: 'left-open' }], feedback: [] }

/** Feedback as a list, empty where the author wrote none. */
export function listed(feedback: RichText | null | undefined): readonly RichText[] {
  return feedback === null || feedback === undefined ? [] : [feedback]
}
