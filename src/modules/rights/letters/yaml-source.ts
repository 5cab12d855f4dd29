import { isScalar, LineCounter, parseDocument, Scalar, type Document } from 'yaml'
import type { z } from 'zod'

import { inEnglish, verbatim, type Say } from './say.ts'

/** A mistake in a file of content: where, and what is wrong. */
export type FileProblem = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: Say
  /** The field of the desk's form, where the text stands there and not in its file. */
  readonly field?: string
}

/** A problem as a start that fails tells it, `file:line:column: message`. */
export function problemLine({ file, line, column, message }: FileProblem): string {
  return `${file}:${line}:${column}: ${inEnglish(message)}`
}

/** A path of keys in a YAML document. */
export type KeyPath = readonly PropertyKey[]

/** What knows where each of its texts stands. */
export type Places = {
  readonly file: string
  /** A problem at a key, or at a character of the text that stands there. */
  readonly problemAt: (path: KeyPath, message: Say, character?: number) => FileProblem
}

/** A YAML file with its places. */
export type YamlSource = Places & { readonly document: Document }

/** Reads YAML; what is not YAML is a problem at its place. */
export function readYaml(file: string, text: string, problems: FileProblem[]): YamlSource {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: true })
  const at = (offset: number, message: Say): FileProblem => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col, message }
  }
  for (const error of document.errors) {
    problems.push(
      at(error.pos[0], verbatim(error.message.split('\n')[0]?.replace(/ at line .*$/u, '') ?? '')),
    )
  }
  const problemAt = (path: KeyPath, message: Say, character?: number): FileProblem => {
    const node = nearest(document, path)
    if (character === undefined || !isScalar(node)) return at(node?.range?.[0] ?? 0, message)
    return at(offsetOf(text, node, character), message)
  }
  return { file, document, problemAt }
}

/** The document in its shape; every deviation is a problem at its place. */
export function shaped<T>(
  source: YamlSource,
  schema: z.ZodType<T>,
  problems: FileProblem[],
): T | undefined {
  if (source.document.errors.length > 0) return undefined
  const parsed = schema.safeParse(source.document.toJS())
  if (parsed.success) return parsed.data
  for (const { path, message } of parsed.error.issues) {
    const where = path.map(String).join('.') || 'file'
    problems.push(source.problemAt(path, verbatim(`${where}: ${message}`)))
  }
  return undefined
}

type Ranged = { readonly range?: readonly number[] | null }

/** The node at the path, or the last one on the way to it. */
function nearest(document: Document, path: KeyPath): Ranged | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(path.slice(0, length), true)
    if (isRanged(node)) return node
  }
  return isRanged(document.contents) ? document.contents : undefined
}

function isRanged(node: unknown): node is Ranged {
  return typeof node === 'object' && node !== null && 'range' in node
}

/** Folding and indentation change only the spaces of a text, so its other characters can be counted in both. */
function offsetOf(text: string, node: Scalar, character: number): number {
  const value = String(node.value)
  let visible = value.slice(0, character).replaceAll(/\s/gu, '').length
  let offset = node.range?.[0] ?? 0
  if (node.type === Scalar.BLOCK_LITERAL || node.type === Scalar.BLOCK_FOLDED) {
    offset = text.indexOf('\n', offset) + 1
  } else if (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE) {
    offset += 1
  }
  for (; offset < text.length; offset += 1) {
    if (/\s/u.test(text.charAt(offset))) continue
    if (visible === 0) return offset
    visible -= 1
  }
  return offset
}
