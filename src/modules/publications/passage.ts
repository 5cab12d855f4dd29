import { variantFacts, type Language, type Variant } from '#core/i18n/languages.ts'
import { headingId } from '#core/markup/heading-ids.ts'
import { toHtml } from '#core/markup/html.ts'
import type { SafeHtml } from '#core/markup/safe-html.ts'
import { descendants, footnotesOf, type MarkupTree } from '#core/markup/tree.ts'

import type { Binding } from './bound-figure.ts'
import { textProblems, type PublicationProblemKind } from './check-text.ts'
import { plainOf, renderWords } from './render-text.ts'
import { resolveDirectives } from './resolve-directives.tsx'
import { parseText, readableText, scriptOfText, type ParsedText } from './written-text.ts'

/** A short text beside a work, such as its exercise, in one language. It has no figures of its own and no footnotes. */
export type Passage = {
  readonly language: Language
  readonly title: string
  readonly markdown: string
}

/** A passage ready for the page of its work. */
export type RenderedPassage = {
  readonly title: string
  readonly html: SafeHtml
  /** Set when the passage is not written in the reader's language. */
  readonly foreignLang: string | undefined
}

/** Where a passage stands: beside the text of a work, whose ids it must not repeat. */
export type PassagePlace = {
  readonly slug: string
  /** Day on which rules of law are quoted as in force. */
  readonly day: string
  /** Begins the ids of its headings. */
  readonly prefix: string
}

/** The level under each level of heading. */
const deeper = { 1: 2, 2: 3, 3: 4, 4: 5, 5: 6, 6: 6 } as const
const noFigures: Binding = { figures: new Map(), blocks: new Map(), observed: new Map() }

/** What keeps a passage off a page, and in which line of it. */
export type PassageProblem = {
  readonly line: number
  readonly kind: PublicationProblemKind | 'footnote'
  readonly text: string
}

/** Everything that keeps a passage off a page; `day` decides which rules of law are in force. */
export function passageProblems(passage: Passage, day: string): PassageProblem[] {
  const parsed = parsedPassage(passage)
  const found = textProblems(parsed, { binding: noFigures, demo: false, day })
  const notes = [...footnotesOf(parsed.parts.markdown.tree.root)].map(
    ([text, { position }]): PassageProblem => ({
      line: position?.start.line ?? 1,
      kind: 'footnote',
      text,
    }),
  )
  return [...found.map(({ line, kind, text }) => ({ line, kind, text })), ...notes]
}

/** Draws the passage that a reader gets, its headings one level under those of the work; undefined when none is written. */
export function renderPassage(
  passages: readonly Passage[],
  { slug, day, prefix }: PassagePlace,
  variant: Variant,
): RenderedPassage | undefined {
  const text = readableText(passages.map(parsedPassage), variant)
  if (!text) return undefined
  const parts = { binding: noFigures, slug, day, variant: text.variant, linksIn: variant }
  const resolve = resolveDirectives(parts, new Map())
  const tree = nested(text.trees.markdown, prefix)
  return {
    title: plainOf(text.trees.title, resolve),
    html: toHtml(tree, resolve, renderWords(text.variant)),
    foreignLang: text.isForeign ? variantFacts[text.variant].tag : undefined,
  }
}

function parsedPassage({ language, title, markdown }: Passage): ParsedText {
  const parts = { title, summary: '', markdown }
  return parseText({ language, script: scriptOfText(parts), ...parts })
}

function nested({ root, source }: MarkupTree, prefix: string): MarkupTree {
  const copy = structuredClone(root)
  for (const node of descendants(copy)) {
    if (node.type !== 'heading') continue
    const given: { id?: string } = { id: `${prefix}-${headingId(node)}` }
    node.depth = deeper[node.depth]
    node.data = { ...node.data, ...given }
  }
  return { root: copy, source }
}
