import type { Content } from './parts.ts'

/** One look of a component, for the examples page and the tests. */
export type Example = {
  readonly group: string
  readonly name: string
  readonly content: () => Content
}

/** What every text prop is fed once: if any of it reaches the page as markup, escaping is broken. */
export const hostileText = `<script>alert(1)</script>"'><img src=x onerror=alert(1)>&lt;b>`

/** An address that must never become a link. */
export const hostileHref = 'java\nscript:alert(1)'
