/** One line as the engine found it, in points from the top left of the page. */
export type PlacedLine = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  /** Runs from left to right, unturned. */
  readonly level: boolean
  /** Lines of one paragraph or cell share a block. */
  readonly block: number
}

/** Points by which boxes of neighbouring columns may overlap: a hanging comma is no bridge. */
const slackPt = 1

/** Fewer lines than this beside each other are an address, not a column. */
const columnLinesMin = 3

/** Narrower than this (some 25 characters of print) it is a cell of a table, not a column. */
const columnWidthPtMin = 120

/** No printed page has more lines; above it the search for columns would cost more than it is worth. */
const linesMax = 500

/**
 * Puts lines into the order in which people read them. The file's own order is kept, with one exception: where two columns of running text
 * were drawn row by row across the gap, the left one is read to its end first. Tables keep their rows.
 */
export function inReadingOrder<Line extends PlacedLine>(lines: readonly Line[]): Line[] {
  if (lines.length > linesMax || !lines.every((line) => line.level)) return [...lines]
  const gap = findGap(lines)
  if (gap === undefined) return [...lines]
  const ordered: Line[] = []
  for (const band of bandsAround(lines, gap)) {
    const left = band.filter((line) => sideOf(line, gap) === 'left')
    const right = band.filter((line) => sideOf(line, gap) !== 'left')
    ordered.push(...inReadingOrder(left), ...inReadingOrder(right))
  }
  return ordered
}

function sideOf(line: PlacedLine, gap: number): 'left' | 'right' | 'across' {
  if (line.right <= gap + slackPt) return 'left'
  return line.left >= gap - slackPt ? 'right' : 'across'
}

/** The gap between two columns that the fewest lines cross. */
function findGap(lines: readonly PlacedLine[]): number | undefined {
  let best: { gap: number; across: number } | undefined
  for (const gap of new Set(lines.map((line) => Math.round(line.right)))) {
    const left = lines.filter((line) => sideOf(line, gap) === 'left')
    const right = lines.filter((line) => sideOf(line, gap) === 'right')
    const across = lines.length - left.length - right.length
    if (best && best.across <= across) continue
    if (isColumn(left) && isColumn(right) && isDrawnByRows(lines, gap)) best = { gap, across }
  }
  return best?.gap
}

/** Running text fills its column: most lines reach the edge, as the cells of a table do not. */
function isColumn(lines: readonly PlacedLine[]): boolean {
  if (lines.length < columnLinesMin) return false
  const left = Math.min(...lines.map((line) => line.left))
  const right = Math.max(...lines.map((line) => line.right))
  if (right - left < columnWidthPtMin) return false
  const full = lines.filter((line) => line.right - line.left >= (right - left) * 0.8)
  return full.length >= lines.length * 0.6
}

function isDrawnByRows(lines: readonly PlacedLine[], gap: number): boolean {
  const sides = lines.map((line) => sideOf(line, gap)).filter((side) => side !== 'across')
  const crossings = sides.filter((side, index) => index > 0 && side !== sides[index - 1])
  return crossings.length >= sides.length / 2
}

/** A line across both columns ends the columns above it and begins those below. */
function bandsAround<Line extends PlacedLine>(lines: readonly Line[], gap: number): Line[][] {
  const bands: Line[][] = [[]]
  for (const line of lines) {
    if (sideOf(line, gap) === 'across') bands.push([line], [])
    else bands.at(-1)?.push(line)
  }
  return bands
}
