import { collectDirectives, type Directive } from '#core/markup/directives.ts'

import { blockSpec, figureSpec, type BlockSpec, type FigureSpec } from './figure-spec.ts'
import { textParts, type ParsedText } from './written-text.ts'

/** What texts rest on, each binding once. Directives that cannot be read are left to the check. */
export type References = {
  readonly figures: readonly FigureSpec[]
  readonly blocks: readonly BlockSpec[]
}

/** Every figure, chart and table of texts, in the order of the first text. */
export function referencesOf(texts: readonly ParsedText[]): References {
  const figures = new Map<string, FigureSpec>()
  const blocks = new Map<string, BlockSpec>()
  for (const directive of texts.flatMap(directivesOf)) {
    if (directive.name === 'figure') add(figures, figureSpec(directive))
    if (isBlock(directive)) add(blocks, blockSpec(directive))
  }
  return { figures: [...figures.values()], blocks: [...blocks.values()] }
}

/** Whether a directive is a chart or a table. */
export function isBlock({ name, form }: Directive): boolean {
  return form === 'block' && (name === 'chart' || name === 'table')
}

function directivesOf(text: ParsedText): Directive[] {
  return textParts.flatMap((part) => collectDirectives(text.parts[part].tree))
}

type Read<Spec> = { readonly ok: true; readonly value: Spec } | { readonly ok: false }

function add<Spec extends { readonly key: string }>(to: Map<string, Spec>, read: Read<Spec>) {
  if (read.ok && !to.has(read.value.key)) to.set(read.value.key, read.value)
}
