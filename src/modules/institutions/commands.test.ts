import { beforeEach, expect, test } from 'vitest'

import { write, type Database } from '#core/db.ts'
import { search } from '#core/search/search.ts'
import { testDatabase } from '#support/database.ts'

import {
  checkContact,
  createInstitution,
  editInstitution,
  publishInstitution,
  withdrawInstitution,
} from './commands.ts'
import { noText, type ContactFacts, type InstitutionFacts } from './facts.ts'
import { listChanges } from './history.ts'
import { findInstitution, findName, listInstitutions, listParts } from './queries.ts'
import { searchDocuments } from './search-documents.ts'
import type { WrittenTables } from './tables.ts'

const at = '2026-11-24T10:00:00.000Z'
const by = { id: 'user-1', name: 'Ана Анић' }

const email: ContactFacts = {
  kind: 'email',
  value: 'pisarnica@example.rs',
  source: 'https://example.rs/kontakt',
  certainty: 'own-knowledge-medium',
  checkedOn: '2026-01-10',
  note: noText,
}
const facts: InstitutionFacts = {
  kind: 'agency',
  parentId: null,
  website: { url: 'https://example.rs/', certainty: 'read' },
  description: { sr: 'Води регистре.', en: 'Keeps registers.' },
  names: [
    {
      text: { sr: 'Агенција за регистре', en: 'Registers Agency' },
      short: { sr: 'АР', en: 'RA' },
      validFrom: '2010',
      validTo: null,
      note: noText,
    },
  ],
  contacts: [email],
}

let db: Database<WrittenTables>
beforeEach(async () => {
  db = await testDatabase<WrittenTables>()
})

const create = (id: string, more: { facts?: InstitutionFacts; published?: boolean } = {}) =>
  write(db.writer, (trx) =>
    createInstitution(trx, { id, facts, demo: false, published: true, by, at, ...more }),
  )
const edit = (id: string, changed: InstitutionFacts, startedFrom: string) =>
  write(db.writer, (trx) => editInstitution(trx, { id, facts: changed, startedFrom, by, at }))
const found = (query: string) =>
  search(db.reader, { dialect: db.dialect, query, language: 'sr', limit: 10, offset: 0 })
const record = async (id: string) => {
  const institution = await findInstitution(db.reader, id, 'desk')
  if (!institution) throw new Error(`${id} is missing`)
  return institution
}

test('what is entered is what is read back, with one line of history', async () => {
  expect(await create('apr')).toEqual({ ok: true, value: { id: 'apr' } })
  expect(await record('apr')).toMatchObject({ ...facts, id: 'apr', demo: false })
  const [first, ...rest] = await listChanges(db.reader, 'apr')
  expect(rest).toEqual([])
  expect(first).toMatchObject({ kind: 'created', byName: 'Ана Анић', at })
  expect(first?.differences).toContainEqual({
    field: 'contact-1-value',
    before: '',
    after: 'pisarnica@example.rs',
  })
})

test('a bad key, a taken key, a nameless body and an unknown parent are refused and leave nothing', async () => {
  for (const id of ['', 'Apr', 'a b', 'а', '-a', 'a--b', 'new', 'a'.repeat(61)]) {
    expect(await create(id), id).toMatchObject({ failure: 'key-invalid' })
  }
  await create('apr')
  expect(await create('apr')).toMatchObject({ failure: 'key-taken' })
  const nameless = { ...facts, names: [] }
  expect(await create('bez', { facts: nameless })).toMatchObject({ failure: 'name-missing' })
  const orphan = { ...facts, parentId: 'nema' }
  expect(await create('deo', { facts: orphan })).toMatchObject({ failure: 'parent-unknown' })
  expect((await listInstitutions(db.reader, 'desk')).map(({ id }) => id)).toEqual(['apr'])
})

test('an unpublished body is in no public read and not in search until it is published', async () => {
  await create('glavna')
  await create('tajna', { published: false, facts: { ...facts, parentId: 'glavna' } })
  expect(await findInstitution(db.reader, 'tajna')).toBeUndefined()
  expect(await findName(db.reader, 'tajna')).toBeUndefined()
  expect((await listInstitutions(db.reader)).map(({ id }) => id)).toEqual(['glavna'])
  expect(await listParts(db.reader, 'glavna')).toEqual([])
  expect((await searchDocuments(db.reader)).map(({ key }) => key)).toEqual(['glavna', 'glavna'])
  expect((await found('регистре')).total).toBe(1)

  await write(db.writer, (trx) => publishInstitution(trx, { id: 'tajna', by, at }))
  expect((await listParts(db.reader, 'glavna')).map(({ id }) => id)).toEqual(['tajna'])
  expect((await found('регистре')).total).toBe(2)

  await write(db.writer, (trx) => withdrawInstitution(trx, { id: 'tajna', by, at }))
  expect(await findInstitution(db.reader, 'tajna')).toBeUndefined()
  expect((await found('регистре')).total).toBe(1)
  expect(await record('tajna')).toMatchObject({ publishedAt: null })
})

test('publishing twice and withdrawing what is not public are refused by name', async () => {
  await create('apr')
  const publish = (id: string) => write(db.writer, (trx) => publishInstitution(trx, { id, by, at }))
  const withdraw = (id: string) =>
    write(db.writer, (trx) => withdrawInstitution(trx, { id, by, at }))
  expect(await publish('apr')).toMatchObject({ failure: 'already-published' })
  expect(await withdraw('apr')).toMatchObject({ ok: true })
  expect(await withdraw('apr')).toMatchObject({ failure: 'not-published' })
  expect(await publish('nema')).toMatchObject({ failure: 'not-found' })
  expect(await withdraw('nema')).toMatchObject({ failure: 'not-found' })
})

test('an edit keeps the key, renames the search result and records each changed field', async () => {
  await create('apr')
  const { updatedAt } = await record('apr')
  const [present] = facts.names
  if (!present) throw new Error('no name')
  const renamed = {
    ...facts,
    names: [{ ...present, text: { sr: 'Завод за регистре', en: 'Registers Bureau' } }],
    contacts: [],
  }
  expect(await edit('apr', renamed, updatedAt)).toMatchObject({ ok: true })
  expect((await found('завод')).hits[0]).toMatchObject({
    path: '/institutions/apr',
    title: 'Завод за регистре',
  })
  const edited = (await listChanges(db.reader, 'apr')).find(({ kind }) => kind === 'edited')
  expect(edited?.differences).toContainEqual({
    field: 'name-1-sr',
    before: 'Агенција за регистре',
    after: 'Завод за регистре',
  })
  expect(edited?.differences.find(({ field }) => field === 'contact-1-value')?.after).toBe('')
  expect(edited?.differences.map(({ field }) => field)).not.toContain('kind')
})

test('an edit that started from an older version changes nothing', async () => {
  await create('apr')
  const { updatedAt } = await record('apr')
  expect(await edit('apr', { ...facts, kind: 'regulator' }, updatedAt)).toMatchObject({ ok: true })
  expect(await edit('apr', { ...facts, kind: 'court' }, updatedAt)).toMatchObject({
    failure: 'stale',
  })
  expect((await record('apr')).kind).toBe('regulator')
  expect(await listChanges(db.reader, 'apr')).toHaveLength(2)
})

test('of two edits at once from one version exactly one holds', async () => {
  await create('apr')
  const { updatedAt } = await record('apr')
  const results = await Promise.all([
    edit('apr', { ...facts, kind: 'regulator' }, updatedAt),
    edit('apr', { ...facts, kind: 'court' }, updatedAt),
  ])
  expect(results.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await listChanges(db.reader, 'apr')).toHaveLength(2)
})

test('a body cannot become part of itself, nor of its own part', async () => {
  await create('celina')
  await create('deo', { facts: { ...facts, parentId: 'celina' } })
  const { updatedAt } = await record('celina')
  expect(await edit('celina', { ...facts, parentId: 'deo' }, updatedAt)).toMatchObject({
    failure: 'parent-loop',
  })
  expect(await edit('celina', { ...facts, parentId: 'celina' }, updatedAt)).toMatchObject({
    failure: 'parent-loop',
  })
})

test('a contact with a source is confirmed as read today; own knowledge has nothing to look at', async () => {
  await create('apr', { facts: { ...facts, contacts: [email, { ...email, source: null }] } })
  const [sourced, own] = (await record('apr')).contacts
  const check = (contactId: string) =>
    write(db.writer, (trx) =>
      checkContact(trx, { id: 'apr', contactId, today: '2026-11-24', by, at }),
    )
  expect(await check(sourced?.id ?? '')).toMatchObject({ ok: true })
  expect(await check(own?.id ?? '')).toMatchObject({ failure: 'no-source' })
  expect(await check('nema')).toMatchObject({ failure: 'not-found' })
  expect((await record('apr')).contacts).toMatchObject([
    { certainty: 'read', checkedOn: '2026-11-24' },
    { certainty: 'own-knowledge-medium', checkedOn: '2026-01-10' },
  ])
  const checked = (await listChanges(db.reader, 'apr')).find(
    ({ kind }) => kind === 'contact-checked',
  )
  expect(checked?.differences.map(({ field }) => field)).toEqual([
    'contact-1-certainty',
    'contact-1-checked',
  ])
})
