import { labelOf, toDirective } from './directives.ts'
import { headingId } from './heading-ids.ts'
import { isOwnAddress, isSafeLink } from './links.ts'
import { foreignLanguage, isBound, toPlainText } from './plain.ts'
import type { Resolve } from './resolve.ts'
import { serializedHtml } from './safe-html.ts'
import {
  type AnyDirective,
  childrenOf,
  descendants,
  footnotesOf,
  type InlineNode,
  isInline,
  type MarkupTree,
  type Node,
  type NodeOf,
} from './tree.ts'
import { typstString, typstText } from './typst-text.ts'

type Writing = {
  readonly resolve: Resolve
  readonly definitions: ReadonlyMap<string, NodeOf<'footnoteDefinition'>>
  readonly mentioned: Set<string>
  readonly headings: ReadonlySet<string>
  readonly insideNote: boolean
}

/** Renders a checked tree as Typst source for the functions of `core/pdf/house.typ`. Relative addresses go through `resolve.link`. */
export function toTypst(tree: MarkupTree, resolve: Resolve): string {
  const headings = [...descendants(tree.root)]
    .filter((node) => node.type === 'heading')
    .map(headingId)
  const writing = {
    resolve,
    definitions: footnotesOf(tree.root),
    mentioned: new Set<string>(),
    headings: new Set(headings),
    insideNote: false,
  }
  return `${blocks(tree.root.children, writing)}\n`
}

/** A caption as Typst markup. */
export function labelToTypst(label: readonly Node[], resolve: Resolve): string {
  const nothing = {
    definitions: new Map(),
    mentioned: new Set<string>(),
    headings: new Set<string>(),
  }
  return inline(label, { resolve, ...nothing, insideNote: true })
}

function inline(nodes: readonly Node[], writing: Writing): string {
  return nodes.map((node) => write(node, writing)).join('')
}

function blocks(nodes: readonly Node[], writing: Writing): string {
  return nodes
    .map((node) => write(node, writing))
    .filter((made) => made !== '')
    .join('\n\n')
}

function write(node: Node, writing: Writing): string {
  return isInline(node) ? writeInline(node, writing) : writeBlock(node, writing)
}

function writeInline(node: InlineNode, writing: Writing): string {
  const inner = () => inline(childrenOf(node), writing)
  switch (node.type) {
    case 'text':
      return typstText(node.value)
    case 'emphasis':
      return `#emph[${inner()}]`
    case 'strong':
      return `#strong[${inner()}]`
    case 'delete':
      return `#strike[${inner()}]`
    case 'inlineCode':
      return `#raw(${typstString(node.value)})`
    case 'break':
      return '#linebreak()'
    case 'link':
      return link(node.url, inner(), writing)
    case 'image':
      return image(node, writing)
    case 'footnoteReference':
      return footnote(node, writing)
    case 'textDirective':
    default:
      return inlineDirective(node, writing)
  }
}

function writeBlock(node: Exclude<Node, InlineNode>, writing: Writing): string {
  const inner = () => inline(childrenOf(node), writing)
  switch (node.type) {
    case 'paragraph':
      return node.data?.directiveLabel ? '' : inner()
    case 'heading':
      return `#heading(level: ${Math.max(1, node.depth - 1)})[${inner()}] <${headingId(node)}>`
    case 'blockquote':
      return `#quote(block: true)[${blocks(node.children, writing)}]`
    case 'list':
      return list(node, writing)
    case 'listItem':
      return `[${checkbox(node)}${blocks(node.children, writing)}]`
    case 'code':
      return `#raw(block: true, ${typstString(node.value)})`
    case 'table':
      return table(node, writing)
    case 'thematicBreak':
      return '#pause-mark()'
    case 'leafDirective':
      return blockDirective(node, writing)
    case 'containerDirective':
      return note(node, writing)
    case 'root':
    case 'tableRow':
    case 'tableCell':
      return inner()
    case 'html':
    case 'yaml':
    case 'definition':
    case 'footnoteDefinition':
    case 'linkReference':
    case 'imageReference':
    default:
      return ''
  }
}

function link(address: string, inner: string, writing: Writing): string {
  if (!isSafeLink(address)) return inner
  if (address.startsWith('#')) {
    const id = address.slice(1)
    return writing.headings.has(id) ? `#link(<${id}>)[${inner}]` : inner
  }
  const to = writing.resolve.link?.(address) ?? address
  return isSafeLink(to) ? `#link(${typstString(to)})[${inner}]` : inner
}

function image(node: NodeOf<'image'>, writing: Writing): string {
  const alternative = toPlainText(childrenOf(node), writing.resolve)
  const file = isOwnAddress(node.url) ? writing.resolve.imageFile?.(node.url) : undefined
  if (file === undefined) return `#emph[${typstText(alternative)}]`
  return `#picture(${typstString(file)}, alt: ${typstString(alternative)})`
}

function list(node: NodeOf<'list'>, writing: Writing): string {
  const items = node.children.map((item) => write(item, writing)).join(', ')
  const tight = `tight: ${String(!node.children.some((item) => item.spread))}`
  return node.ordered
    ? `#enum(start: ${node.start ?? 1}, ${tight}, ${items})`
    : `#list(${tight}, ${items})`
}

function checkbox(node: NodeOf<'listItem'>): string {
  if (typeof node.checked !== 'boolean') return ''
  return node.checked ? '☑ ' : '☐ '
}

function table(node: NodeOf<'table'>, writing: Writing): string {
  const row = (cells: NodeOf<'tableRow'>) =>
    cells.children.map((cell) => `[${write(cell, writing)}]`)
  const [head, ...rows] = node.children
  if (!head) return ''
  const width = head.children.length
  const align = Array.from({ length: width }, (_, index) => node.align?.[index] ?? 'left')
  // Written once: a footnote is defined where it is first written. A short row is filled up, a long one cut, as in HTML.
  const cells = rows.flatMap((each) => {
    const written = row(each)
    return Array.from({ length: width }, (_, index) => written[index] ?? '[]')
  })
  return `#text-table(align: (${align.join(', ')},), header: (${row(head).join(', ')},), ${cells.join(', ')})`
}

function inlineDirective(node: NodeOf<'textDirective'>, writing: Writing): string {
  const language = foreignLanguage(node)
  const primary = language?.split('-')[0] ?? ''
  if (language)
    return `#text(lang: ${typstString(primary)}, region: none)[${inline(node.children, writing)}]`
  if (!isBound(node)) return inline(node.children, writing)
  const { text, href } = writing.resolve.inline(toDirective(node))
  const to = href && (writing.resolve.link?.(href) ?? href)
  if (!to || !isSafeLink(to)) return `#bound[${typstText(text)}]`
  return `#bound(to: ${typstString(to)})[${typstText(text)}]`
}

function blockDirective(node: NodeOf<'leafDirective'>, writing: Writing): string {
  const label = labelOf(node)
  return writing.resolve.block(toDirective(node), {
    html: serializedHtml(''),
    typst: inline(label, writing),
    text: toPlainText(label, writing.resolve),
  }).typst
}

function note(node: AnyDirective, writing: Writing): string {
  const title = inline(labelOf(node), writing)
  return `#note(title: [${title}])[${blocks(node.children, writing)}]`
}

function footnote(node: NodeOf<'footnoteReference'>, writing: Writing): string {
  const number = [...writing.definitions.keys()].indexOf(node.identifier) + 1
  const isRepeated = writing.mentioned.has(node.identifier)
  writing.mentioned.add(node.identifier)
  const text = () => {
    const definition = writing.definitions.get(node.identifier)
    return blocks(definition?.children ?? [], { ...writing, insideNote: true })
  }
  // A note inside a note cannot be set as one: its text follows in brackets.
  if (writing.insideNote) return isRepeated ? '' : ` (${text()})`
  return isRepeated ? `#footnote(<fn-${number}>)` : `#footnote[${text()}]<fn-${number}>`
}
