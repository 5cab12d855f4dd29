import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'

import { expect, test } from 'vitest'

import { testDatabaseUrl } from '#support/database.ts'
import { tempDir } from '#support/temp-dir.ts'

import type { Run } from '../commands.ts'
import { run as backup } from './backup.ts'
import { run as restore } from './restore.ts'

async function asked(run: Run, args: string[], env: Record<string, string>) {
  const lines: string[] = []
  const say = (line: string) => void lines.push(line)
  const code = await run(args, { env, input: Readable.from([]), print: say, complain: say })
  return { code, text: lines.join('\n') }
}

test('the commands move a site, say what they did, and refuse with a reason and a code', async () => {
  const folder = tempDir()
  const env = {
    UVID_DATA: join(folder, 'old'),
    DATABASE_URL: await testDatabaseUrl(),
    UVID_SECRET: 'a secret that stands in the settings',
  }
  const to = join(folder, 'backup')
  expect(await asked(backup, ['--to', to], env)).toEqual({
    code: 0,
    text: expect.stringMatching(/backup: 1 rows, 0 files, checked\.\nThe secret comes from/),
  })
  expect(await asked(backup, ['--to', to], env)).toEqual({
    code: 1,
    text: expect.stringContaining('never overwritten'),
  })
  const into = ['--from', to, '--into-database-url', `sqlite:${join(folder, 'new.sqlite')}`]
  const target = { UVID_DATA: join(folder, 'new') }
  expect(await asked(restore, into, target)).toEqual({
    code: 0,
    text: expect.stringMatching(
      /^Restored the state of .*: 1 rows, 0 files\.\nNobody had to be erased again\..*\nSet DATABASE_URL/,
    ),
  })
  expect(await asked(restore, into, { UVID_DATA: join(folder, 'third') })).toEqual({
    code: 1,
    text: expect.stringContaining('The database is not empty.'),
  })
  expect(await asked(restore, ['--from', folder], target)).toEqual({
    code: 1,
    text: expect.stringContaining('holds no finished backup'),
  })
})

test('a missing option is told with code 2, and a wrong data folder makes no database', async () => {
  const UVID_DATA = join(tempDir(), 'wrong')
  expect(await asked(backup, [], {})).toMatchObject({ code: 2 })
  expect(await asked(restore, [], {})).toMatchObject({ code: 2 })
  expect(await asked(backup, ['--to', join(tempDir(), 'b')], { UVID_DATA })).toMatchObject({
    code: 1,
    text: expect.stringContaining('There is no database'),
  })
  expect(existsSync(UVID_DATA)).toBe(false)
})
