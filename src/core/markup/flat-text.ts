import { isDirective } from './directives.ts'
import { showsItsAddress } from './transliterate.ts'
import {
  childrenOf,
  descendants,
  isInline,
  type MarkupTree,
  type Node,
  sliceOf,
  startOf,
} from './tree.ts'

/** Where a piece of text stands; a year alone in a table's head is a year, in its body it may be a count. */
export type Place = 'text' | 'table-edge'

/** A block's text as the reader sees it, with the source offset of each UTF-16 unit. */
export type FlatText = {
  readonly text: string
  readonly offsets: readonly number[]
  readonly place: Place
}

/** Stands for what is bound or skipped, so that text before and after it never reads as one. */
const gap = '\ufffc'

/**
 * Every text a reader sees, block by block: paragraphs, headings, cells, captions, alternative texts, titles of links,
 * code. A date across emphasis (`24. **novembar** 2026.`) is one piece.
 */
export function flatTexts(tree: MarkupTree): FlatText[] {
  const found: FlatText[] = []
  for (const node of descendants(tree.root)) {
    if (isTextBlock(node)) found.push(flatten(childrenOf(node), node, tree.source))
    else if (node.type === 'code') found.push(literalText(node, node.value, tree.source))
    else if (node.type === 'table') markEdges(node, found, tree.source)
    if (node.type === 'image') found.push(flatten(childrenOf(node), node, tree.source))
    if ((node.type === 'link' || node.type === 'image') && node.title) {
      found.push(literalText(node, node.title, tree.source))
    }
  }
  return found
}

function isTextBlock(node: Node): boolean {
  return node.type === 'paragraph' || node.type === 'heading' || node.type === 'leafDirective'
}

function markEdges(table: Node, found: FlatText[], source: string): void {
  childrenOf(table).forEach((row, rowIndex) => {
    childrenOf(row).forEach((cell, column) => {
      const place = rowIndex === 0 || column === 0 ? 'table-edge' : 'text'
      found.push({ ...flatten(childrenOf(cell), cell, source), place })
    })
  })
}

function literalText(node: Node, value: string, source: string): FlatText {
  const start = startOf(node)
  // A title stands after the text of its link, so the search runs from the end.
  const within = sliceOf(node, source).lastIndexOf(value)
  const offsets = offsetsOf(value, source, start + Math.max(0, within))
  return { text: value, offsets, place: 'text' }
}

function flatten(nodes: readonly Node[], owner: Node, source: string): FlatText {
  let text = ''
  const offsets: number[] = []
  let cursor = startOf(owner)
  const add = (value: string, from: number) => {
    const places = offsetsOf(value, source, from)
    text += value
    offsets.push(...places)
    cursor = (places.at(-1) ?? cursor) + 1
  }
  const visit = (node: Node): void => {
    // The parser splits text around a bare e-mail address without saying where; the cursor knows.
    const from = node.position ? startOf(node) : cursor
    if (showsItsAddress(node) || (isDirective(node) && node.name !== 'foreign')) {
      text += gap
      offsets.push(from)
      cursor = node.position?.end.offset ?? source.indexOf(plain(node), from) + plain(node).length
    } else if (node.type === 'text' || node.type === 'inlineCode') add(node.value, from)
    else if (node.type === 'break' || node.type === 'image' || node.type === 'html') {
      text += node.type === 'break' ? '\n' : gap
      offsets.push(from)
    } else childrenOf(node).forEach(visit)
  }
  nodes.filter(isInline).forEach(visit)
  return { text, offsets, place: 'text' }
}

function plain(node: Node): string {
  return 'value' in node ? node.value : childrenOf(node).map(plain).join('')
}

const reference = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|\w+);/iu

/** Source offsets of each unit of a parsed text: escapes, references and quotation marks of the source are stepped over. */
function offsetsOf(value: string, source: string, from: number): number[] {
  const offsets: number[] = []
  let at = from
  for (const unit of value.split('')) {
    const entity =
      source[at] === '&' && unit !== '&' ? reference.exec(source.slice(at, at + 40)) : undefined
    if (entity) {
      offsets.push(at)
      at += entity[0].length
      continue
    }
    const next = source.indexOf(unit, at)
    // A reference that stands for two units leaves the second one without a place of its own.
    const place = next === -1 || next - at > 200 ? at : next
    offsets.push(place)
    at = next === -1 || next - at > 200 ? at : next + 1
  }
  return offsets
}
