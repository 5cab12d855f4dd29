import { parse } from 'yaml'
import type { z } from 'zod'

/** A file of text: what stands between two lines of `---`, then Markdown. */
const shape = /^---\n(?<head>[\s\S]*?\n)---\n(?<body>[\s\S]*)$/u

/** Reads the head of a text by a schema and its Markdown; throws with the name of the file when there is no such head. */
export function readFrontMatter<Head>(
  { name, written }: { readonly name: string; readonly written: string },
  schema: z.ZodType<Head>,
): { readonly head: Head; readonly markdown: string } {
  const { head, body } = shape.exec(written)?.groups ?? {}
  if (head === undefined || body === undefined) throw new Error(`${name}: no title before the text`)
  const read = schema.safeParse(parse(head))
  if (!read.success) throw new Error(`${name}: ${read.error.message}`)
  return { head: read.data, markdown: body.trimStart() }
}
