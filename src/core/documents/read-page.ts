import type { PDFPage, Quad as EngineQuad, Rect } from 'mupdf'

import type { PageLine, PageText, Quad } from './page-text.ts'
import { inReadingOrder, type PlacedLine } from './reading-order.ts'

/** One sign on the page: a letter with its accents. */
type Sign = { text: string; quad: EngineQuad }

type EngineLine = PlacedLine & {
  readonly signs: readonly Sign[]
  readonly direction: readonly [number, number]
}

/** Accents, and the Hangul vowels and finals, which become one character with what stands before them. */
const joinsTheOneBefore = /^[\p{M}\u1160-\u11FF]/u

/** Control characters carry no text, and PostgreSQL refuses the first of them. */
const unprintable = /(?!\t)\p{Cc}/gu

/** Reads the text of a page and the place of every character; what lies outside the page as shown is not read, because nobody sees it. */
export function readPageText(page: PDFPage): PageText {
  const bounds = page.getBounds()
  let text = ''
  const lines: PageLine[] = []
  let block: number | undefined
  for (const line of inReadingOrder(engineLines(page, bounds))) {
    if (block !== undefined) text += block === line.block ? '\n' : '\n\n'
    block = line.block
    lines.push(placed(line, { start: text.length, bounds }))
    for (const sign of line.signs) text += sign.text
  }
  return { text, lines }
}

function engineLines(page: PDFPage, bounds: Rect): EngineLine[] {
  const lines: EngineLine[] = []
  let block = 0
  let signs: Sign[] = []
  let direction: [number, number] = [1, 0]
  // With extras: what an institution typed into the fields of a form is its answer.
  const shown = page.toDisplayList(true)
  const structured = shown.toStructuredText('')
  structured.walk({
    beginTextBlock: () => {
      block += 1
    },
    beginLine: (_box, _mode, towards) => {
      signs = []
      direction = towards
    },
    onChar: (...[text, , font, , quad]) => {
      font.destroy() // One object a character; left to the collector they fill the memory.
      if (isOn(bounds, quad)) addSign(signs, { text, quad })
    },
    endLine: () => {
      const trimmed = withoutOuterSpaces(signs)
      if (trimmed.length > 0)
        lines.push({
          ...boxOf(trimmed),
          signs: trimmed,
          direction,
          block,
          level: direction[0] > 0.99,
        })
    },
  })
  structured.destroy()
  shown.destroy()
  return lines
}

function isOn([left, top, right, bottom]: Rect, quad: EngineQuad): boolean {
  const x = (quad[0] + quad[6]) / 2
  const y = (quad[1] + quad[7]) / 2
  return x >= left && x <= right && y >= top && y <= bottom
}

function addSign(signs: Sign[], sign: Sign): void {
  const text = sign.text.toWellFormed().replace(unprintable, '')
  if (text === '') return
  const before = signs.at(-1)
  if (before && joinsTheOneBefore.test(text)) before.text = (before.text + text).normalize('NFC')
  else signs.push({ text: text.normalize('NFC'), quad: sign.quad })
}

function withoutOuterSpaces(signs: readonly Sign[]): Sign[] {
  const first = signs.findIndex((sign) => sign.text.trim() !== '')
  const last = signs.findLastIndex((sign) => sign.text.trim() !== '')
  return first === -1 ? [] : signs.slice(first, last + 1)
}

function boxOf(signs: readonly Sign[]): Pick<PlacedLine, 'left' | 'right' | 'top' | 'bottom'> {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity }
  for (const { quad } of signs) {
    box.left = Math.min(box.left, quad[0], quad[2], quad[4], quad[6])
    box.right = Math.max(box.right, quad[0], quad[2], quad[4], quad[6])
    box.top = Math.min(box.top, quad[1], quad[3], quad[5], quad[7])
    box.bottom = Math.max(box.bottom, quad[1], quad[3], quad[5], quad[7])
  }
  return box
}

/** Measures the line along its own direction, so that tilted and upright lines are boxed as closely as level ones. */
function placed(line: EngineLine, at: { start: number; bounds: Rect }): PageLine {
  const [dx, dy] = line.direction
  const along = (x: number, y: number) => x * dx + y * dy
  const across = (x: number, y: number) => y * dx - x * dy
  const spans = line.signs.map(({ quad }) => ({
    from: Math.min(along(quad[0], quad[1]), along(quad[4], quad[5])),
    to: Math.max(along(quad[2], quad[3]), along(quad[6], quad[7])),
    top: Math.min(across(quad[0], quad[1]), across(quad[2], quad[3])),
    bottom: Math.max(across(quad[4], quad[5]), across(quad[6], quad[7])),
  }))
  const from = least(spans.map((span) => span.from))
  const to = most(spans.map((span) => span.to))
  const top = least(spans.map((span) => span.top))
  const bottom = most(spans.map((span) => span.bottom))
  const length = Math.max(to - from, Number.EPSILON)
  const edge = (position: number) => Math.round(((position - from) / length) * 10_000)

  const edges = line.signs.flatMap((sign, index) =>
    Array<number>(sign.text.length).fill(edge(spans[index]?.from ?? from)),
  )
  const corner = (alongIt: number, acrossIt: number) =>
    [alongIt * dx - acrossIt * dy, alongIt * dy + acrossIt * dx] as const
  const corners = [corner(from, top), corner(to, top), corner(from, bottom), corner(to, bottom)]
  return { start: at.start, quad: inPageUnits(corners, at.bounds), edges: [...edges, edge(to)] }
}

function inPageUnits(
  corners: readonly (readonly [number, number])[],
  [left, top, right, bottom]: Rect,
): Quad {
  const units = corners.flatMap(([x, y]) => [
    (x - left) / (right - left),
    (y - top) / (bottom - top),
  ])
  const [ulx = 0, uly = 0, urx = 0, ury = 0, llx = 0, lly = 0, lrx = 0, lry = 0] = units.map(
    (unit) => Math.round(Math.min(Math.max(unit, 0), 1) * 100_000) / 100_000,
  )
  return [ulx, uly, urx, ury, llx, lly, lrx, lry]
}

// Not Math.min(...values): a hostile line has more characters than a call may have arguments.
function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Infinity)
}

function most(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), -Infinity)
}
