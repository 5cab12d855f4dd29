import fc from 'fast-check'
import { expect, test } from 'vitest'

import { changeOf, differences, storedSides, textValues } from './record-changes.ts'

/** As fields of a form are named. */
const field = fc.stringMatching(/^[a-z]{2,6}-[a-z0-9]{1,4}$/)
const values = fc.dictionary(field, fc.string())

test('what a history keeps of a change says the same differences again', () => {
  fc.assert(
    fc.property(values, values, (before, after) => {
      const row = { at: '2026-11-24T10:00:00.000Z', kind: 'edited', byName: null } as const
      const change = changeOf({ ...row, ...storedSides(before, after) })
      const inOrder = (list: readonly { readonly field: string }[]) =>
        list.toSorted((one, other) => (one.field < other.field ? -1 : 1))
      expect(inOrder(change.differences)).toEqual(inOrder(differences(before, after)))
      expect(change.byName).toBeUndefined()
    }),
  )
})

test('a field without a value is one that is not there', () => {
  expect(differences({ a: '', b: 'x' }, { b: 'x', c: 'y' })).toEqual([
    { field: 'c', before: '', after: 'y' },
  ])
  expect(textValues('name', { sr: 'Име', en: 'Name' })).toEqual({
    'name-sr': 'Име',
    'name-en': 'Name',
  })
})
