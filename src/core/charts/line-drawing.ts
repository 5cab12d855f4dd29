import type * as PlotLibrary from '@observablehq/plot'
import type { PlotOptions } from '@observablehq/plot'

import { type DatedValue, type Frame, isKnown, type LineChart } from './chart-spec.ts'
import { annotationRise, gapText, inkOf, instant, layoutLines, placeLabels } from './line-layout.ts'
import { type Ink, inks } from './palette.ts'
import { textWidth } from './text-width.ts'

type Plot = typeof PlotLibrary
type Known = DatedValue & { value: number }
/** A border in the colour of the paper keeps a text readable where a line passes under it. */
const halo = { stroke: inks.paper, strokeWidth: 4 }

/** Lays a line chart out in a frame: days at their true distance, every value labelled where there is room. */
export function drawLines(plot: Plot, spec: LineChart, frame: Frame): PlotOptions {
  const layout = layoutLines(spec, frame)
  return {
    ...layout.box,
    x: { type: 'utc', domain: layout.days, axis: null },
    y: { domain: [0, layout.top], axis: null },
    marks: [
      ...yearMarks(plot, spec, frame),
      ...annotationMarks(plot, spec, frame),
      ...gapMarks(plot, spec, frame),
      plot.ruleY([0], { stroke: inks.grey, strokeWidth: 0.75 }),
      ...spec.series.flatMap((series, index) => lineMarks(plot, series.points, inkOf(index))),
      ...labelMarks(plot, spec, frame),
      ...nameMarks(plot, spec, frame),
    ],
  }
}

function labelMarks(plot: Plot, spec: LineChart, frame: Frame) {
  return placeLabels(spec, frame).map((label) =>
    plot.text([label], {
      x: 'on',
      y: 'value',
      text: 'text',
      textAnchor: label.anchor,
      lineAnchor: label.below ? 'top' : 'bottom',
      dx: label.dx,
      dy: label.below ? 9 : -9,
      fontSize: frame.fontSize + 1,
      fontWeight: 600,
      lineHeight: 1.15,
      fill: inks[label.ink],
      ...halo,
    }),
  )
}

/** Solid between measured values, dashed where an end is approximate, nothing across a gap. */
function lineMarks(plot: Plot, points: readonly DatedValue[], ink: Ink) {
  const steps = points.slice(1).flatMap((to, index) => {
    const from = points[index]
    return from && isKnown(from) && isKnown(to) ? [{ from, to }] : []
  })
  const rough = steps.filter(({ from, to }) => from.approximate || to.approximate)
  const link = {
    x1: ({ from }: { from: Known }) => instant(from.on),
    x2: ({ to }: { to: Known }) => instant(to.on),
    y1: ({ from }: { from: Known }) => from.value,
    y2: ({ to }: { to: Known }) => to.value,
    stroke: inks[ink],
    strokeWidth: 2.25,
    strokeLinecap: 'round' as const,
  }
  return [
    plot.link(
      steps.filter((step) => !rough.includes(step)),
      link,
    ),
    plot.link(rough, { ...link, strokeDasharray: '1 5' }),
    plot.dot(points.filter(isKnown), {
      x: ({ on }: Known) => instant(on),
      y: 'value',
      r: 3.75,
      stroke: inks[ink],
      strokeWidth: 1.75,
      fill: ({ approximate }: Known) => (approximate ? inks.paper : inks[ink]),
    }),
  ]
}

function gapMarks(plot: Plot, spec: LineChart, frame: Frame) {
  const gaps = spec.series.flatMap(({ points }) => points.filter((point) => !isKnown(point)))
  const { middle } = layoutLines(spec, frame)
  return [
    plot.ruleX(gaps, {
      x: ({ on }: DatedValue) => instant(on),
      stroke: inks.grey,
      strokeWidth: 1,
      strokeDasharray: '1 4',
    }),
    ...gaps.map((gap) => {
      const atStart = instant(gap.on) < middle
      return plot.text([gap], {
        x: ({ on }: DatedValue) => instant(on),
        frameAnchor: 'bottom',
        textAnchor: atStart ? 'start' : 'end',
        lineAnchor: 'bottom',
        dx: atStart ? 6 : -6,
        dy: -6,
        text: () => gapText(gap, spec, frame),
        fontSize: frame.fontSize,
        fontStyle: 'italic',
        fill: inks.grey,
        ...halo,
      })
    }),
  ]
}

function yearMarks(plot: Plot, spec: LineChart, frame: Frame) {
  const [first, last] = layoutLines(spec, frame).days
  const years: Date[] = []
  for (let year = first.getUTCFullYear(); year <= last.getUTCFullYear(); year += 1) {
    const start = new Date(Date.UTC(year, 0, 1))
    if (start >= first && start <= last) years.push(start)
  }
  const every = Math.ceil((years.length * 44) / frame.width)
  const shown = years.filter((_, index) => index % every === 0)
  return [
    plot.ruleX(years, { y1: 0, y2: 0, insetBottom: -7, stroke: inks.grey, strokeWidth: 0.75 }),
    ...shown.map((year) => {
      const text = (spec.formatYear ?? String)(year.getUTCFullYear())
      const room = textWidth(text, frame.fontSize) + 4
      const share = (year.getTime() - first.getTime()) / (last.getTime() - first.getTime())
      const fits = (1 - share) * (frame.width - 20) + 10 > room
      return plot.text([year], {
        x: () => year,
        frameAnchor: 'bottom',
        textAnchor: fits ? 'start' : 'end',
        lineAnchor: 'top',
        dx: fits ? 4 : -4,
        dy: 8,
        text: () => text,
        fontSize: frame.fontSize,
        fontVariant: 'tabular-nums',
        fill: inks.grey,
      })
    }),
  ]
}

function annotationMarks(plot: Plot, spec: LineChart, frame: Frame) {
  const { middle } = layoutLines(spec, frame)
  return (spec.annotations ?? []).flatMap((annotation, index) => {
    const onLeft = instant(annotation.on) < middle
    const rise = annotationRise(index, frame)
    return [
      plot.ruleX([annotation], {
        x: () => instant(annotation.on),
        insetTop: -rise,
        stroke: inks.ink,
        strokeWidth: 0.75,
      }),
      plot.text([annotation], {
        x: () => instant(annotation.on),
        frameAnchor: 'top',
        textAnchor: onLeft ? 'start' : 'end',
        lineAnchor: 'top',
        dx: onLeft ? 5 : -5,
        dy: -rise,
        text: 'text',
        fontSize: frame.fontSize,
        fill: inks.ink,
      }),
    ]
  })
}

/** Names at the ends of their lines instead of a legend; a single line is named by the title. */
function nameMarks(plot: Plot, spec: LineChart, frame: Frame) {
  if (spec.series.length < 2) return []
  const wide = frame.name === 'wide'
  return spec.series.flatMap((series, index) => {
    const end = series.points.findLast(isKnown)
    if (!end) return []
    return [
      plot.text([end], {
        x: () => instant(end.on),
        y: () => end.value,
        text: () => series.name,
        textAnchor: wide ? 'start' : 'end',
        lineAnchor: wide ? 'middle' : 'bottom',
        dx: wide ? 9 : 0,
        dy: wide ? 0 : -9 - (frame.fontSize + 1) * 1.2,
        fontSize: frame.fontSize,
        fill: inks[inkOf(index)],
        ...halo,
      }),
    ]
  })
}
