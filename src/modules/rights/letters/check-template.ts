import type { CaseNode, TemplateNode, TextProblem } from './template.ts'
import { everyNode } from './template.ts'
import { isCommonField, isVariable, variables, type Variable } from './variables.ts'

/** What a text rests on: names of variables, citations, rules and shared pieces. */
export type Used = {
  readonly variables: ReadonlySet<string>
  readonly cites: ReadonlySet<string>
  readonly rules: ReadonlySet<string>
  readonly partials: ReadonlySet<string>
}

/** What a text uses, inside conditions too. */
export function usedBy(nodes: readonly TemplateNode[]): Used {
  const names = (...kinds: readonly TemplateNode['kind'][]) =>
    new Set(
      everyNode(nodes).flatMap((node) =>
        'name' in node && kinds.includes(node.kind) ? [node.name] : [],
      ),
    )
  return {
    variables: names('variable', 'if', 'case'),
    cites: names('art', 'law'),
    rules: names('days', 'hours'),
    partials: names('partial'),
  }
}

/** Mistakes of a text by itself: unknown variables, what cannot be printed or tested, branches. */
export function templateProblems(nodes: readonly TemplateNode[]): TextProblem[] {
  return everyNode(nodes).flatMap((node) => {
    if (node.kind !== 'variable' && node.kind !== 'if' && node.kind !== 'case') return []
    const problem = (message: string): TextProblem => ({ at: node.at, message })
    if (!isVariable(node.name)) return [problem(`unknown variable ${node.name}`)]
    const variable: Variable = variables[node.name]
    if (node.kind === 'case') {
      if (variable.kind === 'choice') return branchProblems(node, variable.options)
      return [problem(`${node.name} is no choice; test it with {{#if ${node.name}}}`)]
    }
    if (variable.kind === 'choice') {
      return [
        problem(`${node.name} is a choice; tell its options apart with {{#case ${node.name}}}`),
      ]
    }
    const printed = node.kind === 'variable' && variable.kind === 'flag'
    return printed ? [problem(`${node.name} is a tick and cannot be printed`)] : []
  })
}

function branchProblems(node: CaseNode, options: readonly string[]): TextProblem[] {
  const given = node.branches.map(({ option }) => option)
  const missing = options
    .filter((option) => !given.includes(option))
    .map((option) => ({ at: node.at, message: `branch {{:${option}}} of ${node.name} is missing` }))
  const wrong = node.branches.flatMap(({ option, at }, index) => {
    if (!options.includes(option)) {
      return [{ at, message: `${node.name} has no option ${option}` }]
    }
    return given.indexOf(option) < index
      ? [{ at, message: `branch {{:${option}}} is doubled` }]
      : []
  })
  return [...missing, ...wrong]
}

/** Names declared but not used, and used but not declared. Fields of every letter need no declaration. */
export function declarationProblems(
  declared: readonly string[],
  used: ReadonlySet<string>,
): { readonly unused: readonly string[]; readonly undeclared: readonly string[] } {
  return {
    unused: declared.filter((name) => !used.has(name)),
    undeclared: [...used].filter((name) => !declared.includes(name) && !isCommonField(name)),
  }
}

/** What two languages of one text must share: variables, conditions, options, citations and terms, wherever they stand. */
export function substanceOf(nodes: readonly TemplateNode[]): ReadonlySet<string> {
  return new Set(
    everyNode(nodes).flatMap((node) => ('name' in node ? [`${node.kind} ${node.name}`] : [])),
  )
}
