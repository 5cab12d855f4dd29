import {
  type ChartValue,
  type DatedValue,
  type Frame,
  isKnown,
  type LineChart,
  valueText,
} from './chart-spec.ts'
import { type Ink, seriesInks } from './palette.ts'
import { type Box, overlaps, textWidth, wrapText } from './text-width.ts'

/** Where the drawing stands in its frame, and what its scales span. */
export type LineLayout = {
  readonly box: { width: number; height: number } & Record<
    'marginLeft' | 'marginRight' | 'marginTop' | 'marginBottom',
    number
  >
  readonly days: readonly [Date, Date]
  readonly top: number
  /** The day in the middle; texts at upright rules stand on the side with more room. */
  readonly middle: Date
}

/** A placed text at a point. */
export type PointLabel = {
  readonly on: Date
  readonly value: number
  readonly text: string
  readonly anchor: 'start' | 'middle' | 'end'
  readonly below: boolean
  readonly dx: number
  readonly ink: Ink
}

type Known = DatedValue & { value: number }
type Placed = PointLabel & Box
type Position = Pick<PointLabel, 'anchor' | 'below'>

const dayMs = 86_400_000
/** Pixels between a point and its text. */
const clearance = 9
const lineHeight = 1.15

/** Midnight UTC of a day. */
export const instant = (on: string): Date => new Date(`${on}T00:00:00Z`)
/** The ink of a series by its place in the list. */
export const inkOf = (index: number): Ink => seriesInks[index % seriesInks.length] ?? 'ink'
/** How far above the frame an annotation's text begins: over the labels of the highest point. */
export const annotationRise = (index: number, frame: Frame): number =>
  clearance + 2 * (frame.fontSize + 1) * lineHeight + (index + 1) * frame.fontSize * 1.4

/** Margins and scales of a line chart in a frame. */
export function layoutLines(spec: LineChart, frame: Frame): LineLayout {
  const points = spec.series.flatMap((series) => series.points)
  const annotations = spec.annotations ?? []
  const marked = [...points, ...annotations].map(({ on }) => instant(on).getTime())
  const first = marked.length > 0 ? Math.min(...marked) : 0
  const last = Math.max(...marked, first + dayMs)
  const highest = Math.max(0, ...points.filter(isKnown).map(({ value }) => value))
  const names = spec.series.length > 1 && frame.name === 'wide' ? spec.series : []
  const nameWidth = Math.max(0, ...names.map(({ name }) => textWidth(name, frame.fontSize) + 10))
  return {
    box: {
      width: frame.width,
      height: (frame.name === 'wide' ? 310 : 270) + annotations.length * frame.fontSize * 1.4,
      marginLeft: 10,
      marginRight: 10 + Math.min(nameWidth, 190),
      marginTop: annotationRise(annotations.length - 1, frame) + 6,
      marginBottom: frame.fontSize + 14,
    },
    days: [new Date(first), new Date(last)],
    top: highest || 1,
    middle: new Date((first + last) / 2),
  }
}

/** Places a text at every point where there is room: ends first, then the greatest value, then the rest in order. */
export function placeLabels(spec: LineChart, frame: Frame): PointLabel[] {
  const layout = layoutLines(spec, frame)
  const ranked = spec.series.flatMap(({ points }, seriesIndex) => {
    const known = points.filter(isKnown)
    const greatest = Math.max(...known.map(({ value }) => value))
    return known.map((point, index) => {
      const isEnd = index === 0 || index === known.length - 1
      const rank = isEnd ? 0 : point.value === greatest ? 1 : 2
      return { rank, choices: choicesFor({ points, point, seriesIndex }, spec, { frame, layout }) }
    })
  })
  const taken: Box[] = gapBoxes(spec, frame, layout)
  const dots = dotBoxes(spec, layout)
  const placed: Placed[] = []
  for (const { choices } of ranked.sort((one, other) => one.rank - other.rank)) {
    const free = choices.filter((choice) => !taken.some((box) => overlaps(choice, box)))
    // Better on a foreign dot than nowhere.
    const best = free.find((choice) => !dots.some((dot) => overlaps(choice, dot))) ?? free[0]
    if (!best) continue
    taken.push(best)
    placed.push(best)
  }
  return placed
}

type Space = { readonly frame: Frame; readonly layout: LineLayout }

function pixelOf(point: { on: string; value: number }, { days, box, top }: LineLayout) {
  const share =
    (instant(point.on).getTime() - days[0].getTime()) / (days[1].getTime() - days[0].getTime())
  return {
    share,
    x: box.marginLeft + share * (box.width - box.marginLeft - box.marginRight),
    y: box.marginTop + (1 - point.value / top) * (box.height - box.marginTop - box.marginBottom),
  }
}

/** All the ways to label a point, best first: with its day on the clear side of the line, then elsewhere, then the value alone. */
function choicesFor(
  at: { points: readonly DatedValue[]; point: Known; seriesIndex: number },
  spec: LineChart,
  { frame, layout }: Space,
): Placed[] {
  const fontSize = frame.fontSize + 1
  const { x, y, share } = pixelOf(at.point, layout)
  const baseline = layout.box.height - layout.box.marginBottom
  return labelTexts(at.point, spec, frame).flatMap((text) => {
    const lines = text.split('\n')
    const width = Math.max(...lines.map((line) => textWidth(line, fontSize)))
    const height = lines.length * fontSize * lineHeight
    return positionsFor(at, share)
      .flatMap(({ anchor, below }) => {
        const away = { start: 1, middle: 0, end: -1 }[anchor]
        const isEdge = share < 0.02 || share > 0.98
        const left = { start: 0, middle: width / 2, end: width }[anchor]
        // The second offset steps aside for a dot of another series right above or below.
        return [away * (isEdge ? 0 : 3), away * 9].map((dx) => ({
          x: x + dx - left,
          y: below ? y + clearance : y - clearance - height,
          width,
          height,
          on: instant(at.point.on),
          value: at.point.value,
          text,
          anchor,
          below,
          dx,
          ink: inkOf(at.seriesIndex),
        }))
      })
      .filter((box) => box.x >= 0 && box.x + width <= frame.width && box.y + height <= baseline)
  })
}

function labelTexts(point: Known, spec: LineChart, frame: Frame): string[] {
  const value = valueText(point, spec.format)
  const crowded = spec.series.length > 1 || spec.series.some(({ points }) => points.length > 8)
  return crowded || frame.name === 'narrow' ? [value] : [`${value}\n${point.label}`, value]
}

function positionsFor(
  at: { points: readonly DatedValue[]; point: Known },
  share: number,
): Position[] {
  const index = at.points.indexOf(at.point)
  const before = neighbour(at.points[index - 1])
  const next = neighbour(at.points[index + 1])
  const rise = (next ?? at.point.value) - (before ?? at.point.value)
  const isValley = (before ?? next ?? 0) > at.point.value && (next ?? before ?? 0) > at.point.value
  const clear: Position[] = isValley
    ? [{ anchor: 'middle', below: true }]
    : rise > 0
      ? [
          { anchor: 'end', below: false },
          { anchor: 'start', below: true },
        ]
      : rise < 0
        ? [
            { anchor: 'start', below: false },
            { anchor: 'end', below: true },
          ]
        : []
  const others: Position[] = [false, true].flatMap((below) =>
    (['middle', 'start', 'end'] as const).map((anchor) => ({ anchor, below })),
  )
  // At the edges the text grows inwards, or it would leave the drawing.
  const edge = share < 0.05 ? 'start' : share > 0.95 ? 'end' : undefined
  const all = [...clear, ...others]
  return edge
    ? all.toSorted((one, other) => Number(other.anchor === edge) - Number(one.anchor === edge))
    : all
}

function neighbour(point: ChartValue | undefined): number | undefined {
  return point && isKnown(point) ? point.value : undefined
}

function dotBoxes(spec: LineChart, layout: LineLayout): Box[] {
  const size = 8
  return spec.series.flatMap(({ points }) =>
    points.filter(isKnown).map((point) => {
      const { x, y } = pixelOf(point, layout)
      return { x: x - size / 2, y: y - size / 2, width: size, height: size }
    }),
  )
}

/** Texts of gaps stand at the foot of the drawing. */
function gapBoxes(spec: LineChart, frame: Frame, layout: LineLayout): Box[] {
  return spec.series.flatMap(({ points }) =>
    points
      .filter((point) => !isKnown(point))
      .map((point) => {
        const lines = gapText(point, spec, frame).split('\n')
        const width = Math.max(...lines.map((line) => textWidth(line, frame.fontSize))) + 6
        const height = lines.length * frame.fontSize * 1.2 + 6
        const { x, y } = pixelOf({ on: point.on, value: 0 }, layout)
        return {
          x: instant(point.on) < layout.middle ? x : x - width,
          y: y - height,
          width,
          height,
        }
      }),
  )
}

/** The reason of a gap, broken to a column. */
export function gapText(point: DatedValue, spec: LineChart, frame: Frame): string {
  return wrapText(valueText(point, spec.format), {
    width: frame.width * 0.22,
    fontSize: frame.fontSize,
  })
}
