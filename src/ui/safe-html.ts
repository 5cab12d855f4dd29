import { raw } from 'hono/html'

/**
 * Markup that a renderer made from a tree or from escaped text. The same brand as that of the markup renderer and the charts,
 * which make it; nothing else may carry this type.
 */
export type SafeHtml = string & { readonly __safeHtml: 'by markup or charts' }

/** Vouches for a drawing that the kit's own examples contain; the tidy test names every other caller. */
export function safeHtml(html: string): SafeHtml {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the one place where the kit gives the brand
  return html as SafeHtml
}

/** Puts vouched-for markup into a page as it is. */
export function Html(props: { html: SafeHtml }) {
  return raw(props.html)
}

/** The first line of every document. JSX cannot write it. */
export const doctype = raw('<!doctype html>')
