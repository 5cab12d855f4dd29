import { expect, test } from 'vitest'

import { auditHash, auditLine, START_HASH } from './audit-line.ts'

const first = {
  sequence: 1,
  at: '2026-11-24T10:00:00.000Z',
  actorId: '4f0c6a52-6a5b-4a0e-9d5e-0d7f3a1b2c3d',
  act: 'POST /desk/institutions/:id/edit',
  record: '/desk/institutions/apr/edit',
  previousHash: START_HASH,
}
// Made with `printf 'uvid-audit-1\t1\t2026-…\n' | sha256sum`; README.md of this folder has the whole command.
const FIRST = 'a19940a0382eeb91e41bc533709a14ba9a17ef232c0a1159d7c473424fbd33c8'
const SECOND = '3bb003dcabe1ed2c0b8019a469356d272446d89acc5f166982afe3033c0a034f'

test('the hash of a row is what sha256sum says of its line', () => {
  expect(auditLine(first)).toBe(
    `uvid-audit-1\t1\t2026-11-24T10:00:00.000Z\t4f0c6a52-6a5b-4a0e-9d5e-0d7f3a1b2c3d\tPOST /desk/institutions/:id/edit\t/desk/institutions/apr/edit\t${'0'.repeat(64)}\n`,
  )
  expect(auditHash(first)).toBe(FIRST)
  expect(
    auditHash({
      sequence: 2,
      at: '2026-11-24T10:00:01.000Z',
      actorId: 'command line',
      act: 'uvid user link',
      record: '',
      previousHash: FIRST,
    }),
  ).toBe(SECOND)
})

test('a field that could be read as two, or as words of a person, is refused', () => {
  const wrong = ['a\tb', 'a\nb', 'Ана', 'a\u0000', 'a\u007f']
  for (const record of wrong) expect(() => auditHash({ ...first, record })).toThrow(TypeError)
})
