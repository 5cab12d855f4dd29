import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'

import { sql } from 'kysely'
import { expect, test } from 'vitest'

import { openDatabase } from '#core/db.ts'
import { cleanUp } from '#support/cleanup.ts'
import { testDatabaseUrl } from '#support/database.ts'
import { tempDir } from '#support/temp-dir.ts'

import { run } from './import.ts'

const record = (slug: string, countries: readonly string[]) =>
  JSON.stringify({
    slug,
    'relevant-countries': countries,
    name: `Example ${slug}`,
    address: 'First Street 1\nIreland',
    email: `privacy@${slug}.example`,
    sources: [`https://${slug}.example/privacy`],
    quality: 'verified',
  })

/** A site with a folder of three files, of which one is no record. */
async function aSite() {
  const data = tempDir()
  const folder = join(data, 'companies')
  mkdirSync(folder)
  writeFileSync(join(folder, 'one.json'), record('one', ['rs']))
  writeFileSync(join(folder, 'two.json'), record('two', ['all']))
  const url = await testDatabaseUrl()
  const env = { UVID_DATA: data, DATABASE_URL: url }
  const asked = async (...args: string[]) => {
    const [told, complained]: [string[], string[]] = [[], []]
    const code = await run(args, {
      env,
      input: Readable.from([]),
      print: (line) => told.push(line),
      complain: (line) => complained.push(line),
    })
    return { code, told, complained }
  }
  const db = openDatabase<never>(url)
  cleanUp(() => db.close())
  const count = async (table: string) => {
    const counted = sql<{ n: number | string }>`select count(*) as n from ${sql.table(table)}`
    return Number((await counted.execute(db.writer)).rows[0]?.n)
  }
  return { folder, asked, count }
}

test('without --write it tells what would come and writes nothing', async () => {
  const { folder, asked, count } = await aSite()
  expect(await asked('controllers', folder)).toEqual({
    code: 0,
    told: [
      'new       one',
      '2 files: 1 new, 1 left-out',
      'Companies that serve every country come with --everywhere.',
      'Nothing was written; with --write it is.',
    ],
    complained: [],
  })
  expect(await count('rights_controller')).toBe(0)
  expect(await count('people_audit')).toBe(0)
})

test('with --write they come, once, and the trail says so', async () => {
  const { folder, asked, count } = await aSite()
  const write = ['controllers', folder, '--everywhere', '--write']
  expect((await asked(...write)).told).toEqual(['new       one', 'new       two', '2 files: 2 new'])
  expect((await asked(...write)).told).toEqual(['2 files: 2 same'])
  expect(await count('rights_controller')).toBe(2)
  expect(await count('people_audit')).toBe(2)
})

test('what differs is told field by field and stays until --replace', async () => {
  const { folder, asked } = await aSite()
  await asked('controllers', folder, '--write')
  writeFileSync(join(folder, 'one.json'), record('one', ['rs']).replace('First', 'Second'))
  const differs = [
    'differs   one',
    '          channel-2-value: First Street 1, Ireland → Second Street 1, Ireland',
  ]
  expect((await asked('controllers', folder, '--write')).told.slice(0, 2)).toEqual(differs)
  expect((await asked('controllers', folder)).told.slice(0, 2)).toEqual(differs)
  expect((await asked('controllers', folder, '--write', '--replace')).told[0]).toBe('replaced  one')
  expect((await asked('controllers', folder)).told[0]).toBe('2 files: 1 same, 1 left-out')
})

test('a file that is no record, a path with nothing and a wrong word are told with a code', async () => {
  const { folder, asked } = await aSite()
  writeFileSync(join(folder, 'broken.json'), '{')
  const { code, complained } = await asked('controllers', folder)
  expect(code).toBe(1)
  expect(complained[0]).toContain('broken.json')
  expect(await asked('controllers', join(folder, 'nothing'))).toMatchObject({ code: 1 })
  for (const args of [
    [],
    ['companies', folder],
    ['controllers'],
    ['controllers', folder, '--all'],
  ]) {
    expect((await asked(...args)).code, args.join(' ')).toBe(2)
  }
})
