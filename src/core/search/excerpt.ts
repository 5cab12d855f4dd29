import type { Language } from '../i18n/languages.ts'
import { fittingTerm, type SearchTerm } from './search-terms.ts'
import { tokensOf } from './tokens.ts'

/** A piece of a text; `hit` marks a word that the query found. */
export type ExcerptPart = { readonly text: string; readonly hit: boolean }

/** Two or three lines on a page. */
const EXCERPT_WORDS = 36
/** Words shown before the first hit, so that it stands in its sentence. */
const WORDS_BEFORE = 6
/** Texts without spaces (codes, addresses) make long words. */
const EXCERPT_LENGTH_MAX = 500

/** What an excerpt is cut from: the text, and its tokens as the index keeps them. */
export type ExcerptSource = {
  readonly body: string
  readonly bodyTokens: string
  readonly language: Language
}

/** The place of a text that holds most of the terms, in its own spelling, with the words that fit them marked. */
export function excerptOf(source: ExcerptSource, terms: readonly SearchTerm[]): ExcerptPart[] {
  const { body, language } = source
  const { start, end } = passage(body, bestPlace(source.bodyTokens.split(' '), terms))
  const parts: ExcerptPart[] = start > 0 ? [{ text: '… ', hit: false }] : []
  let written = start
  for (const { 0: word, index } of body.slice(start, end).matchAll(words())) {
    // Only the words of the passage are folded; whole texts would take too long.
    if (!tokensOf(word, language).some((token) => fittingTerm(terms, token) >= 0)) continue
    const at = start + index
    parts.push({ text: body.slice(written, at), hit: false }, { text: word, hit: true })
    written = at + word.length
  }
  parts.push({ text: body.slice(written, end), hit: false })
  if (end < body.trimEnd().length) parts.push({ text: ' …', hit: false })
  return merged(parts)
}

/** A word of the original text, with the accents and soft hyphens that folding takes out. */
function words(): RegExp {
  return /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060]*/gu
}

/** Number of the token at which an excerpt begins: before the run of hits that has the most different terms. */
function bestPlace(tokens: readonly string[], terms: readonly SearchTerm[]): number {
  const hits = tokens
    .map((token, place) => ({ place, term: fittingTerm(terms, token) }))
    .filter(({ term }) => term >= 0)
  let best = { place: 0, count: 0 }
  for (const [number, { place }] of hits.entries()) {
    if (best.count === terms.length) break
    const last = place + EXCERPT_WORDS - WORDS_BEFORE
    const seen = new Set<number>()
    for (let next = number; next < hits.length; next += 1) {
      const hit = hits[next]
      if (!hit || hit.place >= last) break
      seen.add(hit.term)
    }
    if (seen.size > best.count) best = { place, count: seen.size }
  }
  return Math.max(0, best.place - WORDS_BEFORE)
}

/** Where the passage that begins with a given word starts and ends in the text. */
function passage(body: string, firstWord: number): { start: number; end: number } {
  let start = 0
  let number = 0
  for (const { index } of body.matchAll(words())) {
    if (number === firstWord && firstWord > 0) start = index
    if (number === firstWord + EXCERPT_WORDS) return limited(body, start, index)
    number += 1
  }
  return limited(body, start, body.length)
}

function limited(body: string, start: number, end: number) {
  const text = body.slice(start, Math.min(end, start + EXCERPT_LENGTH_MAX)).trimEnd()
  return { start, end: start + text.length }
}

/** Without empty parts and line breaks. */
function merged(parts: readonly ExcerptPart[]): ExcerptPart[] {
  const result: ExcerptPart[] = []
  for (const { text, hit } of parts) {
    const previous = result.at(-1)
    const flowing = text.replaceAll(/\s+/gu, ' ')
    if (flowing === '') continue
    if (previous && previous.hit === hit && !hit) {
      result[result.length - 1] = { text: previous.text + flowing, hit }
    } else result.push({ text: flowing, hit })
  }
  return result
}
