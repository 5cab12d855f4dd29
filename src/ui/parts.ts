import type { Child } from 'hono/jsx'

/** What a component may hold: text (escaped) or JSX. */
export type Content = Child

/** A link as a component takes it; the address passes `safeHref` before it is written. */
export type LinkPart = { readonly href: string; readonly label: string }

/** A link in a navigation; at most one of a list is current. */
export type NavigationPart = LinkPart & { readonly current?: boolean }

/** What a colour says. It always comes with words or a shape as well. */
export type Tone = 'neutral' | 'info' | 'good' | 'soon' | 'late'

/** Joins class names; absent ones drop out. */
export function classes(...names: readonly (string | false | undefined)[]): string {
  return names.filter(Boolean).join(' ')
}
