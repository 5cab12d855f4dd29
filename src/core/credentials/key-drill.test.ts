import { expect, test } from 'vitest'

import { drillKey } from './key-drill.ts'

const record = (publicKeyMultibase: string, created: string) => ({ publicKeyMultibase, created })
const old = record('z6MkOld', '2025-06-30T10:00:00Z')
const early = record('z6MkNow', '2026-06-30T09:59:59Z')
const atTheSecond = record('z6MkNow', '2026-06-30T10:00:00Z')
const late = record('z6MkNow', '2026-07-30T10:00:00Z')
const records = [late, old, early, atTheSecond]

test('a lost key touches nothing that was signed', () => {
  expect(drillKey(records, { kind: 'lost', publicKeyMultibase: 'z6MkNow' })).toEqual({
    untouched: records,
    signAnew: [],
    checkAndRevoke: [],
  })
})

test('a stolen key divides its certificates at the second of the theft and touches no others', () => {
  const trouble = {
    kind: 'compromised',
    publicKeyMultibase: 'z6MkNow',
    since: '2026-06-30T10:00:00Z',
  } as const
  expect(drillKey(records, trouble)).toEqual({
    untouched: [old],
    signAnew: [early],
    checkAndRevoke: [late, atTheSecond],
  })
})
