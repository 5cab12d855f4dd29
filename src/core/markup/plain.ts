import { attributesOf, isDirective, toDirective } from './directives.ts'
import type { Resolve } from './resolve.ts'
import { childrenOf, type Node } from './tree.ts'

/** The text of nodes with figures filled in and marks dropped: for alternative texts, descriptions, feeds. */
export function toPlainText(nodes: readonly Node[], resolve: Resolve): string {
  return nodes.map((node) => textOf(node, resolve)).join('')
}

function textOf(node: Node, resolve: Resolve): string {
  if (isDirective(node) && isBound(node)) return resolve.inline(toDirective(node)).text
  if (node.type === 'break') return ' '
  if (node.type === 'html' || node.type === 'footnoteReference') return ''
  if ('value' in node) return node.value
  return toPlainText(childrenOf(node), resolve)
}

/** Whether an inline directive's text comes from the resolver rather than from the author. */
export function isBound(node: Node): boolean {
  return node.type === 'textDirective' && node.name !== 'literal' && node.name !== 'foreign'
}

/** The language of a `:foreign[…]` span, if the node is one. */
export function foreignLanguage(node: Node): string | undefined {
  return isDirective(node) && node.name === 'foreign' ? attributesOf(node)['lang'] : undefined
}
