import {
  type AnyDirective,
  childrenOf,
  descendants,
  type MarkupTree,
  type Node,
  type Problem,
  type ProblemKind,
  problemAt,
  sliceOf,
  startOf,
} from './tree.ts'

/** A figure computed from two or more observations. */
export const figureOperations = ['difference', 'ratio', 'percent-change', 'sum', 'share'] as const
/** How a figure is written. */
export const figureForms = ['number', 'percent', 'times'] as const

/** A directive stripped of its tree: what the resolver needs. */
export type Directive = {
  readonly name: string
  readonly form: 'inline' | 'block' | 'container'
  readonly attributes: Readonly<Record<string, string>>
  /** The text in brackets, without marks. */
  readonly label: string
  readonly offset: number
  readonly line: number
  readonly column: number
}

type Rule = {
  readonly form: Directive['form']
  readonly needs: readonly (readonly string[])[]
  readonly allows?: Readonly<Record<string, RegExp>>
  readonly label?: 'needed' | 'refused'
}

const id = /^[\p{L}\p{N}][\p{L}\p{N}._:/-]{0,199}$/u
const ids = /^[\p{L}\p{N}._:/-]+(?:\s*[,\s]\s*[\p{L}\p{N}._:/-]+)*$/u
const day = /^\d{4}-\d{2}-\d{2}$/u
const oneOf = (values: readonly string[]): RegExp => new RegExp(`^(?:${values.join('|')})$`, 'u')
const figure = {
  op: oneOf(figureOperations),
  id,
  a: ids,
  b: ids,
  digits: /^[0-6]$/u,
  form: oneOf(figureForms),
}

/** The whole vocabulary. `needs` lists the alternatives: one of the sets must be there in full. */
const vocabulary: Readonly<Record<string, Rule>> = {
  figure: { form: 'inline', needs: [['id'], ['op', 'a']], allows: figure, label: 'refused' },
  rule: { form: 'inline', needs: [['id']], allows: { id, on: day }, label: 'refused' },
  literal: { form: 'inline', needs: [['why']], allows: { why: /\S/u }, label: 'needed' },
  foreign: {
    form: 'inline',
    needs: [['lang']],
    allows: { lang: /^[a-z]{2,3}(?:-[A-Za-z]{2,8})*$/u },
    label: 'needed',
  },
  chart: { form: 'block', needs: [['id']] },
  table: { form: 'block', needs: [['id']] },
  note: { form: 'container', needs: [[]], allows: {} },
}

/** Words for a reader stand in the brackets, where figures can be bound, never in attributes, where nobody would check them. */
const textAttributes = new Set(['caption', 'alt', 'title', 'text', 'label', 'note', 'description'])
const formOf = {
  textDirective: 'inline',
  leafDirective: 'block',
  containerDirective: 'container',
} as const

/** Tells whether a node is a directive of any form. */
export function isDirective(node: Node): node is AnyDirective {
  return node.type in formOf
}

/** Attributes with the empty ones as empty strings. */
export function attributesOf(node: AnyDirective): Record<string, string> {
  return Object.fromEntries(
    Object.entries(node.attributes ?? {}).map(([name, value]) => [name, value ?? '']),
  )
}

/** The text of a node without marks. */
export function plainText(node: Node): string {
  if ('value' in node) return node.value
  return childrenOf(node).map(plainText).join('')
}

/** The bracketed label of a directive as nodes; a container keeps it as its first paragraph. */
export function labelOf(node: AnyDirective): readonly Node[] {
  if (node.type !== 'containerDirective') return node.children
  const [first] = node.children
  return first?.type === 'paragraph' && first.data?.directiveLabel ? first.children : []
}

/** A word like `ime:prezime` that the parser took for a directive, though no one meant it. */
export function isAccidental(node: AnyDirective): boolean {
  const bare = Object.keys(node.attributes ?? {}).length === 0 && node.children.length === 0
  return node.type === 'textDirective' && bare && !Object.hasOwn(vocabulary, node.name)
}

/** What is wrong with one directive. */
export function directiveProblems(node: AnyDirective, source: string): Problem[] {
  const found: Problem[] = []
  const report = (kind: ProblemKind, text: string) =>
    found.push(problemAt(source, startOf(node), { kind, text }))
  const rule = Object.hasOwn(vocabulary, node.name) ? vocabulary[node.name] : undefined
  if (!rule || rule.form !== formOf[node.type]) {
    report('unknown-directive', sliceOf(node, source).split('\n')[0] ?? '')
    return found
  }
  const attributes = attributesOf(node)
  const complete = (set: readonly string[]) => set.every((name) => attributes[name]?.trim())
  if (!rule.needs.some(complete)) {
    report('missing-attribute', rule.needs.map((set) => set.join('+')).join(' / '))
  }
  for (const [name, value] of Object.entries(attributes)) {
    if (textAttributes.has(name)) report('text-in-attribute', name)
    else if (rule.allows && !rule.allows[name]?.test(value)) {
      report('bad-attribute', `${name}="${value}"`)
    } else if (name === 'id' && !id.test(value)) report('bad-attribute', `${name}="${value}"`)
  }
  const label = labelOf(node).map(plainText).join('').trim()
  if (rule.label === 'needed' && label === '') report('empty-label', node.name)
  if (rule.label === 'refused' && label !== '') report('bad-attribute', `[${label}]`)
  if (node.name === 'figure' && 'id' in attributes === 'op' in attributes) {
    report('bad-attribute', 'id / op')
  }
  return found
}

/** The directive as the resolver sees it. */
export function toDirective(node: AnyDirective): Directive {
  return {
    name: node.name,
    form: formOf[node.type],
    attributes: attributesOf(node),
    label: labelOf(node).map(plainText).join(''),
    offset: startOf(node),
    line: node.position?.start.line ?? 1,
    column: node.position?.start.column ?? 1,
  }
}

/** Every directive of a text in reading order, those in captions and alternative texts included. */
export function collectDirectives(tree: MarkupTree): Directive[] {
  return [...descendants(tree.root)].filter(isDirective).map(toDirective)
}
