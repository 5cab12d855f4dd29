import { existsSync, readdirSync } from 'node:fs'

import { expect, test } from 'vitest'

import { typefaceDirectories, typefacePath, typefaces } from './typefaces.ts'

test('every typeface lies where it is said to lie', () => {
  expect(typefaces.length).toBe(5)
  expect(typefaces.filter((typeface) => !existsSync(typefacePath(typeface)))).toEqual([])
})

test('the folders for print hold one whole typeface each', () => {
  const counts = typefaceDirectories().map(
    (folder) => readdirSync(folder).filter((name) => name.endsWith('.ttf')).length,
  )
  expect(counts).toEqual([1, 1, 1, 1, 1])
})
