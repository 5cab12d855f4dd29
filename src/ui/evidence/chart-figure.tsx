import type { Content, LinkPart } from '../parts.ts'
import { safeHref } from '../safe-href.ts'
import { Html, type SafeHtml } from '../safe-html.ts'

type ChartFigureProps = {
  readonly id: string
  /** What is to be seen, as a sentence. */
  readonly title: string
  /** Unit and scope under the title. */
  readonly subtitle?: string
  /** What the chart renderer drew: one drawing for wide and one for narrow screens. */
  readonly chart: SafeHtml
  readonly source: Content
  /** Words of the fold (“The numbers in a table”). */
  readonly tableLabel: string
  /** A `Table` of the same numbers. */
  readonly table: Content
  readonly downloads?: readonly LinkPart[]
}

/** A chart with its claim, its source and its numbers. */
export function ChartFigure(props: ChartFigureProps) {
  return (
    <figure class="chart-figure" id={props.id} aria-labelledby={`${props.id}-title`}>
      <figcaption>
        <p class="chart-title" id={`${props.id}-title`}>
          {props.title}
        </p>
        {props.subtitle !== undefined && <p class="chart-subtitle">{props.subtitle}</p>}
      </figcaption>
      <div class="chart-drawing">
        <Html html={props.chart} />
      </div>
      <p class="chart-source">{props.source}</p>
      <details class="chart-table">
        <summary>{props.tableLabel}</summary>
        {props.table}
        {props.downloads !== undefined && (
          <ul class="chart-downloads">
            {props.downloads.map((download) => (
              <li>
                <a href={safeHref(download.href)}>{download.label}</a>
              </li>
            ))}
          </ul>
        )}
      </details>
    </figure>
  )
}
