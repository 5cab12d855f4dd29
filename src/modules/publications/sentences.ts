import { variantFacts, type Variant } from '#core/i18n/languages.ts'
import { type Directive, isDirective, toDirective } from '#core/markup/directives.ts'
import { toPlainText } from '#core/markup/plain.ts'
import type { Resolve } from '#core/markup/resolve.ts'
import { childrenOf, descendants, type MarkupTree, type Node } from '#core/markup/tree.ts'

/** A sentence that rests on a figure, in pieces; the figure is marked wherever it stands. */
export type Sentence = readonly { readonly text: string; readonly marked: boolean }[]

/** Signs that no text holds; they stand around the figure while the sentence is looked for. */
const [OPEN, CLOSE] = ['\uE000', '\uE001'] as const
/** Sentences longer than this are shown around the figure only. */
const SIDE_MAX = 220

/** The sentences of a text in which a wanted figure stands, a row of a table counting as one. Charts and tables have none. */
export function sentencesWith(
  tree: MarkupTree,
  {
    isWanted,
    resolve,
    variant,
  }: {
    readonly isWanted: (directive: Directive) => boolean
    readonly resolve: Resolve
    readonly variant: Variant
  },
): Sentence[] {
  const marked: Resolve = {
    ...resolve,
    inline: (directive) => {
      const resolved = resolve.inline(directive)
      return isWanted(directive) ? { ...resolved, text: OPEN + resolved.text + CLOSE } : resolved
    },
  }
  return [...descendants(tree.root)]
    .filter(holdsText)
    .filter((node) => hasWanted(node, isWanted))
    .flatMap((node) => cut(textOf(node, marked), variant))
}

function holdsText({ type }: Node): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableRow'
}

function hasWanted(node: Node, isWanted: (directive: Directive) => boolean): boolean {
  return [...descendants(node)].some((one) => isDirective(one) && isWanted(toDirective(one)))
}

function textOf(node: Node, resolve: Resolve): string {
  const parts = node.type === 'tableRow' ? childrenOf(node) : [node]
  return parts.map((part) => toPlainText([part], resolve)).join(' · ')
}

function cut(text: string, variant: Variant): Sentence[] {
  const segmenter = new Intl.Segmenter(variantFacts[variant].locale, { granularity: 'sentence' })
  const segments = Array.from(
    segmenter.segment(text.replaceAll(/\s+/gu, ' ')),
    (one) => one.segment,
  )
  return wholeSentences(segments)
    .filter((sentence) => sentence.includes(OPEN))
    .map(piecesOf)
}

function piecesOf(sentence: string): Sentence {
  // Every second piece stands between an opening and a closing sign.
  const pieces = sentence
    .trim()
    .split(/[\uE000\uE001]/u)
    .map((text, index) => ({ text, marked: index % 2 === 1 }))
  const last = pieces.length - 1
  return pieces
    .map(({ text, marked }, index) => {
      if (marked) return { text, marked }
      const cutBefore = index === 0 ? shortBefore(text) : text
      return { text: index === last ? shortAfter(cutBefore) : cutBefore, marked }
    })
    .filter(({ text }) => text !== '')
}

/** A sentence begins with a capital letter: „2025. године” and „2025. 19.759” do not end one, whatever the segmenter thinks. */
function wholeSentences(segments: readonly string[]): string[] {
  const whole: string[] = []
  for (const segment of segments) {
    const begins = /^[^\p{L}\p{N}\uE000]*\p{Lu}/u.test(segment)
    const last = begins ? undefined : whole.pop()
    whole.push((last ?? '') + segment)
  }
  return whole
}

function shortBefore(text: string): string {
  if (text.length <= SIDE_MAX) return text
  return `… ${text.slice(-SIDE_MAX).replace(/^\S*\s/u, '')}`
}

function shortAfter(text: string): string {
  if (text.length <= SIDE_MAX) return text
  return `${text.slice(0, SIDE_MAX).replace(/\s\S*$/u, '')} …`
}
