/** Words of a page and what stood around them when they were found. */
type Quoted = { readonly exact: string; readonly prefix: string; readonly suffix: string }

/** A text cut at a quotation. */
export type CutText = { readonly before: string; readonly quoted: string; readonly after: string }

/** Cuts a page's text where a quotation stands in it; whole in `before` when it is not there. */
export function cutAtQuotation(text: string, quotation: Quoted | undefined): CutText {
  if (!quotation) return { before: text, quoted: '', after: '' }
  const { exact, prefix, suffix } = quotation
  const around = text.indexOf(prefix + exact + suffix)
  const start = around === -1 ? text.indexOf(exact) : around + prefix.length
  if (start === -1) return { before: text, quoted: '', after: '' }
  const end = start + exact.length
  return { before: text.slice(0, start), quoted: exact, after: text.slice(end) }
}
