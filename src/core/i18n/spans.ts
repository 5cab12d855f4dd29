import {
  caseEndings,
  protectedAcronyms,
  protectedNames,
  protectedPhrases,
  protectedWords,
  units,
} from './protected-words.ts'
import { isRomanNumeral, type Neighbourhood } from './roman-numerals.ts'

/** A piece of Latin text: marked by its writer, foreign by nature, a Serbian word, or what lies between. */
type Span = {
  readonly kind: 'marked' | 'foreign' | 'word' | 'between'
  readonly text: string
}

const topDomains = 'rs|com|net|org|eu|info|gov|edu|int|me|ba|hr|mk|io|app|dev|de|uk'
const fileTypes =
  'pdf|docx?|xlsx?|pptx?|odt|ods|rtf|csv|tsv|json|xml|ya?ml|zip|rar|7z|tar|gz|txt|md|html?|css|m?[jt]sx?|png|jpe?g|gif|svg|webp|mp[34]|wav|eml|msg|ics|apk|exe|dll|bat|sh|py|sql|db|log|ini|conf|p12|pfx|cer|asc|sig'
const notInWord = '(?![\\p{L}\\p{N}])'
const startOfWord = '(?<![\\p{L}\\p{N}])'

/** In this order: markup, code, addresses, mail, domains with their path, files, #tags and @names, identifiers, phrases, words. */
const pieces = new RegExp(
  [
    '(?<marked>⟦[^⟦⟧]*⟧)',
    `(?<foreign>${[
      '`[^`\\n]+`',
      `${startOfWord}(?:[a-z][a-z0-9+.-]{1,20}:\\/\\/|www\\.|mailto:)[^\\s<>„“”"»«⟦⟧]+`,
      `${startOfWord}[\\p{L}\\p{N}][\\p{L}\\p{N}._%+-]{0,63}@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+`,
      `(?:${startOfWord}[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62})?(?:\\.[\\p{L}\\p{N}-]{1,63}){0,4}\\.(?:${topDomains})${notInWord}(?:[/?#][^\\s<>„“”"»«⟦⟧]*)?`,
      `(?:${startOfWord}[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,120})?\\.(?:${fileTypes})${notInWord}`,
      `${startOfWord}[#@][\\p{L}\\p{N}_.]*[\\p{L}\\p{N}_]`,
      `${startOfWord}\\p{L}[\\p{L}\\p{N}]*(?:_[\\p{L}\\p{N}]+)+`,
      `${startOfWord}(?:${protectedPhrases.join('|')})${notInWord}`,
    ].join('|')})`,
    '(?<word>[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\\u200C\\u00AD]*)',
  ].join('|'),
  'gu',
)

/** How much text on each side a decision may look at. */
const contextCharacters = 24

/** Cuts Latin text into what is converted and what is not; the pieces joined give the text back. */
export function spansOf(text: string): Span[] {
  const spans: Span[] = []
  let end = 0
  for (const match of text.matchAll(pieces)) {
    if (match.index > end) spans.push({ kind: 'between', text: text.slice(end, match.index) })
    end = match.index + match[0].length
    if (match.groups?.['word'] === undefined) {
      spans.push({
        kind: match.groups?.['marked'] === undefined ? 'foreign' : 'marked',
        text: match[0],
      })
    } else {
      spans.push(...wordSpans(match[0], aroundWord(text, match.index, end)))
    }
  }
  if (end < text.length) spans.push({ kind: 'between', text: text.slice(end) })
  return spans
}

function aroundWord(text: string, start: number, end: number): Neighbourhood {
  const before = text.slice(Math.max(0, start - contextCharacters), start)
  const after = text.slice(end, end + contextCharacters)
  return {
    before,
    after,
    previous: /([\p{L}\p{N}]+)[ \u00A0]$/u.exec(before)?.[1],
    next: /^[ \u00A0]([\p{L}\p{N}]+)/u.exec(after)?.[1],
  }
}

/** One word; „IIa” and „13b” part into a number that stays and a letter that converts. */
function wordSpans(word: string, around: Neighbourhood): Span[] {
  const lettered = /^([IVX]{2,}|\d+)(\p{Ll})$/u.exec(word)
  if (lettered?.[1] !== undefined && lettered[2] !== undefined && !units.has(lettered[2])) {
    return [
      { kind: 'foreign', text: lettered[1] },
      { kind: 'word', text: lettered[2] },
    ]
  }
  return [{ kind: staysLatin(word, around) ? 'foreign' : 'word', text: word }]
}

const abeceda = /^(?:[abcčćdđefghijklmnoprsštuvzž]|\p{M}|[\u200C\u00AD])+$/iu
const camelCase = /\p{Ll}\p{Lu}/u
/** Camel case that is Serbian all the same: services (eUprava, eDnevnik) and Bosnia and Herzegovina. */
const domesticCamelCase = /^(?:e\p{Lu}\p{Ll}+|BiH)$/u
const nameWithEnding = new RegExp(`^(.+?)(?:${caseEndings})$`, 'u')

function staysLatin(word: string, around: Neighbourhood): boolean {
  if (/\p{N}/u.test(word)) return isForeignCode(word)
  const lower = word.toLowerCase()
  if (!abeceda.test(accentsApart(lower))) return true
  return (
    protectedWords.has(lower) ||
    protectedAcronyms.has(word) ||
    isProtectedName(word, lower) ||
    (camelCase.test(word) && !domesticCamelCase.test(word)) ||
    isUnit(word, around) ||
    isRomanNumeral(word, around)
  )
}

/** „Kž1” (a court register) and „3dana” convert; NIS2, A4, SHA256, mp3, log4j, 10km do not. */
function isForeignCode(word: string): boolean {
  if (/^\p{N}+$/u.test(word)) return true
  const register = /^(\p{Lu}\p{Ll}+)\p{N}+$/u.exec(word)?.[1]
  const gluedWord = /^\p{N}+(\p{Ll}{2,})$/u.exec(word)?.[1]
  if (/[qwxy]/iu.test(word)) return true
  if (register !== undefined) return protectedWords.has(register.toLowerCase())
  return !(gluedWord !== undefined && !units.has(gluedWord) && abeceda.test(gluedWord))
}

function isProtectedName(word: string, lower: string): boolean {
  if (!/^\p{Lu}/u.test(word)) return false
  if (protectedNames.has(lower)) return true
  for (const ending of caseEndings.split('|')) {
    if (lower.endsWith(ending) && protectedNames.has(lower.slice(0, -ending.length))) return true
  }
  return nameWithEnding.test(lower) && protectedAcronyms.has(acronymBefore(word))
}

/** „SMSovi”, „PDFa”: the acronym in front of a small ending. */
function acronymBefore(word: string): string {
  return new RegExp(`^(\\p{Lu}{2,})(?:${caseEndings})$`, 'u').exec(word)?.[1] ?? ''
}

/** A unit stands after a number; „s” and „h” before a further word are a preposition and a letter. */
function isUnit(word: string, { before, after }: Neighbourhood): boolean {
  if (
    !units.has(word) ||
    !/(?:\p{N}[ \u00A0\u202F]?|\p{N}[ \u00A0]?\p{L}{1,5}\/|°)$/u.test(before)
  ) {
    return /^[CF]$/u.test(word) && before.endsWith('°')
  }
  return word !== 's' || !/^[ \u00A0]\p{L}/u.test(after)
}

/** Serbian accent marks (grave pair, arch, length) are no foreign letters; acute and umlaut are. */
function accentsApart(lower: string): string {
  return lower.replaceAll(/[âêîôûȁȅȉȍȕȃȇȋȏȗāēīōū]/gu, (letter) => letter.normalize('NFD').charAt(0))
}
