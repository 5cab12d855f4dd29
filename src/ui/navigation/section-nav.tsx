import type { NavigationPart } from '../parts.ts'
import { safeHref } from '../safe-href.ts'

/** Sister pages of one thing, as links in a row. Each has its own address; nothing hides. */
export function SectionNav(props: {
  readonly label: string
  readonly items: readonly NavigationPart[]
}) {
  return (
    <nav class="section-nav" aria-label={props.label}>
      <ul>
        {props.items.map((item) => (
          <li>
            <a href={safeHref(item.href)} aria-current={item.current === true ? 'page' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
