import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

export const markdown = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkDirective)
  .freeze()

/** The root of the syntax tree (mdast with GFM and directives). */
export type Root = ReturnType<typeof markdown.parse>
/** Any node of the tree. */
export type Node = Root | Root['children'][number]
/** A node of one kind. */
export type NodeOf<Type extends Node['type']> = Extract<Node, { type: Type }>
/** A directive of any of the three forms: `:inline`, `::leaf`, `:::container`. */
export type AnyDirective = NodeOf<'textDirective' | 'leafDirective' | 'containerDirective'>

/** A parsed text together with its source, so that every finding can point at a line and a column. */
export type MarkupTree = { readonly root: Root; readonly source: string }

/** What is wrong with a text; the message for the author belongs to the caller's strings. */
export type ProblemKind =
  | 'too-long'
  | 'too-deep'
  | 'raw-html'
  | 'unsafe-link'
  | 'outside-image'
  | 'title-in-text'
  | 'unknown-directive'
  | 'missing-attribute'
  | 'bad-attribute'
  | 'text-in-attribute'
  | 'empty-label'
  | 'unbound-number'

/** A finding in the source. `line` and `column` count from 1, `offset` from 0 in UTF-16 units; `text` is the offending piece. */
export type Problem = {
  readonly line: number
  readonly column: number
  readonly offset: number
  readonly kind: ProblemKind
  readonly text: string
}

type WithAlternative = { alternative?: readonly Node[] }

/** Gives a picture its alternative text as nodes. */
export function setAlternative(node: NodeOf<'image'>, alternative: readonly Node[]): void {
  const given: WithAlternative = { alternative }
  node.data = { ...node.data, ...given }
}

/** Children of a node (of a picture: its alternative text), or none. */
export function childrenOf(node: Node): readonly Node[] {
  if (node.type === 'image') {
    const data: WithAlternative | undefined = node.data
    return data?.alternative ?? []
  }
  return 'children' in node ? node.children : []
}

/** Visits every node in reading order, parents first. */
export function* descendants(node: Node): Generator<Node> {
  const waiting: Node[] = [node]
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next
    waiting.push(...childrenOf(next).toReversed())
  }
}

/** Where a node starts in the source; nodes made by us rather than by the parser stand at 0. */
export function startOf(node: Node): number {
  return node.position?.start.offset ?? 0
}

/** The source a node was parsed from. */
export function sliceOf(node: Node, source: string): string {
  return source.slice(startOf(node), node.position?.end.offset ?? startOf(node))
}

/** Makes a finding at a place in the source. */
export function problemAt(
  source: string,
  offset: number,
  found: { kind: ProblemKind; text: string },
): Problem {
  const before = source.slice(0, offset)
  const lineStart = before.lastIndexOf('\n') + 1
  return {
    line: before.split('\n').length,
    column: offset - lineStart + 1,
    offset,
    ...found,
  }
}

const inlineKinds = [
  'text',
  'emphasis',
  'strong',
  'delete',
  'inlineCode',
  'break',
  'link',
  'image',
  'footnoteReference',
  'textDirective',
] as const
/** A node that stands inside a line. */
export type InlineNode = NodeOf<(typeof inlineKinds)[number]>

/** Tells text inside a line from blocks, so that a renderer has two short switches instead of a long one. */
export function isInline(node: Node): node is InlineNode {
  return (inlineKinds as readonly string[]).includes(node.type)
}

/** The footnotes of a text by their names. */
export function footnotesOf(root: Root): ReadonlyMap<string, NodeOf<'footnoteDefinition'>> {
  const found = new Map<string, NodeOf<'footnoteDefinition'>>()
  for (const node of descendants(root)) {
    if (node.type === 'footnoteDefinition' && !found.has(node.identifier)) {
      found.set(node.identifier, node)
    }
  }
  return found
}
