import { classes, type Content, type LinkPart } from '../parts.ts'
import { safeHref } from '../safe-href.ts'

/** A number that matters, with everything that makes it checkable. */
export type Figure = {
  /** Already formatted, such as “8.214” or “31 %”. */
  readonly value: string
  readonly label: string
  /** The observation behind it; then the number itself is the link. */
  readonly href?: string | undefined
  /** Denominator and counts, such as “n = 41 of N = 132”. */
  readonly basis?: Content
  /** The day or period it speaks of. */
  readonly dateText?: string
  readonly source?: LinkPart | string
  /** Only `late` colours the number, and only when someone broke the law. */
  readonly tone?: 'neutral' | 'late'
}

/** One large number with n, N, date and source under it. */
export function FigureBlock(props: { readonly figure: Figure }) {
  const { figure } = props
  const href = safeHref(figure.href)
  return (
    <div class={classes('figure-block', figure.tone === 'late' && 'figure-late')}>
      <p class="figure-value">{href === undefined ? figure.value : <a href={href}>{figure.value}</a>}</p>
      <p class="figure-label">{figure.label}</p>
      <p class="figure-basis">
        {figure.basis !== undefined && <span>{figure.basis}</span>}
        {figure.dateText !== undefined && <span>{figure.dateText}</span>}
        {figure.source !== undefined && <Source source={figure.source} />}
      </p>
    </div>
  )
}

function Source(props: { readonly source: LinkPart | string }) {
  const { source } = props
  if (typeof source === 'string') return <span>{source}</span>
  return (
    <span>
      <a href={safeHref(source.href)}>{source.label}</a>
    </span>
  )
}

/** Two to four figures side by side, ruled like a table of accounts. */
export function KeyFigures(props: { readonly label: string; readonly figures: readonly Figure[] }) {
  return (
    <ul class="key-figures" aria-label={props.label}>
      {props.figures.map((figure) => (
        <li>
          <FigureBlock figure={figure} />
        </li>
      ))}
    </ul>
  )
}
