import type { JSX } from 'hono/jsx/jsx-runtime'

import { type SafeHtml, serializedHtml } from './safe-html.ts'

/** What an element serializes to, for a directive's block: JSX escapes every text as pages do. Elements that wait cannot stand in a text. */
export function elementHtml(element: JSX.Element): SafeHtml {
  const html: unknown = element instanceof Promise ? element : element.toString()
  if (typeof html !== 'string') throw new Error('An element in a text may not wait')
  return serializedHtml(html)
}
