import type { LinkPart } from '../parts.ts'
import { safeHref } from '../safe-href.ts'

/** The way down to this page; the page itself is not in it. */
export function Breadcrumbs(props: {
  readonly label: string
  readonly items: readonly LinkPart[]
}) {
  return (
    <nav class="breadcrumbs" aria-label={props.label}>
      <ol>
        {props.items.map((item) => (
          <li>
            <a href={safeHref(item.href)}>{item.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
