import type * as PlotLibrary from '@observablehq/plot'
import type { PlotOptions } from '@observablehq/plot'

import { type BarChart, type ColumnChart, type Frame, isKnown, valueText } from './chart-spec.ts'
import { inks } from './palette.ts'
import { textWidth, wrapText } from './text-width.ts'

type Plot = typeof PlotLibrary
type Item = ColumnChart['items'][number]

const solid = { fill: inks.blue }
/** An approximate value is an outline: the eye must not take it for a measured one. */
const outline = { fill: inks.paper, stroke: inks.blue, strokeWidth: 1.5, strokeDasharray: '3 2' }
const greatest = (items: readonly Item[]): number =>
  Math.max(0, ...items.filter(isKnown).map(({ value }) => value)) || 1

/** Keys by position: two periods may carry the same label, and they are two. */
const keyed = (items: readonly Item[]) =>
  items.map((item, index) => ({ item, key: String(index), value: item.value ?? 0 }))
type Keyed = ReturnType<typeof keyed>[number]

/** Lays upright columns out: the value above each, the period under it, a dotted mark and the reason where there is none. */
export function drawColumns(plot: Plot, spec: ColumnChart, frame: Frame): PlotOptions {
  const rows = keyed(spec.items)
  const step = (frame.width - 20) / Math.max(1, rows.length)
  const { fontSize } = frame
  const fit = (text: string) => wrapText(text, { width: step * 0.96, fontSize })
  const known = rows.filter(({ item }) => isKnown(item))
  const missing = rows.filter(({ item }) => !isKnown(item))
  const lines = Math.max(1, ...rows.map(({ item }) => fit(item.label).split('\n').length))
  const reasons = reasonsOf(missing, spec, { step, fontSize })
  const bar = { x: 'key', y: 'value', insetLeft: step * 0.22, insetRight: step * 0.22 }
  return {
    width: frame.width,
    height: (frame.name === 'wide' ? 300 : 260) + lines * fontSize * 1.2,
    marginLeft: 10,
    marginRight: 10,
    marginTop: 26,
    marginBottom: 12 + lines * fontSize * 1.2,
    x: { domain: rows.map(({ key }) => key), axis: null, padding: 0 },
    y: { domain: [0, greatest(spec.items)], axis: null },
    marks: [
      plot.barY(
        known.filter(({ item }) => !isRough(item)),
        { ...bar, ...solid },
      ),
      plot.barY(
        known.filter(({ item }) => isRough(item)),
        { ...bar, ...outline },
      ),
      plot.ruleX(missing, {
        x: 'key',
        stroke: inks.grey,
        strokeDasharray: '1 4',
        insetTop: 40,
        insetBottom: 14 + reasons.height,
      }),
      plot.ruleY([0], { stroke: inks.grey, strokeWidth: 0.75 }),
      ...columnTexts(plot, spec, { rows, step, fontSize }),
      plot.text(missing, {
        x: 'key',
        y: 0,
        text: ({ item }: Keyed) => reasons.text(item),
        ...reasons.setting,
        fontSize,
        fontStyle: 'italic',
        fill: inks.grey,
      }),
    ],
  }
}

/** Reasons of gaps stand level where the column is wide enough for their words, else upright. */
function reasonsOf(
  missing: readonly Keyed[],
  spec: ColumnChart,
  { step, fontSize }: { step: number; fontSize: number },
) {
  const full = (item: Item) => valueText(item, spec.format)
  const level = (item: Item) => wrapText(full(item), { width: step * 0.96, fontSize })
  const lines = missing.map(({ item }) => level(item).split('\n'))
  const isNarrow = lines.flat().some((line) => textWidth(line, fontSize) > step)
  const upright = Math.max(0, ...missing.map(({ item }) => textWidth(full(item), fontSize)))
  return isNarrow
    ? {
        text: full,
        height: upright,
        setting: { rotate: -90, textAnchor: 'start', dy: -8 } as const,
      }
    : {
        text: level,
        height: Math.max(0, ...lines.map(({ length }) => length)) * fontSize * 1.2,
        setting: { lineAnchor: 'bottom', dy: -8 } as const,
      }
}

function columnTexts(
  plot: Plot,
  spec: ColumnChart,
  { rows, step, fontSize }: { rows: readonly Keyed[]; step: number; fontSize: number },
) {
  const fit = (text: string) => wrapText(text, { width: step * 0.96, fontSize })
  const widest = Math.max(0, ...spec.items.map(({ label }) => textWidth(label, fontSize)))
  // Where even broken labels would meet, every second or third period is named.
  const every = step * 2 < widest ? Math.ceil(widest / step) : 1
  const atFoot = { x: 'key', y: 0, fontSize, fill: inks.grey }
  return [
    plot.text(
      rows.filter(({ item }) => isKnown(item)),
      {
        x: 'key',
        y: 'value',
        text: ({ item }: Keyed) => valueText(item, spec.format),
        lineAnchor: 'bottom',
        dy: -6,
        fontSize: valueFont(spec, step, fontSize + 1),
        fontWeight: 600,
        fontVariant: 'tabular-nums',
        fill: inks.ink,
      },
    ),
    plot.text(
      rows.filter((_, index) => index % every === 0),
      {
        ...atFoot,
        text: ({ item }: Keyed) => fit(item.label),
        lineAnchor: 'top',
        dy: 8,
        fontVariant: 'tabular-nums',
      },
    ),
  ]
}

const isRough = (item: Item): boolean => isKnown(item) && item.approximate === true

/** The size at which the longest value still fits its column; never under 8, where the wide drawing must serve. */
function valueFont(spec: ColumnChart, step: number, fontSize: number): number {
  const widest = Math.max(
    1,
    ...spec.items.filter(isKnown).map((item) => textWidth(valueText(item, spec.format), 1)),
  )
  return Math.max(8, Math.min(fontSize, (step * 0.98) / widest))
}

/** Lays level bars out, each under its name, so that long names of institutions stay whole at 320 px. */
export function drawBars(plot: Plot, spec: BarChart, frame: Frame): PlotOptions {
  const rows = keyed(spec.items)
  const { fontSize } = frame
  const band = 46
  const valueWidth = Math.max(
    ...spec.items
      .filter(isKnown)
      .map((item) => textWidth(valueText(item, spec.format), fontSize + 2) + 10),
    0,
  )
  const bar = { y: 'key', x: 'value', insetTop: 24, insetBottom: 6 }
  const known = rows.filter(({ item }) => isKnown(item))
  const missing = rows.filter(({ item }) => !isKnown(item))
  const besideBar = { y: 'key', dy: 9, textAnchor: 'start' as const, fill: inks.ink }
  return {
    width: frame.width,
    height: 12 + rows.length * band,
    marginLeft: 1,
    marginRight: valueWidth,
    marginTop: 4,
    marginBottom: 8,
    x: { domain: [0, greatest(spec.items)], axis: null },
    y: { domain: rows.map(({ key }) => key), axis: null, padding: 0 },
    marks: [
      plot.barX(
        known.filter(({ item }) => !isRough(item)),
        { ...bar, ...solid },
      ),
      plot.barX(
        known.filter(({ item }) => isRough(item)),
        { ...bar, ...outline },
      ),
      plot.ruleX([0], { stroke: inks.grey, strokeWidth: 0.75, insetTop: 6 }),
      plot.text(rows, {
        x: 0,
        y: 'key',
        dx: 6,
        dy: -10,
        text: ({ item }: Keyed) => item.label,
        textAnchor: 'start',
        fontSize,
        fill: inks.ink,
      }),
      plot.text(known, {
        ...besideBar,
        x: 'value',
        dx: 6,
        text: ({ item }: Keyed) => valueText(item, spec.format),
        fontSize: fontSize + 1,
        fontWeight: 600,
        fontVariant: 'tabular-nums',
      }),
      plot.text(missing, {
        ...besideBar,
        x: 0,
        dx: 6,
        text: ({ item }: Keyed) => `– ${valueText(item, spec.format)}`,
        fontSize,
        fontStyle: 'italic',
        fill: inks.grey,
      }),
    ],
  }
}
