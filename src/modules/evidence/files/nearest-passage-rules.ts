import { toLatin } from '#core/i18n/transliteration.ts'

/** Below this share of words in common, a passage is another one and no hint. */
const SHARE_MIN = 0.5

type Word = { readonly folded: string; readonly start: number; readonly end: number }

/** The passage of a text that has most words in common with what was looked for, as a hint to a person; never used as a quotation. */
export function nearestPassage(text: string, wanted: string): string | undefined {
  const words = wordsOf(text)
  const left = new Map<string, number>()
  const wantedWords = wordsOf(wanted)
  for (const { folded } of wantedWords) left.set(folded, (left.get(folded) ?? 0) + 1)
  const length = Math.min(wantedWords.length, words.length)
  if (length === 0) return undefined
  let common = 0
  let best = { common: 0, first: 0 }
  const enter = (word: Word) => {
    const count = left.get(word.folded)
    if (count === undefined) return
    if (count > 0) common += 1
    left.set(word.folded, count - 1)
  }
  const leave = (word: Word) => {
    const count = left.get(word.folded)
    if (count === undefined) return
    if (count >= 0) common -= 1
    left.set(word.folded, count + 1)
  }
  for (const [index, word] of words.entries()) {
    enter(word)
    const gone = words[index - length]
    if (gone) leave(gone)
    if (common > best.common) best = { common, first: Math.max(index - length + 1, 0) }
  }
  const first = words[best.first]
  const last = words[Math.min(best.first + length, words.length) - 1]
  if (!first || !last || best.common < wantedWords.length * SHARE_MIN) return undefined
  return text.slice(first.start, last.end).replaceAll(/\s+/gu, ' ')
}

function wordsOf(text: string): Word[] {
  return Array.from(text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), (match) => ({
    folded: toLatin(match[0]).toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }))
}
