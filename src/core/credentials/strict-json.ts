import { fail, ok, type Result } from '../result.ts'

/** Bytes of a document that anyone may hand in; ours have 2 KB. Checked before anything else looks at it. */
export const documentBytesMax = 256 * 1024

/** Levels of nesting; ours have five. */
const depthMax = 16

/** Why a text is no JSON that can be judged: two values for one key would let two readers see two documents. */
export type JsonFailure = 'too-large' | 'not-text' | 'not-json' | 'too-deep' | 'repeated-key'

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })

/** Reads JSON from bytes in UTF-8 or from a text; the detail of `repeated-key` is the key. */
export function readJson(source: Uint8Array | string): Result<unknown, JsonFailure> {
  const size = typeof source === 'string' ? Buffer.byteLength(source) : source.length
  if (size > documentBytesMax) return fail('too-large', `${documentBytesMax} B`)
  const text = typeof source === 'string' ? ok(source) : decoded(source)
  if (!text.ok) return text
  const value = parsed(text.value)
  if (!value.ok) return value
  const problem = structureProblem(text.value)
  return problem ?? value
}

function decoded(bytes: Uint8Array): Result<string, 'not-text'> {
  try {
    return ok(decoder.decode(bytes))
  } catch (problem) {
    if (problem instanceof TypeError) return fail('not-text')
    throw problem
  }
}

function parsed(text: string): Result<unknown, 'not-json'> {
  try {
    return ok(JSON.parse(text))
  } catch (problem) {
    if (problem instanceof SyntaxError) return fail('not-json')
    throw problem
  }
}

/** Strings with a following colon are keys; of the rest only brackets matter. */
const tokens = /("(?:[^"\\]|\\.)*")(\s*:)?|[{}[\]]/g

/** Looks through a text that is known to be JSON. */
function structureProblem(text: string): Result<never, 'too-deep' | 'repeated-key'> | undefined {
  const open: Set<string>[] = []
  for (const [token, quoted, colon] of text.matchAll(tokens)) {
    if (token === '{' || token === '[') open.push(new Set())
    else if (token === '}' || token === ']') open.pop()
    else if (quoted !== undefined && colon !== undefined) {
      const key: string = JSON.parse(quoted)
      const keys = open.at(-1)
      if (keys?.has(key)) return fail('repeated-key', key)
      keys?.add(key)
    }
    if (open.length > depthMax) return fail('too-deep')
  }
  return undefined
}
