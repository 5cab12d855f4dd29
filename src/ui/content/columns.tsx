import type { Content } from '../parts.ts'

/** A wide column and a narrow one for facts, links and dates; on a narrow screen the second follows the first. */
export function Columns(props: { readonly children: Content; readonly aside: Content; readonly asideLabel: string }) {
  return (
    <div class="columns">
      <div class="columns-main stack">{props.children}</div>
      <aside class="columns-aside stack" aria-label={props.asideLabel}>
        {props.aside}
      </aside>
    </div>
  )
}
