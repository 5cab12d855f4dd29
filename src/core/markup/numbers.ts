import { type AllowedReason, allowedNumbers, allowedOnTableEdge } from './allowed-numbers.ts'
import { type FlatText, flatTexts } from './flat-text.ts'
import { type MarkupTree, type Problem, problemAt } from './tree.ts'

/** A number as it is written: digits of any kind with separators, a fraction, thousands set off by spaces, a percent sign. */
const number =
  /\p{N}+(?:(?:[.,:'’/\u00a0\u202f\u2009]|[ ](?=\p{N}{3}(?!\p{N})))\p{N}+)*(?:[ \u00a0\u202f]?[%‰])?/gu

const cyrillic = 'абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ'
const latin = 'abvgdđežzijklǉmnǌoprstćufhcčǆšABVGDĐEŽZIJKLǇMNǊOPRSTĆUFHCČǄŠ'
const folding = new Map(cyrillic.split('').map((letter, index) => [letter, latin[index] ?? letter]))

/** Cyrillic as Latin, letter for letter, and every space as a plain one; the length never changes. */
function fold(text: string): string {
  return text
    .split('')
    .map((sign) => folding.get(sign) ?? (/[\u00a0\u202f\u2009]/u.test(sign) ? ' ' : sign))
    .join('')
}

type Span = { readonly start: number; readonly end: number; readonly reason: AllowedReason }

function allowedSpans(text: string): Span[] {
  const folded = fold(text)
  return allowedNumbers.flatMap(({ reason, pattern }) =>
    Array.from(folded.matchAll(pattern), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
      reason,
    })),
  )
}

/** Why a piece of text passes: each number in it with its reason, or `undefined` for one that must be bound. */
export function numbersIn(
  text: string,
): { readonly text: string; readonly index: number; readonly reason: AllowedReason | undefined }[] {
  const spans = allowedSpans(text)
  return Array.from(text.matchAll(number), (match) => {
    const end = match.index + match[0].length
    const span = spans.find((one) => one.start <= match.index && end <= one.end)
    return { text: match[0], index: match.index, reason: span?.reason }
  })
}

/**
 * Every number in the text that no directive binds and no reason excuses, pointed at in the source. Run it on the tree
 * that `parseMarkup` gave, before the change of script. Number words ("sedam") are not looked for.
 */
export function findUnboundNumbers(tree: MarkupTree): Problem[] {
  return flatTexts(tree)
    .flatMap((flat) => unboundIn(flat, tree.source))
    .sort((one, other) => one.offset - other.offset)
}

function unboundIn(flat: FlatText, source: string): Problem[] {
  if (flat.place === 'table-edge' && allowedOnTableEdge.test(flat.text)) return []
  return numbersIn(flat.text)
    .filter((found) => found.reason === undefined)
    .map((found) =>
      problemAt(source, flat.offsets[found.index] ?? 0, {
        kind: 'unbound-number',
        text: found.text,
      }),
    )
}
