import type { Language } from '../i18n/languages.ts'
import { fold } from './fold.ts'
import { stem } from './stem.ts'

/** More words of a query find nothing more and cost the database more. */
const queryTokensMax = 16
/** A query is a line; what is pasted past this is not read. */
const queryCharactersMax = 300

/** Words and numbers of a text in order, folded and stemmed, repeats kept, no stop words removed. */
export function tokensOf(text: string, language: Language = 'sr'): string[] {
  return (fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => stem(word, language))
}

/** The same for what a person typed into the search box: each token once, at most sixteen. */
export function queryTokens(query: string, language: Language = 'sr'): string[] {
  const tokens = tokensOf(query.slice(0, queryCharactersMax), language)
  return [...new Set(tokens)].slice(0, queryTokensMax)
}
