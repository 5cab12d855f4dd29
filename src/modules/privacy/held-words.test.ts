import { expect, test } from 'vitest'

import { heldWords } from './held-words.ts'

const words = (key: string, value: string) => heldWords('en', { key, value })

test('instants, days, lists and flags are told as people say them', () => {
  expect(words('created_at', '2026-11-24T09:05:00.000Z').text).toBe('24 November 2026 at 10:05')
  expect(words('received_on', '2026-11-02').text).toBe('2 November 2026')
  expect(words('authors', '["Ana","Vuk"]').text).toBe('Ana and Vuk')
  expect(words('email_verified', '0').text).toBe('no')
  expect(words('name_public', '1').text).toBe('yes')
})

test('codes are told by their key', () => {
  expect(words('role', 'second-coder').text).toBe('second coder')
  expect(words('variant', 'sr-cyrl').text).toBe('Српски (ћирилица)')
  expect(words('channel', 'letter').text).toBe('by letter')
})

test('ids stay codes, and what nobody knows stays as it is stored', () => {
  expect(words('id', 'k3')).toEqual({ text: 'k3', code: true })
  expect(words('role', 'visitor')).toEqual({ text: 'visitor', code: false })
  expect(words('email_verified', '7').text).toBe('7')
  expect(words('failures', '1').text).toBe('1')
  expect(words('remark', '["not a list').text).toBe('["not a list')
  expect(words('checked_on', '2026-13-40').text).toBe('2026-13-40')
})
