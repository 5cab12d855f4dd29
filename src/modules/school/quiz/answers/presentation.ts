import type { Question } from '../question.ts'
import { rightTexts } from './answer.ts'

/**
 * The order in which the parts of a question are shown: for each list of parts, the author's index of what stands in each place.
 * Lists: `single`, `multiple`: options. `matching`: left sides, then right sides. `ordering`: items. `gap`: options of each gap.
 * Forms speak only of shown places, so that their HTML tells nothing about the author's order, which is often the answer.
 */
export type Presentation = readonly (readonly number[])[]

/** The same order for the same seed (an attempt's id with the question's), so that a form can be drawn again. */
export function shuffledFor(question: Question, seed: string): Presentation {
  return lengths(question).map((length, index) => shuffled(length, `${seed}/${index}`))
}

/** As the author wrote it: for looking a question over, never for asking it. */
export function inWrittenOrder(question: Question): Presentation {
  return lengths(question).map((length) => indexes(length))
}

function lengths(question: Question): number[] {
  switch (question.type) {
    case 'single':
    case 'multiple':
      return [question.options.length]
    case 'matching':
      return [question.pairs.length, rightTexts(question).length]
    case 'ordering':
      return [question.items.length]
    case 'gap':
      return question.gaps.map((gap) => (gap.kind === 'chosen' ? gap.options.length : 0))
    case 'true-false':
    case 'short':
    case 'numerical':
    case 'essay':
    case 'file':
      return []
  }
}

function indexes(length: number): number[] {
  return Array.from({ length }, (_, index) => index)
}

/** Fisher–Yates. */
function shuffled(length: number, seed: string): number[] {
  const order = indexes(length)
  const random = randomFrom(seed)
  for (let last = length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1))
    const [a, b] = [order[last] ?? last, order[other] ?? other]
    order[last] = b
    order[other] = a
  }
  return order
}

/** FNV-1a for the seed and mulberry32 for the numbers: well spread, quick, and no secret rests on them. */
function randomFrom(seed: string): () => number {
  let state = 0x811c9dc5
  for (const letter of seed) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
