import { Tag } from '../content/tag.tsx'
import type { Tone } from '../parts.ts'
import { safeHref } from '../safe-href.ts'
import { type Clock, type Mark, type Scale, scaleOf, type Stretch } from './clock.ts'
import { Patterns, share } from './patterns.tsx'

const height = 16

/** One request under the others. */
export type ConductRow = {
  readonly href: string
  readonly title: string
  /** Who, when: small, under the title. */
  readonly facts?: string
  readonly clock: Clock
  /** How it went, in words; the strip only shows it. */
  readonly outcome: string
  readonly tone: Tone
}

type ConductStripsProps = {
  readonly id: string
  readonly label: string
  /** Days that the width stands for; what does not fit ends in an arrow. */
  readonly days: number
  readonly rows: readonly ConductRow[]
}

/** Many strips on one scale: deadlines stand under each other, and the picture of a conduct appears by itself. */
export function ConductStrips(props: ConductStripsProps) {
  const { id, days } = props
  return (
    <div class="conduct">
      <svg class="visually-hidden" width="1" height="1" aria-hidden="true">
        <Patterns id={id} />
      </svg>
      <ol class="conduct-rows" aria-label={props.label}>
        {props.rows.map((row) => (
          <li class="conduct-row">
            <p class="conduct-title">
              <a href={safeHref(row.href)}>{row.title}</a>
              {row.facts !== undefined && <span class="conduct-facts">{row.facts}</span>}
            </p>
            <Strip clock={row.clock} days={days} id={id} />
            <p class="conduct-outcome">
              <Tag tone={row.tone}>{row.outcome}</Tag>
            </p>
          </li>
        ))}
      </ol>
    </div>
  )
}

/** Silent for a screen reader: the outcome beside it says the same. */
function Strip(props: { readonly clock: Clock; readonly days: number; readonly id: string }) {
  const { clock, days } = props
  const scale = scaleOf(clock)
  const end = Math.max(...scale.stretches.map((stretch) => stretch.to))
  return (
    <svg
      class={`clock clock-row clock-is-${clock.state}`}
      width="100%"
      height={height}
      aria-hidden="true"
    >
      {scale.stretches
        .filter((stretch) => stretch.from < days)
        .map((stretch) => (
          <RowStretch
            stretch={{ ...stretch, to: Math.min(stretch.to, days) }}
            days={days}
            id={props.id}
          />
        ))}
      {scale.marks
        .filter((mark) => mark.at <= days)
        .map((mark) => (
          <RowMark mark={mark} days={days} />
        ))}
      <Continuation scale={scale} at={share(Math.min(end, days), days)} cut={end > days} />
    </svg>
  )
}

function RowStretch(props: {
  readonly stretch: Stretch
  readonly days: number
  readonly id: string
}) {
  const { stretch, days, id } = props
  const { kind, from, to } = stretch
  const slim = kind === 'appeal'
  const fill =
    kind === 'late' ? `url(#${id}-hatch)` : kind === 'extension' ? `url(#${id}-dots)` : undefined
  return (
    <g class={`clock-stretch clock-${kind}`}>
      <rect
        x={share(from, days)}
        y={slim ? 6 : 2}
        width={share(to - from, days)}
        height={slim ? 4 : 12}
        fill={fill}
      />
      {kind === 'extension-waited' && (
        <line class="clock-groove" x1={share(from, days)} x2={share(to, days)} y1="8" y2="8" />
      )}
    </g>
  )
}

function RowMark(props: { readonly mark: Mark; readonly days: number }) {
  const { kind, at } = props.mark
  const x = share(at, props.days)
  if (kind === 'due' || kind === 'extended') {
    return <line class="clock-post" x1={x} x2={x} y1="-4" y2={height + 4} />
  }
  if (kind === 'answered') return <circle class="clock-dot" cx={x} cy="8" r="5" />
  if (kind === 'appealed') return <circle class="clock-square" cx={x} cy="8" r="4" />
  return null
}

function Continuation(props: {
  readonly scale: Scale
  readonly at: string
  readonly cut: boolean
}) {
  if (!props.scale.open && !props.cut) return null
  return (
    <svg x={props.at} width="1" height={height} overflow="visible">
      <path class={props.scale.open ? 'clock-open' : 'clock-more'} d="M2 2l7 6l-7 6z" />
    </svg>
  )
}
