import { toLatin } from '../i18n/transliteration.ts'

/** How closely a quotation must match: as it stands; but for the breaks and joins of typesetting; but for the shapes of quotation marks and dashes; but for the script. */
export const fidelities = ['exact', 'layout', 'typography', 'script'] as const

/** One of `fidelities`; each forgives what the ones before it forgive. */
export type Fidelity = (typeof fidelities)[number]

/** One folded character and the stretch of the original that it stands for. */
export type Cell = {
  readonly value: string
  readonly start: number
  readonly end: number
  /** A hyphen at the end of a line: it may belong to the word or to the break, so a match may pass over it. */
  readonly optional: boolean
}

/** A hyphen between letters at the end of a line (hard, soft or typeset), with the break; or a soft hyphen anywhere. */
const brokenWord = /(?<=\p{L})[-\u2010\u00AD][^\S\n]*\n\s*(?=\p{L})|\u00AD/uy
/** A hyphen at the end of a line where a number, not a word, goes on: it belongs to the text, the break does not. */
const brokenRange = /(?<=[\p{L}\p{N}][-\u2010\u2013])[^\S\n]*\n\s*(?=[\p{L}\p{N}])/uy
const spaces = /\s+/uy
const cyrillic = /\p{Script=Cyrillic}/u
const ligature = /[\uFB00-\uFB06\u01C4-\u01CC]/u

const typographic: Readonly<Record<string, string>> = {
  ...pairs('„“”«»‟″', '"'),
  ...pairs('‚‘’‛‹›′`', "'"),
  ...pairs('‐‑‒–—―−', '-'),
  '…': '...',
}

function pairs(from: string, to: string): Record<string, string> {
  return Object.fromEntries(Array.from(from, (character) => [character, to]))
}

/** Folds a text for comparison. Never folds case, accents or digits: a quotation is found or not, it is not guessed. */
export function foldText(text: string, fidelity: Fidelity): Cell[] {
  const level = fidelities.indexOf(fidelity)
  const cells: Cell[] = []
  let position = 0
  while (position < text.length) {
    const step =
      level === 0
        ? characterAt(text, position)
        : (breakAt(text, position) ?? characterAt(text, position))
    const end = position + step.length
    const values = level === 0 ? [step.value] : foldCharacter(step.value, level)
    for (const value of values) cells.push({ value, start: position, end, optional: step.optional })
    position = end
  }
  return level === 3 ? cells.map(withSmallSecondLetter) : cells
}

type Step = { value: string; length: number; optional: boolean }

function characterAt(text: string, position: number): Step {
  const value = String.fromCodePoint(text.codePointAt(position) ?? 0)
  return { value, length: value.length, optional: false }
}

function breakAt(text: string, position: number): Step | undefined {
  const length = (pattern: RegExp) => {
    pattern.lastIndex = position
    return pattern.exec(text)?.[0].length
  }
  const word = length(brokenWord)
  if (word !== undefined) return { value: '-', length: word, optional: true }
  const range = length(brokenRange)
  if (range !== undefined) return { value: '', length: range, optional: true }
  const space = length(spaces)
  return space === undefined ? undefined : { value: ' ', length: space, optional: false }
}

function foldCharacter(value: string, level: number): string[] {
  let folded = ligature.test(value) ? value.normalize('NFKC') : value
  if (level >= 2) folded = typographic[folded] ?? folded
  if (level >= 3 && cyrillic.test(folded)) folded = toLatin(folded)
  return folded === '' ? [''] : Array.from(folded)
}

/** Њ is written Nj or NJ by its neighbours; compared, both are Nj. The same holds for Н followed by Ј, on both sides alike. */
function withSmallSecondLetter(cell: Cell, index: number, cells: readonly Cell[]): Cell {
  const before = cells[index - 1]?.value
  const isSecond =
    cell.value === 'J' ? before === 'L' || before === 'N' : cell.value === 'Ž' && before === 'D'
  return isSecond ? { ...cell, value: cell.value.toLowerCase() } : cell
}
