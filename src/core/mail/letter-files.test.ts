import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { tempDir } from '#support/temp-dir.ts'

import { letterFiles } from './letter-files.ts'

test('letters and what is left of broken ones are listed with their instant; other files are not ours', async () => {
  const dir = tempDir()
  const names = ['20261024T095959Z-a.eml', '20261001T000000Z-c.eml.x.tmp', 'notes.eml']
  for (const name of names) writeFileSync(join(dir, name), '')
  const files = letterFiles(dir)
  const listed = [...(await files.list())].toSorted((a, b) => (a.at < b.at ? -1 : 1))
  expect(listed).toEqual([
    { key: '20261001T000000Z-c.eml.x.tmp', at: '2026-10-01T00:00:00.999Z' },
    { key: '20261024T095959Z-a.eml', at: '2026-10-24T09:59:59.999Z' },
  ])
  await files.remove(listed.map(({ key }) => key))
  await files.remove(['20261024T095959Z-a.eml'])
  expect(readdirSync(dir)).toEqual(['notes.eml'])
})

test('where no letter was ever written there is none', async () => {
  expect(await letterFiles(join(tempDir(), 'mail')).list()).toEqual([])
})
