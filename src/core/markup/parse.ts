import { directiveProblems, isAccidental, isDirective } from './directives.ts'
import { giveHeadingIds } from './heading-ids.ts'
import { isOwnAddress, isSafeLink } from './links.ts'
import {
  childrenOf,
  descendants,
  markdown,
  type MarkupTree,
  type Node,
  type NodeOf,
  type Problem,
  type ProblemKind,
  problemAt,
  type Root,
  setAlternative,
  sliceOf,
  startOf,
} from './tree.ts'

/** A book of 150 pages; more is a mistake or an attack on the parser. */
const sourceLengthMax = 400_000
/** Quotations and lists inside each other; renderers recurse, and nobody reads deeper. */
const depthMax = 40
const containerMarks = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){20,}/mu

/** Parses an author's Markdown. With problems the tree is still usable for a preview; it is not fit for publication. */
export function parseMarkup(source: string): {
  readonly tree: MarkupTree
  readonly problems: readonly Problem[]
} {
  const refused = refusal(source)
  if (refused) return { tree: { root: markdown.parse(''), source }, problems: [refused] }
  const root = markdown.parse(source)
  if (depthOf(root) > depthMax) {
    const problem = problemAt(source, 0, { kind: 'too-deep', text: String(depthMax) })
    return { tree: { root: markdown.parse(''), source }, problems: [problem] }
  }
  inlineReferences(root)
  readAlternatives(root, source)
  restoreAccidents(root, source)
  giveHeadingIds(root)
  const problems = [...descendants(root)].flatMap((node) => problemsOf(node, source))
  return { tree: { root, source }, problems }
}

function refusal(source: string): Problem | undefined {
  if (source.length > sourceLengthMax) {
    return problemAt(source, 0, { kind: 'too-long', text: String(sourceLengthMax) })
  }
  const deep = containerMarks.exec(source)
  return deep ? problemAt(source, deep.index, { kind: 'too-deep', text: '' }) : undefined
}

function depthOf(root: Root): number {
  let deepest = 0
  const waiting: { node: Node; depth: number }[] = [{ node: root, depth: 0 }]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const depth = next.depth + 1
    deepest = Math.max(deepest, depth)
    for (const child of childrenOf(next.node)) waiting.push({ node: child, depth })
  }
  return deepest
}

/** Changes `[text][reference]` to a plain link, so that later steps know one kind. */
function inlineReferences(root: Root): void {
  const definitions = new Map<string, NodeOf<'definition'>>()
  for (const node of descendants(root)) {
    // The first definition wins, as CommonMark says.
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node)
    }
  }
  for (const node of descendants(root)) {
    if (node.type !== 'linkReference' && node.type !== 'imageReference') continue
    const definition = definitions.get(node.identifier)
    Object.assign(node, {
      type: node.type === 'linkReference' ? 'link' : 'image',
      url: definition?.url ?? '',
      title: definition?.title,
    })
  }
}

/** Parses the alternative text of a picture: figures in it are bound like all others. */
function readAlternatives(root: Root, source: string): void {
  for (const node of descendants(root)) {
    if (node.type !== 'image') continue
    const start = startOf(node) + 2
    const label = source.slice(start, start + labelLength(source.slice(start)))
    const inner = markdown.parse(label)
    const before = problemAt(source, start, { kind: 'too-long', text: '' })
    for (const part of descendants(inner)) shift(part, before)
    const [first] = inner.children
    setAlternative(node, first?.type === 'paragraph' ? first.children : [])
  }
}

function labelLength(text: string): number {
  let depth = 0
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index]
    if (sign === '\\') index += 1
    else if (sign === '[') depth += 1
    else if (sign === ']') {
      if (depth === 0) return index
      depth -= 1
    }
  }
  return text.length
}

function shift(node: Node, by: { line: number; column: number; offset: number }): void {
  for (const point of node.position ? [node.position.start, node.position.end] : []) {
    if (point.line === 1) point.column += by.column - 1
    point.line += by.line - 1
    point.offset = (point.offset ?? 0) + by.offset
  }
}

/** `10:30` and `ime:prezime` look like directives to the parser; they go back to being text. */
function restoreAccidents(root: Root, source: string): void {
  for (const node of descendants(root)) {
    if (!isDirective(node) || !isAccidental(node)) continue
    Object.assign(node, { type: 'text', value: sliceOf(node, source) })
    for (const field of ['name', 'attributes', 'children']) Reflect.deleteProperty(node, field)
  }
}

function problemsOf(node: Node, source: string): Problem[] {
  const report = (kind: ProblemKind, text: string): Problem[] => [
    problemAt(source, startOf(node), { kind, text }),
  ]
  if (isDirective(node)) return directiveProblems(node, source)
  if (node.type === 'html') return report('raw-html', node.value.split('\n')[0] ?? '')
  if (node.type === 'image' && !isOwnAddress(node.url)) return report('outside-image', node.url)
  if ((node.type === 'link' || node.type === 'definition') && !isSafeLink(node.url)) {
    return report('unsafe-link', node.url)
  }
  // The title of the page is a field of its own and the only h1.
  const isTitle = node.type === 'heading' && node.depth === 1
  return isTitle ? report('title-in-text', sliceOf(node, source)) : []
}
