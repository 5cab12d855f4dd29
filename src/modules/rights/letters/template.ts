import type { Say } from './say.ts'

/** A piece of a letter's text. `at` is where it stands in its source, in characters. */
export type TemplateNode =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'variable'; readonly name: string; readonly at: number }
  /** The number of a cited article, or the name of its act. */
  | { readonly kind: 'art' | 'law'; readonly name: string; readonly at: number }
  /** The length of a term in its unit, as a number. */
  | { readonly kind: 'days' | 'hours'; readonly name: string; readonly at: number }
  | { readonly kind: 'partial'; readonly name: string; readonly at: number }
  | IfNode
  | CaseNode

/** A text that stands only when something is ticked or filled in. */
export type IfNode = {
  readonly kind: 'if'
  readonly name: string
  readonly yes: readonly TemplateNode[]
  readonly no: readonly TemplateNode[]
  readonly at: number
}

/** A text for each option of a choice. */
export type CaseNode = {
  readonly kind: 'case'
  readonly name: string
  readonly branches: readonly Branch[]
  readonly at: number
}

/** What stands when one option is chosen. */
export type Branch = {
  readonly option: string
  readonly nodes: readonly TemplateNode[]
  readonly at: number
}

/** A mistake in a text, at a character of its source. */
export type TextProblem = { readonly at: number; readonly message: Say }

/** Every node, also those inside conditions and branches, in the order of the text. */
export function everyNode(nodes: readonly TemplateNode[]): TemplateNode[] {
  return nodes.flatMap((node) => {
    if (node.kind === 'if') return [node, ...everyNode(node.yes), ...everyNode(node.no)]
    if (node.kind !== 'case') return [node]
    return [node, ...node.branches.flatMap((branch) => everyNode(branch.nodes))]
  })
}
