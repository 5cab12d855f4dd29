import { compareLines, type ComparedLine } from './compare-lines.ts'
import { paragraphsOf } from './paragraphs.ts'

/** A paragraph of a comparison; of a changed one every word says whether it stayed, went or came. */
export type ComparedParagraph =
  | ComparedLine
  | { readonly kind: 'changed'; readonly pieces: readonly ComparedLine[] }

/** Two paragraphs with at least this share of common words are one that was changed; with fewer, one went and another came. */
const COMMON_MIN = 0.4
/** Of longer runs every paragraph would be compared with every other; there they are paired in order. */
const RUN_MAX = 30

/** Compares two texts paragraph by paragraph, and changed paragraphs word by word. */
export function compareTexts(older: string, newer: string): ComparedParagraph[] {
  const [before, after] = [older, newer].map((text) => paragraphsOf(text).map((one) => one.text))
  const compared: ComparedParagraph[] = []
  let run: { removed: string[]; added: string[] } = { removed: [], added: [] }
  for (const line of compareLines(before ?? [], after ?? [])) {
    if (line.kind !== 'same') {
      run[line.kind].push(line.text)
      continue
    }
    compared.push(...compareRun(run), line)
    run = { removed: [], added: [] }
  }
  return [...compared, ...compareRun(run)]
}

/** The words of two paragraphs; a line end counts as a word, because lists are made of lines. */
export function compareWords(older: string, newer: string): ComparedLine[] {
  const pieces: ComparedLine[] = []
  for (const { kind, text } of compareLines(wordsOf(older), wordsOf(newer))) {
    const last = pieces.at(-1)
    if (last?.kind !== kind) pieces.push({ kind, text })
    else pieces[pieces.length - 1] = { kind, text: `${last.text} ${text}` }
  }
  return pieces
}

type Run = { readonly removed: readonly string[]; readonly added: readonly string[] }

/** Between two unchanged paragraphs: finds which of those that came are changed forms of those that went. */
function compareRun({ removed, added }: Run): ComparedParagraph[] {
  const compared: ComparedParagraph[] = []
  let next = 0
  for (const [index, old] of removed.entries()) {
    const found = partnerOf(old, { removed, added }, { index, next })
    if (!found) {
      compared.push({ kind: 'removed', text: old })
      continue
    }
    const passed = added.slice(next, found.at)
    compared.push(...passed.map((text) => ({ kind: 'added' as const, text })))
    compared.push({ kind: 'changed', pieces: found.pieces })
    next = found.at + 1
  }
  return [...compared, ...added.slice(next).map((text) => ({ kind: 'added' as const, text }))]
}

function partnerOf(
  old: string,
  { removed, added }: Run,
  at: { readonly index: number; readonly next: number },
) {
  const isShort = removed.length <= RUN_MAX && added.length <= RUN_MAX
  const candidates = isShort ? [...added.keys()].slice(at.next) : [at.index]
  for (const candidate of candidates) {
    const fresh = added[candidate]
    if (fresh === undefined || candidate < at.next) continue
    const pieces = compareWords(old, fresh)
    if (commonShare(pieces) >= COMMON_MIN) return { at: candidate, pieces }
  }
  return undefined
}

function commonShare(pieces: readonly ComparedLine[]): number {
  const count = (kinds: readonly string[]) =>
    pieces
      .filter(({ kind }) => kinds.includes(kind))
      .reduce((sum, { text }) => sum + wordsOf(text).length, 0)
  const same = 2 * count(['same'])
  return same / (same + count(['removed', 'added']))
}

function wordsOf(text: string): string[] {
  return text
    .split(/[ \t]+|(\n)/u)
    .filter((word): word is string => word !== undefined && word !== '')
}
