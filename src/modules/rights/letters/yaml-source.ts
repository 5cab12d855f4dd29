import { isScalar, LineCounter, parseDocument, Scalar, type Document } from 'yaml'
import type { z } from 'zod'

/** A mistake in a file of content: where, and what is wrong. */
export type FileProblem = {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}

/** A path of keys in a YAML document. */
export type KeyPath = readonly PropertyKey[]

/** A YAML file that knows where each of its texts stands. */
export type YamlSource = {
  readonly file: string
  readonly document: Document
  /** A problem at a key, or at a character of the text that stands there. */
  readonly problemAt: (path: KeyPath, message: string, character?: number) => FileProblem
}

/** Reads YAML; what is not YAML is a problem at its place. */
export function readYaml(file: string, text: string, problems: FileProblem[]): YamlSource {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, merge: true })
  const at = (offset: number, message: string): FileProblem => {
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col, message }
  }
  for (const error of document.errors) {
    problems.push(
      at(error.pos[0], error.message.split('\n')[0]?.replace(/ at line .*$/u, '') ?? ''),
    )
  }
  const problemAt = (path: KeyPath, message: string, character?: number): FileProblem => {
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
    problems.push(source.problemAt(path, `${path.map(String).join('.') || 'file'}: ${message}`))
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
