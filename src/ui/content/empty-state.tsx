import type { Content } from '../parts.ts'

/** Says why there is nothing here, and what can be done. */
export function EmptyState(props: { readonly title: string; readonly children?: Content }) {
  return (
    <div class="empty-state">
      <p class="empty-title">{props.title}</p>
      {props.children}
    </div>
  )
}
