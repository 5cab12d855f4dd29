import { childrenOf, type MarkupTree, type Node } from './tree.ts'

/** Kinds whose text is an address, code, a number's name or another language, and keeps its letters. */
const kept = new Set<Node['type']>(['inlineCode', 'code', 'html', 'yaml'])

/**
 * Gives the same text in the other script. `convert` is `toLatin` or `toCyrillic`. Code, addresses, attributes and
 * `:foreign[…]` stay; headings keep their ids. Look for unbound numbers before this, never after.
 */
export function transliterateTree(tree: MarkupTree, convert: (text: string) => string): MarkupTree {
  const root = structuredClone(tree.root)
  convertIn(root, convert)
  return { root, source: tree.source }
}

function convertIn(node: Node, convert: (text: string) => string): void {
  if (kept.has(node.type) || showsItsAddress(node)) return
  if (node.type === 'textDirective' && node.name === 'foreign') return
  if (node.type === 'text') node.value = convert(node.value)
  if ((node.type === 'link' || node.type === 'image') && node.title)
    node.title = convert(node.title)
  for (const child of childrenOf(node)) convertIn(child, convert)
}

/** A bare address, whose text must stay what it points to. */
export function showsItsAddress(node: Node): boolean {
  if (node.type !== 'link' || node.children.length !== 1) return false
  const [only] = node.children
  if (only?.type !== 'text') return false
  return [only.value, `mailto:${only.value}`, `http://${only.value}`].includes(node.url)
}
