import fc from 'fast-check'
import { expect, test } from 'vitest'

import { documentBytesMax, readJson } from './strict-json.ts'

test('what JSON says once is read as it is, from bytes and from text', () => {
  const shallow = fc.jsonValue({ maxDepth: 5 })
  fc.assert(
    fc.property(shallow, fc.constantFrom(0, 2), (value, indent) => {
      const text = JSON.stringify(value, undefined, indent)
      const expected = { ok: true, value: JSON.parse(text) }
      expect(readJson(text)).toEqual(expected)
      expect(readJson(Buffer.from(text))).toEqual(expected)
    }),
  )
})

test.each([
  ['{"a":1,"a":1}', 'a'],
  ['{"a":1,"b":{"c":1,"c":2}}', 'c'],
  ['[{"a":1},{"b":[{"x":1,"y":2,"x":3}]}]', 'x'],
  ['{"name":1,"na\\u006de":2}', 'name'],
  ['{"a\\"":1, "a\\u0022" :2}', 'a"'],
  ['{"a":"{","a":"}"}', 'a'],
  ['{"__proto__":1,"__proto__":2}', '__proto__'],
])('%s says one thing twice', (text, key) => {
  expect(readJson(text)).toEqual({ ok: false, failure: 'repeated-key', detail: key })
})

test.each(['{"a":{"a":1},"b":{"a":2}}', '["a","a"]', '{"a":"a\\":","b":"a"}', '[{"a":1},{"a":2}]'])(
  '%s repeats no key',
  (text) => {
    expect(readJson(text)).toMatchObject({ ok: true })
  },
)

test.each(['', ' ', '{', '{"a":1}x', "{'a':1}", '{"a":1,}', '\ufeff{}', '// a\n{}', 'NaN'])(
  'the text %j is no JSON',
  (text) => {
    expect(readJson(text)).toEqual({ ok: false, failure: 'not-json' })
  },
)

test('bytes that are not UTF-8 are refused, not repaired', () => {
  expect(readJson(Buffer.from([0x22, 0xc3, 0x22]))).toEqual({ ok: false, failure: 'not-text' })
  expect(readJson(Buffer.from([0xef, 0xbb, 0xbf, 0x7b, 0x7d]))).toMatchObject({ ok: false })
})

test('size is looked at first, in bytes', () => {
  const fitting = `"${'ж'.repeat(documentBytesMax / 2 - 1)}"`
  expect(Buffer.byteLength(fitting)).toBe(documentBytesMax)
  expect(readJson(fitting)).toMatchObject({ ok: true })
  expect(readJson(`${fitting} `)).toMatchObject({ ok: false, failure: 'too-large' })
  expect(readJson(new Uint8Array(documentBytesMax + 1))).toMatchObject({ failure: 'too-large' })
})

test('a tower of brackets is refused in moments', () => {
  const half = documentBytesMax / 2
  expect(readJson('['.repeat(half) + ']'.repeat(half))).toEqual({ ok: false, failure: 'too-deep' })
  expect(readJson('['.repeat(16) + ']'.repeat(16))).toMatchObject({ ok: true })
  expect(readJson('['.repeat(17) + ']'.repeat(17))).toMatchObject({ failure: 'too-deep' })
})
