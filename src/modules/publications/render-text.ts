import { variantFacts, type Variant } from '#core/i18n/languages.ts'
import { headingId } from '#core/markup/heading-ids.ts'
import { toHtml } from '#core/markup/html.ts'
import { toPlainText } from '#core/markup/plain.ts'
import type { RenderWords, Resolve } from '#core/markup/resolve.ts'
import type { SafeHtml } from '#core/markup/safe-html.ts'
import { childrenOf, type MarkupTree, type Node } from '#core/markup/tree.ts'

import type { Binding } from './bound-figure.ts'
import { prepareCharts, resolveDirectives, type ResolveParts } from './resolve-directives.tsx'
import { strings } from './strings/index.ts'
import { readableText, type ParsedText } from './written-text.ts'

/** A text ready for a page. */
export type RenderedText = {
  readonly title: string
  /** The summary without marks, for descriptions. */
  readonly description: string
  readonly summary: SafeHtml
  readonly body: SafeHtml
  readonly contents: readonly { readonly id: string; readonly label: string }[]
  /** The variant in which the text stands; another one than the reader's when it is not written in theirs. */
  readonly variant: Variant
  readonly lang: string
  readonly isForeign: boolean
}

/** What a text is rendered from. */
export type TextParts = Pick<ResolveParts, 'slug' | 'day' | 'origin'> & {
  readonly texts: readonly ParsedText[]
  readonly binding: Binding
}

/** Renders the text that a reader of a variant gets; undefined when nothing is written at all. */
export async function renderText(
  parts: TextParts,
  variant: Variant,
): Promise<RenderedText | undefined> {
  const text = readableText(parts.texts, variant)
  if (!text) return undefined
  const charts = await prepareCharts(parts.binding, text.variant)
  const resolve = resolveDirectives({ ...parts, variant: text.variant, linksIn: variant }, charts)
  const words = renderWords(text.variant)
  const { title, summary, markdown } = text.trees
  return {
    title: plainOf(title, resolve),
    description: plainOf(summary, resolve),
    summary: toHtml(summary, resolve, words),
    body: toHtml(markdown, resolve, words),
    contents: contentsOf(markdown, resolve),
    variant: text.variant,
    lang: variantFacts[text.variant].tag,
    isForeign: text.isForeign,
  }
}

/** Title and summary as plain text. */
export type PlainHead = Pick<RenderedText, 'title' | 'variant' | 'lang' | 'isForeign'> & {
  readonly summary: string
}

/** Title and summary alone, for lists and citations: no chart is drawn; undefined when nothing is written. */
export function plainHead(parts: TextParts, variant: Variant): PlainHead | undefined {
  const text = readableText(parts.texts, variant)
  if (!text) return undefined
  const resolve = resolveDirectives(
    { ...parts, variant: text.variant, linksIn: variant },
    new Map(),
  )
  return {
    title: plainOf(text.trees.title, resolve),
    summary: plainOf(text.trees.summary, resolve),
    variant: text.variant,
    lang: variantFacts[text.variant].tag,
    isForeign: text.isForeign,
  }
}

/** Every top-level block of a text as plain text with its figures filled in, for comparison and search. */
export function plainBlocks(parts: TextParts, variant: Variant): string[] {
  const text = readableText(parts.texts, variant)
  if (!text) return []
  const resolve = resolveDirectives(
    { ...parts, variant: text.variant, linksIn: variant },
    new Map(),
  )
  const { title, summary, markdown } = text.trees
  return [title, summary, markdown]
    .flatMap(({ root }) => root.children)
    .map((block) => toPlainText(flat(block), resolve).replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
}

/** What a text asks its reader to do: the items of its first numbered list as plain text; empty where it has none. */
export function stepsOf(parts: TextParts, variant: Variant): string[] {
  const text = readableText(parts.texts, variant)
  if (!text) return []
  const resolve = resolveDirectives(
    { ...parts, variant: text.variant, linksIn: variant },
    new Map(),
  )
  const list = text.trees.markdown.root.children.find(
    (block) => block.type === 'list' && block.ordered === true,
  )
  return (list ? childrenOf(list) : []).map((item) =>
    toPlainText(flat(item), resolve).replaceAll(/\s+/gu, ' ').trim(),
  )
}

/** The few words that the renderer says itself. */
export function renderWords(variant: Variant): RenderWords {
  const { footnotes, backToText, table } = strings(variant).text
  return { footnotes, backToText, table }
}

/** A tree as one line of plain text. */
export function plainOf(tree: MarkupTree, resolve: Resolve): string {
  return toPlainText(tree.root.children, resolve).replaceAll(/\s+/gu, ' ').trim()
}

function contentsOf({ root }: MarkupTree, resolve: Resolve) {
  return root.children.flatMap((node) =>
    node.type === 'heading' && node.depth === 2
      ? [{ id: headingId(node), label: toPlainText(node.children, resolve) }]
      : [],
  )
}

/** The leaves of a block that hold running text, with a space between them: cells and list items must not run together. */
function flat(block: Node): Node[] {
  const isText =
    block.type === 'paragraph' || block.type === 'heading' || block.type === 'tableCell'
  const inner = childrenOf(block)
  if (isText || inner.length === 0 || block.type === 'leafDirective') return [block, space]
  return inner.flatMap(flat)
}

const space: Node = { type: 'text', value: ' ' }
