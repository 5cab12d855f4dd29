import type { TemplateNode } from './template.ts'

/** The text with every shared piece put in its place, word for word; a piece that `nodesOf` does not know stays. */
export function expandPartials(
  nodes: readonly TemplateNode[],
  nodesOf: (name: string) => readonly TemplateNode[] | undefined,
): TemplateNode[] {
  return nodes.flatMap((node): readonly TemplateNode[] => {
    switch (node.kind) {
      case 'partial':
        return nodesOf(node.name) ?? [node]
      case 'if': {
        const [yes, no] = [expandPartials(node.yes, nodesOf), expandPartials(node.no, nodesOf)]
        return [{ ...node, yes, no }]
      }
      case 'case': {
        const branches = node.branches.map((branch) => ({
          ...branch,
          nodes: expandPartials(branch.nodes, nodesOf),
        }))
        return [{ ...node, branches }]
      }
      case 'text':
      case 'variable':
      case 'art':
      case 'law':
      case 'days':
      case 'hours':
      default:
        return [node]
    }
  })
}
