import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { beforeEach, expect, test } from 'vitest'

import { write, type CoreTables, type Database } from '#core/db.ts'
import { testDatabase } from '#support/database.ts'
import { tempDir } from '#support/temp-dir.ts'

import { aController } from '../a-controller.ts'
import { createController } from '../commands.ts'
import { listChanges } from '../history.ts'
import { findRecord, listControllers } from '../queries.ts'
import type { WrittenTables } from '../tables.ts'
import { importControllers, type ImportWish } from './import-controllers.ts'

let db: Database<WrittenTables & CoreTables>
let folder: string
beforeEach(async () => {
  db = await testDatabase<WrittenTables & CoreTables>()
  folder = join(tempDir(), 'companies')
  mkdirSync(folder)
})

const at = '2026-11-24T10:00:00.000Z'
const dry: ImportWish = { countries: ['rs'], everywhere: false, write: false, replace: false }
const run = (wish: Partial<ImportWish> = {}, path = folder) =>
  importControllers(
    { reader: db.reader, write: (command) => write(db.writer, command), at },
    path,
    { ...dry, ...wish },
  )
const put = (name: string, record: unknown) =>
  writeFileSync(join(folder, name), typeof record === 'string' ? record : JSON.stringify(record))
const published = async (slug: string) => (await findRecord(db.reader, slug, 'desk'))?.publishedAt

/** A record in the shape of Datenanfragen's schema. */
const network = {
  slug: 'primer-mreza',
  'relevant-countries': ['rs', 'de'],
  categories: ['social media'],
  name: 'Primer Network Ltd.',
  runs: ['Primer Messenger'],
  address: 'First Street 1\n1000 Somewhere\nIreland',
  phone: '+353 1 234 5678',
  email: 'privacy@network.example',
  webform: 'https://network.example/privacy',
  web: 'https://www.network.example/',
  sources: ['https://network.example/privacy-policy'],
  'suggested-transport-medium': 'letter',
  'needs-id-document': true,
  quality: 'verified',
}
const everywhere = {
  ...network,
  slug: 'svuda',
  'relevant-countries': ['all'],
  'needs-id-document': false,
  quality: 'scraped',
}

test('a trial run tells what would change and changes nothing', async () => {
  put('primer-mreza.json', network)
  put('svuda.json', everywhere)
  put('notes.txt', 'not a record')
  expect(await run()).toEqual([
    { file: 'primer-mreza.json', slug: 'primer-mreza', kind: 'new' },
    { file: 'svuda.json', slug: 'svuda', kind: 'left-out' },
  ])
  expect(await listControllers(db.reader, 'desk')).toEqual([])
})

test('a record comes in unpublished, mapped field by field, and nothing of it counts as verified', async () => {
  put('primer-mreza.json', network)
  await run({ write: true })
  const sources = network.sources
  expect(await findRecord(db.reader, 'primer-mreza', 'desk')).toMatchObject({
    name: { sr: '⟦Primer Network Ltd.⟧', en: 'Primer Network Ltd.' },
    sector: 'platform',
    website: { url: 'https://www.network.example/', certainty: 'imported' },
    domains: ['network.example'],
    idCopy: { policy: 'demanded', evidence: sources },
    toCheck: ['channels'],
    publishedAt: null,
    channels: [
      { kind: 'post', value: 'First Street 1, 1000 Somewhere, Ireland', reaches: 'office' },
      { kind: 'email', value: 'privacy@network.example', reaches: 'officer', evidence: sources },
      { kind: 'webform', certainty: 'imported', verifiedOn: null },
      { kind: 'phone', value: '+353 1 234 5678' },
    ],
  })
  expect(await findRecord(db.reader, 'primer-mreza')).toBeUndefined()
  expect(await listChanges(db.reader, 'primer-mreza')).toMatchObject([
    { kind: 'imported', byName: undefined },
  ])
  expect(await run({ write: true })).toMatchObject([{ kind: 'same' }])
})

test('companies that serve every country come only when they are asked for, scraped ones with doubt', async () => {
  put('svuda.json', everywhere)
  await run({ write: true, everywhere: true })
  expect(await findRecord(db.reader, 'svuda', 'desk')).toMatchObject({
    idCopy: { policy: 'unknown' },
    toCheck: ['name', 'website', 'channels'],
  })
  expect(await run({ countries: ['de'], everywhere: false })).toMatchObject([{ kind: 'left-out' }])
})

test('what we have is never overwritten unless that is wished, and then ours stays where they know nothing', async () => {
  const ours = aController({ registryNumber: '17335600', holds: ['content'] })
  await write(db.writer, (trx) =>
    createController(trx, {
      slug: 'primer-mreza',
      facts: ours,
      demo: false,
      published: true,
      by: undefined,
      at,
    }),
  )
  put('primer-mreza.json', network)
  const [step] = await run({ write: true })
  expect(step).toMatchObject({ kind: 'differs' })
  expect(step && 'differences' in step ? step.differences : []).toContainEqual({
    field: 'name-sr',
    before: 'Пример банка а.д.',
    after: '⟦Primer Network Ltd.⟧',
  })
  expect(await findRecord(db.reader, 'primer-mreza', 'desk')).toMatchObject(ours)
  expect(await run({ write: true, replace: true })).toMatchObject([{ kind: 'replaced' }])
  expect(await findRecord(db.reader, 'primer-mreza', 'desk')).toMatchObject({
    name: { en: 'Primer Network Ltd.' },
    short: ours.short,
    registryNumber: '17335600',
    holds: ['content'],
  })
  expect(await published('primer-mreza')).toBe(at)
  expect((await listChanges(db.reader, 'primer-mreza')).map(({ kind }) => kind)).toContain(
    'imported',
  )
})

test('what is no record is named and stops nothing else', async () => {
  put('a-broken.json', '{ "slug": ')
  put('b-nameless.json', { slug: 'x', 'relevant-countries': ['rs'] })
  put('c-slug.json', { ...network, slug: '../x' })
  put('d-hostile.json', {
    ...network,
    slug: 'hostile',
    email: 'no mailbox',
    webform: 'javascript:alert(1)',
    web: 'javascript:alert(1)',
    sources: ['javascript:alert(1)'],
  })
  const steps = await run({ write: true })
  expect(steps.map(({ file, kind }) => [file, kind])).toEqual([
    ['a-broken.json', 'invalid'],
    ['b-nameless.json', 'invalid'],
    ['c-slug.json', 'invalid'],
    ['d-hostile.json', 'new'],
  ])
  expect(await findRecord(db.reader, 'hostile', 'desk')).toMatchObject({
    website: null,
    idCopy: { policy: 'unknown', evidence: [] },
    channels: [
      { kind: 'post', evidence: [] },
      { kind: 'phone', evidence: [] },
    ],
  })
  expect(await run({}, join(folder, 'd-hostile.json'))).toHaveLength(1)
  await expect(run({}, join(folder, 'nothing'))).rejects.toThrow('ENOENT')
})
