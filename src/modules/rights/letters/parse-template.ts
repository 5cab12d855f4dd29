import type { Say } from './say.ts'
import type { Branch, TemplateNode, TextProblem } from './template.ts'

/** What the braces hold: a variable, a word with a name, or a mark of a condition. */
type Tag =
  | {
      readonly kind: 'variable' | 'art' | 'law' | 'days' | 'hours' | 'partial'
      readonly name: string
    }
  | { readonly kind: 'if' | 'case' | 'branch'; readonly name: string }
  | { readonly kind: 'else' | 'end-if' | 'end-case' }

type Token =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'tag'; readonly tag: Tag; readonly at: number }

/** A parsed text; with problems, the nodes are what could be understood. */
export type ParsedTemplate = {
  readonly nodes: readonly TemplateNode[]
  readonly problems: readonly TextProblem[]
}

/** Reads the grammar of letters (README, “Grammar”). Total: a mistake is a problem at its place, and reading goes on. */
export function parseTemplate(source: string): ParsedTemplate {
  const problems: TextProblem[] = []
  const reader: Reader = { tokens: tokensOf(source, problems), next: 0, problems }
  const nodes: TemplateNode[] = []
  while (reader.next < reader.tokens.length) {
    nodes.push(...readNodes(reader))
    const stray = reader.tokens[reader.next]
    if (stray?.kind === 'tag') {
      problems.push({ at: stray.at, message: noBeginning(stray.tag) })
      reader.next += 1
    }
  }
  return { nodes, problems }
}

type Reader = {
  readonly tokens: readonly Token[]
  next: number
  readonly problems: TextProblem[]
}

/** Lines that hold nothing but marks of conditions; the line itself is not part of the text. */
const markLine = /^[ \t]*(?:\{\{\s*(?:[#:/]|else\b)[^{}]*\}\}[ \t]*)+(?:\n|$)/gmu
const tagPattern = /(\{\{[^{}]*\}\})/u
/** Stands for a character that is not part of the text, so that places stay what they are. */
const LEFT_OUT = '\0'

function tokensOf(source: string, problems: TextProblem[]): Token[] {
  const marked = source.replaceAll(markLine, (line) =>
    line
      .split(tagPattern)
      .map((part, index) => (index % 2 === 1 ? part : LEFT_OUT.repeat(part.length)))
      .join(''),
  )
  let at = 0
  return marked.split(tagPattern).flatMap((part, index): Token[] => {
    const start = at
    at += part.length
    if (index % 2 === 0) return textToken(part, start, problems)
    const tag = readTag(part.slice(2, -2).trim())
    if (tag) return [{ kind: 'tag', tag, at: start }]
    problems.push({ at: start, message: (words) => words.noMark(part) })
    return []
  })
}

function textToken(part: string, at: number, problems: TextProblem[]): Token[] {
  for (const match of part.matchAll(/\{\{|\}\}/gu)) {
    problems.push({ at: at + match.index, message: (words) => words.noPair(match[0]) })
  }
  const text = part.replaceAll(LEFT_OUT, '')
  return text === '' ? [] : [{ kind: 'text', text, at }]
}

const NAME = '[a-z][A-Za-z0-9]*'
const tags: readonly (readonly [RegExp, (name: string) => Tag])[] = [
  [/^else$/u, () => ({ kind: 'else' })],
  [/^\/if$/u, () => ({ kind: 'end-if' })],
  [/^\/case$/u, () => ({ kind: 'end-case' })],
  [new RegExp(`^#if\\s+(${NAME})$`, 'u'), (name) => ({ kind: 'if', name })],
  [new RegExp(`^#case\\s+(${NAME})$`, 'u'), (name) => ({ kind: 'case', name })],
  [/^:\s*([a-z][a-z-]*)$/u, (name) => ({ kind: 'branch', name })],
  [/^>\s*([a-z][a-z0-9-]*)$/u, (name) => ({ kind: 'partial', name })],
  [new RegExp(`^art\\s+(${NAME})$`, 'u'), (name) => ({ kind: 'art', name })],
  [new RegExp(`^law\\s+(${NAME})$`, 'u'), (name) => ({ kind: 'law', name })],
  [/^days\s+([a-z0-9.-]+)$/u, (name) => ({ kind: 'days', name })],
  [/^hours\s+([a-z0-9.-]+)$/u, (name) => ({ kind: 'hours', name })],
  [new RegExp(`^(${NAME})$`, 'u'), (name) => ({ kind: 'variable', name })],
]

function readTag(inside: string): Tag | undefined {
  for (const [pattern, make] of tags) {
    const found = pattern.exec(inside)
    if (found) return make(found[1] ?? '')
  }
  return undefined
}

/** Reads up to a mark that belongs to whoever called: `else`, a branch or an end. */
function readNodes(reader: Reader): TemplateNode[] {
  const nodes: TemplateNode[] = []
  for (;;) {
    const token = reader.tokens[reader.next]
    if (token === undefined) return nodes
    if (token.kind === 'text') nodes.push(token)
    else {
      const { tag, at } = token
      if (!('name' in tag) || tag.kind === 'branch') return nodes
      reader.next += 1
      if (tag.kind === 'if') nodes.push(readIf(reader, tag.name, at))
      else if (tag.kind === 'case') nodes.push(readCase(reader, tag.name, at))
      else nodes.push({ kind: tag.kind, name: tag.name, at })
      continue
    }
    reader.next += 1
  }
}

function readIf(reader: Reader, name: string, at: number): TemplateNode {
  const yes = readNodes(reader)
  const no = takes(reader, 'else') ? readNodes(reader) : []
  if (!takes(reader, 'end-if')) {
    reader.problems.push({ at, message: (words) => words.notClosed(`{{#if ${name}}}`, '{{/if}}') })
  }
  return { kind: 'if', name, yes, no, at }
}

function readCase(reader: Reader, name: string, at: number): TemplateNode {
  for (const node of readNodes(reader)) {
    if (node.kind === 'text' && node.text.trim() === '') continue
    reader.problems.push({ at: node.at, message: (words) => words.beforeBranch(name) })
  }
  const branches: Branch[] = []
  for (;;) {
    const token = reader.tokens[reader.next]
    if (token?.kind !== 'tag' || token.tag.kind !== 'branch') break
    reader.next += 1
    branches.push({ option: token.tag.name, nodes: readNodes(reader), at: token.at })
  }
  if (!takes(reader, 'end-case')) {
    reader.problems.push({
      at,
      message: (words) => words.notClosed(`{{#case ${name}}}`, '{{/case}}'),
    })
  }
  return { kind: 'case', name, branches, at }
}

function takes(reader: Reader, kind: Tag['kind']): boolean {
  const token = reader.tokens[reader.next]
  if (token?.kind !== 'tag' || token.tag.kind !== kind) return false
  reader.next += 1
  return true
}

function noBeginning(tag: Tag): Say {
  return (words) => words.noBeginning(wordOf(tag))
}

function wordOf(tag: Tag): string {
  switch (tag.kind) {
    case 'else':
      return '{{else}}'
    case 'end-if':
      return '{{/if}}'
    case 'end-case':
      return '{{/case}}'
    case 'branch':
      return `{{:${tag.name}}}`
    case 'variable':
    case 'art':
    case 'law':
    case 'days':
    case 'hours':
    case 'partial':
    case 'if':
    case 'case':
    default:
      return `{{${tag.name}}}`
  }
}
