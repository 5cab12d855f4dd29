import type { Say } from './say.ts'
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
    const problem = (message: Say): TextProblem => ({ at: node.at, message })
    if (!isVariable(node.name)) return [problem((words) => words.unknownVariable(node.name))]
    const variable: Variable = variables[node.name]
    if (node.kind === 'case') {
      if (variable.kind === 'choice') return branchProblems(node, variable.options)
      return [problem((words) => words.noChoice(node.name))]
    }
    if (variable.kind === 'choice') {
      return [problem((words) => words.isChoice(node.name))]
    }
    const printed = node.kind === 'variable' && variable.kind === 'flag'
    return printed ? [problem((words) => words.isTick(node.name))] : []
  })
}

function branchProblems(node: CaseNode, options: readonly string[]): TextProblem[] {
  const given = node.branches.map(({ option }) => option)
  const missing = options
    .filter((option) => !given.includes(option))
    .map((option): TextProblem => ({
      at: node.at,
      message: (words) => words.branchMissing(node.name, option),
    }))
  const wrong = node.branches.flatMap(({ option, at }, index): TextProblem[] => {
    if (!options.includes(option)) {
      return [{ at, message: (words) => words.noOption(node.name, option) }]
    }
    return given.indexOf(option) < index
      ? [{ at, message: (words) => words.branchDoubled(option) }]
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
export function substanceOf(nodes: readonly TemplateNode[]): Substance {
  return new Map(
    everyNode(nodes).flatMap((node) =>
      'name' in node ? [[`${node.kind} ${node.name}`, node] as const] : [],
    ),
  )
}

/** What a text rests on, each thing once. */
export type Substance = ReadonlyMap<string, Exclude<TemplateNode, { readonly kind: 'text' }>>
