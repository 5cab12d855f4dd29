import { variantFacts, variants, type Language } from '#core/i18n/languages.ts'
import { spansOf } from '#core/i18n/spans.ts'

import type { Say } from './say.ts'
import type { TextProblem } from './template.ts'

const latin = /\p{Script=Latin}/u
const cyrillic = /\p{Script=Cyrillic}/u
/** Marks of the grammar are no words; spaces of their length keep every place. */
const marks = /\{\{[^{}]*\}\}/gu
const typedArticle =
  /(?<!\p{L})(?:члан\p{L}*|чл\.|став\p{L}*|ст\.|тачк\p{L}*|articles?|arts?\.|paragraphs?)\s*\d/giu
const typedTerm = /\d\.?\s*(?:дан|сат|часов|месец|годин|day|hour|month|year)\p{L}*/giu

/** What is wrong in the words of a text: the script, and law typed by hand where it must come from the pack. */
export function wordingProblems(text: string, language: Language): TextProblem[] {
  const words = text.replaceAll(marks, (mark) => ' '.repeat(mark.length))
  const typed = [
    ...placesOf(words, typedArticle, (found) => (say) => say.typedArticle(found)),
    ...placesOf(words, typedTerm, (found) => (say) => say.typedTerm(found)),
  ]
  const script = isWrittenInCyrillic(language) ? latinWords(words) : cyrillicWords(words)
  return [...typed, ...script]
}

function isWrittenInCyrillic(language: Language): boolean {
  return variants.some((variant) => {
    const facts = variantFacts[variant]
    return facts.language === language && facts.script === 'Cyrl'
  })
}

/** Latin letters in Serbian, which is written in Cyrillic, but for what stays Latin in either script. */
function latinWords(words: string): TextProblem[] {
  let at = 0
  return spansOf(words).flatMap((span): TextProblem[] => {
    const start = at
    at += span.text.length
    if (span.kind === 'marked' || !latin.test(span.text)) return []
    const mixed = cyrillic.test(span.text)
    if (!mixed && span.kind !== 'word') return []
    return [
      { at: start, message: (say) => (mixed ? say.twoScripts(span.text) : say.latin(span.text)) },
    ]
  })
}

function cyrillicWords(words: string): TextProblem[] {
  const unmarked = words.replaceAll(/⟦[^⟦⟧]*⟧/gu, (mark) => ' '.repeat(mark.length))
  return placesOf(
    unmarked,
    /[\p{L}]*\p{Script=Cyrillic}[\p{L}]*/gu,
    (found) => (say) => say.cyrillic(found),
  )
}

function placesOf(words: string, pattern: RegExp, message: (found: string) => Say): TextProblem[] {
  return [...words.matchAll(pattern)].map(({ index, 0: found }) => ({
    at: index,
    message: message(found.trim()),
  }))
}
