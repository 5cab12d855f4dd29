import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { tempDir } from '#support/temp-dir.ts'

import { lockDataFolder } from './folder-lock.ts'

test('a second holder of a data folder is refused until the first lets go', () => {
  const folder = join(tempDir(), 'data')
  const first = lockDataFolder(folder)
  expect(first.ok).toBe(true)
  expect(lockDataFolder(folder)).toMatchObject({ ok: false, failure: 'in-use' })
  if (first.ok) first.value.release()
  const again = lockDataFolder(folder)
  expect(again.ok).toBe(true)
  if (again.ok) again.value.release()
})

test('a folder that cannot be made is refused with the reason', () => {
  const file = join(tempDir(), 'a-file')
  writeFileSync(file, '')
  expect(lockDataFolder(join(file, 'data'))).toMatchObject({ ok: false, failure: 'no-rights' })
})
