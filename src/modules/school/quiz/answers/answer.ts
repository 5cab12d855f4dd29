import type { Matching, Question } from '../question.ts'

/**
 * What a person answered. Numbers are indexes into the question as its author wrote it, from 0, whatever order was shown;
 * `null` is what was left open.
 */
export type Answer =
  | { readonly type: 'single'; readonly option: number | null }
  | { readonly type: 'multiple'; readonly options: readonly number[] }
  | { readonly type: 'true-false'; readonly isTrue: boolean | null }
  | { readonly type: 'short' | 'numerical' | 'essay'; readonly text: string }
  /** For each pair, an index into `rightTexts`. */
  | { readonly type: 'matching'; readonly rights: readonly (number | null)[] }
  /** For each item, the place it was given, from 1. */
  | { readonly type: 'ordering'; readonly places: readonly (number | null)[] }
  /** For each gap, its text or the index of its option. */
  | { readonly type: 'gap'; readonly gaps: readonly (string | number | null)[] }
  /** Ids of stored files. */
  | { readonly type: 'file'; readonly files: readonly string[] }

/** The right-hand texts of a matching question, each once, in the author's order. */
export function rightTexts(question: Matching): readonly string[] {
  return [...new Set([...question.pairs.map((pair) => pair.right), ...question.distractors])]
}

/** An answer with nothing filled in. */
export function emptyAnswer(question: Question): Answer {
  switch (question.type) {
    case 'single':
      return { type: 'single', option: null }
    case 'multiple':
      return { type: 'multiple', options: [] }
    case 'true-false':
      return { type: 'true-false', isTrue: null }
    case 'short':
    case 'numerical':
    case 'essay':
      return { type: question.type, text: '' }
    case 'matching':
      return { type: 'matching', rights: question.pairs.map(() => null) }
    case 'ordering':
      return { type: 'ordering', places: question.items.map(() => null) }
    case 'gap':
      return { type: 'gap', gaps: question.gaps.map(() => null) }
    case 'file':
      return { type: 'file', files: [] }
  }
}
