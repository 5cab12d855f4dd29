import fc from 'fast-check'
import { expect, test } from 'vitest'

import { canonicalNQuads, escapeLiteral, type Term } from './n-quads.ts'
import { anyText } from './reference/random-credentials.ts'

const subject: Term = { kind: 'iri', iri: 'https://a.example/s' }
const predicate = 'https://a.example/p'
const literal = (text: string): Term => ({ kind: 'literal', text })

test.each([
  ['Петра „Пера“ Петровић', 'Петра „Пера“ Петровић'],
  ['a "quoted" \\ back', 'a \\"quoted\\" \\\\ back'],
  ['\b\t\n\f\r', '\\b\\t\\n\\f\\r'],
  ['\u0000\u000b\u001f\u007f', '\\u0000\\u000B\\u001F\\u007F'],
  ['\u0085\u2028🦉', '\u0085\u2028🦉'],
])('the text %j is written %j', (text, escaped) => {
  expect(escapeLiteral(text)).toBe(escaped)
})

test('an escaped text stays on its line, between its quotes, and can be read back', () => {
  const unescaped = (text: string): string => JSON.parse(`"${text}"`)
  fc.assert(
    fc.property(anyText, (text) => {
      const escaped = escapeLiteral(text)
      // oxlint-disable-next-line no-control-regex -- that none is left is the point
      expect(escaped).not.toMatch(/[\u0000-\u001f\u007f]/)
      expect(escaped.replaceAll(/\\./g, '')).not.toMatch(/["\\]/)
      expect(unescaped(escaped)).toBe(text)
    }),
  )
})

test('lines are sorted, said once and end each with a full stop', () => {
  const quads = ['b', 'a', 'b'].map((text) => ({ subject, predicate, object: literal(text) }))
  expect(canonicalNQuads(quads)).toEqual({
    ok: true,
    value:
      '<https://a.example/s> <https://a.example/p> "a" .\n<https://a.example/s> <https://a.example/p> "b" .\n',
  })
})

test('the only blank node has the label that the algorithm would give it, a second one is refused', () => {
  const blank = (id: string): Term => ({ kind: 'blank', id })
  const one = { subject, predicate, object: blank('x') }
  const about = { subject: blank('x'), predicate, object: literal('v') }
  expect(canonicalNQuads([one, about])).toEqual({
    ok: true,
    value:
      '<https://a.example/s> <https://a.example/p> _:c14n0 .\n_:c14n0 <https://a.example/p> "v" .\n',
  })
  const other = { subject, predicate, object: blank('y') }
  expect(canonicalNQuads([one, other])).toEqual({ ok: false, failure: 'more-than-one-blank-node' })
})
