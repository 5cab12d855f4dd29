import type { Content } from '../parts.ts'
import { safeHref } from '../safe-href.ts'

type SummaryRow = {
  readonly term: string
  readonly value: Content
  /** `label` is what is seen (“Change”), `about` what a screen reader adds (“the date of receipt”). */
  readonly change?: { readonly href: string; readonly label: string; readonly about: string }
}

/** “Check your answers”: every answer with its way back. */
export function SummaryList(props: { readonly rows: readonly SummaryRow[] }) {
  return (
    <dl class="summary-list">
      {props.rows.map((row) => (
        <div class="summary-row">
          <dt>{row.term}</dt>
          <dd>{row.value}</dd>
          {row.change !== undefined && (
            <dd class="summary-change">
              <a href={safeHref(row.change.href)}>
                {row.change.label}
                <span class="visually-hidden"> {row.change.about}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  )
}
