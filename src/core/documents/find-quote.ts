import { fidelities, foldText, type Cell, type Fidelity } from './fold-text.ts'
import { quoteCharactersMax, quoteContextCharacters, quotePlacesMax } from './limits.ts'
import { quadsOf, type PageText, type Quad } from './page-text.ts'

/** What stands before and after a quotation on its page, at most 40 characters each (as in the W3C Web Annotation text quote selector). */
export type QuoteContext = { readonly prefix: string; readonly suffix: string }

/** One place where a quotation stands. */
export type QuoteMatch = QuoteContext & {
  /** Offsets in `page.text`. */
  readonly start: number
  readonly end: number
  /** The words as they stand on the page, which may differ from what was typed by what `fidelity` forgives. */
  readonly exact: string
  readonly fidelity: Fidelity
  /** One box a line, in page units. */
  readonly quads: readonly Quad[]
}

/** The answer to a search. `ambiguous` gives the places (at most 50) in the order of the page, for a person to choose. */
export type QuoteSearch =
  | { readonly outcome: 'found'; readonly match: QuoteMatch }
  | { readonly outcome: 'ambiguous'; readonly matches: readonly QuoteMatch[] }
  | { readonly outcome: 'not-found' }

/** `near` chooses among equal places by what stood around the quotation before; `otherScript` lets Latin find Cyrillic and the reverse. */
export type QuoteOptions = { readonly near?: QuoteContext; readonly otherScript?: boolean }

/** Finds a quotation on a page: first as it stands, then forgiving one thing more at a time. Never finds a part of a word or of a number: “5” is not in “15”. */
export function findQuote(page: PageText, quote: string, options: QuoteOptions = {}): QuoteSearch {
  const wanted = quote.normalize('NFC').trim()
  if (wanted === '' || wanted.length > quoteCharactersMax) return { outcome: 'not-found' }
  for (const fidelity of fidelities) {
    if (fidelity === 'script' && !options.otherScript) continue
    const ranges = findRanges(page.text, foldText(page.text, fidelity), foldText(wanted, fidelity))
    if (ranges.length === 0) continue
    const matches = ranges.map((range) => ({
      ...range,
      exact: page.text.slice(range.start, range.end),
      ...quoteContext(page.text, range),
      fidelity,
      quads: quadsOf(page, range),
    }))
    return chosen(matches, options.near)
  }
  return { outcome: 'not-found' }
}

/** What stands around a stretch of text. */
export function quoteContext(text: string, range: { start: number; end: number }): QuoteContext {
  // Half of a surrogate pair would not survive storage.
  const prefix = text
    .slice(Math.max(range.start - quoteContextCharacters, 0), range.start)
    .replace(/^[\uDC00-\uDFFF]/, '')
  const suffix = text
    .slice(range.end, range.end + quoteContextCharacters)
    .replace(/[\uD800-\uDBFF]$/, '')
  return { prefix, suffix }
}

function chosen(matches: readonly QuoteMatch[], near: QuoteContext | undefined): QuoteSearch {
  const left = matches.length > 1 && near ? matches.filter((match) => isNear(match, near)) : matches
  const [match, ...others] = left
  return match && others.length === 0
    ? { outcome: 'found', match }
    : { outcome: 'ambiguous', matches }
}

function isNear(match: QuoteContext, near: QuoteContext): boolean {
  const even = (text: string) => text.replace(/\s+/g, ' ').trim()
  return even(match.prefix) === even(near.prefix) && even(match.suffix) === even(near.suffix)
}

type Range = { readonly start: number; readonly end: number }

function findRanges(text: string, cells: readonly Cell[], wanted: readonly Cell[]): Range[] {
  const ranges: Range[] = []
  for (const first of candidates(cells, wanted)) {
    const opening = cells[first]
    const afterLast = matchFrom(cells, first, wanted)
    const closing = afterLast === undefined ? undefined : cells[afterLast - 1]
    if (!opening || !closing || afterLast === undefined) continue
    // Not from or to the middle of a ligature or a Њ, which are several cells of one character.
    if (opening.start === cells[first - 1]?.start || closing.end === cells[afterLast]?.end) continue
    if (isInside(text, opening.start) || isInside(text, closing.end)) continue
    ranges.push({ start: opening.start, end: closing.end })
    if (ranges.length === quotePlacesMax) break
  }
  return ranges
}

/** Cells where a match may begin: where the texts agree but for hyphens. A search in plain strings, because a page may be hostile and comparing cell by cell is slow. */
function* candidates(cells: readonly Cell[], wanted: readonly Cell[]): Generator<number> {
  const page = withoutHyphens(cells)
  const quote = withoutHyphens(wanted)
  const leading = quote.cellOf[0]
  if (leading === undefined) return
  for (
    let at = page.text.indexOf(quote.text);
    at !== -1;
    at = page.text.indexOf(quote.text, at + 1)
  ) {
    yield (page.cellOf[at] ?? 0) - leading
  }
}

/** The text of the cells, and for each of its UTF-16 units the cell it comes from. */
function withoutHyphens(cells: readonly Cell[]): { text: string; cellOf: number[] } {
  const kept: string[] = []
  const cellOf: number[] = []
  for (const [index, cell] of cells.entries()) {
    if (cell.optional || cell.value === '-') continue
    kept.push(cell.value)
    for (let unit = 0; unit < cell.value.length; unit += 1) cellOf.push(index)
  }
  return { text: kept.join(''), cellOf }
}

/** Compares from `first` on; returns the cell after the last one matched. */
function matchFrom(
  cells: readonly Cell[],
  first: number,
  wanted: readonly Cell[],
): number | undefined {
  let at = first
  let to = 0
  while (to < wanted.length) {
    const cell = cells[at]
    const want = wanted[to]
    if (!cell || !want) {
      if (!want?.optional) return undefined
      to += 1
    } else if (cell.value === want.value) {
      at += 1
      to += 1
    } else if (cell.optional) at += 1
    else if (want.optional) to += 1
    else return undefined
  }
  return at
}

/** What holds together: two letters or digits, a word broken at the end of a line, a number with its sign, its separators (1.234,5) or its groups of three (1 234). */
const joint =
  /(?<![\p{L}\p{N}])[-\u2212](?=\p{N})|\p{L}[-\u2010\u00AD][^\S\n]*\n\s*(?=\p{L})|\p{L}\u00AD(?=\p{L})|\p{N}[.,](?=\p{N})|(?<=(?<!\p{N})\p{N}{0,2})\p{N}[\u0020\u00A0\u2009\u202F](?=\p{N}{3}(?!\p{N}))|[\p{L}\p{M}\p{N}](?=[\p{L}\p{M}\p{N}])/gu

/** Characters to look at on both sides of a border: more than any joint is long. */
const jointCharactersMax = 40

/** Whether a border at this offset would run through a word or a number. */
function isInside(text: string, offset: number): boolean {
  const from = Math.max(offset - jointCharactersMax, 0)
  const around = text.slice(from, offset + jointCharactersMax)
  const border = offset - from
  for (const match of around.matchAll(joint)) {
    if (match.index >= border) return false
    if (border <= match.index + match[0].length) return true
  }
  return false
}
