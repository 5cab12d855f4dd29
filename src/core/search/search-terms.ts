import type { Language } from '../i18n/languages.ts'
import { fold } from './fold.ts'
import { queryTokens, tokensOf } from './tokens.ts'

/** A shorter beginning fits a tenth of all words: it finds nothing and costs much. */
const PREFIX_LENGTH_MIN = 3

/** One word of a query: a token of the index, or, for the word still being typed, any token that begins with `prefix`. */
export type SearchTerm = { readonly token: string; readonly prefix?: string }

/** The words of a query, at most those that `queryTokens` lets through; none when it has no word. */
export function searchTerms(query: string, language: Language): SearchTerm[] {
  const last =
    fold(query)
      .match(/[\p{L}\p{N}]+/gu)
      ?.at(-1) ?? ''
  const lastToken = tokensOf(last, language).at(-1)
  return queryTokens(query, language).map((token) =>
    // The stem of an unfinished word is too short a beginning: „pravo” must not find every „pravilnik”. A number is whole.
    token === lastToken && last.length >= PREFIX_LENGTH_MIN && !/\p{N}/u.test(last)
      ? { token, prefix: last }
      : { token },
  )
}

/** Which of the terms a token of the index fits; -1 for none. */
export function fittingTerm(terms: readonly SearchTerm[], token: string): number {
  return terms.findIndex(
    (term) => term.token === token || (term.prefix !== undefined && token.startsWith(term.prefix)),
  )
}
