import { fail, ok, type Result } from '../result.ts'

/** A node or a value of an RDF graph. Blank nodes with the same `id` are the same node. */
export type Term =
  | { readonly kind: 'iri'; readonly iri: string }
  | { readonly kind: 'blank'; readonly id: string }
  | { readonly kind: 'literal'; readonly text: string; readonly datatype?: string }

/** One statement of an RDF graph; the predicate is an IRI. */
export type Quad = { readonly subject: Term; readonly predicate: string; readonly object: Term }

/** The label that RDFC-1.0 gives the only blank node of a graph, whatever surrounds it. */
const onlyBlank = '_:c14n0'

/**
 * A graph in its canonical form: RDFC-1.0 (W3C, RDF Dataset Canonicalization), for graphs with at most one blank node.
 * Naming two or more needs the whole algorithm, so such a graph is refused. IRIs must be ASCII and free of what N-Quads escape.
 */
export function canonicalNQuads(
  quads: readonly Quad[],
): Result<string, 'more-than-one-blank-node'> {
  const blanks = new Set<string>()
  const written = (term: Term): string => {
    if (term.kind === 'blank') blanks.add(term.id)
    return writeTerm(term)
  }
  const lines = quads.map(
    ({ subject, predicate, object }) => `${written(subject)} <${predicate}> ${written(object)} .\n`,
  )
  if (blanks.size > 1) return fail('more-than-one-blank-node')
  // The order is that of code points. JavaScript sorts by UTF-16 units, which differ from them only beyond U+D7FF, and
  // no two values of one property exist here: the first difference of two lines is always in ASCII.
  return ok([...new Set(lines)].sort().join(''))
}

function writeTerm(term: Term): string {
  switch (term.kind) {
    case 'iri':
      return `<${term.iri}>`
    case 'blank':
      return onlyBlank
    case 'literal': {
      const quoted = `"${escapeLiteral(term.text)}"`
      return term.datatype === undefined ? quoted : `${quoted}^^<${term.datatype}>`
    }
  }
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const escaped = /[\u0000-\u001f"\\\u007f]/g
const shortEscapes: Readonly<Record<string, string>> = {
  '\b': '\\b',
  '\t': '\\t',
  '\n': '\\n',
  '\f': '\\f',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
}

/** The text of a literal as canonical N-Quads write it (RDF 1.1 N-Quads, canonical form; RDFC-1.0, section 5). */
export function escapeLiteral(text: string): string {
  return text.replace(
    escaped,
    (sign) =>
      shortEscapes[sign] ?? `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  )
}
