import { escapeHtml, safe, type SafeHtml, serializedHtml } from '../markup/safe-html.ts'
import { drawBars, drawColumns } from './bar-drawing.ts'
import { type ChartSpec, type ChartValue, type Frame, valueText } from './chart-spec.ts'
import { cleanSvg } from './clean-svg.ts'
import { drawLines } from './line-drawing.ts'
import { inks } from './palette.ts'

/** One row of the table behind a chart, in the order of the drawing. */
export type ChartRow = {
  readonly series?: string
  readonly label: string
  /** The value as drawn, or the reason why it is missing. */
  readonly text: string
  readonly isMissing: boolean
}

/** A drawn chart. The page gets both widths and shows one by `chart.css`; the PDF gets one with fixed colours. */
export type RenderedChart = {
  readonly svg: SafeHtml
  readonly svgForPdf: string
  readonly rows: readonly ChartRow[]
  /** Title, description and every value in one text, for readers that see no picture. */
  readonly textAlternative: string
}

const wide: Frame = { name: 'wide', width: 720, fontSize: 12.5 }
const narrow: Frame = { name: 'narrow', width: 360, fontSize: 12 }
const white = '#ffffff'
/** On A4 the column is 380 points wide, so 12 units print as 8.5 points. */
const print: Frame = { name: 'wide', width: 540, fontSize: 12 }

/** Draws a chart on the server as SVG without styles or scripts. Loads the drawing library at the first call. */
export async function renderChart(spec: ChartSpec): Promise<RenderedChart> {
  const [onPage, onPhone, onPaper] = await Promise.all([
    draw(spec, wide),
    draw(spec, narrow),
    draw(spec, print),
  ])
  const rows = rowsOf(spec)
  return {
    svg: safe`<div class="chart chart-wide">${onPage}</div><div class="chart chart-narrow">${onPhone}</div>`,
    svgForPdf: forPaper(onPaper),
    rows,
    textAlternative: [spec.title, spec.description, ...rows.map(rowText)].join(' '),
  }
}

/** Fixed colours on white. Halos go: PDF paints them glyph by glyph, over the letter before. */
function forPaper(svg: string): string {
  return svg
    .replaceAll(/ class="[^"]*"/gu, '')
    .replaceAll(/ paint-order="stroke"(?: stroke[a-z-]*="[^"]*")*/gu, '')
    .replaceAll(inks.paper, white)
}

async function draw(spec: ChartSpec, frame: Frame): Promise<SafeHtml> {
  // The two libraries take 25 MB and 150 ms; a process that draws nothing must not pay for them.
  const [plot, { parseHTML }] = await Promise.all([
    import('@observablehq/plot'),
    import('linkedom'),
  ])
  const { document } = parseHTML('<html><body></body></html>')
  const options = { line: drawLines, columns: drawColumns, bars: drawBars }
  const drawn = plot.plot({
    ...(spec.kind === 'line'
      ? options.line(plot, spec, frame)
      : spec.kind === 'columns'
        ? options.columns(plot, spec, frame)
        : options.bars(plot, spec, frame)),
    document,
  })
  cleanSvg(drawn)
  const id = escapeHtml(`${spec.id}-${frame.name}`)
  const name = `<title id="${id}-title">${escapeHtml(spec.title)}</title><desc id="${id}-desc">${escapeHtml(spec.description)}</desc>`
  const named = quotesEscaped(drawn.outerHTML).replace(
    /^<svg([^>]*)>/u,
    (_, attributes: string) =>
      `<svg${attributes} role="img" aria-labelledby="${id}-title ${id}-desc">${name}`,
  )
  return serializedHtml(named)
}

/** The serializer leaves quotes in texts as they are; escaped like everywhere else, they cannot be taken for an attribute. */
function quotesEscaped(svg: string): string {
  return svg.replaceAll(/(?<=>)[^<>]+(?=<)/gu, (text) =>
    text.replaceAll('"', '&quot;').replaceAll("'", '&#39;'),
  )
}

function rowsOf(spec: ChartSpec): ChartRow[] {
  const row = (point: ChartValue & { label: string }): ChartRow => ({
    label: point.label,
    text: valueText(point, spec.format),
    isMissing: point.value === null,
  })
  if (spec.kind !== 'line') return spec.items.map(row)
  return spec.series.flatMap(({ name, points }) =>
    points.map((point) => ({ ...row(point), ...(spec.series.length > 1 ? { series: name } : {}) })),
  )
}

function rowText(row: ChartRow): string {
  return row.series ? `${row.series}, ${row.label}: ${row.text}.` : `${row.label}: ${row.text}.`
}
