import type { IdCopyPolicy } from './facts.ts'
import type { CheckedChannel } from './freshness-rules.ts'

/** How hard it is to get an answer, the scale that people remember from justdelete.me. */
export const difficulties = ['easy', 'medium', 'hard', 'impossible', 'unknown'] as const
/** How hard it is. */
export type Difficulty = (typeof difficulties)[number]

/** What the difficulty is computed from. */
export type DifficultyEvidence = {
  readonly idCopy: IdCopyPolicy
  readonly channels: readonly CheckedChannel[]
}

/**
 * How hard it is to send a request, computed from what is proved and never guessed: verified channels, those that were found dead,
 * and whether a copy of the identity card is wanted. Where that says too little the answer is `unknown`.
 */
export function difficultyOf({ idCopy, channels }: DifficultyEvidence): Difficulty {
  const ways = channels.filter(({ kind }) => kind !== 'phone')
  if (ways.length > 0 && ways.every(({ broken }) => broken)) return 'impossible'
  const verified = ways.filter(({ verifiedOn, broken }) => verifiedOn !== null && !broken)
  if (verified.length === 0) return 'unknown'
  const electronic = verified.some(({ kind }) => kind !== 'post')
  if (idCopy === 'demanded') return 'hard'
  if (idCopy === 'unknown') return 'unknown'
  return idCopy === 'never' && electronic ? 'easy' : 'medium'
}
