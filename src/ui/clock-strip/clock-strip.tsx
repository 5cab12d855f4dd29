import { type Clock, type Mark, type MarkKind, type Scale, scaleOf, type Stretch } from './clock.ts'
import { hangFlags } from './label-lanes.ts'
import { Patterns, share } from './patterns.tsx'

/** A mark's word and day, translated and formatted: “Received”, “3 November 2026”. */
export type MarkLabel = { readonly name: string; readonly date: string }

/** Words of the annotated strip; those of marks that a clock does not have are not used. */
export type ClockLabels = {
  readonly received: MarkLabel
  readonly due: MarkLabel
  readonly today: MarkLabel
  readonly dueCertain?: MarkLabel | undefined
  readonly extended?: MarkLabel | undefined
  readonly answered?: MarkLabel | undefined
  readonly appealed?: MarkLabel | undefined
}

type ClockStripProps = {
  readonly clock: Clock
  /** Unique on the page. */
  readonly id: string
  /** The outcome in a sentence: “Silent: 12 days past the deadline”. */
  readonly title: string
  /** The same story with all days, for those who do not see the drawing. */
  readonly description?: string
  readonly labels: ClockLabels
}

const labelKeys: Readonly<Record<MarkKind, keyof ClockLabels>> = {
  received: 'received',
  due: 'due',
  'due-certain': 'dueCertain',
  extended: 'extended',
  answered: 'answered',
  appealed: 'appealed',
  today: 'today',
}
// What happened stands above the strip, what the law says and what we did stands below.
const above: readonly MarkKind[] = ['received', 'answered', 'today']

const stripHeight = 32
const laneHeight = 44
const edgeRoom = 12
// The narrowest place the strip meets: a screen of 320 pixels less its margins.
const narrowest = 288
// Mean width of a character of the labels, in pixels, a little more than measured.
const characterWidth = 6.9
// Past this many days a cell would be thinner than its border; then lines mark weeks, later months of 30 days.
const daysDrawnMax = 90
const weeksDrawnMax = 400

type Place = {
  readonly mark: Mark
  readonly label: MarkLabel | undefined
  readonly anchor: 'start' | 'end'
  readonly lane: number
}

function placesOf(marks: readonly Mark[], labels: ClockLabels, days: number): readonly Place[] {
  const labelled = marks.map((mark) => ({ mark, label: labels[labelKeys[mark.kind]] }))
  const flags = labelled.map(({ mark, label }) => ({
    at: mark.at / days,
    width:
      label === undefined ? 0 : Math.max(label.name.length, label.date.length) * characterWidth + 8,
  }))
  const hung = hangFlags(flags, narrowest)
  return labelled.map((item, index) => ({
    ...item,
    ...(hung[index] ?? { anchor: 'start', lane: 0 }),
  }))
}

/** The large strip: every day to scale, every mark named, texts of one size on every width. */
export function ClockStrip(props: ClockStripProps) {
  const { clock, id } = props
  const scale = scaleOf(clock)
  const upper = placesOf(
    scale.marks.filter((mark) => above.includes(mark.kind)),
    props.labels,
    scale.days,
  )
  const lower = placesOf(
    scale.marks.filter((mark) => !above.includes(mark.kind)),
    props.labels,
    scale.days,
  )
  const lanes = (places: readonly Place[]) => Math.max(0, ...places.map((place) => place.lane + 1))
  const top = lanes(upper) * laneHeight + edgeRoom
  const height = top + stripHeight + edgeRoom + lanes(lower) * laneHeight
  return (
    <svg
      class={`clock clock-strip clock-is-${clock.state}`}
      width="100%"
      height={height}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={props.description === undefined ? undefined : `${id}-description`}
    >
      <title id={`${id}-title`}>{props.title}</title>
      {props.description !== undefined && <desc id={`${id}-description`}>{props.description}</desc>}
      <Patterns id={id} />
      <svg y={top} width="100%" height={stripHeight} overflow="visible">
        {scale.stretches.map((stretch) => (
          <LargeStretch stretch={stretch} days={scale.days} id={id} />
        ))}
        {scale.open && <OpenEnd at={share(lastDay(scale), scale.days)} />}
        <DaysOff scale={scale} />
      </svg>
      {upper.map((place) => (
        <Annotation place={place} days={scale.days} side="above" edge={top} />
      ))}
      {lower.map((place) => (
        <Annotation place={place} days={scale.days} side="below" edge={top + stripHeight} />
      ))}
    </svg>
  )
}

function lastDay(scale: Scale): number {
  return Math.max(...scale.stretches.map((stretch) => stretch.to))
}

function LargeStretch(props: {
  readonly stretch: Stretch
  readonly days: number
  readonly id: string
}) {
  const { stretch, days, id } = props
  const { kind, from, to } = stretch
  const slim = kind === 'appeal'
  const box = {
    x: share(from, days),
    y: slim ? 12 : 0,
    width: share(to - from, days),
    height: slim ? 8 : stripHeight,
  }
  const step = days <= daysDrawnMax ? 1 : days <= weeksDrawnMax ? 7 : 30
  const first = Math.floor(from / step + 1) * step
  const lines = slim
    ? []
    : Array.from(
        { length: Math.max(0, Math.ceil((to - first) / step)) },
        (_, n) => first + n * step,
      )
  const fill =
    kind === 'late' ? `url(#${id}-hatch)` : kind === 'extension' ? `url(#${id}-dots)` : undefined
  return (
    <g class={`clock-stretch clock-${kind}`}>
      <rect {...box} fill={fill} />
      {lines.map((day) => (
        <line
          class="clock-day"
          x1={share(day, days)}
          x2={share(day, days)}
          y1="0"
          y2={stripHeight}
        />
      ))}
      {kind === 'extension-waited' && (
        <line class="clock-groove" x1={box.x} x2={share(to, days)} y1="16" y2="16" />
      )}
    </g>
  )
}

function OpenEnd(props: { readonly at: string }) {
  return (
    <svg x={props.at} width="14" height={stripHeight} overflow="visible">
      <path class="clock-open" d="M3 0l11 16l-11 16z" />
    </svg>
  )
}

function DaysOff(props: { readonly scale: Scale }) {
  const { days, daysOff } = props.scale
  if (days > daysDrawnMax) return null
  return (
    <g class="clock-off">
      {daysOff.map((day) => (
        <circle cx={share(day + 0.5, days)} cy={stripHeight + 6} r="1.75" />
      ))}
    </g>
  )
}

const shapes: Partial<Record<MarkKind, string>> = {
  today: 'M-6 -11H6L0 -2z',
  answered: 'M0 -12a5 5 0 1 0 .01 0z',
  appealed: 'M-4.5 3h9v9h-9z',
}

/** A pole from the strip to its lane, the shape of its kind, and the text beside it. */
function Annotation(props: {
  readonly place: Place
  readonly days: number
  readonly side: 'above' | 'below'
  /** Edge of the strip. */
  readonly edge: number
}) {
  const { place, days, side, edge } = props
  const { mark, label, anchor, lane } = place
  const x = share(mark.at, days)
  const outward = side === 'above' ? -1 : 1
  // Two lines of text, 18 pixels apart; above the strip the pole rises to their top, below it falls to their foot.
  const far = edge + outward * (edgeRoom + lane * laneHeight + laneHeight - 8)
  const nearest = side === 'above' ? far + 13 : far - 21
  const indent = anchor === 'start' ? 7 : -7
  const through = mark.kind === 'today' ? edge : edge - outward * stripHeight
  const shape = shapes[mark.kind]
  return (
    <g class={`clock-mark clock-mark-${mark.kind}`}>
      <line x1={x} x2={x} y1={through} y2={label === undefined ? edge : far} />
      {shape !== undefined && (
        <svg x={x} y={edge} width="1" height="1" overflow="visible">
          <path d={shape} />
        </svg>
      )}
      {label !== undefined && (
        <text y={nearest} text-anchor={anchor}>
          <tspan class="clock-name" x={x} dx={indent}>
            {label.name}
          </tspan>
          <tspan x={x} dx={indent} dy="18">
            {label.date}
          </tspan>
        </text>
      )}
    </g>
  )
}
