import { expect, test } from 'vitest'

import { safeHref } from './safe-href.ts'

test('addresses of the web, mail and telephone, and relative ones, pass unchanged', () => {
  const allowed = [
    'https://www.poverenik.rs/sr/?a=1&b=2#c',
    'HTTP://example.org',
    'mailto:ana@example.org',
    'tel:+381113408900',
    '/sr-latn/law',
    'law?on=2026-11-24',
    '#content',
    '?page=2',
    './a:b',
    '/a:b',
  ]
  expect(allowed.map(safeHref)).toEqual(allowed)
})

test('addresses that run code, carry data or leave the site unseen give nothing', () => {
  const refused = [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'java\tscript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u00a0javascript:alert(1)',
    'vbscript:x',
    'data:text/html,<script>alert(1)</script>',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    'ftp://example.org',
    '//evil.example',
    '\\\\evil.example',
    '/\\evil.example',
    '/\n/evil.example',
    'x\\y',
    '',
    '   ',
  ]
  expect(refused.filter((address) => safeHref(address) !== undefined)).toEqual([])
  expect(safeHref(undefined)).toBeUndefined()
  expect(safeHref(null)).toBeUndefined()
})

test('white space around an address is dropped', () => {
  expect(safeHref(' https://example.org \n')).toBe('https://example.org')
})
