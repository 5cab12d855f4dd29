import type { Script } from './languages.ts'
import { normaliseInput } from './normalise-input.ts'
import { spansOf } from './spans.ts'
import { partDigraphs } from './stems.ts'

/**
 * Serbian script, both ways. Cyrillic → Latin is letter to letter and exact; only the case of Љ Њ Џ depends on the
 * neighbours. Latin → Cyrillic has to know words: where n+j is not њ (`stems.ts`) and what stays Latin (`spans.ts`).
 * Stored text is never round-tripped: keep what people wrote and derive the other script.
 * Source of the rules: Pravopis srpskoga jezika (Matica srpska, 2010) and practice of the official gazette.
 */
const latinOf: Readonly<Record<string, string>> = Object.fromEntries(
  'а a|б b|в v|г g|д d|ђ đ|е e|ж ž|з z|и i|ј j|к k|л l|љ lj|м m|н n|њ nj|о o|п p|р r|с s|т t|ћ ć|у u|ф f|х h|ц c|ч č|џ dž|ш š|ѐ è|ѝ ì'
    .split('|')
    .map((pair) => pair.split(' ')),
)

/** Matches one letter of Serbian Cyrillic; ѐ and ѝ are е and и under an accent. */
const serbianCyrillic = /[абвгдђежзијклљмнњопрстћуфхцчџшѐѝ]/giu
const markup = /⟦([^⟦⟧]*)⟧/gu
const invisible = '\\p{M}\\u00AD\\u200C\\u200D\\u2060'
const nextLetter = new RegExp(`^[${invisible}]*(\\p{L})`, 'u')
const previousLetter = new RegExp(`(\\p{L})[${invisible}]*$`, 'u')
/** Longest run of marks we look through to find a neighbouring letter. */
const contextCharacters = 12

/** Marks a text to be shown exactly as it stands, whatever the script around it (`⟦…⟧`). */
export function asWritten(text: string): string {
  return `⟦${text.replaceAll(/[⟦⟧]/gu, '')}⟧`
}

/** Removes the marks of {@link asWritten} and leaves what they protect. */
export function withoutMarks(text: string): string {
  return text.includes('⟦') ? text.replaceAll(markup, '$1') : text
}

/** Serbian Cyrillic → Latin. Everything that is not a Serbian Cyrillic letter passes through; `⟦…⟧` keeps its inside. */
export function toLatin(text: string): string {
  if (!text.includes('⟦')) return lettersToLatin(text)
  return text
    .split(/(⟦[^⟦⟧]*⟧)/u)
    .map((part) =>
      part.startsWith('⟦') && part.endsWith('⟧') ? part.slice(1, -1) : lettersToLatin(part),
    )
    .join('')
}

function lettersToLatin(text: string): string {
  return text.replaceAll(serbianCyrillic, (letter, offset: number) => {
    const lower = letter.toLowerCase()
    const latin = latinOf[lower] ?? letter
    if (letter === lower) return latin
    if (latin.length === 1) return latin.toUpperCase()
    return isAmongCapitals(text, offset)
      ? latin.toUpperCase()
      : latin.charAt(0).toUpperCase() + latin.slice(1)
  })
}

/** The next letter decides (Његош, ЊЕГОШ); at the end of a word the previous one does (КОЊ); alone it is an initial (Њ.). */
function isAmongCapitals(text: string, offset: number): boolean {
  const next = nextLetter.exec(text.slice(offset + 1, offset + 1 + contextCharacters))?.[1]
  if (next !== undefined && isCased(next)) return isUpper(next)
  const previous = previousLetter.exec(
    text.slice(Math.max(0, offset - contextCharacters), offset),
  )?.[1]
  return previous !== undefined && isUpper(previous)
}

function isCased(letter: string): boolean {
  return letter.toLowerCase() !== letter.toUpperCase()
}

function isUpper(letter: string): boolean {
  return isCased(letter) && letter === letter.toUpperCase()
}

const cyrillicOf: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(latinOf)
    .filter(([cyrillic]) => !'ѐѝ'.includes(cyrillic))
    .map(([cyrillic, latin]) => [latin, cyrillic]),
)
const latinLetter = /[LlNn]j|[LN]J|[Dd]ž|DŽ|[a-pr-vzčćđšž]/giu
/** Vowels under a Serbian accent: the letter converts, the mark stays. */
const accentedVowel = /[àèìòùâêîôûȁȅȉȍȕȃȇȋȏȗāēīōū]/giu

/**
 * Serbian Latin → Cyrillic. Stay as they are: addresses, e-mail, file names, #tags, @names, `code`, Roman numerals, units after
 * numbers, words with foreign letters, names and acronyms of `protected-words.ts`, and `⟦…⟧`, whose marks are removed.
 * U+200C parts a digraph (in‌jekcija) and is removed there.
 */
export function toCyrillic(text: string): string {
  return spansOf(normaliseInput(text))
    .map((span) => {
      if (span.kind === 'word') return wordToCyrillic(span.text)
      return span.kind === 'marked' ? span.text.slice(1, -1) : span.text
    })
    .join('')
}

function wordToCyrillic(word: string): string {
  return partDigraphs(word)
    .replaceAll(accentedVowel, (vowel) => vowel.normalize('NFD'))
    .replaceAll(latinLetter, (letter) => {
      const cyrillic = cyrillicOf[letter.toLowerCase()] ?? letter
      return letter.charAt(0) === letter.charAt(0).toLowerCase() ? cyrillic : cyrillic.toUpperCase()
    })
    .replaceAll(/(?<=[нд])\u200C(?=[јж])|(?<=л)\u200C(?=ј)/giu, '')
}

/** Script in which a text is mostly written, not counting addresses, names and acronyms that stay Latin; none without letters. */
export function scriptOf(text: string): Script | undefined {
  const spans = spansOf(text)
  const words = spans.filter(
    (span) => span.kind === 'word' || /\p{Script=Cyrillic}/u.test(span.text),
  )
  const counted = (words.length > 0 ? words : spans).map((span) => span.text).join('')
  const cyrillic = counted.match(/\p{Script=Cyrillic}/gu)?.length ?? 0
  const latin = counted.match(/\p{Script=Latin}/gu)?.length ?? 0
  if (cyrillic === 0 && latin === 0) return undefined
  return cyrillic >= latin ? 'Cyrl' : 'Latn'
}
