/** Four corners of a tilted box in page units, 0..1 from the top left of the page as shown: upper left x, y, upper right, lower left, lower right. */
export type Quad = readonly [number, number, number, number, number, number, number, number]

/** One line of a page: where its characters stand in the page's text, and where they stand on the page. */
export type PageLine = {
  /** Offset of the line's first UTF-16 unit in `PageText.text`. */
  readonly start: number
  readonly quad: Quad
  /** Where each UTF-16 unit begins along the line, and where the last one ends, in ten-thousandths of the line's length. */
  readonly edges: readonly number[]
}

/** The text of one page in reading order (NFC, `\n` between lines, an empty line between blocks) and the place of every character. JSON-safe, so it is stored as it is. */
export type PageText = {
  readonly text: string
  readonly lines: readonly PageLine[]
}

/** A box for the characters from `start` to `end`, one for each line they touch. Offsets are UTF-16 units of `page.text`. */
export function quadsOf(page: PageText, range: { start: number; end: number }): Quad[] {
  const quads: Quad[] = []
  for (const line of page.lines) {
    const from = Math.max(range.start - line.start, 0)
    const to = Math.min(range.end - line.start, line.edges.length - 1)
    if (from >= to) continue
    // Lowest and highest rather than first and last: right-to-left text runs backwards along its line.
    const edges = line.edges.slice(from, to + 1)
    quads.push(partOf(line.quad, Math.min(...edges) / 10_000, Math.max(...edges) / 10_000))
  }
  return quads
}

function partOf(quad: Quad, from: number, to: number): Quad {
  const [ulx, uly, urx, ury, llx, lly, lrx, lry] = quad
  return [
    between(ulx, urx, from),
    between(uly, ury, from),
    between(ulx, urx, to),
    between(uly, ury, to),
    between(llx, lrx, from),
    between(lly, lry, from),
    between(llx, lrx, to),
    between(lly, lry, to),
  ]
}

function between(a: number, b: number, part: number): number {
  return Math.round((a + (b - a) * part) * 100_000) / 100_000
}
