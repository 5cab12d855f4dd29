import { Readable } from 'node:stream'

import { expect, test } from 'vitest'

import { openDatabase } from '#core/db.ts'
import { cleanUp } from '#support/cleanup.ts'
import { testDatabaseUrl } from '#support/database.ts'
import { tempDir } from '#support/temp-dir.ts'

import { run } from './user.ts'

test('a person who has an account gets another one-time link by their address, and the link before it ends', async () => {
  const env = await settings()
  const added = await user(env, 'add', '--email', 'ana@uvid.example', '--name', 'Ана')
  const first = await user(env, 'link', '--email', ' Ana@Uvid.example')
  const second = await user(env, 'link', '--email', 'ana@uvid.example')
  const links = [added, first, second]
  for (const { code, printed } of links) {
    expect([code, printed]).toEqual([
      0,
      expect.stringMatching(/^https:\/\/uvid\.example\/desk\/password\/[\w-]{43}$/),
    ])
  }
  expect(new Set(links.map(({ printed }) => printed)).size).toBe(3)
  const db = openDatabase<{ people_verification: { id: string } }>(env['DATABASE_URL'] ?? '')
  cleanUp(() => db.close())
  expect(await db.reader.selectFrom('people_verification').select('id').execute()).toHaveLength(1)
})

test('an address that no account has is told with code 1, and nothing is printed', async () => {
  const env = await settings()
  await user(env, 'add', '--email', 'ana@uvid.example', '--name', 'Ана')
  const refused = { code: 1, printed: '', complaints: 'No account has this e-mail address.' }
  expect(await user(env, 'link', '--email', 'ivo@uvid.example')).toEqual(refused)
  expect(await user(env, 'link', '--email', 'ana')).toEqual(refused)
})

test('without an address a link is for the first administrator only', async () => {
  const env = await settings()
  expect((await user(env, 'link')).printed).toContain('/desk/setup/')
  await user(env, 'add', '--email', 'ana@uvid.example', '--name', 'Ана')
  expect(await user(env, 'link')).toMatchObject({
    code: 1,
    complaints: expect.stringContaining('--email'),
  })
})

async function settings(): Promise<Record<string, string>> {
  const UVID_DATA = tempDir()
  return { UVID_DATA, DATABASE_URL: await testDatabaseUrl(), UVID_ORIGIN: 'https://uvid.example' }
}

async function user(env: Record<string, string>, ...args: string[]) {
  const [printed, complaints]: [string[], string[]] = [[], []]
  const code = await run(args, {
    env,
    input: Readable.from([]),
    print: (line) => void printed.push(line),
    complain: (line) => void complaints.push(line),
  })
  return { code, printed: printed.join('\n'), complaints: complaints.join('\n') }
}
