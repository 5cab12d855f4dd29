import type { Directive } from './directives.ts'
import type { SafeHtml } from './safe-html.ts'

/** What an inline directive says to the reader, already formatted in the reader's variant. */
export type ResolvedInline = {
  readonly text: string
  readonly href?: string
  readonly title?: string
}

/** A bracketed caption with its bound figures filled in. */
export type RenderedLabel = {
  readonly html: SafeHtml
  readonly typst: string
  readonly text: string
}

/** What a block directive (a chart, a table) puts into each output; `typst` is source, not text. */
export type ResolvedBlock = { readonly html: SafeHtml; readonly typst: string }

/** The meaning of the directives; the module that owns the figures supplies it. Addresses it returns pass the link rules too. */
export type Resolve = {
  readonly inline: (directive: Directive) => ResolvedInline
  readonly block: (directive: Directive, label: RenderedLabel) => ResolvedBlock
  /** Rewrites every address, the author's and the resolver's, e.g. relative to absolute in a PDF. */
  readonly link?: (address: string) => string
  /** The file of a picture among those handed to the typesetter; without it a PDF prints the alternative text. */
  readonly imageFile?: (address: string) => string | undefined
}

/** The few words a renderer says itself, in the reader's variant. */
export type RenderWords = {
  readonly footnotes: string
  readonly backToText: string
  readonly table: string
}
