import { type Clock, type MarkKind, type Scale, scaleOf, type Stretch } from './clock.ts'

const width = 120
const height = 16
const top = 3
const bottom = 13

type ClockStripSmallProps = {
  readonly clock: Clock
  /** What the strip says, in words. */
  readonly title: string
  /** Days that the width stands for; give all strips of a list the same, and conduct can be compared. */
  readonly days?: number
}

function rounded(value: number): number {
  return Number(value.toFixed(1))
}

/** The strip of lists: 120 pixels, no words in it. What does not fit the scale ends in an arrow. */
export function ClockStripSmall(props: ClockStripSmallProps) {
  const scale = scaleOf(props.clock)
  const days = props.days ?? scale.days
  const x = (day: number) => rounded(Math.min(width, (day / days) * width))
  const end = Math.max(...scale.stretches.map((stretch) => stretch.to))
  return (
    <svg
      class={`clock clock-small clock-is-${props.clock.state}`}
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={props.title}
    >
      {scale.stretches.map((stretch) => (
        <SmallStretch stretch={stretch} x={x} />
      ))}
      <SmallMarks scale={scale} x={x} />
      {(scale.open || end > days) && (
        <path
          class={scale.open ? 'clock-open' : 'clock-more'}
          d={`M${Math.min(x(end), width - 6)} ${top}l6 5l-6 5z`}
        />
      )}
    </svg>
  )
}

function SmallStretch(props: { readonly stretch: Stretch; readonly x: (day: number) => number }) {
  const { stretch, x } = props
  const slim = stretch.kind === 'appeal'
  const from = x(stretch.from)
  const to = x(stretch.to)
  if (to <= from) return null
  return (
    <g class={`clock-stretch clock-${stretch.kind}`}>
      <rect
        x={from}
        y={slim ? 6.5 : top}
        width={rounded(to - from)}
        height={slim ? 3 : bottom - top}
      />
      {stretch.kind === 'late' && <path class="clock-hatch" d={hatch(from, to)} />}
      {stretch.kind === 'extension-waited' && <path class="clock-groove" d={`M${from} 8H${to}`} />}
    </g>
  )
}

/** Diagonals inside a box, cut at its sides: patterns need ids, and a list has many strips. */
function hatch(from: number, to: number): string {
  const tall = bottom - top
  const parts: string[] = []
  for (let start = from - tall + 2; start < to; start += 4) {
    const left = Math.max(start, from)
    const right = Math.min(start + tall, to)
    if (right > left) {
      parts.push(
        `M${rounded(left)} ${rounded(bottom - left + start)}L${rounded(right)} ${rounded(bottom - right + start)}`,
      )
    }
  }
  return parts.join('')
}

function SmallMarks(props: { readonly scale: Scale; readonly x: (day: number) => number }) {
  const { scale, x } = props
  return (
    <>
      {scale.marks
        .filter((mark) => x(mark.at) < width)
        .map((mark) => (
          <SmallMark kind={mark.kind} at={x(mark.at)} />
        ))}
    </>
  )
}

function SmallMark(props: { readonly kind: MarkKind; readonly at: number }) {
  const { kind, at } = props
  if (kind === 'due' || kind === 'extended')
    return <path class="clock-post" d={`M${at} 0V${height}`} />
  if (kind === 'answered') return <circle class="clock-dot" cx={at} cy="8" r="3.5" />
  if (kind === 'appealed')
    return <rect class="clock-square" x={rounded(at - 3)} y="5" width="6" height="6" />
  return null
}
